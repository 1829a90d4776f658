import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { withGradient } from './own.ts';
import { tf } from './tfjs.ts';

/**
 * Negative log-likelihood of each label, in nats: log Σ exp(logits) − logits[label].
 *
 * @param logits [B, K]
 * @param labels [B] int32, each in [0, K)
 * @returns [B]
 */
export function crossEntropy(logits: Tensor2D, labels: Tensor1D): Tensor1D {
  return withGradient<Tensor1D>([logits], () => {
    const chosen = tf.oneHot(labels, logits.shape[1], 1, 0, 'float32');
    return {
      value: tf.sub(tf.logSumExp(logits, 1), tf.sum(tf.mul(logits, chosen), 1)),
      keep: [logits, chosen],
      gradient: (dy, [logits, chosen]) => [
        tf.mul(tf.sub(tf.softmax(logits!), chosen!), tf.expandDims(dy, 1)),
      ],
    };
  });
}
