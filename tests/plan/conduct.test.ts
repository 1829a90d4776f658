import { expect, test } from 'vitest';
import { conductOf } from '../../src/plan/conduct.ts';

test('sizes are decimal or binary, durations in their unit', () => {
  const memory = (written: number | string) => conductOf({ memory: written }).memory;
  expect([memory(7), memory('7B'), memory('2 kB'), memory('1.5KiB'), memory('8GiB'), memory('1TB')]).toEqual([
    7,
    7,
    2000,
    1536,
    8 * 2 ** 30,
    1e12,
  ]);
  const timeout = (written: string) => conductOf({ timeout: written }).timeout;
  expect([timeout('30s'), timeout('5m'), timeout('1.5h'), timeout('2d')]).toEqual([30, 300, 5400, 172_800]);
});

test('a secret is told from a value, and is no part of the environment that counts', () => {
  const { secrets } = conductOf({ env: { TOKEN: { secret: true }, MODE: 'fast' } });
  expect(secrets).toEqual(['TOKEN']);
});
