import type { ModelConfig } from './config.ts';

/**
 * Floating-point operations that a training step needs for each token of sequences of `length` (Chowdhery et al. 2022, appendix B): 6 a weight
 * of a matrix product, forward and backward, and attention's 12 · layers · length · n_embd. What an engine computes beyond that
 * (softmax, norms, padding, the hidden half of attention) is not counted, so a share of the machine's peak means the same for all. A model
 * of both directions reads each token twice.
 *
 * @param head whether the softmax over the vocabulary has a part in it
 */
export function trainingFlops(
  config: Pick<ModelConfig, 'n_layer' | 'n_embd' | 'vocab_size' | 'architecture' | 'n_inner' | 'direction'>,
  { length, head }: { readonly length: number; readonly head: boolean },
): number {
  const { n_layer: L, n_embd: C, vocab_size, n_inner: U = 0 } = config;
  const transformer = config.architecture === 'transformer';
  const layers = L * (transformer ? 12 * C ** 2 : 9 * C * U);
  const each = 6 * (layers + (head ? vocab_size * C : 0)) + (transformer ? 12 * L * length * C : 0);
  return config.direction === 'both' ? 2 * each : each;
}
