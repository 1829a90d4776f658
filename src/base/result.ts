/** What a function returns that can go wrong for a user: a value, or every problem found. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failures: readonly E[] };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(...failures: E[]): Result<never, E> => ({ ok: false, failures });
