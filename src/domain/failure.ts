import type { LoadFailure } from './load-failure.ts';
import type { RunFailure } from './run-failure.ts';

/**
 * Whatever can go wrong for a user, as data: it names a place in the YAML where there is one, never holds a sentence that
 * code composed, and is turned into words by one function (`report/words`). An exception is a bug of ours.
 */
export type Failure = LoadFailure | RunFailure;
