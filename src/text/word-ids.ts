import type { Tokenizer as NativeTokenizer } from 'tokenizers';
import { isObject } from '../base/json.ts';
import { Gpt2Split } from './gpt2-split.ts';
import { wholly } from './literal-encoder.ts';
import type { TokenizerJson } from './tokenizer-json.ts';

/** A word and its ids, which are there once the library has given them. */
interface Word {
  ids: readonly number[];
}

/** How many words are kept at most, and how long they may be: about 20 MB. */
const mostWords = 1 << 17;
const longestKept = 32;
/** UTF-16 units of texts that are read before the library is asked for the words that are new in them. */
const unitsAtOnce = 1 << 20;
/** New words that the library is given as one text. */
const wordsATime = 512;

/** Where a byte-level vocabulary has the byte of a new line. */
const newlineSymbol = 'Ċ';

/**
 * Ids of texts by a byte-level BPE, which splits a text into words and merges within each (Radford et al. 2019, `encoder.py`): a word
 * that was seen has the ids that it had. The library merges.
 */
export class WordIds {
  readonly #library: NativeTokenizer;
  readonly #separator: number;
  readonly #split: Gpt2Split;
  readonly #kept = new Map<string, Word>();

  /** `library` without special tokens, made from `json`, of which `takes` is true. */
  constructor(library: NativeTokenizer, json: TokenizerJson) {
    this.#library = library;
    this.#split = new Gpt2Split(library.getPreTokenizer()!);
    this.#separator = json.model.vocab[newlineSymbol]!;
  }

  /** Whether a word's ids hang on nothing but the word: a lossless byte-level BPE that splits as GPT-2, finds no tokens in texts and draws no lots. */
  static takes({ model, added_tokens, normalizer, pre_tokenizer }: TokenizerJson): boolean {
    const {
      type = 'BPE',
      merges,
      dropout,
      continuing_subword_prefix,
      end_of_word_suffix,
      vocab,
    } = model as TokenizerJson['model'] & { readonly [field: string]: unknown };
    const separator = vocab[newlineSymbol];
    return (
      !normalizer &&
      isObject(pre_tokenizer) &&
      pre_tokenizer['use_regex'] !== false &&
      type === 'BPE' &&
      Array.isArray(merges) &&
      (dropout ?? null) === null &&
      !continuing_subword_prefix &&
      !end_of_word_suffix &&
      added_tokens.every((token) => token.special) &&
      Object.values(vocab).filter((id) => id === separator).length === 1
    );
  }

  /** Ids of each text: what the library gives for it. */
  async encodeBatch(texts: readonly string[]): Promise<Uint32Array[]> {
    const all: Uint32Array[] = [];
    for (let from = 0; from < texts.length; ) {
      let to = from;
      for (let units = 0; to < texts.length && units < unitsAtOnce; to++) units += texts[to]!.length;
      for (const ids of await this.#encode(texts.slice(from, to))) all.push(ids);
      from = to;
    }
    return all;
  }

  async #encode(texts: readonly string[]): Promise<Uint32Array[]> {
    const fresh = new Map<string, Word>();
    const words = texts.map((text) => this.#wordsOf(text, fresh));
    // Few words come again in short texts and where no blanks divide them: then asking for each is the longer way.
    const count = words.reduce((sum, { length }) => sum + length, 0);
    if (fresh.size > count / 2) return wholly(this.#library, texts);
    await this.#ask(fresh);
    return words.map(idsOf);
  }

  /** The words of a text in turn. One that is not kept is in `fresh`, and its ids are still to come. */
  #wordsOf(text: string, fresh: Map<string, Word>): Word[] {
    const words: Word[] = [];
    for (let from = 0; from < text.length; ) {
      const to = this.#split.endOfWord(text, from);
      const word = text.slice(from, to);
      let found = this.#kept.get(word) ?? fresh.get(word);
      if (found === undefined) {
        found = { ids: [] };
        fresh.set(word, found);
      }
      words.push(found);
      from = to;
    }
    return words;
  }

  /** Has the library give the ids of new words, and keeps them. */
  async #ask(fresh: ReadonlyMap<string, Word>): Promise<void> {
    // Between line breaks every word is split as it was, and no other word has the byte of one; runs of white space would take them in.
    const apart = [...fresh].filter(([word]) => this.#split.isSpace(word, word.length - 1));
    const together = [...fresh].filter(([word]) => !this.#split.isSpace(word, word.length - 1));
    const groups: (typeof together)[] = [];
    for (let at = 0; at < together.length; at += wordsATime) groups.push(together.slice(at, at + wordsATime));
    const texts = [
      ...apart.map(([text]) => text),
      ...groups.map((group) => group.map(([text]) => text).join('\n')),
    ];
    const encodings = await this.#library.encodeBatch(texts, { addSpecialTokens: false });
    for (const [i, [, word]] of apart.entries()) word.ids = encodings[i]!.getIds();
    for (const [i, group] of groups.entries()) {
      const ids = encodings[apart.length + i]!.getIds();
      let from = 0;
      for (const [, word] of group) {
        const found = ids.indexOf(this.#separator, from);
        const to = found === -1 ? ids.length : found;
        word.ids = ids.slice(from, to);
        from = to + 1;
      }
    }
    if (this.#kept.size + fresh.size > mostWords) this.#kept.clear();
    // A part of a string holds the whole in memory; JSON makes one anew, lone surrogates included.
    for (const [text, word] of fresh)
      if (text.length <= longestKept && this.#kept.size < mostWords)
        this.#kept.set(JSON.parse(JSON.stringify(text)), word);
  }
}

function idsOf(words: readonly Word[]): Uint32Array {
  let length = 0;
  for (const { ids } of words) length += ids.length;
  const all = new Uint32Array(length);
  let at = 0;
  for (const { ids } of words) for (let i = 0; i < ids.length; i++) all[at++] = ids[i]!;
  return all;
}
