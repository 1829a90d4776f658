import type { RunFailure } from '../../domain/run-failure.ts';

export interface FailureWords {
  /** One sentence: what went wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly hint?: string;
  /** The last lines of the stage's log, without control characters. */
  readonly lines: readonly string[];
  /** Path of the whole log. */
  readonly log?: string;
}

export function describeRunFailure(failure: RunFailure): FailureWords {
  throw new Error(`not laid yet: ${failure.code}`);
}
