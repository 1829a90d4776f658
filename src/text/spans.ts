import type { TokenBytes } from './token-bytes.ts';

/** Part of a text: UTF-8 bytes [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word of a text, and the tokens [first, after) that have bytes of it: none where clean-up left nothing of it. */
export interface Word extends Span {
  readonly first: number;
  readonly after: number;
}

/** Where each token of a text stands. Undefined if the tokens are not the text, byte for byte: a clean-up or an added token changed it. */
export function tokenSpans(text: Uint8Array, ids: Uint32Array, bytesOf: TokenBytes): Span[] | undefined {
  let at = 0;
  const spans: Span[] = [];
  for (const id of ids) {
    const bytes = bytesOf(id);
    if (Buffer.compare(bytes, text.subarray(at, at + bytes.length)) !== 0) return undefined;
    at += bytes.length;
    spans.push({ start: at - bytes.length, end: at });
  }
  return at === text.length ? spans : undefined;
}

/** Spans in UTF-8 bytes of spans in characters (code points), which go forward and may leave characters out. */
export function byteSpans(text: string, offsets: readonly (readonly [number, number])[]): Span[] {
  let bytes = 0;
  const at = [0, ...Array.from(text, (character) => (bytes += Buffer.byteLength(character)))];
  return offsets.map(([start, end]) => ({ start: at[start]!, end: at[end]! }));
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const wordPattern = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])+|[^\\s\\p{L}\\p{N}\\p{M}_]+`,
  'gu',
);

/**
 * The words of a text in order: runs of letters, digits, marks and underscores; each character of a script that leaves no space between
 * words; runs of anything else that is no white space. A token that reaches into two words belongs to both.
 */
export function wordSpans(text: string, tokens: readonly Span[]): Word[] {
  let [character, at, first] = [0, 0, 0];
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => {
    const start = at + Buffer.byteLength(text.slice(character, index));
    const end = start + Buffer.byteLength(word);
    [character, at] = [index + word.length, end];
    while (first < tokens.length && tokens[first]!.end <= start) first++;
    let after = first;
    while (after < tokens.length && tokens[after]!.start < end) after++;
    return { start, end, first, after };
  });
}
