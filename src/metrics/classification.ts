/** Rows are true classes, columns predicted ones: `counts[t]![p]` items of class t were called p. */
export type Confusion = readonly (readonly number[])[];

/** How one class fared. A ratio whose denominator is 0 is 0. */
export interface ClassScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Items that are truly of the class. */
  readonly support: number;
}

/** Counts every pair of a true and a predicted class, given as indices below `classes`. */
export function confusionOf(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
): Confusion {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < truth.length; i++) counts[truth[i]!]![predicted[i]!]!++;
  return counts;
}

/** The part of the items that was called rightly; 0 for no items. */
export const accuracy = (counts: Confusion): number =>
  ratio(sum(counts.map((row, c) => row[c]!)), sum(counts.map((row) => sum(row))));

/** Precision, recall and F1 of every class. */
export function perClass(counts: Confusion): ClassScores[] {
  return counts.map((row, c) => {
    const right = row[c]!;
    const support = sum(row);
    const called = sum(counts.map((other) => other[c]!));
    return {
      precision: ratio(right, called),
      recall: ratio(right, support),
      f1: ratio(2 * right, called + support),
      support,
    };
  });
}

/** The plain mean of the F1 of every class that occurs, in truth or among predictions (scikit-learn's `f1_score`, macro). */
export function macroF1(counts: Confusion): number {
  const occurring = perClass(counts).filter(
    ({ support }, c) => support > 0 || counts.some((row) => row[c]! > 0),
  );
  return ratio(sum(occurring.map(({ f1 }) => f1)), occurring.length);
}

/**
 * Matthews' correlation coefficient for any number of classes (Gorodkin, 2004): 1 for perfect calls, 0 for calls that know
 * nothing of the truth; 0 where either has one class only.
 */
export function matthews(counts: Confusion): number {
  const items = sum(counts.map((row) => sum(row)));
  const right = sum(counts.map((row, c) => row[c]!));
  const truth = counts.map((row) => sum(row));
  const called = counts.map((_, c) => sum(counts.map((row) => row[c]!)));
  const covariance = right * items - sum(truth.map((count, c) => count * called[c]!));
  const ofTruth = items ** 2 - sum(truth.map((count) => count ** 2));
  const ofCalled = items ** 2 - sum(called.map((count) => count ** 2));
  return ratio(covariance, Math.sqrt(ofTruth * ofCalled));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
