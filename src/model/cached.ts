import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { embedding } from '../ops/embedding.ts';
import { tf } from '../ops/tfjs.ts';
import type { ModelConfig } from './config.ts';
import { blocks, type Parameters, parameter } from './gpt.ts';
import type { Batch } from './losses.ts';
import { layerWindow } from './window.ts';

// B sequences, S new tokens of each, T places of the cache, H heads of D channels, C = H · D, N = B · S rows.

const HIDDEN = -1e9;

/** What a layer's keys and values are called, in the batch and among the results. */
export const cacheNames = (layer: number) => [`keys.${layer}`, `values.${layer}`] as const;

/**
 * The model's next step where the tokens before are known by their keys and values: the same numbers as `gpt` over all of them,
 * for the work of the new ones. The cache is a tensor of one shape however much of it is filled, so that one graph does for every step.
 *
 * The batch holds `tokens` and `positions` [B, S] int32; `filled` [B] int32, how many places of its cache a sequence has; `last` [B]
 * int32, the row (b · S + s) of each one's last token, those behind it being filling; and for each layer `keys.i` and `values.i`
 * [B, H, T, D] float32.
 *
 * @returns `logits` [B, V] of the token after the last; of each layer `keys.i` and `values.i` [B, H, S, D], those of the new tokens
 */
export const nextTokenLogits =
  (config: ModelConfig) =>
  (parameters: Parameters, batch: Batch): { readonly [name: string]: Tensor } => {
    const { n_embd: C, n_head: H } = config;
    const tokens = batch['tokens'] as Tensor2D;
    const [B, S] = tokens.shape;
    const D = C / H;
    const table = parameter(parameters, 'tokens_embed.weight') as Tensor2D;
    const places = parameter(parameters, 'positions_embed.weight') as Tensor2D;
    const x = tf.add(embedding(table, tokens), embedding(places, batch['positions']!)); // [B, S, C]
    const added: Record<string, Tensor> = {};

    const states = blocks(
      { config, parameters, seed: undefined },
      tf.reshape(x, [B * S, C]),
      (layer, qkv) => {
        const split = tf.transpose(tf.reshape(qkv, [B, S, 3, H, D]), [2, 0, 3, 1, 4]); // [3, B, H, S, D]
        const [q, k, v] = tf.unstack(split) as [Tensor4D, Tensor4D, Tensor4D];
        const [keys, values] = cacheNames(layer);
        added[keys] = k;
        added[values] = v;
        const [past, present] = [batch[keys] as Tensor4D, batch[values] as Tensor4D];
        const T = past.shape[2];
        const scaled = tf.mul<Tensor4D>(q, 1 / Math.sqrt(D));
        const window = layerWindow(config, layer);
        const before = tf.add(tf.matMul(scaled, past, false, true), hiddenInCache(batch, T, window)); // [B, H, S, T]
        const among = tf.add(tf.matMul(scaled, k, false, true), hiddenAmong(S, window)); // [B, H, S, S]
        const probabilities = tf.softmax(tf.concat([before, among], 3));
        const [ofPast, ofNew] = tf.split(probabilities, [T, S], 3) as [Tensor4D, Tensor4D];
        const mixed = tf.add(tf.matMul(ofPast, present), tf.matMul(ofNew, v)); // [B, H, S, D]
        return tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [B * S, C]);
      },
    );
    const h = embedding(states.at(-1)!, batch['last']!) as Tensor2D; // [B, C]
    return { logits: tf.matMul(h, table, false, true), ...added };
  };

/** [B, 1, S, T]: 0 where a new token sees a place of the cache, very negative elsewhere. Place j holds the token of position j. */
function hiddenInCache(batch: Batch, T: number, window: number | undefined): Tensor {
  const positions = batch['positions']!;
  const [B, S] = positions.shape as [number, number];
  const place = tf.tensor4d(
    Float32Array.from({ length: T }, (_, j) => j),
    [1, 1, 1, T],
  );
  const filled = tf.cast(tf.reshape(batch['filled']!, [B, 1, 1, 1]), 'float32');
  let seen: Tensor = tf.less(place, filled); // [B, 1, 1, T]
  if (window !== undefined) {
    const position = tf.cast(tf.reshape(positions, [B, 1, S, 1]), 'float32');
    seen = tf.logicalAnd(seen, tf.less(tf.sub(position, place), window));
  }
  return tf.mul(tf.sub(1, tf.cast(seen, 'float32')), HIDDEN);
}

/** [S, S]: the same among the new tokens. */
function hiddenAmong(S: number, window = S): Tensor {
  const values = new Float32Array(S * S).fill(HIDDEN);
  for (let i = 0; i < S; i++) values.fill(0, i * S + Math.max(0, i - window + 1), i * S + i + 1);
  return tf.tensor2d(values, [S, S]);
}
