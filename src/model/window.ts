import type { ModelConfig } from './config.ts';

/**
 * How many tokens, itself included, a place sees in one layer, or nothing where it sees all before it.
 *
 * With `window: k` the logits at a place depend on its last k tokens alone (the Markov assumption of GPT-1's Eq. 1). What L
 * layers reach back adds up, so the k − 1 tokens before a place are shared out among the layers, the first ones taking what
 * is left over; with fewer than L to share, the last layers see nothing but their own place.
 */
export function layerWindow(
  { window, n_layer }: Pick<ModelConfig, 'window' | 'n_layer'>,
  layer: number,
): number | undefined {
  if (window === 0) return undefined;
  const reach = window - 1;
  return 1 + Math.floor(reach / n_layer) + (layer < reach % n_layer ? 1 : 0);
}
