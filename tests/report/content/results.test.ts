import { expect, test } from 'vitest';
import { resultsOf } from '../../../src/report/content/results.ts';
import { sweepsOf, tradeOffsOf } from '../../../src/report/content/sweeps.ts';
import { runReport, stageReport } from '../reports.ts';

const lambdas = [0, 0.5, 1];

/** pretrain → finetune for each λ → how it scores; a baseline takes from none of them. */
const report = runReport({
  summary: {
    rows: ['pretrain', 'finetune', 'baseline'],
    columns: { accuracy: ['finetune.accuracy', 'baseline.accuracy'], bits: ['pretrain.bits', 'after.bits'] },
  },
  metrics: { accuracy: { better: 'higher' } },
  stages: {
    pretrain: stageReport('pretrain', { metrics: { bits: 2, 'bits.low': 1.9, 'bits.high': 2.1 } }),
    ...Object.fromEntries(
      lambdas.flatMap((lambda) => [
        [
          `finetune[lambda=${lambda}]`,
          stageReport('finetune', {
            variant: { lambda },
            needs: ['pretrain'],
            metrics: { accuracy: 0.6 + lambda / 10 },
          }),
        ],
        [
          `after[lambda=${lambda}]`,
          stageReport('after', {
            variant: { lambda },
            needs: [`finetune[lambda=${lambda}]`],
            metrics: { bits: 3 - lambda / 10 },
          }),
        ],
      ]),
    ),
    baseline: stageReport('baseline', { metrics: { accuracy: 0.9 } }),
  },
});

test('what a row was made from is what its values were before', () => {
  const results = resultsOf(report)!;
  expect(results.rows.map(({ id, madeFrom }) => [id, madeFrom])).toEqual([
    ['pretrain', []],
    ...lambdas.map((lambda) => [`finetune[lambda=${lambda}]`, ['pretrain']]),
    ['baseline', []],
  ]);
  const before = { id: 'pretrain', value: 2, low: 1.9, high: 2.1 };
  const [sweep] = sweepsOf(results);
  const [accuracy, bits] = sweep!.charts;
  expect(accuracy!.series[0]!.points[0]).toEqual({ id: 'finetune[lambda=0]', x: 0, value: 0.6 });
  expect(bits!.series[0]!.points.map(({ x, value, before }) => [x, value, before])).toEqual(
    lambdas.map((lambda) => [lambda, 3 - lambda / 10, before]),
  );
  const [tradeOff] = tradeOffsOf(report, results);
  expect(tradeOff!.points.map((point) => point.before)).toEqual([before, before, before]);
});

test('naive baselines are rows of the columns that show their metric, never the best, each told once', () => {
  const chance = { name: 'chance', metrics: { accuracy: 0.125, other: 1 } };
  const { naive, columns } = resultsOf(report, [
    { stage: 'finetune', ...chance },
    { stage: 'baseline', ...chance },
    { stage: 'baseline', name: 'majority', metrics: { accuracy: 0.95 } },
    { stage: 'elsewhere', name: 'of no column', metrics: { accuracy: 1 } },
  ])!;
  expect(naive).toEqual([
    { name: 'chance', cells: [{ value: 0.125 }, null] },
    { name: 'majority', cells: [{ value: 0.95 }, null] },
  ]);
  expect(columns[0]!.best).toEqual([4]);
  const differing = resultsOf(report, [
    { stage: 'finetune', ...chance },
    { stage: 'baseline', name: 'chance', metrics: { accuracy: 0.5 } },
  ])!;
  expect(differing.naive.map(({ name }) => name)).toEqual(['chance (finetune)', 'chance (baseline)']);
});
