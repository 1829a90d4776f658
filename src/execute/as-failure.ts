import type { RunFailure } from '../domain/run-failure.ts';
import { errnoLine, isErrno } from '../store/errno.ts';
import type { Store } from '../store/store.ts';

/** What was thrown, as a failure: of the store where a system call failed, else a bug of ours. */
export function asFailure(error: unknown, { folder }: Store): RunFailure {
  // A write names no path; only what is below the store is written.
  if (isErrno(error)) return { code: 'store', detail: errnoLine(error, folder) };
  return {
    code: 'internal-error',
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
