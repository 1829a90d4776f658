import { readFileSync, rmSync } from 'node:fs';
import { BPE, byteLevelAlphabet, byteLevelPreTokenizer, Tokenizer as NativeTokenizer } from 'tokenizers';
import { isObject } from '../base/json.ts';
import { endOfTextToken } from './tokenizer-json.ts';
import { type Merge, tokenizerJson } from './tokenizer-kinds.ts';

/** The 256 bytes and `<|endoftext|>`. */
export const smallestVocabulary = 257;

/** All that the native trainer can be made to learn from any corpus: it stops at 30,000 tokens, its alphabet included. */
export const largestVocabulary = 30_001;

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
 *
 * The native trainer takes no options, but merges are greedy and so nested: the first k merges of its full training are
 * those of a training that stops after k. The bytes that the corpus lacks are put back, so that any text can be written.
 * Writes and removes `file`.json, because the native tokenizer shows its merges in no other way.
 */
export function trainBpe(file: string, vocabulary: number): TrainedBpe {
  const trainer = new NativeTokenizer(BPE.empty());
  trainer.setPreTokenizer(byteLevelPreTokenizer(false, true));
  trainer.train([file]);
  const learned = mergesOf(trainer, `${file}.json`);

  const vocab = new Map<string, number>();
  // In the order of their code points, as Hugging Face's trainers lay the alphabet.
  for (const symbol of byteLevelAlphabet().sort()) vocab.set(symbol, vocab.size);
  const merges: Merge[] = [];
  for (const merge of learned) {
    if (vocab.size === vocabulary - 1) break;
    merges.push(merge);
    const token = merge.join('');
    // Two pairs can make one token; the second adds a merge, not a token.
    if (!vocab.has(token)) vocab.set(token, vocab.size);
  }
  const complete = vocab.size === vocabulary - 1;
  const reachable = complete ? vocabulary : vocab.size + 1;
  return {
    json: complete ? tokenizerJson('byte-level', vocab, merges, [endOfTextToken]) : undefined,
    reachable,
  };
}

/** All that a native tokenizer has learned, in order. */
export function mergesOf(trainer: NativeTokenizer, scratch: string): Merge[] {
  trainer.save(scratch, false);
  const json: unknown = JSON.parse(readFileSync(scratch, 'utf8'));
  rmSync(scratch);
  if (!isObject(json) || !isObject(json['model']) || !Array.isArray(json['model']['merges']))
    throw new Error('the native trainer wrote no merges');
  return json['model']['merges'];
}
