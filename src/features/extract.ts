import type { Evaluation, Values } from '../engine/engine.ts';
import { type FeatureWindow, featureWindows } from './windows.ts';

/** A sequence of ids in reading order. `T` is what takes its vectors. */
export interface Sequence {
  readonly ids: Uint32Array;
  /** Vectors of a place, by output. */
  readonly take: (place: number, vectors: { readonly [output: string]: Float32Array }) => void;
}

export interface ExtractOptions {
  readonly n_positions: number;
  readonly stride: number;
  readonly batch_size: number;
  /** An id to fill batches with. */
  readonly padding: number;
  readonly report?: (windows: number) => void;
}

interface Reading extends FeatureWindow {
  readonly sequence: Sequence;
}

/** Batches' worth of windows that are held, to be read in the order of their lengths. */
const held = 16;

/** Rows that are computed also for fewer windows, so that how many windows there are changes no bit of theirs. */
const FEW_ROWS = 32;

/** Reads every sequence once, as many windows at a time as are held; `evaluation` is that of `layerOutputs`. */
export async function extract(
  evaluation: Evaluation,
  sequences: AsyncIterable<Sequence>,
  options: ExtractOptions,
): Promise<void> {
  let waiting: Reading[] = [];
  let done = 0;
  let rows: number | undefined;
  const read = async (): Promise<void> => {
    // Fewer than a batch are waiting only where these are all.
    rows ??= Math.min(options.batch_size, Math.max(waiting.length, FEW_ROWS));
    waiting.sort((a, b) => sizeOf(b) - sizeOf(a));
    for (let at = 0; at < waiting.length; at += rows) {
      const batch = waiting.slice(at, at + rows);
      await readBatch(evaluation, batch, { ...options, batch_size: rows });
      done += batch.length;
      options.report?.(done);
    }
    waiting = [];
  };
  for await (const sequence of sequences)
    for (const window of featureWindows(sequence.ids.length, options.n_positions, options.stride)) {
      waiting.push({ ...window, sequence });
      if (waiting.length === held * options.batch_size) await read();
    }
  await read();
}

const sizeOf = ({ from, to }: FeatureWindow): number => to - from;

async function readBatch(
  evaluation: Evaluation,
  batch: readonly Reading[],
  { n_positions, batch_size, padding }: ExtractOptions,
): Promise<void> {
  // To few different lengths: an engine prepares each anew.
  const T = Math.min(n_positions, Math.ceil(sizeOf(batch[0]!) / 16) * 16);
  const tokens = new Int32Array(batch_size * T).fill(padding);
  for (const [b, { sequence, from, to }] of batch.entries())
    tokens.set(sequence.ids.subarray(from, to), b * T);
  const found = await evaluation.run({ tokens: { shape: [batch_size, T], data: tokens } });
  for (const [b, { sequence, from, to, fresh }] of batch.entries())
    for (let place = fresh; place < to; place++) sequence.take(place, rowOf(found, b * T + place - from));
}

const rowOf = (found: Values, row: number): Record<string, Float32Array> =>
  Object.fromEntries(
    Object.entries(found).map(([name, { shape, data }]) => {
      const C = shape[1]!;
      return [name, data.subarray(row * C, (row + 1) * C) as Float32Array];
    }),
  );
