import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import { own, withGradient } from './own.ts';
import { tf } from './tfjs.ts';

/**
 * Layer normalization over the last axis (Ba, Kiros and Hinton 2016, eq. 4): y = gain · (x − mean) / √(variance + ε) + bias.
 *
 * @param x [..., C]
 * @param gain [C]
 * @param bias [C]
 * @returns [..., C]
 */
export function layerNorm<T extends Tensor>(x: T, gain: Tensor1D, bias: Tensor1D, epsilon: number): T {
  return withGradient<T>([x, gain, bias], () => {
    // mean, inverse: [..., 1]
    const [y, mean, inverse] = own('LayerNorm', { x, gain, bias }, { epsilon }, () => {
      const { mean, variance } = tf.moments(x, -1, true);
      const inverse = tf.rsqrt(tf.add(variance, epsilon));
      const normal = tf.mul(tf.sub(x, mean), inverse);
      return [tf.add(tf.mul(normal, gain), bias), mean, inverse];
    });
    return {
      value: y as T,
      keep: [x, gain, mean!, inverse!],
      gradient: (dy, [x, gain, mean, inverse]) => {
        const leading = x!.shape.map((_, axis) => axis).slice(0, -1);
        const normal = tf.mul(tf.sub(x!, mean!), inverse!);
        const dNormal = tf.mul(dy, gain!);
        const along = tf.mean(tf.mul(dNormal, normal), -1, true);
        const centred = tf.sub(dNormal, tf.mean(dNormal, -1, true));
        const dx = tf.mul(tf.sub(centred, tf.mul(normal, along)), inverse!);
        return [dx, tf.sum(tf.mul(dy, normal), leading), tf.sum(dy, leading)];
      },
    };
  });
}
