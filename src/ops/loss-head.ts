import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { addRows } from './embedding.ts';
import { own, withGradient } from './own.ts';
import { tf } from './tfjs.ts';

/**
 * Negative log-likelihood of each token under the softmax tied to the embedding table, in nats: loss = log Σ exp(z) − z[target],
 * z = h Wᵀ. With P = softmax(z) and g = dloss: dh = g (P W − W[target]); dW = Pᵀ (g h) − (g h added at the targets' rows), so the
 * gradient touches the [N, V] logits by matrix products alone.
 *
 * @param h [N, C]
 * @param table [V, C], the token embedding
 * @param targets [N] int32, each in [0, V)
 * @returns [N]
 */
export function lossHead(h: Tensor2D, table: Tensor2D, targets: Tensor1D): Tensor1D {
  return withGradient<Tensor1D>([h, table], () => {
    const [losses, probabilities] = own('LossHead', { h, table, targets }, {}, () => {
      const logits = tf.matMul(h, table, false, true);
      const logSum = tf.logSumExp(logits, 1, true);
      const chosen = tf.sum(tf.mul(h, tf.gather(table, targets)), 1);
      return [tf.sub(tf.squeeze(logSum, [1]), chosen), tf.exp(tf.sub(logits, logSum))];
    });
    return {
      value: losses as Tensor1D,
      keep: [h, table, targets, probabilities!],
      gradient: (dy, kept) => {
        const [h, table, targets, probabilities] = kept as [Tensor2D, Tensor2D, Tensor1D, Tensor2D];
        const scale = tf.expandDims(dy, 1);
        const expected = tf.matMul(probabilities, table);
        const dh = tf.mul(tf.sub(expected, tf.gather(table, targets)), scale);
        const scaled = tf.mul<Tensor2D>(h, scale);
        const dTable = tf.add(
          tf.matMul(probabilities, scaled, true, false),
          addRows(targets, tf.neg(scaled), table.shape[0]),
        );
        return [dh, dTable];
      },
    };
  });
}
