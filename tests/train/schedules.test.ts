import { describe, expect, test } from 'vitest';
import { rateAt, type Schedule } from '../../src/train/schedules.ts';

const schedule = (changes: Partial<Schedule>): Schedule => ({
  schedule: 'cosine',
  learning_rate: 0.4,
  warmup_steps: 4,
  steps: 12,
  ...changes,
});

describe('the rate', () => {
  test('rises in a line and reaches its height with the last update of the warm-up', () => {
    const rates = [1, 2, 3, 4].map((s) => rateAt(schedule({}), s));
    for (const [i, rate] of rates.entries()) expect(rate).toBeCloseTo(0.1 * (i + 1), 12);
  });

  test('falls along half a cosine', () => {
    for (let s = 5; s <= 12; s++)
      expect(rateAt(schedule({}), s)).toBeCloseTo(0.2 * (1 + Math.cos((Math.PI * (s - 5)) / 8)), 12);
  });

  test('falls in a line', () => {
    for (let s = 5; s <= 12; s++)
      expect(rateAt(schedule({ schedule: 'linear' }), s)).toBeCloseTo((0.4 * (13 - s)) / 8, 12);
  });

  test('stays', () => {
    for (let s = 4; s <= 12; s++) expect(rateAt(schedule({ schedule: 'constant' }), s)).toBe(0.4);
  });

  test.each(['cosine', 'linear', 'constant'] as const)('%s without warm-up starts at its height', (name) => {
    expect(rateAt(schedule({ schedule: name, warmup_steps: 0 }), 1)).toBe(0.4);
    expect(rateAt(schedule({ schedule: name, warmup_steps: 0 }), 12)).toBeGreaterThan(0);
  });
});

/** As opt.py of openai/finetune-transformer-lm has them, x counting updates from 0 as a share of all. */
const released: Record<Schedule['schedule'], (x: number, warmup: number) => number> = {
  cosine: (x, w) => (x <= w ? x / w : 0.5 * (1 + Math.cos(Math.PI * x))),
  linear: (x, w) => (x <= w ? x / w : 1) * (1 - x),
  constant: (x, w) => (x <= w ? x / w : 1),
};

describe("the released code's rate", () => {
  test.each(['cosine', 'linear', 'constant'] as const)(
    '%s: nothing at the first update, not re-based',
    (name) => {
      const openai = schedule({ schedule: name, recipe: 'openai' });
      expect(rateAt(openai, 1)).toBe(0);
      for (let s = 1; s <= 12; s++)
        expect(rateAt(openai, s)).toBeCloseTo(0.4 * released[name]((s - 1) / 12, 4 / 12), 12);
    },
  );

  test('without warm-up begins at its height', () => {
    expect(rateAt(schedule({ recipe: 'openai', warmup_steps: 0 }), 1)).toBe(0.4);
  });
});
