import type { ModelConfig } from './config.ts';

/**
 * Floating-point operations that a training step needs for each token of sequences of `length` (Chowdhery et al. 2022, appendix B): 6 a weight
 * of a matrix product, forward and backward, and attention's 12 · layers · length · n_embd. What an engine computes beyond that
 * (softmax, norms, padding, the hidden half of attention) is not counted, so a share of the machine's peak means the same for all.
 *
 * @param head whether the softmax over the vocabulary has a part in it
 */
export function trainingFlops(
  { n_layer, n_embd, vocab_size }: Pick<ModelConfig, 'n_layer' | 'n_embd' | 'vocab_size'>,
  { length, head }: { readonly length: number; readonly head: boolean },
): number {
  const weights = 12 * n_layer * n_embd ** 2 + (head ? vocab_size * n_embd : 0);
  return 6 * weights + 12 * n_layer * length * n_embd;
}
