import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { maskedBatches, maskedRows } from '../../src/train/masking.ts';

const options = { length: 64, mask: 1000, padding: 1001, specials: [0], ordinary: 1000 };
/** 40 rows of 65 ids below 1,000, every tenth a separator. */
const rows = Array.from({ length: 40 }, (_, b) =>
  Array.from({ length: 65 }, (_, t) => (t % 10 === 0 ? 0 : 1 + ((b * 131 + t * 17) % 999))),
);
const { tokens, targets, weights } = maskedRows(rows, options, randomFrom(1, 'test'));
const chosen = Array.from(weights!.data.keys()).filter((place) => weights!.data[place]! > 0);
const textOf = rows.flatMap((row) => row.slice(0, 64));

describe('masked rows', () => {
  test('targets are the text; what was not chosen is as it was', () => {
    expect(Array.from(targets!.data)).toEqual(textOf);
    const places = new Set(chosen);
    for (const [place, id] of textOf.entries()) if (!places.has(place)) expect(tokens!.data[place]).toBe(id);
  });

  test('15 % of every row are chosen, never a separator, and count alike, 1 in sum', () => {
    const eligible = 64 - 7;
    for (let b = 0; b < rows.length; b++)
      expect(chosen.filter((place) => Math.floor(place / 64) === b)).toHaveLength(
        Math.round(0.15 * eligible),
      );
    for (const place of chosen) {
      expect(textOf[place]).not.toBe(0);
      expect(weights!.data[place]).toBeCloseTo(1 / chosen.length, 8);
    }
  });

  test('of these about 80 % are hidden, 10 % replaced by another token but the separator, 10 % left', () => {
    const many = Array.from({ length: 50 }, (_, i) => maskedRows(rows, options, randomFrom(i, 'many')));
    const fates = { hidden: 0, left: 0, replaced: 0 };
    for (const batch of many)
      for (const [place, weight] of batch['weights']!.data.entries()) {
        if (weight === 0) continue;
        const id = batch['tokens']!.data[place]!;
        if (id === 1000) fates.hidden++;
        else if (id === batch['targets']!.data[place]) fates.left++;
        else {
          fates.replaced++;
          expect(id > 0 && id < 1000).toBe(true);
        }
      }
    const all = fates.hidden + fates.left + fates.replaced;
    expect(fates.hidden / all).toBeCloseTo(0.8, 1);
    expect(fates.replaced / all).toBeCloseTo(0.1, 1);
    expect(fates.left / all).toBeCloseTo(0.1, 1);
  });

  test('short rows are filled with padding, and a row of separators alone has nothing to predict', () => {
    const short = maskedRows([[5, 6], [0]], { ...options, length: 4 }, randomFrom(1, 'short'));
    expect(Array.from(short['targets']!.data)).toEqual([5, 6, 1001, 1001, 0, 1001, 1001, 1001]);
    expect(Array.from(short['weights']!.data.subarray(4))).toEqual([0, 0, 0, 0]);
  });

  test('no special token is predicted or stands in for another', () => {
    const specials = [0, 3, 7];
    const few = [Array.from({ length: 64 }, (_, t) => t % 9)];
    const seen = new Set<number>();
    for (let seed = 0; seed < 60; seed++) {
      const { tokens, weights } = maskedRows(
        few,
        { ...options, specials, ordinary: 9, mask: 9, padding: 10 },
        randomFrom(seed, 'specials'),
      );
      for (const [place, weight] of weights!.data.entries()) {
        if (weight === 0) continue;
        expect(specials).not.toContain(few[0]![place]);
        expect(specials).not.toContain(tokens!.data[place]);
        seen.add(tokens!.data[place]!);
      }
    }
    expect([...seen].sort()).toEqual([1, 2, 4, 5, 6, 8, 9]);
  });

  test('are a function of seed and step', () => {
    const at = (seed: number, step: number) =>
      Array.from(
        maskedBatches(() => rows, { ...options, seed, gradient_accumulation_steps: 1 })(step)[0]!['tokens']!
          .data,
      );
    expect(at(1, 3)).toEqual(at(1, 3));
    expect(at(1, 4)).not.toEqual(at(1, 3));
    expect(at(2, 3)).not.toEqual(at(1, 3));
  });
});
