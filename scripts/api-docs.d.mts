/** The text of `docs/api.md`. Throws where something that is exported is not described. */
export function apiDocs(): string;
