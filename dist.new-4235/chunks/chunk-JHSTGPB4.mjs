import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/metrics/classification.ts
function confusionOf(truth, predicted, classes) {
  const counts = Array.from({ length: classes }, () => new Array(classes).fill(0));
  for (let i = 0; i < truth.length; i++) counts[truth[i]][predicted[i]]++;
  return counts;
}
var accuracy = (counts) => ratio(sum(counts.map((row, c) => row[c])), sum(counts.map((row) => sum(row))));
function perClass(counts) {
  return counts.map((row, c) => {
    const right = row[c];
    const support = sum(row);
    const called = sum(counts.map((other) => other[c]));
    return {
      precision: ratio(right, called),
      recall: ratio(right, support),
      f1: ratio(2 * right, called + support),
      support
    };
  });
}
function macroF1(counts) {
  const occurring = perClass(counts).filter(
    ({ support }, c) => support > 0 || counts.some((row) => row[c] > 0)
  );
  return ratio(sum(occurring.map(({ f1 }) => f1)), occurring.length);
}
function matthews(counts) {
  const items = sum(counts.map((row) => sum(row)));
  const right = sum(counts.map((row, c) => row[c]));
  const truth = counts.map((row) => sum(row));
  const called = counts.map((_, c) => sum(counts.map((row) => row[c])));
  const covariance = right * items - sum(truth.map((count, c) => count * called[c]));
  const ofTruth = items ** 2 - sum(truth.map((count) => count ** 2));
  const ofCalled = items ** 2 - sum(called.map((count) => count ** 2));
  return ratio(covariance, Math.sqrt(ofTruth * ofCalled));
}
var sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
var ratio = (part, whole) => whole === 0 ? 0 : part / whole;

export {
  confusionOf,
  accuracy,
  perClass,
  macroF1,
  matthews
};
