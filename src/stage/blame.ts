import type { StageProblem } from '../domain/run-failure.ts';
import { StageError } from './kind.ts';

/**
 * What `work` returns; an error of the class `known` it throws becomes the user's problem, in the words of `problem`. Readers of
 * files throw errors of their own, that know nothing of stages; only a stage knows which of its inputs was read.
 */
export function blame<T, E extends Error>(
  known: abstract new (...args: never[]) => E,
  problem: (error: E) => StageProblem,
  work: () => T,
): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof known) throw new StageError(problem(error));
    throw error;
  }
}
