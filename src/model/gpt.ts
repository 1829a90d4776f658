import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { attention } from '../ops/attention.ts';
import { dropout } from '../ops/dropout.ts';
import { embedding } from '../ops/embedding.ts';
import { gelu } from '../ops/gelu.ts';
import { layerNorm } from '../ops/layer-norm.ts';
import { linear } from '../ops/linear.ts';
import { tf } from '../ops/tfjs.ts';
import type { ModelConfig } from './config.ts';
import { FINAL_NORM } from './parameters.ts';
import { layerWindow } from './window.ts';

// B batch, T time, C channels, N = B · T rows.

/** A model's parameters, under the names of `parameterTable`. */
export interface Parameters {
  readonly [name: string]: Tensor;
}

/** What every layer needs to know beside its input. */
export interface Run {
  readonly config: ModelConfig;
  readonly parameters: Parameters;
  /** [2] int32: the dropout's seed and step; `undefined` drops nothing. */
  readonly seed: Tensor1D | undefined;
  /** What is added to the numbers of its dropouts, where another network of the same loss has those; 0 if absent. */
  readonly firstSite?: number;
}

/**
 * GPT-1's transformer (Radford et al. 2018, Eq. 2): what every layer gives for every place of every sequence. There is no layer norm on
 * the embedding and none after the last block; those inside the blocks come after the addition, unless `norm_position` is `before` (GPT-2).
 *
 * @param tokens [B, T] int32, T ≤ n_positions, in reading order
 * @returns the embedding, then each block's output, n_layer + 1 times [N, C]
 */
export function transformerStates(run: Run, tokens: Tensor2D): Tensor2D[] {
  const { config, seed } = run;
  const hidden = hiddenPadding(config, tokens);
  const [B, T] = tokens.shape;
  const { n_embd: C, n_head, attn_pdrop } = config;
  return blocks(run, embed(run, tokens), (layer, qkv) => {
    const mixed = attention(tf.reshape(qkv, [B, T, 3 * C]), {
      heads: n_head,
      window: layerWindow(config, layer),
      bidirectional: hidden !== undefined,
      mask: hidden,
      dropout: seed && { rate: attn_pdrop, seed, site: siteOf(run, sites.attention(layer)) },
    });
    return tf.reshape(mixed, [B * T, C]);
  });
}

/** How a layer mixes the places: queries, keys and values side by side, [N, 3C], to [N, C]. */
export type Attend = (layer: number, qkv: Tensor2D) => Tensor2D;

/** The embedded tokens [N, C], then each block's output; the last one normalized where the norms are before the branches. */
export function blocks(run: Run, embedded: Tensor2D, attend: Attend): Tensor2D[] {
  const states = [embedded];
  const { n_layer, norm_position } = run.config;
  const block = norm_position === 'before' ? preNormBlock : postNormBlock;
  for (let layer = 0; layer < n_layer; layer++) states.push(block(run, layer, states[layer]!, attend));
  if (norm_position === 'before') states.push(norm(run, FINAL_NORM, states.pop()!));
  return states;
}

const never = -1e9;

/** [B, 1, 1, T] of a bidirectional model: no place may see what only fills a row. A causal model's padding comes after all else, and needs no mask. */
function hiddenPadding({ attention, pad_token_id }: ModelConfig, tokens: Tensor2D): Tensor | undefined {
  if (attention === 'causal') return undefined;
  if (pad_token_id === undefined) throw new RangeError('a bidirectional model without pad_token_id');
  const [B, T] = tokens.shape;
  const padding = tf.cast(tf.equal(tokens, tf.scalar(pad_token_id, 'int32')), 'float32');
  return tf.reshape(tf.mul(padding, never), [B, 1, 1, T]);
}

function embed(run: Run, tokens: Tensor2D): Tensor2D {
  const { n_positions, n_embd: C, embd_pdrop } = run.config;
  const [B, T] = tokens.shape;
  if (T > n_positions) throw new RangeError(`${T} tokens for a model of ${n_positions} positions`);
  const table = matrix(run, 'positions_embed.weight');
  const positions = T === n_positions ? table : tf.slice(table, [0, 0], [T, C]);
  const x = tf.add(embedding(matrix(run, 'tokens_embed.weight'), tokens), positions); // [B, T, C]
  return drop(run, tf.reshape(x, [B * T, C]), embd_pdrop, sites.embedding);
}

function postNormBlock(run: Run, layer: number, x: Tensor2D, attend: Attend): Tensor2D {
  const n = norm(run, `h.${layer}.ln_1`, tf.add(x, selfAttention(run, layer, x, attend)));
  return norm(run, `h.${layer}.ln_2`, tf.add(n, mlp(run, layer, n)));
}

/** Pre-LN (Xiong et al. 2020, table 1), as GPT-2 has it. */
function preNormBlock(run: Run, layer: number, x: Tensor2D, attend: Attend): Tensor2D {
  const mixed = tf.add<Tensor2D>(x, selfAttention(run, layer, norm(run, `h.${layer}.ln_1`, x), attend));
  return tf.add(mixed, mlp(run, layer, norm(run, `h.${layer}.ln_2`, mixed)));
}

function selfAttention(run: Run, layer: number, x: Tensor2D, attend: Attend): Tensor2D {
  const mixed = attend(layer, project(run, `h.${layer}.attn.c_attn`, x));
  const y = project(run, `h.${layer}.attn.c_proj`, mixed);
  return drop(run, y, run.config.resid_pdrop, sites.afterAttention(layer));
}

function mlp(run: Run, layer: number, x: Tensor2D): Tensor2D {
  const hidden = gelu(project(run, `h.${layer}.mlp.c_fc`, x)); // [N, 4C]
  const y = project(run, `h.${layer}.mlp.c_proj`, hidden);
  return drop(run, y, run.config.resid_pdrop, sites.afterMlp(layer));
}

const project = (run: Run, name: string, x: Tensor2D): Tensor2D =>
  linear(x, matrix(run, `${name}.weight`), vector(run, `${name}.bias`));

const norm = (run: Run, name: string, x: Tensor2D): Tensor2D =>
  layerNorm(x, vector(run, `${name}.weight`), vector(run, `${name}.bias`), run.config.layer_norm_epsilon);

export const drop = (run: Run, x: Tensor2D, rate: number, site: number): Tensor2D =>
  run.seed === undefined ? x : dropout(x, rate, run.seed, siteOf(run, site));

const siteOf = ({ firstSite = 0 }: Run, site: number): number => firstSite + site;

export const matrix = (run: Run, name: string): Tensor2D => parameter(run.parameters, name) as Tensor2D;
export const vector = (run: Run, name: string): Tensor1D => parameter(run.parameters, name) as Tensor1D;

/** The parameter of that name; its shape is the table's. */
export function parameter(parameters: Parameters, name: string): Tensor {
  const found = parameters[name];
  if (found === undefined) throw new RangeError(`the model has no parameter ${name}`);
  return found;
}

/** Every dropout of the model has a number of its own, so that each draws a mask of its own. */
export const sites = {
  embedding: 0,
  classifier: 1,
  attention: (layer: number): number => 2 + 3 * layer,
  afterAttention: (layer: number): number => 3 + 3 * layer,
  afterMlp: (layer: number): number => 4 + 3 * layer,
};
