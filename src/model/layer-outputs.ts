import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { tf } from '../ops/tfjs.ts';
import type { ModelConfig } from './config.ts';
import type { Parameters } from './gpt.ts';
import type { Batch } from './losses.ts';
import { layerStates } from './network.ts';

/** Which layers' outputs are wanted: each for itself, or one sum of them, weighted as given. 0 is the embedding, n_layer the last block. */
export interface LayerChoice {
  readonly layers: readonly number[];
  /** As many as there are layers; absent where each is for itself. */
  readonly weights?: readonly number[];
}

/** What the chosen outputs are called. */
export const outputNames = ({ layers, weights }: LayerChoice): readonly string[] =>
  weights === undefined ? layers.map((layer) => `layer.${layer}`) : ['mix'];

/** For features: of a batch's `tokens` [B, T], every chosen output [N, C], N = B · T. No dropout. */
export const layerOutputs =
  (config: ModelConfig, choice: LayerChoice) =>
  (parameters: Parameters, batch: Batch): { readonly [name: string]: Tensor } => {
    const states = layerStates(config, parameters, batch['tokens'] as Tensor2D);
    const chosen = choice.layers.map((layer) => states[layer]!);
    const { weights } = choice;
    const outputs = weights === undefined ? chosen : [mixed(chosen, weights)];
    return Object.fromEntries(outputNames(choice).map((name, i) => [name, outputs[i]!]));
  };

/** Σ_j w_j h_j. */
const mixed = (states: readonly Tensor2D[], weights: readonly number[]): Tensor2D =>
  states.map((state, j) => tf.mul<Tensor2D>(state, weights[j]!)).reduce((a, b) => tf.add(a, b));
