import type { Evaluation } from '../engine/engine.ts';
import { lmRows } from './rows.ts';
import type { Stream } from './stream.ts';

/** Part of a stream that is read at once, and which of its predictions count. */
export interface ScoringWindow {
  /** Index in the stream of the first id read. */
  readonly from: number;
  /** Index of the first and, exclusive, of the last id whose prediction counts. */
  readonly scored: readonly [from: number, to: number];
}

/**
 * Windows of at most T ids over a stream, each `stride` after the one before. Every id but the first is predicted in at least
 * one, and counts in the first that predicts it: so once, and with at least T − stride ids of context where the stream has them.
 */
export function scoringWindows(length: number, T: number, stride: number): ScoringWindow[] {
  const windows: ScoringWindow[] = [];
  for (let from = 0, done = 1; done < length; from += stride) {
    const to = Math.min(from + T + 1, length);
    windows.push({ from, scored: [done, to] });
    done = to;
  }
  return windows;
}

export interface ScoringOptions {
  /** T, the most that the model reads at once. */
  readonly n_positions: number;
  /** From 1 to T; T for disjoint windows. */
  readonly stride: number;
  readonly batch_size: number;
  /** Any id; it fills what no loss is taken of. */
  readonly padding: number;
  readonly report?: (done: number, all: number) => void;
}

/**
 * The negative log-likelihood, in nats, of every id of each stream but its first, which is context only: entry i is that of
 * id i + 1. `evaluation` is that of `tokenLosses`.
 */
export async function scoreStreams(
  evaluation: Evaluation,
  streams: readonly Stream[],
  { n_positions: T, stride, batch_size, padding, report }: ScoringOptions,
): Promise<Float64Array[]> {
  const nll = streams.map(({ length }) => new Float64Array(length - 1).fill(Number.NaN));
  // Windows of like length share a batch: the longest first, so that the short ones are not padded to its length.
  const windows = streams
    .flatMap(({ length }, stream) => scoringWindows(length, T, stride).map((w) => ({ ...w, stream })))
    .sort((a, b) => reads(b) - reads(a));
  const rows = Math.min(batch_size, windows.length);
  for (let first = 0; first < windows.length; first += rows) {
    const batch = windows.slice(first, first + rows);
    const length = Math.min(T, roundedUp(reads(batch[0]!)));
    const ids = batch.map(({ stream, from, scored: [, to] }) => {
      const row = new Int32Array(to - from);
      streams[stream]!.read(from, row);
      return row;
    });
    const padded = [...ids, ...Array.from({ length: rows - ids.length }, () => new Int32Array(0))];
    const found = await evaluation.run(lmRows(padded, { length, padding, normalization: 'token' }));
    for (const [b, { stream, from, scored }] of batch.entries())
      for (let i = scored[0]; i < scored[1]; i++) {
        const place = nll[stream]!;
        if (!Number.isNaN(place[i - 1]!)) throw new Error(`id ${i} of stream ${stream} was scored twice`);
        place[i - 1] = found['nll']!.data[b * length + i - 1 - from]!;
      }
    report?.(first + batch.length, windows.length);
  }
  return nll;
}

/** How many ids a window reads, its last target left out. */
const reads = ({ from, scored: [, to] }: ScoringWindow): number => to - 1 - from;

/** To few different lengths: an engine prepares each anew. */
const roundedUp = (length: number): number => Math.ceil(length / 16) * 16;
