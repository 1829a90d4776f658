import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openTokenizer } from './tokenizer.ts';
import {
  deterministic,
  dropoutNotice,
  endOfTextToken,
  newline,
  parseTokenizerJson,
  specialToken,
  TokenizerError,
  type TokenizerJson,
  tokenizerFile,
} from './tokenizer-json.ts';
import { hasVocabularyFiles, readVocabularyFiles } from './vocabulary-files.ts';

/** A tokenizer that came from elsewhere, as it is kept here. */
export interface GivenTokenizer {
  /** Its tokenizer.json. */
  readonly bytes: Uint8Array;
  /** Whether `<|endoftext|>` was appended, because it had nothing that separates documents. */
  readonly added: boolean;
  /** A notice of what it asks for and is left out. */
  readonly ignored: string | undefined;
}

/**
 * Reads a tokenizer.json, or a folder with one or with `vocab.json` and `merges.txt`. What cuts, pads or frames a text is left out, and so
 * is BPE dropout. Where nothing separates documents, `<|endoftext|>` is appended. Throws `TokenizerError`.
 */
export function readGivenTokenizer(path: string): GivenTokenizer {
  const json = parseTokenizerJson(textOf(path));
  const [whole, added] = withSeparator(deterministic(json));
  const bytes = Buffer.from(JSON.stringify(whole));
  openTokenizer(bytes);
  return { bytes, added, ignored: dropoutNotice(json) };
}

/** A tokenizer.json of `size` tokens: ids that have none get a special one that no text has. It has no more than that. */
export function withUnusedTokens(bytes: Uint8Array, size: number): Uint8Array {
  const from = openTokenizer(bytes).vocabularySize;
  if (from === size) return bytes;
  const json = parseTokenizerJson(Buffer.from(bytes).toString('utf8'));
  const unused = Array.from({ length: size - from }, (_, i) =>
    specialToken(from + i, `<|unused-${from + i}|>`),
  );
  return Buffer.from(JSON.stringify({ ...json, added_tokens: [...json.added_tokens, ...unused] }));
}

function textOf(path: string): string {
  if (!statSync(path).isDirectory()) return tokenizerFile(path).toString('utf8');
  const file = join(path, 'tokenizer.json');
  if (existsSync(file)) return tokenizerFile(file).toString('utf8');
  if (hasVocabularyFiles(path)) return readVocabularyFiles(path);
  throw new TokenizerError('the folder has neither tokenizer.json nor vocab.json and merges.txt');
}

function withSeparator(json: TokenizerJson): [json: TokenizerJson, added: boolean] {
  const { vocab } = json.model;
  const has = json.added_tokens.some(({ content, special }) => content === endOfTextToken && special);
  if (has || (vocab[endOfTextToken] === undefined && vocab[newline] !== undefined)) return [json, false];
  const ids = [...Object.values(vocab), ...json.added_tokens.map(({ id }) => id)];
  const known =
    vocab[endOfTextToken] ?? json.added_tokens.find(({ content }) => content === endOfTextToken)?.id;
  const id = known ?? ids.reduce((most, id) => Math.max(most, id), -1) + 1;
  const others = json.added_tokens.filter(({ content }) => content !== endOfTextToken);
  // The native reader gives added tokens their ids in the order in which they stand.
  const added_tokens = [...others, specialToken(id, endOfTextToken)].sort((a, b) => a.id - b.id);
  return [{ ...json, added_tokens }, known === undefined];
}
