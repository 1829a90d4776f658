import { byteLevelAlphabet } from 'tokenizers';
import { endOfTextToken, type FullAddedToken, specialToken, TokenizerError } from './tokenizer-json.ts';

export type Merge = readonly [string, string];
export type Vocabulary = ReadonlyMap<string, number>;

/** GPT-2's BPE over bytes, which loses nothing, and GPT-1's over lower-cased words, which is lossy. */
export const tokenizerKinds = ['byte-level', 'gpt-1'] as const;
export type TokenizerKind = (typeof tokenizerKinds)[number];

/** What GPT-1's symbols at the end of a word carry. */
export const endOfWord = '</w>';
/** What GPT-1's BPE gives for a character that its vocabulary lacks. */
export const unknownToken = '<unk>';

/**
 * The kind of a vocabulary that comes without a word about it: byte-level where all 256 bytes are in it, GPT-1's where tokens end with
 * `</w>`. Throws `TokenizerError` where it is neither.
 */
export function kindOf(vocab: Vocabulary): TokenizerKind {
  if (byteLevelAlphabet().every((symbol) => vocab.has(symbol))) return 'byte-level';
  if ([...vocab.keys()].some((token) => token.endsWith(endOfWord))) return 'gpt-1';
  throw new TokenizerError(
    `its vocabulary is neither byte-level (it lacks some of the 256 bytes) nor GPT-1's (no token ends with ${endOfWord})`,
  );
}

/**
 * The tokenizer.json of a vocabulary and its merges, in the order in which they were learned. Special are `<|endoftext|>` and
 * `<unk>`, as far as the vocabulary has them or `added` has them.
 */
export function tokenizerJson(
  kind: TokenizerKind,
  vocab: Vocabulary,
  merges: readonly Merge[],
  added: readonly FullAddedToken[] = [],
  add_prefix_space = false,
): string {
  const specials = [unknownToken, endOfTextToken]
    .filter((content) => (kind === 'gpt-1' || content === endOfTextToken) && vocab.has(content))
    .filter((content) => added.every((token) => token.content !== content))
    .map((content) => specialToken(vocab.get(content)!, content));
  return JSON.stringify({
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [...specials, ...added].sort((a, b) => a.id - b.id),
    ...around[kind],
    ...(add_prefix_space ? { pre_tokenizer: { ...byteLevel, add_prefix_space } } : {}),
    model: { ...modelOf(kind), vocab: Object.fromEntries(vocab), merges },
  });
}

const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true };

/** What comes before and after the merging. GPT-1's is what Hugging Face's `OpenAIGPTTokenizer` does, accents stripped. */
const around = {
  'byte-level': { normalizer: null, pre_tokenizer: byteLevel, post_processor: null, decoder: byteLevel },
  'gpt-1': {
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'BPEDecoder', suffix: endOfWord },
  },
};

const modelOf = (kind: TokenizerKind) => ({
  type: 'BPE',
  dropout: null,
  unk_token: kind === 'gpt-1' ? unknownToken : null,
  continuing_subword_prefix: null,
  end_of_word_suffix: kind === 'gpt-1' ? endOfWord : null,
  fuse_unk: false,
  byte_fallback: false,
  ignore_merges: false,
});
