import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { tf } from '../ops/tfjs.ts';
import type { ModelConfig } from './config.ts';
import { type Parameters, type Run, sites, transformerStates } from './gpt.ts';
import { ofDirection } from './halves.ts';
import { lstmStates } from './lstm.ts';

/** The last layer's output for every place of every sequence, [N, C]: the network that the configuration names. */
export const network = (
  config: ModelConfig,
  parameters: Parameters,
  tokens: Tensor2D,
  seed?: Tensor1D,
): Tensor2D => layerStates(config, parameters, tokens, seed).at(-1)!;

/**
 * What every layer gives: the embedding, then each layer's output, n_layer + 1 times [N, C].
 *
 * @param tokens [B, T] int32, in reading order; of a model of both directions the sequences read left to right, then as many right to left
 */
export function layerStates(
  config: ModelConfig,
  parameters: Parameters,
  tokens: Tensor2D,
  seed?: Tensor1D,
): Tensor2D[] {
  const states = config.architecture === 'lstm' ? lstmStates : transformerStates;
  if (config.direction !== 'both') return states({ config, parameters, seed }, tokens);
  const [rows, T] = tokens.shape;
  const half = rows / 2;
  const ofHalf = (half: number, at: number, run: Run): Tensor2D[] =>
    states(run, tf.slice(tokens, [at, 0], [half, T]));
  const forward = ofHalf(half, 0, { config, parameters: ofDirection(parameters, 'left-to-right'), seed });
  const backward = ofHalf(half, half, {
    config,
    parameters: ofDirection(parameters, 'right-to-left'),
    seed,
    firstSite: sites.attention(config.n_layer),
  });
  return forward.map((state, layer) => tf.concat([state, backward[layer]!]));
}
