import type { Json } from '../base/json.ts';

/** A rule of a JSON Schema that a value breaks: of the pipeline file's, or of a stage kind's params. */
export type Violation =
  | { readonly rule: 'type'; readonly expected: readonly string[]; readonly found: Json }
  | { readonly rule: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly rule: 'missing-key'; readonly key: string }
  | { readonly rule: 'allowed'; readonly found: Json; readonly allowed: readonly Json[] }
  /** One of some values, or any of some types. */
  | {
      readonly rule: 'choice';
      readonly allowed: readonly Json[];
      readonly expected: readonly string[];
      readonly found: Json;
    }
  /** `bound` as in JSON Schema: `minimum`, `exclusiveMaximum` … */
  | { readonly rule: 'range'; readonly bound: Bound; readonly limit: number; readonly found: Json }
  /** How long a text or list is, or how many keys a mapping has. */
  | {
      readonly rule: 'count';
      readonly bound: 'minimum' | 'maximum';
      readonly limit: number;
      readonly found: Json;
    }
  | { readonly rule: 'multiple'; readonly of: number; readonly found: Json }
  /** `means` describes the pattern where the schema does. */
  | {
      readonly rule: 'pattern';
      readonly found: string;
      readonly pattern: string;
      readonly means: string | undefined;
    }
  | { readonly rule: 'repeated'; readonly found: Json }
  /** Any other rule, in the validator's own words. */
  | { readonly rule: 'other'; readonly message: string };

export type Bound = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum';
