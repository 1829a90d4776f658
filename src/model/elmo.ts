import type { Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { embedding } from '../ops/embedding.ts';
import { layerNorm } from '../ops/layer-norm.ts';
import { tf } from '../ops/tfjs.ts';
import type { ModelConfig } from './config.ts';
import { type Parameters, parameter } from './gpt.ts';
import type { Batch } from './losses.ts';
import { layerStates } from './network.ts';

/**
 * ELMo's vector of a sequence (Peters et al. 2018, Eq. 1): γ Σ_j softmax(w)_j h_j over the embedding and every layer, left to right and right
 * to left side by side, and of its tokens' vectors the mean. As the mean is taken of each layer first, only it is mixed. With
 * `mix_layer_norm` h_j is normalized before that, token by token over both directions, without gain and bias. No dropout.
 *
 * @param batch `tokens` [2R, T] as of `layerStates`; `pooling` [2R, T] float32: what each place counts for, 1 in sum over a sequence;
 *   `mirror` [R · T] int32: by place of a sequence read left to right, where the same token stands among those read right to left
 * @returns [R, 2C]
 */
export function elmoVectors(config: ModelConfig, parameters: Parameters, batch: Batch): Tensor2D {
  const tokens = batch['tokens'] as Tensor2D;
  const [rows, T] = tokens.shape;
  const R = rows / 2;
  const C = config.n_embd;
  const mix = {
    weights: parameter(parameters, 'scalar_mix.scalar_parameters') as Tensor1D,
    gamma: parameter(parameters, 'scalar_mix.gamma') as Tensor1D,
  };
  if (config.mix_layer_norm) {
    const once = tf.reshape(tf.slice(batch['pooling']!, [0, 0], [R, T]), [R, 1, T]) as Tensor3D;
    const ofToken = (state: Tensor2D): Tensor2D => {
      const backward = embedding(tf.slice(state, [R * T, 0], [R * T, C]), batch['mirror']!) as Tensor2D;
      const wide = tf.concat([tf.slice(state, [0, 0], [R * T, C]), backward], 1); // [R · T, 2C]
      return layerNorm(wide, tf.ones([2 * C]), tf.zeros([2 * C]), config.layer_norm_epsilon);
    };
    const means = layerStates(config, parameters, tokens).map((state) =>
      tf.reshape(tf.matMul(once, tf.reshape(ofToken(state), [R, T, 2 * C]) as Tensor3D), [R, 2 * C]),
    );
    return scalarMix(means as Tensor2D[], mix);
  }
  const pooling = tf.reshape(batch['pooling']!, [rows, 1, T]) as Tensor3D;
  const means = layerStates(config, parameters, tokens).map((state) =>
    tf.reshape(tf.matMul(pooling, tf.reshape(state, [rows, T, C]) as Tensor3D), [rows, C]),
  );
  const mixed = scalarMix(means as Tensor2D[], mix); // [2R, C]
  return tf.concat([tf.slice(mixed, [0, 0], [R, C]), tf.slice(mixed, [R, 0], [R, C])], 1);
}

/**
 * γ Σ_j softmax(w)_j h_j.
 *
 * @param states L + 1 of one shape [M, C]
 * @param mix `weights` [L + 1], `gamma` [1]
 */
export function scalarMix(
  states: readonly Tensor2D[],
  { weights, gamma }: { readonly weights: Tensor1D; readonly gamma: Tensor1D },
): Tensor2D {
  const [M, C] = states[0]!.shape;
  const shares = tf.mul<Tensor1D>(tf.softmax(weights), gamma);
  const flat = tf.stack(states.map((state) => tf.reshape(state, [M * C]))) as Tensor2D; // [L + 1, M · C]
  return tf.reshape(tf.matMul(tf.reshape(shares, [1, states.length]), flat), [M, C]);
}
