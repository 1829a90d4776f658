import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { distributionOf, draw, logProbability, type Sampling } from '../../src/generate/sampling.ts';

// P = 0.4, 0.3, 0.15, 0.1, 0.05 in another order of ids.
const probabilities = [0.1, 0.4, 0.05, 0.3, 0.15];
const logits = Float32Array.from(probabilities, (p) => Math.log(p) + 3);
const free = { temperature: 1, top_k: 0, top_p: 1 };

/** The distribution by id, 0 for what is never drawn. */
function byId(sampling: Partial<Sampling>, of = logits): number[] {
  const { ids, probabilities } = distributionOf(of, { ...free, ...sampling });
  const all = Array<number>(of.length).fill(0);
  ids.forEach((id, i) => {
    all[id] = probabilities[i]!;
  });
  return all;
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  for (const [id, p] of expected.entries()) expect(found[id], `P(${id})`).toBeCloseTo(p, 6);
}

const normalized = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
};

describe('what a token is drawn from, in closed form', () => {
  test.each<[string, Partial<Sampling>, number[]]>([
    ['the softmax itself', {}, probabilities],
    ['temperature 0', { temperature: 0 }, [0, 1, 0, 0, 0]],
    ['temperature 0.5', { temperature: 0.5 }, normalized(probabilities.map((p) => p ** 2))],
    ['temperature 2', { temperature: 2 }, normalized(probabilities.map((p) => p ** 0.5))],
    ['top_k 2', { top_k: 2 }, normalized([0, 0.4, 0, 0.3, 0])],
    ['top_p 0.6', { top_p: 0.6 }, normalized([0, 0.4, 0, 0.3, 0])],
    ['top_p 0.71', { top_p: 0.71 }, normalized([0, 0.4, 0, 0.3, 0.15])],
    ['top_p below the most probable', { top_p: 0.01 }, [0, 1, 0, 0, 0]],
    // 0.4/0.85 + 0.3/0.85 = 0.82: of three tokens, two reach 0.8, which of all they would not.
    ['top_p after top_k', { top_k: 3, top_p: 0.8 }, normalized([0, 0.4, 0, 0.3, 0])],
    // Squared, the two most probable have 0.87 of all.
    ['top_p after temperature', { temperature: 0.5, top_p: 0.87 }, normalized([0, 0.16, 0, 0.09, 0])],
  ])('%s', (_, sampling, expected) => expectClose(byId(sampling), expected));

  test('of equals the lowest ids are kept, and −∞ never', () => {
    const equal = Float32Array.of(1, 2, 2, 2, Number.NEGATIVE_INFINITY);
    expectClose(byId({ top_k: 2 }, equal), [0, 0.5, 0.5, 0, 0]);
    expectClose(byId({ temperature: 0 }, equal), [0, 1, 0, 0, 0]);
    expect(byId({}, equal)[4]).toBe(0);
  });

  test('ln P is that of the whole softmax', () => {
    probabilities.forEach((p, id) => {
      expect(logProbability(logits, id)).toBeCloseTo(Math.log(p), 6);
    });
  });
});

test('draws come as often as they are probable, and the same seed draws the same', () => {
  const of = distributionOf(logits, { temperature: 1, top_k: 4, top_p: 0.95 });
  const n = 20_000;
  const drawn = (): number[] => {
    const random = randomFrom(11, 'draws');
    return Array.from({ length: n }, () => draw(of, random));
  };
  const found = drawn();
  const expected = byId({ top_k: 4, top_p: 0.95 });
  let chiSquared = 0;
  expected.forEach((p, id) => {
    const count = found.filter((one) => one === id).length;
    if (p === 0) expect(count).toBe(0);
    else chiSquared += (count - n * p) ** 2 / (n * p);
  });
  expect(chiSquared).toBeLessThan(16.3); // 3 degrees of freedom: one seed in a thousand is beyond it
  expect(drawn()).toEqual(found);
});
