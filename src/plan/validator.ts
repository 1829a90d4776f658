import type { ErrorObject } from 'ajv';
import type { OwnKind } from '../domain/own-kind.ts';
import type { StageKind } from '../stage/kind.ts';

/**
 * A JSON Schema compiled by Ajv (`allErrors`, `verbose`): every rule that is broken is left on the function, with the schema around
 * it. Where it was compiled with `useDefaults`, it fills defaults into the data.
 */
export type Validator = ((data: unknown) => boolean) & { errors?: readonly ErrorObject[] | null };

/** A stage kind and the compiled schema of its params. */
export interface KnownKind {
  readonly kind: StageKind;
  readonly validate: Validator;
  /** Absent on a built-in kind. */
  readonly own?: OwnKind;
}

/** Stage kinds by what `uses` calls them. */
export type Kinds = ReadonlyMap<string, KnownKind>;
