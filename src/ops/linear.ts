import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { own, withGradient } from './own.ts';
import { tf } from './tfjs.ts';

/**
 * y = x W + b. Weights are stored [in, out], as GPT-1's published ones are.
 *
 * @param x [N, I]
 * @param weight [I, O]
 * @param bias [O], or none
 * @returns [N, O]
 */
export function linear(x: Tensor2D, weight: Tensor2D, bias?: Tensor1D): Tensor2D {
  if (bias === undefined) return tf.matMul(x, weight);
  return withGradient<Tensor2D>([x, weight, bias], () => ({
    value: own('Linear', { x, weight, bias }, {}, () => [tf.add(tf.matMul(x, weight), bias)])[0] as Tensor2D,
    keep: [x, weight],
    gradient: (dy, [x, weight]) => [
      tf.matMul(dy, weight as Tensor2D, false, true),
      tf.matMul(x as Tensor2D, dy, true, false),
      tf.sum(dy, 0),
    ],
  }));
}
