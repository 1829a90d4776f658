import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Values } from '../../src/engine/engine.ts';
import { configDefaults, type ModelConfig } from '../../src/model/config.ts';
import { gpt, type Parameters } from '../../src/model/gpt.ts';
import type { Batch } from '../../src/model/losses.ts';
import { tf } from '../../src/ops/tfjs.ts';

/** A model small enough for finite differences, without dropout unless asked. */
export const tinyConfig = (changes: Partial<ModelConfig> = {}): ModelConfig => ({
  ...configDefaults,
  vocab_size: 11,
  n_positions: 8,
  n_embd: 8,
  n_layer: 2,
  n_head: 2,
  embd_pdrop: 0,
  attn_pdrop: 0,
  resid_pdrop: 0,
  ...changes,
});

/** For evaluation: `logits` [N, V]. */
export const logits = (config: ModelConfig) => (parameters: Parameters, batch: Batch) => {
  const h = gpt(config, parameters, batch['tokens'] as Tensor2D);
  return { logits: tf.matMul(h, parameters['tokens_embed.weight']!, false, true) };
};

/** [B, T] int32. */
export const idRows = (rows: readonly (readonly number[])[]): Values => ({
  tokens: { shape: [rows.length, rows[0]!.length], data: Int32Array.from(rows.flat()) },
});
