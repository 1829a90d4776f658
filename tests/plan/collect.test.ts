import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { type Keepable, planCollection } from '../../src/plan/collect.ts';

const entry = (fingerprint: string, used: number, blobs: readonly string[], isKept = false): Keepable => ({
  fingerprint,
  size: 1,
  used,
  blobs,
  isKept,
});

describe('what goes', () => {
  const blobs = new Map([
    ['a', 100],
    ['b', 50],
    ['shared', 1000],
    ['loose', 7],
  ]);
  const entries = [entry('old', 1, ['a', 'shared']), entry('new', 2, ['b', 'shared'])];

  test('without a limit: blobs that nothing needs', () => {
    expect(planCollection({ entries, blobs, maxSize: undefined })).toEqual({
      entries: [],
      blobs: ['loose'],
      before: 1159,
      after: 1152,
    });
  });

  test('the longest unused first, and no more than has to; a shared blob goes with the last that needs it', () => {
    const { entries: first, after } = planCollection({ entries, blobs, maxSize: 1151 });
    expect([first, after]).toEqual([[{ fingerprint: 'old', freed: 101 }], 1051]);
    const both = planCollection({ entries, blobs, maxSize: 1000 });
    expect(both.entries.map(({ freed }) => freed)).toEqual([101, 1051]);
    expect([both.blobs, both.after]).toEqual([['loose', 'a', 'b', 'shared'], 0]);
  });

  test('never what is kept, nor its blobs', () => {
    const kept = [entry('old', 1, ['a', 'shared'], true), entries[1]!];
    const {
      entries: gone,
      blobs: freed,
      after,
    } = planCollection({ entries: kept, blobs, maxSize: -Infinity });
    expect([gone.map(({ fingerprint }) => fingerprint), freed, after]).toEqual([
      ['new'],
      ['loose', 'b'],
      1101,
    ]);
  });

  test('a blob that an entry needs and that is not there frees nothing', () => {
    const missing = [entry('e', 1, ['gone'])];
    expect(planCollection({ entries: missing, blobs: new Map(), maxSize: 0 })).toEqual({
      entries: [{ fingerprint: 'e', freed: 1 }],
      blobs: [],
      before: 1,
      after: 0,
    });
  });
});

test('whatever the store: what stays is whole, what goes is needed by nothing that stays, and the sums are right', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 300; round++) {
    const names = Array.from({ length: 1 + random.below(8) }, (_, n) => `b${n}`);
    const blobs = new Map(names.map((name) => [name, random.below(100)]));
    const entries = Array.from({ length: random.below(8) }, (_, n) =>
      entry(
        `e${n}`,
        random.below(5),
        names.filter(() => random.below(3) === 0),
        random.below(4) === 0,
      ),
    );
    const maxSize = random.below(4) === 0 ? undefined : random.below(400);
    const { entries: gone, blobs: freed, before, after } = planCollection({ entries, blobs, maxSize });
    const isGone = (fingerprint: string) => gone.some((one) => one.fingerprint === fingerprint);
    const staying = entries.filter(({ fingerprint }) => !isGone(fingerprint));
    const needed = new Set(staying.flatMap((one) => one.blobs));
    expect(new Set(freed)).toEqual(new Set(names.filter((name) => !needed.has(name))));
    expect(staying).toEqual(expect.arrayContaining(entries.filter(({ isKept }) => isKept)));
    expect(after).toBe(staying.length + [...needed].reduce((sum, name) => sum + blobs.get(name)!, 0));
    expect(before - after).toBeGreaterThanOrEqual(gone.reduce((sum, one) => sum + one.freed, 0));
    if (maxSize !== undefined && after > maxSize) expect(staying.every(({ isKept }) => isKept)).toBe(true);
    const oldest = Math.min(...staying.filter(({ isKept }) => !isKept).map(({ used }) => used));
    for (const { fingerprint } of gone)
      expect(entries.find((one) => one.fingerprint === fingerprint)!.used).toBeLessThanOrEqual(oldest);
  }
});
