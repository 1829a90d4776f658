import type { NamedAttrMap, Tensor } from '@tensorflow/tfjs-core';
import { tf } from './tfjs.ts';

/**
 * Runs an op's forward pass: by the current backend's own kernel of that name where it has one (an engine registers it),
 * otherwise by the plain definition, of which the kernel is a faster form. It has no gradient: call it inside `withGradient`.
 */
export function own(
  name: string,
  inputs: Readonly<Record<string, Tensor>>,
  attrs: NamedAttrMap,
  plain: () => Tensor[],
): Tensor[] {
  if (tf.getKernel(name, tf.getBackend()) === undefined) return plain();
  const outputs: Tensor | Tensor[] = tf.engine().runKernel(name, { ...inputs }, attrs);
  return Array.isArray(outputs) ? outputs : [outputs];
}

/** A value, what its gradient needs of the forward pass, and the gradient of each input given that of the value. */
export interface Differentiable<T extends Tensor> {
  readonly value: T;
  readonly keep: readonly Tensor[];
  readonly gradient: (dy: T, kept: readonly Tensor[]) => Tensor[];
}

/**
 * An op with a gradient of its own. `gradient` may use tensors of the forward pass only through `kept`: the others are gone
 * by then. Integer inputs have no gradient: leave them out of `inputs`, and keep them.
 */
export function withGradient<T extends Tensor>(
  inputs: readonly Tensor[],
  forward: () => Differentiable<T>,
): T {
  return tf.customGrad<T>((...args) => {
    const save = args.at(-1);
    const { value, keep, gradient } = forward();
    if (typeof save === 'function') save([...keep]);
    return { value, gradFunc: (dy: T, kept: Tensor[]) => gradient(dy, kept) };
  })(...inputs);
}
