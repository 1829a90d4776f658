import { expect, test } from 'vitest';
import { bytes, duration, measured, short, signed } from '../../src/report/numbers.ts';

test('durations read like a clock, and carry over', () => {
  const shown = [0, 0.214, 0.999, 3.04, 9.96, 58.4, 59.7, 92, 3599.6, 7500].map(duration);
  expect(shown).toEqual([
    '0.00 s',
    '0.21 s',
    '1.0 s',
    '3.0 s',
    '10 s',
    '58 s',
    '1m 00s',
    '1m 32s',
    '1h 00m',
    '2h 05m',
  ]);
});

test('measured values keep three decimals below 1 and four significant digits above', () => {
  const shown = [0.68123, 1, 0.99996, 1.87349, 9.99996, 266.13, 4235.4, 123456.7, 0, -0.0412, 0.00012].map(
    measured,
  );
  expect(shown).toEqual([
    '0.681',
    '1.000',
    '1.000',
    '1.873',
    '10.00',
    '266.1',
    '4235',
    '123457',
    '0.000',
    '-0.041',
    '1.20e-4',
  ]);
});

test('counts and sizes are short', () => {
  expect([950, 12345, 999_960, 1_234_567].map(short)).toEqual(['950', '12.3k', '1.00M', '1.23M']);
  expect([0, 999, 1000, 5_300_000].map(bytes)).toEqual(['0 B', '999 B', '1.00 kB', '5.30 MB']);
  expect([0.012, -0.012, 3].map(signed)).toEqual(['+0.012', '−0.012', '+3']);
});
