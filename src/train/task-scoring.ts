import type { JsonObject } from '../base/json.ts';
import { largest } from '../base/largest.ts';
import type { TaskForm } from '../base/task-forms.ts';
import type { Evaluation } from '../engine/engine.ts';
import { type TaskRowOptions, taskRows } from './task-batches.ts';
import type { TaskItem } from './task-examples.ts';

export interface TaskScoringOptions extends Omit<TaskRowOptions, 'normalization'> {
  readonly report?: (done: number, all: number) => void;
}

/**
 * What a model says of each item, in the items' order: the probabilities of its classes, or of the item's choices; of a regression
 * the one number it gives. `evaluation` is that of `taskOutputs`.
 */
export async function itemOutputs(
  evaluation: Evaluation,
  items: readonly TaskItem[],
  { report, ...options }: TaskScoringOptions,
): Promise<Float64Array[]> {
  const outputs = new Array<Float64Array>(items.length);
  const { form, objective } = options.task;
  // Texts of like length share a batch, so that the short ones are not padded to the longest.
  const lengths = items.map(({ sequences }) => largest(sequences.map(({ length }) => length)));
  const order = items.map((_, i) => i).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const batch_size = Math.min(options.batch_size, items.length);
  for (let first = 0; first < order.length; first += batch_size) {
    const batch = order.slice(first, first + batch_size);
    const rows = taskRows(
      batch.map((i) => items[i]!),
      { ...options, batch_size, normalization: 'token' },
    );
    const { shape, data } = (await evaluation.run(rows))['scores']!;
    const width = shape[1]!;
    for (const [b, i] of batch.entries()) {
      const count = form === 'multiple-choice' ? items[i]!.sequences.length : width;
      const scores = data.subarray(b * width, b * width + count);
      outputs[i] = objective === 'regression' ? Float64Array.from(scores) : softmax(scores);
    }
    report?.(first + batch.length, items.length);
  }
  return outputs;
}

/** How well probabilities fit the items' labels. */
export interface Fit {
  /** Items whose most probable class is their label. */
  readonly correct: number;
  /** Mean negative log-likelihood of the labels, in nats. */
  readonly loss: number;
}

/** The smallest double that is not 0 where denormal numbers are, as in a process that computes on onnxruntime: 708 nats. */
const LEAST = 2 ** -1022;

export function fitOf(probabilities: readonly Float64Array[], items: readonly TaskItem[]): Fit {
  let correct = 0;
  let nll = 0;
  for (const [i, { label }] of items.entries()) {
    if (mostProbable(probabilities[i]!) === label) correct++;
    nll -= Math.log(Math.max(probabilities[i]![label]!, LEAST));
  }
  return { correct, loss: nll / items.length };
}

/** Less is better: the more right the better, and of equals the lower loss. */
export const criterionOf = ({ correct, loss }: Fit): number => -correct + loss / (1 + loss);

/** Index of the most probable class, the first of equals. */
export const mostProbable = (probabilities: Float64Array): number =>
  probabilities.indexOf(probabilities.reduce((a, b) => Math.max(a, b)));

/** What is said of one item: its label and each label's probability, its grade, or the place of its choice and each one's probability. */
export function predictionOf(
  { form, objective }: TaskForm,
  labels: readonly string[],
  output: Float64Array,
): JsonObject {
  if (objective === 'regression') return { predicted: output[0]! };
  const place = mostProbable(output);
  if (form === 'multiple-choice') return { predicted: place, probabilities: [...output] };
  return {
    predicted: labels[place]!,
    probabilities: Object.fromEntries(labels.map((label, c) => [label, output[c]!])),
  };
}

/** Scores as probabilities. */
export function softmax(scores: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(scores);
  const most = values.reduce((a, b) => Math.max(a, b));
  const powers = values.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
