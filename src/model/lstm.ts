import type { Tensor2D } from '@tensorflow/tfjs-core';
import { embedding } from '../ops/embedding.ts';
import { lstm } from '../ops/lstm.ts';
import { tf } from '../ops/tfjs.ts';
import { drop, matrix, type Run, sites, vector } from './gpt.ts';

/**
 * The network of one of ELMo's directions (Peters et al. 2018, section 3.4): layers of LSTMs with projections, each but the first added to
 * what it reads. What every layer gives: the tokens' embedding, then each LSTM's output, n_layer + 1 times [N, C]. Its state is 0 at the
 * start of every sequence. Cells and projections are not clipped.
 *
 * @param tokens [B, T] int32, in reading order
 */
export function lstmStates(run: Run, tokens: Tensor2D): Tensor2D[] {
  const { n_embd: C, n_layer, embd_pdrop, resid_pdrop } = run.config;
  const [B, T] = tokens.shape;
  const x = tf.reshape(embedding(matrix(run, 'tokens_embed.weight'), tokens), [B * T, C]) as Tensor2D;
  const states = [drop(run, x, embd_pdrop, sites.embedding)];
  for (let layer = 0; layer < n_layer; layer++) {
    const name = `h.${layer}.lstm`;
    const read = states[layer]!;
    const h = lstm(tf.reshape(read, [B, T, C]), {
      ih: matrix(run, `${name}.weight_ih`),
      hh: matrix(run, `${name}.weight_hh`),
      bias: vector(run, `${name}.bias`),
      proj: matrix(run, `${name}.proj.weight`),
    });
    const y = drop(run, tf.reshape(h, [B * T, C]), resid_pdrop, sites.afterMlp(layer));
    states.push(layer === 0 ? y : tf.add(y, read));
  }
  return states;
}
