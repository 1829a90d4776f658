import type { ErrorObject } from 'ajv';
import type { JsonObject } from '../base/json.ts';
import type { StageKind } from '../stage/kind.ts';

/** A compiled JSON Schema, beside its source: the errors name rules, the source says what they know. */
export interface Validator {
  /** Ajv's function: its errors, of all the rules broken, are left on it. It may fill in defaults. */
  readonly validate: ((data: unknown) => boolean) & { errors?: readonly ErrorObject[] | null };
  readonly schema: JsonObject;
}

/** A stage kind and the compiled schema of its params. */
export interface KnownKind {
  readonly kind: StageKind;
  readonly validate: Validator['validate'];
}

/** Stage kinds by name. */
export type Kinds = ReadonlyMap<string, KnownKind>;
