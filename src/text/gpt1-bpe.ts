import { bertNormalizer, bertPreTokenizer } from 'tokenizers';
import type { TrainedBpe } from './bpe.ts';
import { readLines } from './lines.ts';
import { learnMerges } from './merges.ts';
import { endOfTextToken, specialToken } from './tokenizer-json.ts';
import { endOfWord, tokenizerJson, unknownToken } from './tokenizer-kinds.ts';

/** A vocabulary as `TrainedBpe` has it, and the smallest one that holds every character of the corpus. */
export interface TrainedGpt1Bpe extends TrainedBpe {
  /** `<unk>`, each character alone and at a word's end, `<|endoftext|>`. */
  readonly smallest: number;
}

/**
 * Trains GPT-1's BPE (Sennrich et al. 2016, `</w>` on a word's last symbol) on a file of UTF-8 lines: text cleaned, lower-cased and split
 * as Hugging Face's `OpenAIGPTTokenizer` does it. The ids are laid as OpenAI's: `<unk>`, the characters in the order of their code
 * points, the same with `</w>`, the merged tokens as they were learned; last `<|endoftext|>`, which the published one lacks.
 */
export function trainGpt1Bpe(file: string, vocabulary: number): TrainedGpt1Bpe {
  const counts = wordCounts(file);
  const characters = [...new Set([...counts.keys()].flatMap((word) => [...word]))].sort(byCodePoint);
  const smallest = 2 + 2 * characters.length;
  if (vocabulary < smallest) return { json: undefined, reachable: smallest, smallest };

  const alphabet = [unknownToken, ...characters, ...characters.map((one) => one + endOfWord)];
  const idOf = new Map(alphabet.map((symbol, id) => [symbol, id]));
  const words = Array.from(counts, ([word, count]) => {
    const symbols = [...word];
    symbols.push(symbols.pop()! + endOfWord);
    return { symbols: symbols.map((symbol) => idOf.get(symbol)!), count };
  });
  const { tokens, merges } = learnMerges(words, alphabet, vocabulary - 1);
  if (tokens.length < vocabulary - 1) return { json: undefined, reachable: tokens.length + 1, smallest };
  const vocab = new Map(tokens.map((token, id) => [token, id]));
  return {
    json: tokenizerJson('gpt-1', vocab, merges, [specialToken(vocab.size, endOfTextToken)]),
    reachable: vocabulary,
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

const byCodePoint = (a: string, b: string): number => a.codePointAt(0)! - b.codePointAt(0)!;
