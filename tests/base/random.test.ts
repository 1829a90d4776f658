import { describe, expect, test } from 'vitest';
import { randomAt, randomFrom } from '../../src/base/random.ts';

const draws = (random: { uint32(): number }, n: number): number[] =>
  Array.from({ length: n }, () => random.uint32());

describe('a generator', () => {
  test('is xoshiro128**', () => {
    // The first outputs of the reference implementation from the state 1, 2, 3, 4.
    expect(draws(randomAt({ words: [1, 2, 3, 4], spare: null }), 3)).toEqual([11520, 0, 5927040]);
  });

  test('gives the same numbers for the same seed and name, others for another', () => {
    const first = draws(randomFrom(1, 'a', 2), 5);
    expect(draws(randomFrom(1, 'a', 2), 5)).toEqual(first);
    for (const other of [randomFrom(2, 'a', 2), randomFrom(1, 'b', 2), randomFrom(1, 'a', 3), randomFrom(1)])
      expect(draws(other, 5)).not.toEqual(first);
  });

  test('goes on from a saved state, between two normals too', () => {
    const random = randomFrom(3);
    random.normal();
    const resumed = randomAt(JSON.parse(JSON.stringify(random.state())));
    expect([resumed.normal(), resumed.uint32()]).toEqual([random.normal(), random.uint32()]);
  });

  test('has a mean, a deviation and bounds that are right', () => {
    const random = randomFrom(5);
    const normals = Array.from({ length: 20_000 }, () => random.normal());
    const mean = normals.reduce((a, b) => a + b, 0) / normals.length;
    const variance = normals.reduce((sum, x) => sum + (x - mean) ** 2, 0) / normals.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
    const counts = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) counts[random.below(3)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect(Math.max(...Array.from({ length: 1000 }, () => random.float()))).toBeLessThan(1);
  });

  test('orders things, each once', () => {
    const order = randomFrom(6).permutation(50);
    expect([...order]).not.toEqual([...order].sort((a, b) => a - b));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });
});
