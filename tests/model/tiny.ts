import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Engine, LossFunction, Values } from '../../src/engine/engine.ts';
import { configDefaults, type ModelConfig } from '../../src/model/config.ts';
import type { Parameters } from '../../src/model/gpt.ts';
import type { Batch } from '../../src/model/losses.ts';
import { network } from '../../src/model/network.ts';
import { tf } from '../../src/ops/tfjs.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';

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
  const h = network(config, parameters, batch['tokens'] as Tensor2D);
  return { logits: tf.matMul(h, parameters['tokens_embed.weight']!, false, true) };
};

/** [B, T] int32. */
export const idRows = (rows: readonly (readonly number[])[]): Values => ({
  tokens: { shape: [rows.length, rows[0]!.length], data: Int32Array.from(rows.flat()) },
});

/** Gradients of a loss at `parameters`: one step of plain descent at a rate of 1 subtracts exactly them. */
export async function sgdGradients(
  engine: Engine,
  loss: LossFunction,
  parameters: Values,
  batch: Values,
): Promise<{ loss: number; gradients: Record<string, number[]> }> {
  const optimizer = optimizerOf({ name: 'sgd', momentum: 0, weight_decay: 0 });
  const training = await engine.training({ loss, parameters, optimizer, clip: undefined });
  const { scalars } = await training.step([batch], { learning_rate: 1, step: 1 });
  const after = await training.parameters();
  await training.dispose();
  const gradients = Object.fromEntries(
    Object.entries(parameters).map(([name, { data }]) => [
      name,
      Array.from(data, (before, i) => before - after[name]!.data[i]!),
    ]),
  );
  return { loss: scalars['loss']!, gradients };
}
