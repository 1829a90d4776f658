import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { incompleteBeta, mcnemar, paired, welch } from '../../../src/report/diff/t-test.ts';

interface Compared {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly t: number;
  readonly df: number;
  readonly p: number;
}
const fixture: {
  readonly groups: readonly Compared[];
  readonly pairs: readonly Compared[];
  readonly flips: readonly { readonly fixed: number; readonly broken: number; readonly p: number }[];
  readonly betas: readonly {
    readonly x: number;
    readonly a: number;
    readonly b: number;
    readonly value: number;
  }[];
} = JSON.parse(readFileSync(new URL('../../fixtures/t-tests.fixture.json', import.meta.url), 'utf8'));

/** Within 1e-10 of the value itself, however small it is. */
function near(found: number | undefined, wanted: number): void {
  expect(Math.abs(found! - wanted)).toBeLessThanOrEqual(1e-10 * Math.abs(wanted));
}

describe('tests of two groups are those of scipy', () => {
  test.each(fixture.groups)("Welch's, of $a.length and $b.length values", ({ a, b, t, df, p }) => {
    const found = welch(a, b);
    near(found?.t, t);
    near(found?.df, df);
    near(found?.p, p);
  });

  test.each(fixture.pairs)('paired, of $a.length', ({ a, b, t, df, p }) => {
    const found = paired(a, b);
    near(found?.t, t);
    near(found?.df, df);
    near(found?.p, p);
  });

  test.each(fixture.flips)("McNemar's, of $fixed and $broken", ({ fixed, broken, p }) => {
    near(mcnemar(fixed, broken), p);
    near(mcnemar(broken, fixed), p);
  });

  test.each(fixture.betas)('the incomplete beta function at $x, $a, $b', ({ x, a, b, value }) => {
    near(incompleteBeta(x, a, b), value);
  });
});

test('where nothing varies, or there is but one value, nothing can be said', () => {
  expect(welch([1], [1, 2])).toBeUndefined();
  expect(welch([1, 1], [2, 2])).toBeUndefined();
  expect(paired([1, 2], [2, 3])).toBeUndefined();
});
