import { minimum, NUMBERS_PER_ENTRY } from './minimize.ts';
import type { CountedText } from './naive-bayes.ts';

/** A logistic regression on counts of words. */
export interface LogisticRegression {
  /** By class. */
  readonly intercepts: readonly number[];
  /** Of every word of the training, by class. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
  /** Whether the search ended at the minimum, and not because it would have taken too long. */
  readonly reached: boolean;
}

/** More weights do not fit into memory: each has `NUMBERS_PER_ENTRY` numbers beside it. */
export const MAX_WEIGHTS = 2 ** 24;

/** About as many additions and products are made in all: some minutes. Decides alone how many iterations there are, so time changes no result. */
const MAX_OPERATIONS = 1e11;
const MAX_ITERATIONS = 2000;

/** How many iterations a training of so many weights and counted words may take. */
export const iterationsFor = (weights: number, counts: number, labels: number): number => {
  const each = 4 * counts * labels + 2 * NUMBERS_PER_ENTRY * weights;
  return Math.min(MAX_ITERATIONS, Math.max(10, Math.floor(MAX_OPERATIONS / each)));
};

/**
 * Multinomial logistic regression with an L2 penalty on the weights, not on the intercepts: the least Σ −log P(label | words) + l2/2 ‖W‖², as
 * scikit-learn's `LogisticRegression(C=1/l2)` has it. `labels` are the classes, each of which has at least one text.
 */
export function trainLogisticRegression(
  texts: readonly CountedText[],
  labels: readonly string[],
  l2: number,
  report?: (iteration: number, iterations: number) => void,
): LogisticRegression {
  const K = labels.length;
  const words = distinctWords(texts);
  const classOf = new Map(labels.map((label, k) => [label, k]));
  const index = new Map(words.map((word, i) => [word, i]));
  const counted = texts.map((text) => ({
    counts: countsOf(text.words, index),
    label: classOf.get(text.label)!,
  }));
  // Of two classes scikit-learn has one weight a word, their difference: two weights of half of it each have half its penalty.
  const penalty = K === 2 ? 2 * l2 : l2;
  // Entry K·w + k is word w's weight for class k; the intercepts come last.
  const size = K * (words.length + 1);
  const intercepts = K * words.length;
  const counts = counted.reduce((sum, text) => sum + text.counts.length, 0);
  const iterations = iterationsFor(size, counts, K);
  const { at: found, reached } = minimum(
    (at) => {
      const gradient = new Float64Array(size);
      let squares = 0;
      for (let i = 0; i < intercepts; i++) {
        gradient[i] = penalty * at[i]!;
        squares += at[i]! ** 2;
      }
      let value = squares * (penalty / 2);
      for (const { counts, label } of counted) {
        const scores = at.slice(intercepts);
        for (const [word, count] of counts)
          for (let k = 0, from = K * word; k < K; k++) scores[k]! += count * at[from + k]!;
        const errors = logSoftmax(scores);
        value -= errors[label]!;
        for (let k = 0; k < K; k++) errors[k] = Math.exp(errors[k]!) - (k === label ? 1 : 0);
        for (let k = 0; k < K; k++) gradient[intercepts + k]! += errors[k]!;
        for (const [word, count] of counts)
          for (let k = 0, from = K * word; k < K; k++) gradient[from + k]! += count * errors[k]!;
      }
      return { value, gradient };
    },
    size,
    { tolerance: 1e-8, iterations, report: (iteration) => report?.(iteration, iterations) },
  );
  const of = (at: number): number[] => Array.from(found.subarray(at, at + K));
  return { intercepts: of(intercepts), weights: new Map(words.map((word, i) => [word, of(K * i)])), reached };
}

/** The words of texts, each once, in the order in which they first come. */
export function distinctWords(texts: readonly CountedText[]): string[] {
  const words = new Set<string>();
  for (const text of texts) for (const word of text.words) words.add(word);
  return [...words];
}

/** log P(class | words) of every class. Words that training never saw say nothing. */
export function classLogProbabilities(
  { intercepts, weights }: LogisticRegression,
  words: readonly string[],
): number[] {
  const scores = [...intercepts];
  for (const word of words)
    weights.get(word)?.forEach((weight, k) => {
      scores[k]! += weight;
    });
  return logSoftmax(scores);
}

function countsOf(
  words: readonly string[],
  index: ReadonlyMap<string, number>,
): [word: number, count: number][] {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(index.get(word)!, (counts.get(index.get(word)!) ?? 0) + 1);
  return [...counts];
}

function logSoftmax<Scores extends number[] | Float64Array>(scores: Scores): Scores {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  const log = most + Math.log(sum);
  return scores.map((score) => score - log) as Scores;
}
