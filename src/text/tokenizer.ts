import { createHash } from 'node:crypto';
import { byteLevelAlphabet } from 'tokenizers';
import { isObject } from '../base/json.ts';
import { type AlignedTokens, LiteralEncoder, nativeTokenizer } from './literal-encoder.ts';
import {
  deterministic,
  dropoutNotice,
  endOfTextToken,
  newline,
  parseTokenizerJson,
  TokenizerError,
  type TokenizerJson,
  tokenizerFile,
} from './tokenizer-json.ts';
import { WordIds } from './word-ids.ts';

/** Text to token ids and back, by a Hugging Face tokenizer.json. */
export interface Tokenizer {
  /** `sha256:` and the hexadecimal digest of the tokenizer.json's bytes: what tokens and models are bound to. */
  readonly digest: `sha256:${string}`;
  /** The tokenizer.json, byte for byte. */
  readonly bytes: Uint8Array;
  /** Every id is below it; special tokens are counted. */
  readonly vocabularySize: number;
  /** Id of `<|endoftext|>`, or else of GPT-1's `\n</w>`, which separates documents. No text has it. */
  readonly endOfText: number;
  /** Id of what stands for a character that the vocabulary lacks; nothing where it lacks none. */
  readonly unknown: number | undefined;
  /** Whether decoding gives back the very text: GPT-1's clean-up and lower case do not. */
  readonly lossless: boolean;
  /** A notice of what the tokenizer.json asks for and is ignored. */
  readonly ignored: string | undefined;
  /** Id of a special token (`_start_`), or nothing where the tokenizer lacks it. */
  special(content: string): number | undefined;
  /** Ids of a text. A special token's name inside a text is text like any other, never that token. */
  encode(text: string): Promise<Uint32Array>;
  /** As `encode`, for many texts on every core. */
  encodeBatch(texts: readonly string[]): Promise<Uint32Array[]>;
  /** As `encodeBatch`, with where each token comes from. */
  encodeAligned(texts: readonly string[]): Promise<AlignedTokens[]>;
  /** The text of ids, special tokens by their names; bytes that are no UTF-8 become U+FFFD. */
  decode(ids: ArrayLike<number>): Promise<string>;
}

/** Opens a tokenizer.json, given as a path or as its bytes. Throws `TokenizerError` where it is none. */
export function openTokenizer(source: string | Uint8Array): Tokenizer {
  const bytes = typeof source === 'string' ? tokenizerFile(source) : source;
  const text = Buffer.from(bytes).toString('utf8');
  const json = parseTokenizerJson(text);
  const specials = new Map(json.added_tokens.filter((t) => t.special).map((t) => [t.content, t.id]));
  const { vocab, unk_token } = json.model;
  const endOfText = specials.get(endOfTextToken) ?? vocab[newline];
  if (endOfText === undefined) throw new TokenizerError(`it has no special token ${endOfTextToken}`);

  const bare = deterministic(json);
  const whole = nativeTokenizer(JSON.stringify(bare));
  for (const { content, id } of json.added_tokens)
    if (whole.tokenToId(content) !== id)
      throw new TokenizerError(
        `its added token ${JSON.stringify(content)} should have the id ${id} and gets ${whole.tokenToId(content)}: ids must leave no gaps`,
      );
  const literal = new LiteralEncoder(bare);
  const words = isLossless(json) && WordIds.takes(bare) ? new WordIds(literal.library([]), bare) : undefined;
  const encodeBatch = (texts: readonly string[]) => words?.encodeBatch(texts) ?? literal.ids(texts);
  return {
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    bytes,
    vocabularySize: 1 + largestId(json),
    endOfText,
    unknown: unk_token ? vocab[unk_token] : undefined,
    lossless: isLossless(json),
    ignored: dropoutNotice(json),
    special: (content) => specials.get(content),
    encode: async (text) => (await encodeBatch([text]))[0]!,
    encodeBatch,
    encodeAligned: (texts) => literal.aligned(texts),
    decode: (ids) => whole.decode(Array.from(ids), false),
  };
}

const largestId = ({ model, added_tokens }: TokenizerJson): number =>
  [...Object.values(model.vocab), ...added_tokens.map(({ id }) => id)].reduce((a, b) => Math.max(a, b), -1);

/** Bytes, taken as they are: no added token takes white space with it. */
const isLossless = ({ normalizer, pre_tokenizer, model, added_tokens }: TokenizerJson): boolean =>
  !normalizer &&
  added_tokens.every(({ special, lstrip, rstrip }) => special || !(lstrip || rstrip)) &&
  isObject(pre_tokenizer) &&
  pre_tokenizer['type'] === 'ByteLevel' &&
  pre_tokenizer['add_prefix_space'] === false &&
  byteLevelAlphabet().every((symbol) => model.vocab[symbol] !== undefined);
