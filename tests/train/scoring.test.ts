import { expect, test } from 'vitest';
import { scoringWindows } from '../../src/train/scoring.ts';

test('every id but the first counts once, with enough context, at any length and stride', () => {
  for (const T of [1, 2, 5, 8])
    for (let stride = 1; stride <= T; stride++)
      for (let length = 1; length < 40; length++) {
        const counted: number[] = [];
        for (const { from, scored } of scoringWindows(length, T, stride))
          for (let i = scored[0]; i < scored[1]; i++) {
            counted.push(i);
            const context = i - from;
            expect(context).toBeLessThanOrEqual(T);
            expect(context).toBeGreaterThanOrEqual(Math.min(i, T - stride + 1));
          }
        expect(counted).toEqual(Array.from({ length: length - 1 }, (_, i) => i + 1));
      }
});
