import type { Family } from './family.ts';

/** Each layer's causal mask, and 0 … n_positions − 1: old checkpoints hold them beside parameters. */
const buffers = /^(h\.\d+\.attn\.(bias|masked_bias)|position_ids)$/;

/** GPT-1 (Radford et al. 2018), whose fields and names are those used here. */
export const openaiGpt: Family = {
  modelType: 'openai-gpt',
  prefix: 'transformer.',
  holds: ({ norm_position }) => norm_position !== 'before',
  configIn: (json) => json,
  unsupported: () => [],
  configOut: () => ({}),
  nameIn: (name) => (buffers.test(name) ? undefined : name),
  nameOut: (name) => name,
};
