import { randomFrom } from '../base/random.ts';
import type { Values } from '../engine/engine.ts';
import { dropoutSeed, lmRows } from './rows.ts';
import type { Windows } from './windows.ts';

/** Training batches as a function of the step alone: so a resumed training reads on where it stopped. */
export type BatchAt = (step: number) => Values;

/**
 * Batches of `batch_size` windows, step counting from 1.
 * Tensors: those of `lmRows` with T = `n_positions`, and `seed`.
 */
export function windowBatches(windows: Windows, options: WindowBatchOptions): BatchAt {
  const { n_positions: length, separator: padding, seed } = options;
  const rowsAt = windowRows(windows, options);
  return (step) => ({
    ...lmRows(rowsAt(step), { length, padding, normalization: 'token' }),
    ...dropoutSeed(seed, step),
  });
}

/**
 * The windows of each step's batch, of at most `n_positions` + 1 ids. Each epoch goes through all windows once, in an order of its
 * own; a batch at an epoch's end is filled from the next, so none is smaller and no window is left out.
 */
export function windowRows(
  windows: Windows,
  { n_positions: T, batch_size, seed }: Omit<WindowBatchOptions, 'separator'>,
): (step: number) => Int32Array[] {
  let order: { epoch: number; windows: Uint32Array } = { epoch: -1, windows: new Uint32Array(0) };
  const orderOf = (epoch: number): Uint32Array => {
    if (order.epoch !== epoch)
      order = { epoch, windows: randomFrom(seed, 'windows', epoch).permutation(windows.perEpoch) };
    return order.windows;
  };
  return (step) =>
    Array.from({ length: batch_size }, (_, i) => {
      const drawn = (step - 1) * batch_size + i;
      const epoch = Math.floor(drawn / windows.perEpoch);
      const ids = new Int32Array(T + 1);
      return ids.subarray(0, windows.read(epoch, orderOf(epoch)[drawn % windows.perEpoch]!, ids));
    });
}

export interface WindowBatchOptions {
  readonly n_positions: number;
  readonly batch_size: number;
  /** Id of `<|endoftext|>`; also what pads a short row, where it counts for nothing. */
  readonly separator: number;
  readonly seed: number;
}
