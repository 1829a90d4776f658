import { insteadOfJson } from '../base/foreign-format.ts';
import { isObject } from '../base/json.ts';
import { readTextFile } from './text-file.ts';

/** The one special token of a corpus: it separates documents. */
export const endOfTextToken = '<|endoftext|>';

/** Separates documents in GPT-1's published vocabulary, which has no `<|endoftext|>`; its clean-up takes newlines out of texts. */
export const newline = '\n</w>';

/** What cannot be used as a tokenizer, in a sentence. */
export class TokenizerError extends Error {}

/** An added token as Hugging Face's tokenizer.json writes it. */
export interface AddedToken {
  readonly id: number;
  readonly content: string;
  readonly special: boolean;
  readonly single_word?: boolean;
  readonly lstrip?: boolean;
  readonly rstrip?: boolean;
  readonly normalized?: boolean;
}

/** An added token as this library's writers make it: with every field. */
export type FullAddedToken = Required<AddedToken>;

/** The parts of a tokenizer.json that are read here; the rest is carried along untouched. */
export interface TokenizerJson {
  readonly added_tokens: readonly AddedToken[];
  readonly model: {
    readonly vocab: { readonly [token: string]: number };
    readonly unk_token?: string | null;
    /** The share of merges that are left out at random (BPE dropout, Provilkov et al. 2020). */
    readonly dropout?: number | null;
  };
  readonly normalizer?: unknown;
  readonly pre_tokenizer?: unknown;
}

/** The bytes of a tokenizer's text file. Throws `TokenizerError` if it is not text or too large; `name` is what the message calls it. */
export function tokenizerFile(path: string, name = 'it'): Buffer {
  const read = readTextFile(path);
  if ('message' in read) throw new TokenizerError(`${read.message.replace(/^the file/, name)}; ${read.hint}`);
  return read;
}

/** JSON of a tokenizer's file, which messages call `name`. Throws `TokenizerError`. */
export function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const format = insteadOfJson(text);
    if (format !== undefined) throw new TokenizerError(`${name} is ${format.is}; ${format.hint}`);
    throw new TokenizerError(`${name} is not JSON: ${error.message}`);
  }
}

/** Checks the fields that are used; Hugging Face's own reader checks the rest. Throws `TokenizerError`. */
export function parseTokenizerJson(text: string): TokenizerJson {
  const json = jsonOf(text, 'it');
  if (!isTokenizerJson(json))
    throw new TokenizerError('it is not a Hugging Face tokenizer.json with a vocabulary and added tokens');
  return json;
}

function isTokenizerJson(json: unknown): json is TokenizerJson {
  return (
    isObject(json) &&
    Array.isArray(json['added_tokens']) &&
    json['added_tokens'].every(isAddedToken) &&
    isObject(json['model']) &&
    isObject(json['model']['vocab']) &&
    Object.values(json['model']['vocab']).every(Number.isInteger)
  );
}

const isAddedToken = (token: unknown): token is AddedToken =>
  isObject(token) &&
  Number.isInteger(token['id']) &&
  typeof token['content'] === 'string' &&
  typeof token['special'] === 'boolean';

/**
 * A tokenizer.json whose ids depend on nothing but the text: without truncation, padding and post-processor, which are for who reads the
 * tokens, and without BPE dropout, which gives other ids each time.
 */
export const deterministic = (json: TokenizerJson): TokenizerJson => ({
  ...json,
  ...{ truncation: null, padding: null, post_processor: null },
  model: hasDropout(json) ? { ...json.model, dropout: null } : json.model,
});

const hasDropout = ({ model: { dropout } }: TokenizerJson): boolean =>
  typeof dropout === 'number' && dropout > 0;

/** A notice for a tokenizer.json whose BPE dropout is ignored; nothing for one that has none. */
export const dropoutNotice = (json: TokenizerJson): string | undefined =>
  hasDropout(json)
    ? `the tokenizer's BPE dropout of ${json.model.dropout} is ignored: with it the same text would get other tokens each time`
    : undefined;

/** A special token, in full: matched exactly, never by the words around it. */
export const specialToken = (id: number, content: string): FullAddedToken => ({
  id,
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true,
});
