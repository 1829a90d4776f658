import type { Evaluation } from '../engine/engine.ts';
import { type TaskRowOptions, taskRows } from './task-batches.ts';
import type { TaskItem } from './task-examples.ts';

export interface TaskScoringOptions extends Omit<TaskRowOptions, 'normalization'> {
  readonly report?: (done: number, all: number) => void;
}

/** The probabilities that a model gives to each class, item by item, in the items' order. `evaluation` is that of `classification`. */
export async function classProbabilities(
  evaluation: Evaluation,
  items: readonly TaskItem[],
  { report, ...options }: TaskScoringOptions,
): Promise<Float64Array[]> {
  const probabilities = new Array<Float64Array>(items.length);
  // Texts of like length share a batch, so that the short ones are not padded to the longest.
  const order = items.map((_, i) => i).sort((a, b) => items[b]!.ids.length - items[a]!.ids.length || a - b);
  const batch_size = Math.min(options.batch_size, items.length);
  for (let first = 0; first < order.length; first += batch_size) {
    const batch = order.slice(first, first + batch_size);
    const rows = taskRows(
      batch.map((i) => items[i]!),
      { ...options, batch_size, normalization: 'token' },
    );
    const { shape, data } = (await evaluation.run(rows))['scores']!;
    const classes = shape[1]!;
    for (const [b, i] of batch.entries())
      probabilities[i] = softmax(data.subarray(b * classes, (b + 1) * classes));
    report?.(first + batch.length, items.length);
  }
  return probabilities;
}

/** How well probabilities fit the items' labels. */
export interface Fit {
  /** Items whose most probable class is their label. */
  readonly correct: number;
  /** Mean negative log-likelihood of the labels, in nats. */
  readonly loss: number;
}

export function fitOf(probabilities: readonly Float64Array[], items: readonly TaskItem[]): Fit {
  let correct = 0;
  let nll = 0;
  for (const [i, { label }] of items.entries()) {
    if (mostProbable(probabilities[i]!) === label) correct++;
    nll -= Math.log(Math.max(probabilities[i]![label]!, Number.MIN_VALUE));
  }
  return { correct, loss: nll / items.length };
}

/** Less is better: the more right the better, and of equals the lower loss. */
export const criterionOf = ({ correct, loss }: Fit): number => -correct + loss / (1 + loss);

/** Index of the most probable class, the first of equals. */
export const mostProbable = (probabilities: Float64Array): number =>
  probabilities.indexOf(probabilities.reduce((a, b) => Math.max(a, b)));

function softmax(scores: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(scores);
  const most = values.reduce((a, b) => Math.max(a, b));
  const powers = values.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
