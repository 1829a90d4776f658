import { AddedToken as NativeAddedToken, Tokenizer as NativeTokenizer } from 'tokenizers';
import { type AddedToken, specialToken, TokenizerError, type TokenizerJson } from './tokenizer-json.ts';

/** Tokens of a text, and the characters of it (code points, [start, end)) that each comes from, as the text was before any clean-up. */
export interface AlignedTokens {
  readonly ids: Uint32Array;
  readonly offsets: readonly (readonly [start: number, end: number])[];
}

/** A noncharacter: repeated until no text holds it, it names tokens that no text has. */
const noncharacter = '\u{10ffff}';

/**
 * Encodes texts in which the name of a special token is text like any other, as Python's `tokenizers` does with
 * `encode_special_tokens`, for which the npm package has no switch.
 */
export class LiteralEncoder {
  readonly #json: TokenizerJson;
  readonly #special: ReadonlySet<string>;
  /** Added tokens that are found in a text before any clean-up, by their names. */
  readonly #raw: ReadonlyMap<string, AddedToken>;
  /** Special tokens that may overlap other added tokens in a text. */
  readonly #overlapping: readonly string[];
  readonly #rawNames: RegExp;
  readonly #libraries = new Map<string, NativeTokenizer>();

  /** @param json without truncation, padding and post-processor */
  constructor(json: TokenizerJson) {
    const { added_tokens } = json;
    this.#json = json;
    this.#special = new Set(added_tokens.filter(({ special }) => special).map(({ content }) => content));
    this.#raw = new Map(
      added_tokens.filter(({ normalized }) => normalized !== true).map((token) => [token.content, token]),
    );
    const names = [...this.#raw.keys()].sort((a, b) => b.length - a.length);
    const specials = names.filter((name) => this.#special.has(name));
    this.#overlapping = specials.length < names.length ? specials : [];
    // The first alternative that matches counts, so the longest comes first: the leftmost longest match, as in the library.
    this.#rawNames = new RegExp(names.map(escaped).join('|'), 'gu');
  }

  /** The library's tokenizer that finds no special token in these texts. */
  library(texts: readonly string[]): NativeTokenizer {
    return this.#library('texts', unusedIn(texts));
  }

  /** Ids of each text. */
  async ids(texts: readonly string[]): Promise<Uint32Array[]> {
    if (texts.some((text) => this.#isAmbiguous(text)))
      return (await this.aligned(texts)).map(({ ids }) => ids);
    return wholly(this.library(texts), texts);
  }

  /** Ids of each text, with where each comes from. */
  async aligned(texts: readonly string[]): Promise<AlignedTokens[]> {
    const whole = texts.filter((text) => !this.#isAmbiguous(text));
    const found = (await alignedBy(this.library(whole), whole)).values();
    return Promise.all(
      texts.map((text) => (this.#isAmbiguous(text) ? this.#inPieces(text) : found.next().value!)),
    );
  }

  #isAmbiguous(text: string): boolean {
    return this.#overlapping.some((name) => text.includes(name));
  }

  /**
   * The library's tokenizer for whole texts, which finds no special token; or for pieces of one, which finds no added token but those
   * that are found after the clean-up. The others have names that begin with `unused`, so that the ids stay.
   */
  #library(use: 'texts' | 'pieces', unused: string): NativeTokenizer {
    const known = this.#libraries.get(use + unused);
    if (known !== undefined) return known;
    const { added_tokens, model } = this.#json;
    const isFound = ({ content, normalized }: AddedToken): boolean =>
      !this.#special.has(content) && (use === 'texts' || normalized === true);
    const kept = added_tokens.slice(0, added_tokens.findLastIndex(isFound) + 1).flatMap((token) => {
      if (isFound(token)) return [token];
      // The library gives a token of the vocabulary the id that it has there, and the others the next ids in turn.
      const isKnown = Object.hasOwn(model.vocab, token.content);
      return isKnown ? [] : [specialToken(token.id, `${unused}${token.id}`)];
    });
    const library = nativeTokenizer(JSON.stringify({ ...this.#json, added_tokens: kept }));
    if (use === 'pieces')
      library.addAddedTokens([new NativeAddedToken(beforePiece(unused), false, { normalized: false })]);
    this.#libraries.set(use + unused, library);
    return library;
  }

  /** A special token's name is text, and hides the tokens that it overlaps: what is between the tokens found is encoded piece by piece. */
  async #inPieces(text: string): Promise<AlignedTokens> {
    const unused = unusedIn([text]);
    const library = this.#library('pieces', unused);
    const before = beforePiece(unused);
    const ids: number[] = [];
    const offsets: (readonly [number, number])[] = [];
    let [counted, from] = [0, 0]; // UTF-16 units, and the characters that they are
    for (const { start, end, id } of this.#pieces(text)) {
      from += start < counted ? -lengthOf(text.slice(start, counted)) : lengthOf(text.slice(counted, start));
      counted = start;
      if (id !== undefined) {
        ids.push(id);
        offsets.push([from, from + lengthOf(text.slice(start, end))]);
        continue;
      }
      const isFirst = start === 0;
      const piece = text.slice(start, end);
      const [encoded] = await alignedBy(library, [isFirst ? piece : before + piece]);
      const shift = isFirst ? 0 : from - lengthOf(before);
      for (const one of encoded!.ids.subarray(isFirst ? 0 : 1)) ids.push(one);
      for (const [a, b] of encoded!.offsets.slice(isFirst ? 0 : 1)) offsets.push([a + shift, b + shift]);
    }
    return { ids: Uint32Array.from(ids), offsets };
  }

  /** The added tokens in a text, and what is between them, as the library's `find_matches` divides it. */
  *#pieces(text: string): Generator<{ readonly start: number; readonly end: number; readonly id?: number }> {
    let done = 0;
    for (const { 0: name, index } of text.matchAll(this.#rawNames)) {
      const { id, single_word, lstrip, rstrip } = this.#raw.get(name)!;
      const after = index + name.length;
      if (this.#special.has(name)) continue;
      if (
        single_word &&
        (wordAtEnd.test(text.slice(Math.max(0, index - 2), index)) ||
          wordAtStart.test(text.slice(after, after + 2)))
      )
        continue;
      const start = lstrip ? Math.max(done, startOfSpaceBefore(text, index)) : index;
      const end = rstrip ? endOfSpaceAfter(text, after) : after;
      if (done < start) yield { start: done, end: start };
      // White space may be another token's already, all of it.
      if (start < end) yield { start, end, id };
      done = end;
    }
    if (done < text.length) yield { start: done, end: text.length };
  }
}

/** The library's tokenizer of a tokenizer.json. Throws `TokenizerError` where the library refuses it. */
export function nativeTokenizer(text: string): NativeTokenizer {
  try {
    return NativeTokenizer.fromString(text);
  } catch (error) {
    throw new TokenizerError(error instanceof Error ? error.message : String(error));
  }
}

/** Ids of texts that the library is given as they are. */
export async function wholly(library: NativeTokenizer, texts: readonly string[]): Promise<Uint32Array[]> {
  const encodings = await library.encodeBatch([...texts], { addSpecialTokens: false });
  return encodings.map((encoding) => Uint32Array.from(encoding.getIds()));
}

async function alignedBy(library: NativeTokenizer, texts: readonly string[]): Promise<AlignedTokens[]> {
  const encodings = await library.encodeBatch([...texts], { addSpecialTokens: false });
  return encodings.map((encoding) => ({
    ids: Uint32Array.from(encoding.getIds()),
    offsets: encoding.getOffsets() as [number, number][],
  }));
}

/** A token that tells the pre-tokenizer that the piece after it does not begin the text. */
const beforePiece = (unused: string): string => `${unused}^`;

function unusedIn(texts: readonly string[]): string {
  let name = noncharacter;
  while (texts.some((text) => text.includes(name))) name += noncharacter;
  return name;
}

const lengthOf = (text: string): number => Array.from(text).length;
const escaped = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What the library's expressions call a word: `\w` of the Rust crate `regex`. */
const wordCharacter = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]';
const wordAtEnd = new RegExp(`${wordCharacter}$`, 'u');
const wordAtStart = new RegExp(`^${wordCharacter}`, 'u');
const space = /^\p{White_Space}$/u;

/** White space is never beyond U+FFFF. */
function startOfSpaceBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && space.test(text[start - 1]!)) start--;
  return start;
}

function endOfSpaceAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && space.test(text[end]!)) end++;
  return end;
}
