import { expect, test } from 'vitest';
import { parseSize } from '../../src/base/sizes.ts';

test('sizes: powers of a thousand, with an i of 1,024; anything else is none', () => {
  const sizes = ['4096', '10B', '1k', '10GB', '1.5 GiB', '500m', '2TiB', '0'].map(parseSize);
  expect(sizes).toEqual([4096, 10, 1000, 1e10, 1.5 * 1024 ** 3, 5e8, 2 * 1024 ** 4, 0]);
  for (const text of ['', 'ten', '-1GB', '1.GB', '10XB', '10iB', '1e3', 'GB'])
    expect(parseSize(text), text).toBe(undefined);
});
