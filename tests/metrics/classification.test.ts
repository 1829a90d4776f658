import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bootstrap, quantile } from '../../src/metrics/bootstrap.ts';
import { accuracy, confusionOf, macroF1, matthews, perClass } from '../../src/metrics/classification.ts';
import { taskMetrics, taskReport } from '../../src/metrics/task-report.ts';

interface Scored {
  readonly name: string;
  readonly classes: number;
  readonly truth: readonly number[];
  readonly predicted: readonly number[];
  readonly accuracy: number;
  readonly macro_f1: number;
  readonly mcc: number;
  readonly confusion: readonly (readonly number[])[];
  readonly precision: readonly number[];
  readonly recall: readonly number[];
  readonly f1: readonly number[];
  readonly support: readonly number[];
}
const fixture: {
  readonly metrics: readonly Scored[];
  readonly quantiles: {
    readonly values: readonly number[];
    readonly at: readonly number[];
    readonly are: readonly number[];
  };
} = JSON.parse(readFileSync(new URL('../fixtures/metrics.fixture.json', import.meta.url), 'utf8'));

const options = { samples: 400, confidence: 0.95, seed: 7 };

describe.each(fixture.metrics.map((scored) => [scored.name, scored] as const))('%s', (_, scored) => {
  const counts = confusionOf(scored.truth, scored.predicted, scored.classes);

  test('has the confusion matrix and scores of scikit-learn', () => {
    expect(counts).toEqual(scored.confusion);
    expect(accuracy(counts)).toBeCloseTo(scored.accuracy, 12);
    expect(macroF1(counts)).toBeCloseTo(scored.macro_f1, 12);
    expect(matthews(counts)).toBeCloseTo(scored.mcc, 12);
  });

  test('has the table by class of scikit-learn', () => {
    for (const [c, of] of perClass(counts).entries()) {
      expect(of.precision).toBeCloseTo(scored.precision[c]!, 12);
      expect(of.recall).toBeCloseTo(scored.recall[c]!, 12);
      expect(of.f1).toBeCloseTo(scored.f1[c]!, 12);
      expect(of.support).toBe(scored.support[c]!);
    }
  });
});

test('quantiles are those of numpy', () => {
  const sorted = Float64Array.from(fixture.quantiles.values).sort();
  for (const [i, q] of fixture.quantiles.at.entries())
    expect(quantile(sorted, q)).toBeCloseTo(fixture.quantiles.are[i]!, 12);
});

describe('bootstrap', () => {
  const mean = (values: readonly number[]) => (drawn: Uint32Array) => ({
    mean: drawn.reduce((sum, i) => sum + values[i]!, 0) / drawn.length,
  });

  test('gives an interval as wide as the normal theory says', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i % 10 < 7 ? 1 : 0));
    const { value, low, high } = bootstrap(1000, mean(values), {
      samples: 4000,
      confidence: 0.95,
      seed: 1,
    }).mean;
    const half = 1.96 * Math.sqrt((0.7 * 0.3) / 1000);
    expect(value).toBeCloseTo(0.7, 12);
    expect(low).toBeGreaterThan(0.7 - 1.15 * half);
    expect(low).toBeLessThan(0.7 - 0.85 * half);
    expect(high).toBeLessThan(0.7 + 1.15 * half);
    expect(high).toBeGreaterThan(0.7 + 0.85 * half);
  });

  test('is a matter of its seed', () => {
    const values = [1, 2, 3, 5, 8, 13];
    const once = bootstrap(6, mean(values), options);
    expect(bootstrap(6, mean(values), options)).toEqual(once);
    expect(bootstrap(6, mean(values), { ...options, seed: 8 })).not.toEqual(once);
  });

  test('of a single item is no interval', () => {
    expect(bootstrap(1, mean([4]), options).mean).toEqual({ value: 4 });
  });

  test('reports how far a long one is', () => {
    const heard: number[] = [];
    bootstrap(2, mean([1, 2]), { ...options, samples: 350 }, (done, all) => heard.push(done, all));
    expect(heard).toEqual([100, 350, 200, 350, 300, 350]);
  });

  test('has no width where nothing varies', () => {
    expect(bootstrap(3, mean([4, 4, 4]), options).mean).toEqual({ value: 4, low: 4, high: 4 });
  });
});

test('a report and its flat metrics agree', () => {
  const [{ truth, predicted }] = fixture.metrics as [Scored];
  const labels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const report = taskReport(labels, truth, predicted, options);
  expect(report.examples).toBe(300);
  expect(report.per_class.map(({ label }) => label)).toEqual(labels);
  expect(report.accuracy.low).toBeLessThan(report.accuracy.value);
  expect(report.accuracy.high).toBeGreaterThan(report.accuracy.value);
  expect(Object.fromEntries(taskMetrics(report))).toEqual({
    'task/accuracy': report.accuracy.value,
    'task/accuracy.low': report.accuracy.low,
    'task/accuracy.high': report.accuracy.high,
    'task/macro_f1': report.macro_f1.value,
    'task/macro_f1.low': report.macro_f1.low,
    'task/macro_f1.high': report.macro_f1.high,
    'task/mcc': report.mcc.value,
    'task/mcc.low': report.mcc.low,
    'task/mcc.high': report.mcc.high,
  });
});
