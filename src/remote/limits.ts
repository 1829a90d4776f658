/** Time limits of one remote cache. */
export interface Limits {
  /** Until the head of an answer is here, and between two looks at its body: `LEAST_PROGRESS_BYTES` each time. */
  readonly readMs: number;
  /** The same for a request with a body, which a server may have to write to a disk before it answers. */
  readonly writeMs: number;
  /** Until the end of an answer whose size nobody knows beforehand: an entry, a listing. */
  readonly unsizedMs: number;
  /** How much longer all requests of a run may take than `requestMs` each and their bytes at `LEAST_BYTES_PER_SECOND`. */
  readonly excessMs: number;
  readonly requestMs: number;
}

export const LEAST_PROGRESS_BYTES = 4096;
export const LEAST_BYTES_PER_SECOND = 64 * 1024;

const MOST_MS = 2 ** 31 - 1; // of a timer

const defaults: Limits = {
  readMs: 5_000,
  writeMs: 30_000,
  unsizedMs: 60_000,
  excessMs: 15_000,
  requestMs: 1_000,
};

/** The limits of a remote for which the user's settings may have a `timeout`: `30s`, `2m`. */
export function limitsOf(timeout: string | undefined): Limits {
  if (timeout === undefined) return defaults;
  const ms = Math.min(Number.parseFloat(timeout) * (timeout.endsWith('m') ? 60_000 : 1000), MOST_MS);
  return {
    readMs: ms,
    writeMs: ms,
    unsizedMs: Math.max(defaults.unsizedMs, ms),
    excessMs: Math.max(defaults.excessMs, ms),
    requestMs: defaults.requestMs,
  };
}

/** The longest that the transfer of a body of known size may take. */
export const transferMs = (bytes: number, { unsizedMs }: Limits): number =>
  Math.min(unsizedMs + (bytes / LEAST_BYTES_PER_SECOND) * 1000, MOST_MS);
