import type { Tensor, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import { type Dropout, dropoutMask } from './dropout.ts';
import { own, withGradient } from './own.ts';
import { tf } from './tfjs.ts';

export interface AttentionOptions {
  /** Number of heads H; divides C. */
  readonly heads: number;
  /** Position i sees j where i − window < j ≤ i; all j ≤ i where absent. At least 1. */
  readonly window?: number | undefined;
  /** Every position sees all positions; `window` does not apply. */
  readonly bidirectional?: boolean;
  /** Added to the scores, broadcast to [B, H, T, T]: 0 or very negative. No gradient flows into it. */
  readonly mask?: Tensor | undefined;
  /** Dropout of the probabilities, after the softmax. */
  readonly dropout?: Dropout | undefined;
}

/** What is added to the score of a position that is not seen. */
export const HIDDEN = -1e9;

/**
 * Multi-head self-attention (Vaswani et al. 2017, eq. 1): softmax(q kᵀ / √D) v for each head. Causal unless told otherwise: then padding
 * at a sequence's end needs no mask, since nothing before it sees it.
 *
 * @param qkv [B, T, 3C]: queries, keys and values, each the heads side by side
 * @returns [B, T, C]
 */
export function attention(qkv: Tensor3D, options: AttentionOptions): Tensor3D {
  const { heads: H, window, mask } = options;
  const [B, T, width] = qkv.shape;
  const C = width / 3;
  const D = C / H;
  if (!Number.isInteger(D)) throw new RangeError(`attention over ${width} channels: not 3 × ${H} heads × D`);
  const scale = 1 / Math.sqrt(D);
  const rate = options.dropout?.rate ?? 0;
  return withGradient<Tensor3D>([qkv], () => {
    const split = tf.transpose(tf.reshape(qkv, [B, T, 3, H, D]), [2, 0, 3, 1, 4]); // [3, B, H, T, D]
    const [q, k, v] = tf.unstack(split) as Heads; // [B, H, T, D] each
    let scores: Tensor = scaledMatMul(q, k, scale, false, true); // [B, H, T, T]
    if (options.bidirectional !== true) scores = tf.add(scores, band(T, window));
    if (mask !== undefined) scores = tf.add(scores, mask);
    const probabilities = tf.softmax(scores as Tensor4D);
    const drops =
      options.dropout !== undefined && rate > 0 ? [dropoutMask([B, H, T, T], options.dropout)] : [];
    const mixed = tf.matMul<Tensor4D>(dropped(probabilities, drops), v); // [B, H, T, D]
    const causal = options.bidirectional !== true && (window ?? T) >= T && mask === undefined;
    const plain = causal && drops.length === 0;
    return {
      value: sideBySide({ mixed, probabilities, qkv }, plain),
      keep: [q, k, v, probabilities, mixed, ...drops],
      gradient: (dy, kept) => {
        const [q, k, v, probabilities, mixed, ...drops] = kept as [Tensor4D, ...Tensor4D[]] & Heads;
        const dMixed = tf.transpose(tf.reshape(dy, [B, T, H, D]), [0, 2, 1, 3]);
        const dv = tf.matMul(dropped(probabilities!, drops), dMixed, true, false);
        const dProbabilities = dropped(tf.matMul(dMixed, v, false, true), drops);
        // Σ_j dP_ij P_ij = Σ_d dO_id O_id (Dao et al. 2022, appendix B.2): D terms a row rather than T.
        const along = tf.sum(tf.mul(dMixed, mixed!), -1, true);
        const dScores = tf.mul(probabilities!, tf.sub(dProbabilities, along)) as Tensor4D;
        const dq = scaledMatMul(dScores, k, scale, false, false);
        const dk = scaledMatMul(dScores, q, scale, true, false);
        const parts = tf.stack([dq, dk, dv]); // [3, B, H, T, D]
        return [tf.reshape(tf.transpose(parts, [1, 3, 0, 2, 4]), [B, T, 3 * C])];
      },
    };
  });
}

type Heads = [q: Tensor4D, k: Tensor4D, v: Tensor4D];

const dropped = (x: Tensor4D, drops: readonly Tensor[]): Tensor4D =>
  drops.reduce<Tensor4D>((product, drop) => tf.mul(product, drop), x);

/**
 * [B, H, T, D] to [B, T, C]. The others are what an engine needs to compute all of it in one go where no gradient wants the parts.
 *
 * @param plain causal attention, with nothing added to it
 */
function sideBySide(
  parts: { readonly mixed: Tensor4D; readonly probabilities: Tensor4D; readonly qkv: Tensor3D },
  plain: boolean,
): Tensor3D {
  const [B, T, width] = parts.qkv.shape;
  const [value] = own('HeadsSideBySide', parts, { plain }, () => [
    tf.reshape(tf.transpose(parts.mixed, [0, 2, 1, 3]), [B, T, width / 3]),
  ]);
  return value as Tensor3D;
}

/** [T, T]: 0 where position i sees j, very negative elsewhere. */
function band(T: number, window = T): Tensor {
  const values = new Float32Array(T * T).fill(HIDDEN);
  for (let i = 0; i < T; i++) values.fill(0, i * T + Math.max(0, i - window + 1), i * T + i + 1);
  return tf.tensor2d(values, [T, T]);
}

/** scale · (a b), either one transposed on its last two axes. */
function scaledMatMul(
  a: Tensor4D,
  b: Tensor4D,
  scale: number,
  transposeA: boolean,
  transposeB: boolean,
): Tensor4D {
  const [product] = own('ScaledMatMul', { a, b }, { scale, transposeA, transposeB }, () => [
    tf.mul(tf.matMul(a, b, transposeA, transposeB), scale),
  ]);
  return product as Tensor4D;
}
