import { rmSync, writeFileSync } from 'node:fs';
import {
  BPE,
  bertNormalizer,
  bertPreTokenizer,
  Tokenizer as NativeTokenizer,
  whitespaceSplitPreTokenizer,
} from 'tokenizers';
import { mergesOf, type TrainedBpe } from './bpe.ts';
import { readLines } from './lines.ts';
import { endOfTextToken } from './tokenizer-json.ts';
import { endOfWord, type Merge, tokenizerJson, unknownToken } from './tokenizer-kinds.ts';

/** A vocabulary as `TrainedBpe` has it, and the smallest one that holds every character of the corpus. */
export interface TrainedGpt1Bpe extends TrainedBpe {
  /** `<unk>`, each character alone and at a word's end, `<|endoftext|>`. */
  readonly smallest: number;
}

/**
 * Trains GPT-1's BPE (Sennrich et al. 2016, `</w>` on a word's last symbol) on a file of UTF-8 lines: text cleaned, lower-cased and split
 * as Hugging Face's `OpenAIGPTTokenizer` does it. The ids are laid as OpenAI's: `<unk>`, the characters in the order of their code
 * points, the same with `</w>`, the merged tokens as they were learned; last `<|endoftext|>`, which the published one lacks.
 *
 * The native trainer knows no `</w>`. So a word's last character is written as a private one of its own, which clean-up has taken
 * out of all text, and read back as the character with `</w>`. Writes and removes files beside `file`.
 */
export function trainGpt1Bpe(file: string, vocabulary: number): TrainedGpt1Bpe {
  const counts = wordCounts(file);
  const characters = [...new Set([...counts.keys()].flatMap((word) => [...word]))].sort(byCodePoint);
  const smallest = 2 + 2 * characters.length;
  if (vocabulary < smallest) return { json: undefined, reachable: smallest, smallest };

  const vocab = new Map<string, number>([[unknownToken, 0]]);
  for (const suffix of ['', endOfWord])
    for (const character of characters) vocab.set(character + suffix, vocab.size);
  const merges: Merge[] = [];
  for (const merge of learn(`${file}.words`, counts, characters)) {
    if (vocab.size === vocabulary - 1) break;
    merges.push(merge);
    const token = joined(merge);
    if (!vocab.has(token)) vocab.set(token, vocab.size);
  }
  const complete = vocab.size === vocabulary - 1;
  return {
    json: complete ? tokenizerJson('gpt-1', vocab, merges, [endOfTextToken]) : undefined,
    reachable: complete ? vocabulary : vocab.size + 1,
    smallest,
  };
}

/** How often each word occurs. */
function wordCounts(file: string): Map<string, number> {
  const normalizer = bertNormalizer({ lowercase: true });
  const splitter = bertPreTokenizer();
  const counts = new Map<string, number>();
  for (const { text } of readLines(file))
    for (const [word] of splitter.preTokenizeString(normalizer.normalizeString(text)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The first of the 131,068 private characters of Unicode's last two planes: more than there are characters in its texts' alphabets. */
const privateUse = 0xf0000;
const privateAtEnd = /[\u{f0000}-\u{10ffff}]$/u;

function learn(
  scratch: string,
  counts: ReadonlyMap<string, number>,
  characters: readonly string[],
): readonly Merge[] {
  const place = new Map(characters.map((character, i) => [character, i]));
  const lines = Array.from(counts, ([word, count]) => {
    const symbols = [...word];
    const last = String.fromCodePoint(privateUse + place.get(symbols.pop()!)!);
    return `${`${symbols.join('')}${last} `.repeat(count).trimEnd()}\n`;
  });
  writeFileSync(scratch, lines.join(''));
  const trainer = new NativeTokenizer(BPE.empty());
  trainer.setPreTokenizer(whitespaceSplitPreTokenizer());
  trainer.train([scratch]);
  rmSync(scratch);
  const readBack = (symbol: string): string =>
    symbol.replace(
      privateAtEnd,
      (character) => characters[character.codePointAt(0)! - privateUse]! + endOfWord,
    );
  return mergesOf(trainer, `${scratch}.json`).map(([left, right]) => [readBack(left), readBack(right)]);
}

const joined = ([left, right]: Merge): string => left + right;

const byCodePoint = (a: string, b: string): number => a.codePointAt(0)! - b.codePointAt(0)!;
