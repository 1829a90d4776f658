import { largest } from '../base/largest.ts';
import { randomFrom } from '../base/random.ts';
import type { TaskForm } from '../base/task-forms.ts';
import type { Values } from '../engine/engine.ts';
import type { Direction } from '../model/config.ts';
import type { BatchAt } from './batches.ts';
import { bothWays } from './reading-order.ts';
import { dropoutSeed, type LmNormalization, lmRows, lmWeights, partsOfOne } from './rows.ts';
import type { TaskItem } from './task-examples.ts';

export interface TaskRowOptions {
  readonly task: TaskForm;
  /** The model's: of both directions each row is there twice. */
  readonly direction?: Direction;
  /** I; fewer items are filled up with rows that count for nothing, so that an engine meets few shapes. */
  readonly batch_size: number;
  readonly n_positions: number;
  /** Any id; it fills what nothing depends on. Of a model of both directions the separator, which no text has. */
  readonly padding: number;
  readonly normalization: LmNormalization;
}

/** Rows of pretraining text beside the task's. */
export interface Replay {
  /** Windows of at most `n_positions` + 1 ids. */
  readonly rowsAt: (step: number) => readonly ArrayLike<number>[];
  /** Their part of the auxiliary loss; the task's own text has the rest. */
  readonly share: number;
}

/**
 * Items as the tensors of a task's loss (`Batch` in src/model/losses.ts), where every token after a start token is a target, delimiter
 * and extract token too. Rows of pretraining text come last, and make all rows as long as the context.
 */
export function taskRows(
  items: readonly TaskItem[],
  options: TaskRowOptions,
  replay?: { readonly rows: readonly ArrayLike<number>[]; readonly share: number },
): Values {
  const { batch_size: I, n_positions, padding, normalization, task, direction } = options;
  const S = largest(items.map(({ sequences }) => sequences.length));
  const none = new Uint32Array(0);
  const rows = Array.from({ length: I * S }, (_, r) => items[Math.floor(r / S)]?.sequences[r % S] ?? none);
  const own = bothWays(rows, direction);
  const longest = largest(own.map((row) => row.length));
  const length = replay === undefined ? paddedLength(longest, n_positions) : n_positions;
  const extract = rows.map((row, r) => r * length + Math.max(0, row.length - 1));
  const places = Array.from({ length: I }, (_, i) => items[i]);
  const ints = (shape: number[], values: number[]) => ({ shape, data: Int32Array.from(values) });
  const floats = (shape: number[], values: number[]) => ({ shape, data: Float32Array.from(values) });
  return {
    ...(replay === undefined
      ? lmRows(own, { length, padding, normalization })
      : withReplay(own, replay, { length, padding, normalization })),
    ...(direction === 'both'
      ? {
          pooling: floats([own.length, length], pooling(own, length, padding)),
          mirror: ints([rows.length * length], mirror(rows, length)),
        }
      : { extract: ints([I * S], extract) }),
    label_weights: floats(
      [I],
      places.map((item) => (item === undefined ? 0 : 1 / items.length)),
    ),
    ...(task.objective === 'regression'
      ? {
          grades: floats(
            [I],
            places.map((item) => item?.label ?? 0),
          ),
        }
      : {
          labels: ints(
            [I],
            places.map((item) => item?.label ?? 0),
          ),
        }),
    ...(task.form === 'multiple-choice'
      ? {
          absent: floats(
            [I, S],
            places.flatMap((item) => absent(item, S)),
          ),
        }
      : {}),
  };
}

/** What each place of each row counts for in the mean over its text: the places of separators nothing. */
const pooling = (rows: readonly Uint32Array[], length: number, separator: number): number[] =>
  rows.flatMap((row) => {
    const count = row.reduce((sum, id) => sum + (id === separator ? 0 : 1), 0);
    return Array.from({ length }, (_, t) => (t < row.length && row[t] !== separator ? 1 / count : 0));
  });

/** Of each place of each row, where its token stands when each row is read from its end; padding stays where it is. */
const mirror = (rows: readonly Uint32Array[], length: number): number[] =>
  rows.flatMap((row, r) =>
    Array.from({ length }, (_, t) => r * length + (t < row.length ? row.length - 1 - t : t)),
  );

/** 1 for each of S choices that an item lacks. */
const absent = (item: TaskItem | undefined, S: number): number[] =>
  Array.from({ length: S }, (_, s) => (item !== undefined && s >= item.sequences.length ? 1 : 0));

function withReplay(
  own: readonly ArrayLike<number>[],
  { rows, share }: { readonly rows: readonly ArrayLike<number>[]; readonly share: number },
  options: { readonly length: number; readonly padding: number; readonly normalization: LmNormalization },
): Values {
  const all = lmRows([...own, ...rows], options);
  const weights = [
    ...lmWeights(own, options).map((weight) => weight * (1 - share)),
    ...lmWeights(rows, options).map((weight) => weight * share),
  ];
  return { ...all, weights: { shape: all['weights']!.shape, data: Float32Array.from(weights) } };
}

/** A length that few batches differ in: the next multiple of 16, or the whole context. */
export const paddedLength = (longest: number, n_positions: number): number =>
  Math.min(n_positions, Math.ceil(longest / 16) * 16);

export interface TaskBatchOptions extends TaskRowOptions {
  /** What the auxiliary loss is multiplied by at a step, 0 to 1. */
  readonly lambdaAt: (step: number) => number;
  readonly replay?: Replay | undefined;
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
  const { lambdaAt, replay, seed, normalization } = options;
  const size = options.batch_size * options.gradient_accumulation_steps;
  const perEpoch = stepsPerEpoch(items.length, size);
  // Replayed text fills the whole context: parts of like length would save nothing.
  const batch_size = replay === undefined ? partSize(options.batch_size) : size;
  const parts = Math.ceil(size / batch_size);
  let order: { epoch: number; items: Uint32Array } = { epoch: -1, items: new Uint32Array(0) };
  return (step) => {
    const epoch = Math.floor((step - 1) / perEpoch);
    if (order.epoch !== epoch)
      order = { epoch, items: randomFrom(seed, 'examples', epoch).permutation(items.length) };
    const first = ((step - 1) % perEpoch) * size;
    const drawn = Array.from(order.items.subarray(first, first + size), (i) => items[i]!);
    const made = ofLikeLength(drawn, batch_size).map((few, part) => ({
      ...taskRows(
        few,
        { ...options, batch_size },
        replay && { rows: replay.rowsAt(step), share: replay.share },
      ),
      ...dropoutSeed(seed, step, { part, parts }),
      lambda: { shape: [], data: Float32Array.of(lambdaAt(step)) },
    }));
    return partsOfOne(made, normalization);
  };
}

/** Items of one part: a quarter of the batch, but not so few that matrix products get small. */
const partSize = (batch_size: number): number => Math.min(batch_size, Math.max(8, Math.ceil(batch_size / 4)));

const longestOf = ({ sequences }: TaskItem): number => largest(sequences.map(({ length }) => length));

/** The items in parts of that size, from the shortest to the longest. */
function ofLikeLength(items: readonly TaskItem[], size: number): TaskItem[][] {
  const ordered = items.toSorted((a, b) => longestOf(a) - longestOf(b));
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
    const longest = largest(shapes.map(([, length]) => length!));
    padded += shapes.reduce((sum, [rows]) => sum + rows! * longest, 0);
  }
  return 1 - computed / padded;
}
