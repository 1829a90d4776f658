import { describe, expect, test } from 'vitest';
import { curveLines } from '../../src/train/loop.ts';
import { spikes } from '../../src/train/spikes.ts';

const falling = Array.from({ length: 40 }, (_, i) => 5 * 0.95 ** i + 0.05 * Math.sin(7 * i));
const withJumps = (...at: number[]) => falling.map((loss, i) => (at.includes(i) ? loss + 6 : loss));

describe('spikes of a loss', () => {
  test('are none in one that falls unevenly, or stays', () => {
    expect([...spikes(falling)]).toEqual([]);
    expect([...spikes(falling.map(() => 1))]).toEqual([]);
  });

  test('are found one after another, the first not hiding the second', () => {
    expect([...spikes(withJumps(30, 31))]).toEqual([30, 31]);
  });

  test('are not looked for before there is anything to compare with', () => {
    expect([...spikes(withJumps(5))]).toEqual([]);
  });

  test('are marked in the curve, and nothing else is', () => {
    const point = (step: number) => ({ step, loss: 1, learning_rate: 1, gradient_norm: 1 });
    const lines = curveLines({ curve: [point(1), point(2)], spikes: [2] })
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([point(1), { ...point(2), spike: true }]);
  });
});
