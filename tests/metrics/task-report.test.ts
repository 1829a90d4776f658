import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectedCalibrationError, reliability } from '../../src/metrics/calibration.ts';
import { meanSquaredError, pearson, spearman } from '../../src/metrics/correlation.ts';
import { flipsOf, mcnemar, pairedDifference } from '../../src/metrics/paired.ts';
import { choiceReport, gradeReport, taskMetrics, taskReport } from '../../src/metrics/task-report.ts';

const fixture: {
  readonly correlations: readonly {
    readonly name: string;
    readonly truth: number[];
    readonly predicted: number[];
    readonly pearson: number;
    readonly spearman: number;
    readonly mse: number;
  }[];
  readonly calibrations: readonly {
    readonly name: string;
    readonly confidences: number[];
    readonly correct: number[];
    readonly ece: number;
  }[];
  readonly flips: readonly { readonly fixed: number; readonly broken: number; readonly p_value: number }[];
} = JSON.parse(readFileSync(new URL('../fixtures/task-metrics.fixture.json', import.meta.url), 'utf8'));
const resampling = { samples: 200, seed: 1 };

test.each(fixture.correlations)("$name: scipy's correlations, scikit-learn's error", (one) => {
  expect(pearson(one.truth, one.predicted)).toBeCloseTo(one.pearson, 10);
  expect(spearman(one.truth, one.predicted)).toBeCloseTo(one.spearman, 10);
  expect(meanSquaredError(one.truth, one.predicted)).toBeCloseTo(one.mse, 10);
});

test('a correlation with a constant is 0', () => {
  expect(pearson([1, 2, 3], [4, 4, 4])).toBe(0);
  expect(spearman([4, 4, 4], [1, 2, 3])).toBe(0);
});

test.each(fixture.calibrations)(
  '$name: the calibration error of its definition',
  ({ confidences, correct, ece }) => {
    const bins = reliability(confidences, correct);
    expect(expectedCalibrationError(bins)).toBeCloseTo(ece, 10);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(confidences.length);
  },
);

test.each(fixture.flips)("$fixed fixed, $broken broken: scipy's exact test", ({ fixed, broken, p_value }) => {
  expect(mcnemar(fixed, broken)).toBeCloseTo(p_value, 10);
});

describe('two models on the same items', () => {
  test('flips are counted both ways', () => {
    expect(flipsOf([0, 0, 1, 1, 0], [1, 1, 1, 0, 0])).toMatchObject({ fixed: 2, broken: 1 });
  });

  test('draws are shared: a model against itself differs by nothing', () => {
    const right = [1, 0, 1, 1, 0, 1];
    const accuracy = (drawn: Uint32Array) => ({ accuracy: drawn.reduce((sum, i) => sum + right[i]!, 0) / 6 });
    const options = { ...resampling, confidence: 0.95 };
    expect(pairedDifference(6, accuracy, accuracy, options)).toEqual({
      accuracy: { value: 0, low: 0, high: 0 },
    });
  });
});

describe('reports', () => {
  const { truth, predicted } = fixture.correlations[1]!;

  test('give every score an interval, and publish each', () => {
    const report = gradeReport(truth, predicted, resampling);
    for (const name of ['pearson', 'spearman', 'mse'] as const) {
      expect(report[name].low).toBeLessThan(report[name].value);
      expect(report[name].high).toBeGreaterThan(report[name].value);
    }
    expect(taskMetrics(report).map(([name]) => name)).toHaveLength(9);
  });

  test('of labels and of choices say how calibrated they are', () => {
    const { confidences, correct, ece } = fixture.calibrations[0]!;
    const truths = correct.map(() => 1);
    for (const report of [
      taskReport(['a', 'b'], truths, correct, resampling, confidences),
      choiceReport(truths, correct, resampling, confidences),
    ]) {
      expect(report.ece!.value).toBeCloseTo(ece, 10);
      expect(report.reliability).toHaveLength(15);
      expect(Object.fromEntries(taskMetrics(report))['task/ece']).toBeCloseTo(ece, 10);
    }
  });
});
