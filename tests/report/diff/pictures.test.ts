import { expect, test } from 'vitest';
import { picturesOf } from '../../../src/report/diff/pictures.ts';
import { runReport, stageReport } from '../reports.ts';

/** A sweep over λ, for each seed a variant, whose accuracy is λ + seed / 100. */
const sweep = (run: string, lambdas: readonly number[], seeds: readonly number[]) =>
  runReport({
    run,
    summary: { rows: 'train', columns: { accuracy: 'train.accuracy', cost: 'check.cost' } },
    stages: Object.fromEntries(
      lambdas.flatMap((lambda) =>
        seeds.flatMap((seed) => {
          const variant = { lambda, seed };
          const id = `train[lambda=${lambda},seed=${seed}]`;
          return [
            [id, stageReport('train', { variant, metrics: { accuracy: lambda + seed / 100 } })],
            [
              `check[lambda=${lambda},seed=${seed}]`,
              stageReport('check', { variant, needs: [id], metrics: { cost: lambda } }),
            ],
          ];
        }),
      ),
    ),
  });

test('sweeps of two sides lie over each other, their seeds folded', () => {
  const { sweeps, tradeOffs } = picturesOf(
    [
      { name: 'a', reports: [sweep('one', [0, 0.5, 1], [1, 3])] },
      { name: 'b', reports: [sweep('two', [0, 0.1, 1], [1]), sweep('three', [0, 0.1, 1], [3])] },
    ],
    'seed',
  );
  const [accuracy] = sweeps;
  expect(accuracy).toMatchObject({ stage: 'train', axis: 'lambda', column: 'accuracy' });
  expect(accuracy!.series.map(({ side, points }) => [side, points.map(({ x }) => x)])).toEqual([
    [0, [0, 0.5, 1]],
    [1, [0, 0.1, 1]],
  ]);
  const sd = Math.sqrt(2) / 100;
  expect(accuracy!.series[1]!.points[1]).toEqual({
    id: 'train[lambda=0.1]',
    x: 0.1,
    value: expect.closeTo(0.12),
    low: expect.closeTo(0.12 - sd),
    high: expect.closeTo(0.12 + sd),
  });
  // What is the same for every seed has no deviation to show.
  expect(sweeps[1]!.series[0]!.points[1]).toEqual({ id: 'train[lambda=0.5]', x: 0.5, value: 0.5 });
  expect(
    tradeOffs.map(({ x, y, sides }) => [x.column, y.column, sides.map(({ points }) => points.length)]),
  ).toEqual([['cost', 'accuracy', [3, 3]]]);
});
