import type { Json } from '../base/json.ts';

/** What an `if` says, with params and the matrix filled in: only metrics are open. Types fit: comparisons of order are of numbers. */
export type Condition =
  | { readonly value: Json }
  | { readonly metric: string /** Id of the stage. */; readonly of: string }
  | { readonly not: Condition }
  | { readonly operator: Operator; readonly left: Condition; readonly right: Condition };

export type Operator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=';

export interface When {
  /** As written, without the braces. */
  readonly text: string;
  readonly condition: Condition;
}
