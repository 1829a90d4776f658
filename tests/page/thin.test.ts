import { expect, test } from 'vitest';
import { isRough, type Point, smoothed, thin } from '../../src/page/charts/thin.ts';

const wave = (count: number): Point[] => Array.from({ length: count }, (_, x) => [x, Math.sin(x * 9.1) * 10]);

test('a series that fits is drawn whole', () => {
  const points = wave(80);
  const { thinned, drawn, stretches } = thin([points], 40);
  expect(thinned).toBe(false);
  expect(drawn).toEqual([points]);
  expect(stretches.map(({ from, values }) => [from, values[0]!.low])).toEqual(points);
});

test('of a long one the lowest and highest of each stretch are kept, in order, and nothing else is made up', () => {
  const points = wave(10_000);
  points[7_777] = [7_777, 1_000];
  points[1_234] = [1_234, -1_000];
  const { thinned, drawn, stretches } = thin([points, wave(10)], 100);
  expect(thinned).toBe(true);
  expect(drawn[0]!.length).toBeLessThanOrEqual(200);
  expect(drawn[1]).toHaveLength(2);
  const known = new Set(points.map(String));
  expect(drawn[0]!.filter((point) => !known.has(String(point)))).toEqual([]);
  expect(drawn[0]).toContainEqual([7_777, 1_000]);
  expect(drawn[0]).toContainEqual([1_234, -1_000]);
  expect(drawn[0]!.map(([x]) => x)).toEqual(drawn[0]!.map(([x]) => x).sort((a, b) => a - b));
  // What the table says of a stretch holds for every point in it.
  const outside = points.filter(([x, y]) => {
    const { low, high } = stretches.find(({ from, to }) => from <= x && x <= to)!.values[0]!;
    return y < low || y > high;
  });
  expect(outside).toEqual([]);
});

test('a mean is that of the points around', () => {
  const points: Point[] = [1, 2, 6, 4, 5].map((y, x) => [x, y]);
  expect(smoothed(points, 1, 1)).toEqual([
    [0, 1.5],
    [1, 3],
    [2, 4],
    [3, 5],
    [4, 4.5],
  ]);
  expect(smoothed(points, 1, 3)).toEqual([
    [0, 1.5],
    [3, 5],
    [4, 4.5],
  ]);
});

test('a schedule is not rough, a loss by batch is', () => {
  expect(isRough(Array.from({ length: 100 }, (_, x) => [x, x < 10 ? x : 20 - x / 10] as const))).toBe(false);
  expect(isRough(wave(100))).toBe(true);
});
