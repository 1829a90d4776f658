import type { Json } from '../base/json.ts';

/** Why a stage's fingerprint is what it is, beside the one it is compared with. Data; the words are in `report/`. */
export type Reason =
  | { readonly reason: 'same' } // an entry with this fingerprint is there
  | { readonly reason: 'first' } // nothing like it was run before
  | { readonly reason: 'new'; readonly nearest: string; readonly changes: readonly Change[] } // a new variant: beside its nearest sibling
  | { readonly reason: 'changed'; readonly changes: readonly Change[] }
  | { readonly reason: 'forced' } // an entry may be there, but the user wants it run
  | { readonly reason: 'upstream'; readonly stages: readonly string[] } // undecided until these have run
  | { readonly reason: 'entry-damaged'; readonly detail: string }
  | { readonly reason: 'needs-failed'; readonly stages: readonly string[] }
  | {
      readonly reason: 'condition'; // its `if` does not hold; `values` are the metrics that it looked at
      readonly condition: string;
      readonly values: { readonly [metric: string]: number };
    }
  | { readonly reason: 'needs-skipped'; readonly stages: readonly string[] }
  | { readonly reason: 'not-reached' }; // the run was interrupted before its turn

/** One field of the fingerprint that differs: `with.steps` 500 → 750. A side that is `undefined` did not exist. */
export interface Change {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export type Decision =
  | { readonly decision: 'restore'; readonly fingerprint: string; readonly reasons: readonly Reason[] }
  | { readonly decision: 'run'; readonly fingerprint: string; readonly reasons: readonly Reason[] }
  | { readonly decision: 'skip'; readonly reasons: readonly Reason[] }
  | { readonly decision: 'undecided'; readonly reasons: readonly Reason[] };
