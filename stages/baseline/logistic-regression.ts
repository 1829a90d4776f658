import { minimum } from './minimize.ts';
import type { CountedText } from './naive-bayes.ts';

/** A logistic regression on counts of words. */
export interface LogisticRegression {
  /** By class. */
  readonly intercepts: readonly number[];
  /** Of every word of the training, by class. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

/**
 * Multinomial logistic regression with an L2 penalty on the weights, not on the intercepts: the least Σ −log P(label | words) + l2/2 ‖W‖², as
 * scikit-learn's `LogisticRegression(C=1/l2)` has it. `labels` are the classes, each of which has at least one text.
 */
export function trainLogisticRegression(
  texts: readonly CountedText[],
  labels: readonly string[],
  l2: number,
): LogisticRegression {
  const K = labels.length;
  const words = [...new Set(texts.flatMap((text) => text.words))];
  const index = new Map(words.map((word, i) => [word, i]));
  const counted = texts.map((text) => ({
    counts: countsOf(text.words, index),
    label: labels.indexOf(text.label),
  }));
  // Of two classes scikit-learn has one weight a word, their difference: two weights of half of it each have half its penalty.
  const penalty = K === 2 ? 2 * l2 : l2;
  // Entry K·w + k is word w's weight for class k; the intercepts come last.
  const size = K * (words.length + 1);
  const intercepts = K * words.length;
  const found = minimum(
    (at) => {
      const gradient = at.map((weight, i) => (i < intercepts ? penalty * weight : 0));
      let value = at.subarray(0, intercepts).reduce((sum, weight) => sum + weight ** 2, 0) * (penalty / 2);
      for (const { counts, label } of counted) {
        const scores = Array.from(at.subarray(intercepts));
        for (const [word, count] of counts)
          for (let k = 0; k < K; k++) scores[k]! += count * at[K * word + k]!;
        const logs = logSoftmax(scores);
        value -= logs[label]!;
        for (let k = 0; k < K; k++) {
          const error = Math.exp(logs[k]!) - (k === label ? 1 : 0);
          gradient[intercepts + k]! += error;
          for (const [word, count] of counts) gradient[K * word + k]! += count * error;
        }
      }
      return { value, gradient };
    },
    size,
    { tolerance: 1e-8, iterations: 2000 },
  );
  const of = (at: number): number[] => Array.from(found.subarray(at, at + K));
  return { intercepts: of(intercepts), weights: new Map(words.map((word, i) => [word, of(K * i)])) };
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

function logSoftmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const log = most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
  return scores.map((score) => score - log);
}
