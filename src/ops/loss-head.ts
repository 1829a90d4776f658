import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { own, withGradient } from './own.ts';
import { tf } from './tfjs.ts';

/**
 * Negative log-likelihood of each token under the softmax tied to the embedding table, in nats: loss = log Σ exp(z) − z[target],
 * z = h Wᵀ. With E = softmax(z) − onehot(target) and g = dloss: dh = g (E W); dW = Eᵀ (g h). The gradient touches the [N, V]
 * probabilities by matrix products alone, but for one element a row.
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
      keep: [h, table, targets, losses!, probabilities!],
      gradient: (dy, kept) => {
        const [h, table, targets] = kept as [Tensor2D, Tensor2D, Tensor1D];
        const [losses, probabilities] = kept.slice(3) as [Tensor1D, Tensor2D];
        const scale = tf.expandDims(dy, 1);
        const error = lessOne(probabilities, targets, losses);
        const dh = tf.mul(tf.matMul(error, table), scale);
        const dTable = tf.matMul(error, tf.mul<Tensor2D>(h, scale), true, false);
        return [dh, dTable];
      },
    };
  });
}

/** softmax(z) − onehot(target), where −loss is the target's log-probability. */
function lessOne(probabilities: Tensor2D, targets: Tensor1D, losses: Tensor1D): Tensor2D {
  const [error] = own('LessOne', { probabilities, targets, losses }, {}, () => [
    tf.sub(probabilities, tf.oneHot(targets, probabilities.shape[1], 1, 0, 'float32')),
  ]);
  return error as Tensor2D;
}
