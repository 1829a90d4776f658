import { parseTokenizerJson, specialToken } from './tokenizer-json.ts';

/** GPT-1's three tokens that shape a task's input into one sequence, in the order in which they are appended. */
export const taskTokens = ['_start_', '_delimiter_', '_classify_'] as const;

/** What a masked language model needs beside its text: what stands for a hidden token, and what fills a row. */
export const maskTokens = ['_mask_', '_pad_'] as const;

/**
 * A tokenizer.json with the three task tokens appended, ids N, N+1 and N+2 after a vocabulary of N. One that has them
 * already is returned as it is. Throws `TokenizerError` where it is no tokenizer.json.
 */
export const withTaskTokens = (bytes: Uint8Array): Uint8Array => withSpecials(bytes, taskTokens);

/** Likewise with the tokens of a masked language model. */
export const withMaskTokens = (bytes: Uint8Array): Uint8Array => withSpecials(bytes, maskTokens);

function withSpecials(bytes: Uint8Array, contents: readonly string[]): Uint8Array {
  const json = parseTokenizerJson(Buffer.from(bytes).toString('utf8'));
  const known = new Set(json.added_tokens.map((token) => token.content));
  const missing = contents.filter((content) => !known.has(content));
  if (missing.length === 0) return bytes;
  const ids = [...Object.values(json.model.vocab), ...json.added_tokens.map((token) => token.id)];
  const next = ids.reduce((most, id) => Math.max(most, id), -1) + 1;
  const added = missing.map((content, i) => specialToken(next + i, content));
  return Buffer.from(JSON.stringify({ ...json, added_tokens: [...json.added_tokens, ...added] }));
}

/** The tokenizer.json that `withTaskTokens` was given, if what it was given was compact JSON as here; else one that means the same. */
export function withoutTaskTokens(bytes: Uint8Array): Uint8Array {
  const json = parseTokenizerJson(Buffer.from(bytes).toString('utf8'));
  const task = new Set<string>(taskTokens);
  const added_tokens = json.added_tokens.filter(({ content }) => !task.has(content));
  return Buffer.from(JSON.stringify({ ...json, added_tokens }));
}
