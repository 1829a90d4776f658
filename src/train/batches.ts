import { randomFrom } from '../base/random.ts';
import type { Values } from '../engine/engine.ts';
import type { Direction } from '../model/config.ts';
import { bothWays } from './reading-order.ts';
import { dropoutSeed, lmRows, partsOfOne } from './rows.ts';
import type { Windows } from './windows.ts';

/** Training batches, each in one or several parts, as a function of the step alone: so a resumed training reads on where it stopped. */
export type BatchAt = (step: number) => readonly Values[];

/**
 * Batches of `gradient_accumulation_steps` parts of `batch_size` windows, step counting from 1.
 * Tensors of a part: those of `lmRows` with T = `n_positions`, and `seed`. For both directions each window is there twice.
 */
export function windowBatches(windows: Windows, options: WindowBatchOptions): BatchAt {
  const { n_positions: length, separator: padding, seed, direction } = options;
  const parts = options.gradient_accumulation_steps;
  const rowsAt = windowRows(windows, options);
  const partAt = (step: number, part: number): Values => ({
    ...lmRows(bothWays(rowsAt(step, part), direction), { length, padding, normalization: 'token' }),
    ...dropoutSeed(seed, step, { part, parts }),
  });
  return (step) => {
    const made = Array.from({ length: parts }, (_, part) => partAt(step, part));
    return partsOfOne(made, 'token');
  };
}

/**
 * The windows of each part of each step's batch, of at most `n_positions` + 1 ids. Each epoch goes through all windows once, in an order of its
 * own; a batch at an epoch's end is filled from the next, so none is smaller and no window is left out.
 */
export function windowRows(
  windows: Windows,
  {
    n_positions: T,
    batch_size,
    gradient_accumulation_steps: parts,
    seed,
  }: Omit<WindowBatchOptions, 'separator' | 'direction'>,
): (step: number, part: number) => Int32Array[] {
  let order: { epoch: number; windows: Uint32Array } = { epoch: -1, windows: new Uint32Array(0) };
  const orderOf = (epoch: number): Uint32Array => {
    if (order.epoch !== epoch)
      order = { epoch, windows: randomFrom(seed, 'windows', epoch).permutation(windows.perEpoch) };
    return order.windows;
  };
  return (step, part) =>
    Array.from({ length: batch_size }, (_, i) => {
      const drawn = ((step - 1) * parts + part) * batch_size + i;
      const epoch = Math.floor(drawn / windows.perEpoch);
      const ids = new Int32Array(T + 1);
      return ids.subarray(0, windows.read(epoch, orderOf(epoch)[drawn % windows.perEpoch]!, ids));
    });
}

export interface WindowBatchOptions {
  /** The model's; the windows are already in the order in which one of one direction reads. */
  readonly direction?: Direction;
  readonly n_positions: number;
  readonly batch_size: number;
  /** At least 1. */
  readonly gradient_accumulation_steps: number;
  /** Id of `<|endoftext|>`; also what pads a short row, where it counts for nothing. */
  readonly separator: number;
  readonly seed: number;
}
