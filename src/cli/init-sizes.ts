import { wordsOf } from '../text/words.ts';

/** What sizes are chosen by. */
export interface Survey {
  /** Texts that are read by themselves: of a pair both together. */
  readonly texts: number;
  /** In UTF-8. */
  readonly bytes: number;
  /** Nine of ten texts have at most so many. */
  readonly longBytes: number;
  /** Different words of two bytes or more. */
  readonly words: number;
}

export function surveyOf(texts: readonly string[]): Survey {
  const lengths = texts.map((text) => Buffer.byteLength(text)).sort((a, b) => a - b);
  const words = new Set(texts.flatMap((text) => wordsOf(text)));
  return {
    texts: texts.length,
    bytes: lengths.reduce((sum, length) => sum + length, 0),
    longBytes: lengths[Math.min(lengths.length - 1, Math.floor(0.9 * lengths.length))] ?? 0,
    words: [...words].filter((word) => Buffer.byteLength(word) > 1).length,
  };
}

/** Params of a language model and its training. */
export interface Sizes {
  readonly vocabulary: number;
  readonly n_layer: number;
  readonly n_head: number;
  readonly n_embd: number;
  readonly n_positions: number;
  readonly batch_size: number;
  readonly steps: number;
}

/** Tokens of an update. */
const tokensAnUpdate = 2048;
/** More than so many updates take longer than the minutes that a beginning should. */
const mostSteps = 1000;

/**
 * Sizes that suit the data and train within minutes on a laptop: a vocabulary that the corpus surely gives (each word ends as a token of
 * its own, and at least half of the words are in the training part), a context for nine of ten texts, some passes over the text.
 */
export function sizesFor({ bytes, longBytes, words }: Survey): Sizes {
  const wanted = bytes < 5e4 ? 512 : bytes < 3e5 ? 1024 : bytes < 1.5e6 ? 2048 : 4096;
  const vocabulary = Math.min(wanted, 257 + Math.floor(words / 2));
  const bytesAToken = vocabulary < 400 ? 1.5 : vocabulary < 2000 ? 2.2 : 3;
  const n_positions = [32, 64, 128].find((size) => longBytes / bytesAToken + 4 <= size) ?? 256;
  const width = bytes < 1e5 ? { n_layer: 2, n_head: 2, n_embd: 64 } : { n_layer: 4, n_head: 4, n_embd: 128 };
  const passes = 10;
  const steps = Math.round((passes * bytes) / bytesAToken / tokensAnUpdate);
  return {
    vocabulary,
    ...width,
    n_positions,
    batch_size: tokensAnUpdate / n_positions,
    steps: Math.min(mostSteps, Math.max(50, steps)),
  };
}

/** Epochs of a fine-tuning in batches of 32: about 150 updates, but no fewer than 2 epochs and no more than 10. */
export const epochsFor = (examples: number): number =>
  Math.min(10, Math.max(2, Math.ceil(150 / Math.max(1, examples / 32))));
