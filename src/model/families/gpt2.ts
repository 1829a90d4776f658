import { shown } from '../../base/shown.ts';
import { preNormModelType } from '../config-json.ts';
import type { Configuration, Family } from './family.ts';

const buffers = /^h\.\d+\.attn\.(bias|masked_bias)$/;
const embeddings = { wte: 'tokens_embed', wpe: 'positions_embed' } as const;

/** GPT-2 (Radford et al. 2019) and distilgpt2: GPT-1's blocks with the layer norms before the branches, and one after the last block. */
export const gpt2: Family = {
  modelType: 'gpt2',
  prefix: 'transformer.',
  holds: ({ norm_position }) => norm_position === 'before',
  configIn: (json) => ({
    ...json,
    model_type: preNormModelType,
    n_positions: json['n_positions'] ?? json['n_ctx'],
    norm_position: 'before',
  }),
  unsupported,
  configOut: ({ labels }) => ({
    model_type: 'gpt2',
    architectures: [labels.length === 0 ? 'GPT2LMHeadModel' : 'GPT2ForSequenceClassification'],
    activation_function: 'gelu_new',
  }),
  nameIn: (name) =>
    buffers.test(name)
      ? undefined
      : name.replace(/^w[tp]e(?=\.)/, (short) => embeddings[short as 'wte' | 'wpe']),
  nameOut: (name) => name.replace(/^tokens_embed(?=\.)/, 'wte').replace(/^positions_embed(?=\.)/, 'wpe'),
};

/** The tanh form of GELU by its names there. */
const tanhGelu = ['gelu_new', 'gelu_pytorch_tanh', 'gelu_fast'];

function unsupported(json: Configuration): string[] {
  const must = (field: string, is: readonly unknown[], only: string): string[] =>
    json[field] === undefined || is.includes(json[field])
      ? []
      : [`${field} is ${shown(json[field])}; ${only}`];
  const width = 4 * Number(json['n_embd']);
  return [
    ...must('activation_function', tanhGelu, `only ${tanhGelu.join(', ')} (the tanh form of GELU) are known`),
    ...must('n_inner', [null, width], `only 4 · n_embd = ${width} is known`),
    ...must('scale_attn_weights', [true], 'only true is known'),
    ...must('scale_attn_by_inverse_layer_idx', [false, null], 'only false is known'),
    ...must('reorder_and_upcast_attn', [false, null], 'only false is known'),
    ...must('add_cross_attention', [false, null], 'only false is known'),
  ];
}
