import { randomFrom } from '../base/random.ts';
import type { Values } from '../engine/engine.ts';
import type { BatchAt } from './batches.ts';
import { dropoutSeed, type LmNormalization, lmRows, partsOfOne } from './rows.ts';
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
  /** Batches of `batch_size` whose gradients make one update; at least 1. */
  readonly gradient_accumulation_steps: number;
}

/** @param size items an update */
export const stepsPerEpoch = (items: number, size: number): number => Math.ceil(items / size);

/**
 * Batches for fine-tuning, step counting from 1. Each epoch goes through all items once, in an order of its own; its last batch
 * holds what is left, and counts as the mean over that. A batch comes in parts of items of like length, each no longer than its longest
 * needs: which items make an update, its loss and its gradients are those of one padded batch, without most of the padding.
 */
export function taskBatches(items: readonly TaskItem[], options: TaskBatchOptions): BatchAt {
  const { lambda, seed, normalization } = options;
  const size = options.batch_size * options.gradient_accumulation_steps;
  const perEpoch = stepsPerEpoch(items.length, size);
  const batch_size = partSize(options.batch_size);
  const parts = Math.ceil(size / batch_size);
  let order: { epoch: number; items: Uint32Array } = { epoch: -1, items: new Uint32Array(0) };
  return (step) => {
    const epoch = Math.floor((step - 1) / perEpoch);
    if (order.epoch !== epoch)
      order = { epoch, items: randomFrom(seed, 'examples', epoch).permutation(items.length) };
    const first = ((step - 1) % perEpoch) * size;
    const drawn = Array.from(order.items.subarray(first, first + size), (i) => items[i]!);
    const made = ofLikeLength(drawn, batch_size).map((few, part) => ({
      ...taskRows(few, { ...options, batch_size }),
      ...dropoutSeed(seed, step, { part, parts }),
      lambda: { shape: [], data: Float32Array.of(lambda) },
    }));
    return partsOfOne(made, normalization);
  };
}

/** Items of one part: a quarter of the batch, but not so few that matrix products get small. */
const partSize = (batch_size: number): number => Math.min(batch_size, Math.max(8, Math.ceil(batch_size / 4)));

/** The items in parts of that size, from the shortest to the longest. */
function ofLikeLength(items: readonly TaskItem[], size: number): TaskItem[][] {
  const ordered = items.toSorted((a, b) => a.ids.length - b.ids.length);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    ordered.slice(part * size, (part + 1) * size),
  );
}

/**
 * The share of places that parts of like length leave out of the first epoch, of those there would be if every batch were padded to its
 * longest item.
 */
export function paddingSaved(items: readonly TaskItem[], options: TaskBatchOptions): number {
  const { batch_size, gradient_accumulation_steps: accumulated } = options;
  const batchAt = taskBatches(items, options);
  let [computed, padded] = [0, 0];
  for (let step = 1; step <= stepsPerEpoch(items.length, batch_size * accumulated); step++) {
    const shapes = batchAt(step).map(({ tokens }) => tokens!.shape);
    computed += shapes.reduce((sum, [rows, length]) => sum + rows! * length!, 0);
    const longest = Math.max(...shapes.map(([, length]) => length!));
    padded += shapes.reduce((sum, [rows]) => sum + rows! * longest, 0);
  }
  return 1 - computed / padded;
}
