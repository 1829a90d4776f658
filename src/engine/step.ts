import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { tf } from '../ops/tfjs.ts';
import { differentiate, mapValues } from './differentiate.ts';
import type { LossFunction, Optimizer, Tensors } from './engine.ts';

/** What a training step is, beside its state and its batch. */
export interface StepRule {
  readonly loss: LossFunction;
  readonly optimizer: Optimizer;
  /** Largest global norm of the gradient; `undefined` does not clip. */
  readonly clip: number | undefined;
}

/** A type and not an interface, so that tfjs's tidy takes it for a container of tensors. Moments are named `m/<parameter>`. */
export type TrainingTensors = { readonly parameters: Tensors; readonly moments: Tensors };

/** The new state, and the loss function's scalars with `gradient_norm` (before clipping). */
export type SteppedTensors = { readonly state: TrainingTensors; readonly recorded: Tensors };

/** The loss's scalars of one part of a batch, and its gradients added to those of the parts before it, where there are any. */
export function addGradients(
  loss: LossFunction,
  parameters: Tensors,
  part: Tensors,
  before: Tensors | undefined,
): { readonly results: Tensors; readonly gradients: Tensors } {
  const { results, gradients } = differentiate(loss, parameters, part);
  if (before === undefined) return { results, gradients };
  return { results, gradients: mapValues(gradients, (gradient, name) => tf.add(before[name]!, gradient)) };
}

/**
 * One step in its pure form: forward, backward, clip by global norm, update. To be called inside a tidy or a scope.
 *
 * @param part the batch, or the last part of it
 * @param before the gradients of the parts before, added up
 */
export function trainingStep(
  { loss, optimizer, clip }: StepRule,
  { parameters, moments }: TrainingTensors,
  part: Tensors,
  at: { readonly learning_rate: Scalar; readonly step: Scalar },
  before?: Tensors,
): SteppedTensors {
  const { results, gradients } = addGradients(loss, parameters, part, before);
  const gradient_norm = globalNorm(Object.values(gradients));
  const scale = clip === undefined ? undefined : clipScale(gradient_norm, clip);
  const updates = mapValues(parameters, (parameter, name) =>
    optimizer.update({
      parameter,
      gradient: scale === undefined ? gradients[name]! : tf.mul(gradients[name]!, scale),
      moments: Object.fromEntries(optimizer.moments.map((moment) => [moment, moments[`${moment}/${name}`]!])),
      ...at,
      decays: optimizer.decays(name, parameter.shape),
    }),
  );
  const state = {
    parameters: mapValues(updates, ({ parameter }) => parameter),
    moments: byMoment(updates, optimizer.moments),
  };
  return { state, recorded: { ...results, gradient_norm } };
}

export type Scalars = { readonly [name: string]: number };

/** The scalars of a batch from those of its parts. */
export const addScalars = (sum: Scalars, more: Scalars): Scalars =>
  mapValues(more, (value, name) => value + (sum[name] ?? 0));

/** √(Σ g²) over all tensors together. */
const globalNorm = (gradients: readonly Tensor[]): Scalar =>
  tf.sqrt(tf.addN(gradients.map((gradient) => tf.sum(tf.square(gradient)))));

/** min(1, clip / norm): what brings the gradient's global norm down to `clip` (Pascanu et al. 2013, algorithm 1). */
const clipScale = (norm: Scalar, clip: number): Scalar => tf.div(clip, tf.maximum(norm, clip));

/** Tensors by moment and parameter, from those of each parameter. */
export function byMoment<T>(
  updates: Readonly<Record<string, { readonly moments: Readonly<Record<string, T>> }>>,
  moments: readonly string[],
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(updates).flatMap(([name, update]) =>
      moments.map((moment) => [`${moment}/${name}`, update.moments[moment]!]),
    ),
  );
}
