import type { Tensor } from '@tensorflow/tfjs-core';
import { own, withGradient } from './own.ts';
import { tf } from './tfjs.ts';

// w(x) = LINEAR x + CUBIC x³ = 2 √(2/π) (x + 0.044715 x³)
export const GELU_LINEAR = 2 * Math.sqrt(2 / Math.PI);
export const GELU_CUBIC = GELU_LINEAR * 0.044715;

/**
 * GELU in its tanh form (Hendrycks and Gimpel 2016, section 2): ½ x (1 + tanh(√(2/π) (x + 0.044715 x³))), which is x σ(w(x))
 * because ½ (1 + tanh(w/2)) = σ(w).
 *
 * @param x any shape
 * @returns the same shape
 */
export function gelu<T extends Tensor>(x: T): T {
  return withGradient<T>([x], () => {
    const [y, gate, curve] = own('Gelu', { x }, {}, () => {
      const curve = tf.add(tf.mul(tf.square(x), GELU_CUBIC), GELU_LINEAR);
      const gate = tf.sigmoid(tf.mul(curve, x));
      return [tf.mul(x, gate), gate, curve];
    });
    return {
      value: y as T,
      keep: [y!, gate!, curve!],
      // (x σ(w))' = σ + x σ (1 − σ) w' = σ + y (1 − σ) w'; w = x curve, w' = LINEAR + 3 CUBIC x² = 3 curve − 2 LINEAR
      gradient: (dy, [y, gate, curve]) => {
        const slope = tf.add(tf.mul(curve!, 3), -2 * GELU_LINEAR);
        const rest = tf.sub(y!, tf.mul(y!, gate!));
        return [tf.mul(dy, tf.add(gate!, tf.mul(rest, slope)))];
      },
    };
  });
}
