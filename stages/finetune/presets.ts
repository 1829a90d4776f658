import type { JsonObject } from '../../src/base/json.ts';

/** Radford et al. 2018, sections 4.1 (sizes) and 4.1 "fine-tuning details". */
export const presets: { readonly [name: string]: JsonObject } = {
  'gpt-1': {
    ...{ n_layer: 12, n_head: 12, n_embd: 768, n_positions: 512 },
    ...{ batch_size: 32, epochs: 3, lambda: 0.5, lm_normalization: 'sequence', dropout: 0.1, clip: 1 },
    ...{ optimizer: 'adamw', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 },
    ...{ learning_rate: 6.25e-5, schedule: 'linear', warmup: 0.002 },
  },
};
