import { type BootstrapReport, bootstrap, type Interval } from '../../src/metrics/bootstrap.ts';
import {
  type LanguageModelMeasures,
  languageModelMeasures,
  perplexityOf,
} from '../../src/metrics/perplexity.ts';

/** What each document cost, in the order of the text. */
export interface DocumentScore {
  /** Nats over the document's tokens and, apart, of the end after it. */
  readonly nll: number;
  readonly endNll: number;
  readonly tokens: number;
  readonly words: number;
  /** One for its line's end included. */
  readonly bytes: number;
}

/** A `report.json`. Sums are over documents and their ends. A perplexity beyond any number is null. */
export interface LanguageModelReport extends LanguageModelMeasures {
  /** Of bits per byte, over the choice of documents; absent if none was asked for, or there is one document. */
  readonly bits_per_byte_interval?: Interval & { readonly resamples: number; readonly confidence: number };
  readonly nll: number;
  readonly documents: number;
  readonly tokens: number;
  readonly words: number;
  readonly bytes: number;
  /** The same without the documents' ends: their tokens alone, over bytes without line ends. */
  readonly without_ends: {
    readonly nll: number;
    readonly tokens: number;
    readonly perplexity: number | null;
  };
  readonly stride: number;
  readonly n_positions: number;
  readonly direction: string;
  /** Of a model of both directions: bits per byte of each. The other measures are of the mean of what a document costs the two. */
  readonly by_direction?: { readonly [direction: string]: number };
  readonly layout: string;
  /** False where the tokenizer takes something of the text away, which is then predicted by nobody: the measures are too low. */
  readonly lossless: boolean;
  /** Tokens that stand for a character which the vocabulary lacks. */
  readonly unknown_tokens: number;
}

const confidence = 0.95;

interface Resampling {
  readonly resamples: number;
  readonly seed: number;
  readonly report: BootstrapReport;
}

export function reportOf(
  scores: readonly DocumentScore[],
  how: Pick<
    LanguageModelReport,
    'stride' | 'n_positions' | 'direction' | 'by_direction' | 'layout' | 'lossless' | 'unknown_tokens'
  >,
  { resamples, seed, report }: Resampling,
): LanguageModelReport {
  const all = Uint32Array.from(scores, (_, i) => i);
  const sums = sumsOf(scores, all);
  const text = scores.reduce((sum, { nll }) => sum + nll, 0);
  const tokens = sums.tokens - scores.length;
  return {
    ...languageModelMeasures(sums),
    ...(resamples === 0 || scores.length === 1
      ? {}
      : { bits_per_byte_interval: intervalOf(scores, { resamples, seed, report }) }),
    ...sums,
    documents: scores.length,
    without_ends: { nll: text, tokens, perplexity: perplexityOf(text / tokens) },
    ...how,
  };
}

function intervalOf(scores: readonly DocumentScore[], { resamples, seed, report }: Resampling) {
  const { bits_per_byte } = bootstrap(
    scores.length,
    (drawn) => {
      const { nll, bytes } = sumsOf(scores, drawn);
      return { bits_per_byte: nll / bytes / Math.LN2 };
    },
    { samples: resamples, confidence, seed },
    report,
  );
  return { ...bits_per_byte, resamples, confidence };
}

/** What each document costs on average over several models of the same tokens. */
export const meanOfScores = (each: readonly (readonly DocumentScore[])[]): DocumentScore[] =>
  each[0]!.map((first, i) => ({
    ...first,
    nll: each.reduce((sum, scores) => sum + scores[i]!.nll, 0) / each.length,
    endNll: each.reduce((sum, scores) => sum + scores[i]!.endNll, 0) / each.length,
  }));

/** Bits per byte over all documents and their ends. */
export function bitsPerByte(scores: readonly DocumentScore[]): number {
  const { nll, bytes } = sumsOf(
    scores,
    Uint32Array.from(scores, (_, i) => i),
  );
  return nll / bytes / Math.LN2;
}

/** Over the documents of the given indices, an end after each. */
function sumsOf(scores: readonly DocumentScore[], indices: Uint32Array) {
  const sums = { nll: 0, tokens: 0, words: 0, bytes: 0 };
  for (const i of indices) {
    const { nll, endNll, tokens, words, bytes } = scores[i]!;
    sums.nll += nll + endNll;
    sums.tokens += tokens + 1;
    sums.words += words;
    sums.bytes += bytes;
  }
  return sums;
}
