import type { JsonObject } from '../../src/base/json.ts';

/** Radford et al. 2018, section 4.1, "model specifications". */
export const presets: { readonly [name: string]: JsonObject } = {
  'gpt-1': {
    ...{ n_layer: 12, n_head: 12, n_embd: 768, n_positions: 512, initializer_range: 0.02, dropout: 0.1 },
    ...{ batch_size: 64, epochs: 100, clip: 1 },
    ...{ optimizer: 'adamw', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 },
    ...{ learning_rate: 2.5e-4, schedule: 'cosine', warmup_steps: 2000 },
  },
};
