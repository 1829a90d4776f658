import { randomFrom } from '../base/random.ts';
import type { Values } from '../engine/engine.ts';
import type { BatchAt } from './batches.ts';
import { dropoutSeed, type LmNormalization, lmRows } from './rows.ts';
import type { TaskItem } from './task-examples.ts';

export interface TaskRowOptions {
  /** B; fewer items are filled up with rows that count for nothing, so that an engine meets few shapes. */
  readonly batch_size: number;
  readonly n_positions: number;
  /** Any id; it fills what nothing depends on. */
  readonly padding: number;
  readonly normalization: LmNormalization;
}

/**
 * Items as the tensors of a classification loss: those of `lmRows`, where every token after the start token is a target, the
 * extract token too; `extract` int32 [B]; `labels` int32 [B]; `label_weights` float32 [B], 1 in sum.
 */
export function taskRows(items: readonly TaskItem[], options: TaskRowOptions): Values {
  const { batch_size: B, n_positions, padding, normalization } = options;
  const length = paddedLength(Math.max(...items.map(({ ids }) => ids.length)), n_positions);
  const rows = Array.from({ length: B }, (_, b) => items[b]?.ids ?? []);
  const extract = rows.map((row, b) => b * length + Math.max(0, row.length - 1));
  return {
    ...lmRows(rows, { length, padding, normalization }),
    extract: { shape: [B], data: Int32Array.from(extract) },
    labels: { shape: [B], data: Int32Array.from(rows, (_, b) => items[b]?.label ?? 0) },
    label_weights: {
      shape: [B],
      data: Float32Array.from(rows, (_, b) => (b < items.length ? 1 / items.length : 0)),
    },
  };
}

/** A length that few batches differ in: the next multiple of 16, or the whole context. */
export const paddedLength = (longest: number, n_positions: number): number =>
  Math.min(n_positions, Math.ceil(longest / 16) * 16);

export interface TaskBatchOptions extends TaskRowOptions {
  /** What the auxiliary loss is multiplied by, 0 to 1. */
  readonly lambda: number;
  readonly seed: number;
}

export const stepsPerEpoch = (items: number, batch_size: number): number => Math.ceil(items / batch_size);

/**
 * Batches for fine-tuning, step counting from 1. Each epoch goes through all items once, in an order of its own; its last batch
 * holds what is left, and counts as the mean over that.
 */
export function taskBatches(items: readonly TaskItem[], options: TaskBatchOptions): BatchAt {
  const { batch_size, lambda, seed } = options;
  const perEpoch = stepsPerEpoch(items.length, batch_size);
  let order: { epoch: number; items: Uint32Array } = { epoch: -1, items: new Uint32Array(0) };
  return (step) => {
    const epoch = Math.floor((step - 1) / perEpoch);
    if (order.epoch !== epoch)
      order = { epoch, items: randomFrom(seed, 'examples', epoch).permutation(items.length) };
    const first = ((step - 1) % perEpoch) * batch_size;
    const drawn = Array.from(order.items.subarray(first, first + batch_size), (i) => items[i]!);
    return {
      ...taskRows(drawn, options),
      ...dropoutSeed(seed, step),
      lambda: { shape: [], data: Float32Array.of(lambda) },
    };
  };
}
