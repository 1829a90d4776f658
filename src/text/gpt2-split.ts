import type { PreTokenizer } from 'tokenizers';

/** How GPT-2's split sees a code point. 0 in the table means that the library was not asked yet. */
const letter = 1;
const digit = 2;
const space = 3;
const other = 4;

const blank = 0x20;
const apostrophe = 0x27;
/** What may follow an apostrophe as a word with it, in the order of the pattern. */
const contractions = ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d"];

/**
 * GPT-2's split of a text into words, each with the space before it (Radford et al. 2019, `encoder.py`). The library says what is a
 * letter, a number or white space: JavaScript's tables of Unicode are other ones, and not the same on each Node.
 */
export class Gpt2Split {
  readonly #library: PreTokenizer;
  readonly #kinds = new Uint8Array(0x110000);

  /** @param library one of the kind `ByteLevel` that splits */
  constructor(library: PreTokenizer) {
    this.#library = library;
  }

  /** Where the word ends that begins at `from`: `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`. */
  endOfWord(text: string, from: number): number {
    const first = text.charCodeAt(from);
    if (first === apostrophe)
      for (const one of contractions) if (text.startsWith(one, from)) return from + one.length;
    const start = first === blank ? from + 1 : from;
    const kind = start < text.length ? this.#kindAt(text, start) : space;
    if (kind !== space) return this.#endOfRun(text, start, kind);
    const end = this.#endOfRun(text, from, space);
    // The last white space before a word is the word's where it is a blank, or else a word of its own. None is beyond U+FFFF.
    return end === text.length || end === from + 1 ? end : end - 1;
  }

  isSpace(text: string, at: number): boolean {
    return this.#kindAt(text, at) === space;
  }

  #endOfRun(text: string, from: number, kind: number): number {
    let at = from;
    while (at < text.length && this.#kindAt(text, at) === kind) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    return at;
  }

  #kindAt(text: string, at: number): number {
    const point = text.codePointAt(at)!;
    return this.#kinds[point] || this.#askKind(point);
  }

  #askKind(point: number): number {
    const joins = (before: string) =>
      this.#library.preTokenizeString(before + String.fromCodePoint(point)).length === 1;
    const kind = joins('a') ? letter : joins('1') ? digit : joins('!') ? other : space;
    this.#kinds[point] = kind;
    return kind;
  }
}
