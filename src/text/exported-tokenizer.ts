import { taskTokens } from './specials.ts';
import type { Tokenizer } from './tokenizer.ts';
import { endOfTextToken, newline, parseTokenizerJson } from './tokenizer-json.ts';

/**
 * A tokenizer's files as `transformers` reads them, by name. `framed`: it puts the task tokens around a text, and `_delimiter_` between
 * two, as the classifier was trained. `positions`: the longest input, in tokens.
 */
export function exportedTokenizer(
  tokenizer: Tokenizer,
  { positions, framed }: { readonly positions: number; readonly framed: boolean },
): { readonly [name: string]: string } {
  const json = parseTokenizerJson(Buffer.from(tokenizer.bytes).toString('utf8'));
  const separator = tokenizer.special(endOfTextToken) === undefined ? newline : endOfTextToken;
  const specials = {
    bos_token: separator,
    eos_token: separator,
    pad_token: separator,
    ...(json.model.unk_token ? { unk_token: json.model.unk_token } : {}),
  };
  const rest = {
    tokenizer_class: 'PreTrainedTokenizerFast',
    model_max_length: positions,
    // Without this they would send token types, and openai-gpt adds an embedding for those.
    model_input_names: ['input_ids', 'attention_mask'],
    clean_up_tokenization_spaces: false,
  };
  const whole = framed ? { ...json, post_processor: frame(tokenizer) } : json;
  return {
    'tokenizer.json': JSON.stringify(whole),
    'tokenizer_config.json': `${JSON.stringify({ ...rest, ...specials }, null, 2)}\n`,
    'special_tokens_map.json': `${JSON.stringify(specials, null, 2)}\n`,
  };
}

/** GPT-1's input forms: start, text, extract; start, premise, delimiter, hypothesis, extract. */
function frame(tokenizer: Tokenizer): unknown {
  const [start, delimiter, classify] = taskTokens.map((id) => ({ SpecialToken: { id, type_id: 0 } }));
  const text = (id: 'A' | 'B') => ({ Sequence: { id, type_id: 0 } });
  return {
    type: 'TemplateProcessing',
    single: [start, text('A'), classify],
    pair: [start, text('A'), delimiter, text('B'), classify],
    special_tokens: Object.fromEntries(
      taskTokens.map((id) => [id, { id, ids: [tokenizer.special(id)], tokens: [id] }]),
    ),
  };
}
