import { byteLevelAlphabet, byteLevelPreTokenizer } from 'tokenizers';
import { Gpt2Split } from './gpt2-split.ts';
import { readLines } from './lines.ts';
import { learnMerges } from './merges.ts';
import { endOfTextToken, specialToken } from './tokenizer-json.ts';
import { tokenizerJson } from './tokenizer-kinds.ts';

/** The 256 bytes and `<|endoftext|>`. */
export const smallestVocabulary = 257;

/** A trained vocabulary, as large as was asked for or as the corpus allows. */
export interface TrainedBpe {
  /** The tokenizer.json's text; absent where the corpus is too small. */
  readonly json: string | undefined;
  /** The largest vocabulary that this corpus gives. */
  readonly reachable: number;
}

/**
 * Trains byte-level BPE (GPT-2's split into words, Sennrich et al. 2016 within each) on a file of UTF-8 lines.
 * `vocabulary` counts the 256 bytes, the merged tokens and `<|endoftext|>`, which takes the last id.
 */
export function trainBpe(file: string, vocabulary: number): TrainedBpe {
  const library = byteLevelPreTokenizer(false, true);
  const split = new Gpt2Split(library);
  const pieces = new Map<string, number>();
  for (const { text } of readLines(file)) {
    const line = `${text}\n`; // a line's ending is read with it, as Hugging Face's trainers do
    for (let from = 0; from < line.length; ) {
      const to = split.endOfWord(line, from);
      const piece = line.slice(from, to);
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
      from = to;
    }
  }
  // In bytes; asked for each piece once, since every answer of the library costs microseconds.
  const counts = new Map<string, number>();
  for (const [piece, count] of pieces)
    for (const [word] of library.preTokenizeString(piece)) counts.set(word, (counts.get(word) ?? 0) + count);

  // In the order of their code points, as Hugging Face's trainers lay the alphabet; of the bytes that the corpus lacks any text can be made.
  const alphabet = byteLevelAlphabet().sort();
  const idOf = new Map(alphabet.map((symbol, id) => [symbol, id]));
  const words = Array.from(counts, ([word, count]) => ({
    symbols: Array.from(word, (symbol) => idOf.get(symbol)!),
    count,
  }));
  const { tokens, merges } = learnMerges(words, alphabet, vocabulary - 1);
  if (tokens.length < vocabulary - 1) return { json: undefined, reachable: tokens.length + 1 };
  const vocab = new Map(tokens.map((token, id) => [token, id]));
  return {
    json: tokenizerJson('byte-level', vocab, merges, [specialToken(vocab.size, endOfTextToken)]),
    reachable: vocabulary,
  };
}
