import type { Scalar } from '@tensorflow/tfjs-core';
import { tf } from '../ops/tfjs.ts';
import type { LossFunction, Tensors } from './engine.ts';

/**
 * A loss function's results and the gradient of `loss` by parameter. To be called inside a tidy or a scope. Throws where a
 * parameter has no part in the loss.
 */
export function differentiate(
  loss: LossFunction,
  parameters: Tensors,
  batch: Tensors,
): { readonly results: Tensors; readonly gradients: Tensors } {
  const names = Object.keys(parameters);
  // What the loss function computes beside the loss would be disposed of with the rest of its forward pass.
  let kept: Tensors = {};
  const inputs = Object.values(parameters);
  const forward = (): Scalar => {
    const { loss: minimised, ...others } = loss(parameters, batch);
    kept = mapValues(others, (tensor) => tf.keep(tf.clone(tensor)));
    return minimised;
  };
  const { grads, value } = tf.engine().gradients(forward, inputs, undefined, true);
  const unread = names.filter((_, index) => !grads[index]);
  if (unread.length > 0) throw new Error(`the loss does not depend on ${unread.join(', ')}`);
  const results = { loss: value, ...mapValues(kept, (tensor) => tf.clone(tensor)) };
  tf.dispose(kept);
  const gradients = Object.fromEntries(names.map((name, index) => [name, grads[index]!]));
  return { results, gradients };
}

export const mapValues = <A, B>(
  object: Readonly<Record<string, A>>,
  change: (value: A, name: string) => B,
): Record<string, B> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
