import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/domain/condition.ts';
import { holds, type Parsed, parseCondition } from '../../src/plan/condition.ts';

/** As JavaScript has it, with names as texts. */
const shown = (parsed: Parsed): string => {
  if ('value' in parsed) return JSON.stringify(parsed.value);
  if ('name' in parsed) return parsed.name;
  if ('not' in parsed) return `!${shown(parsed.not)}`;
  return `(${shown(parsed.left)} ${parsed.operator} ${shown(parsed.right)})`;
};

describe('a condition', () => {
  test.each([
    ['params.x == 1', '(params.x == 1)'],
    ['${{ a.b<2 }}', '(a.b < 2)'],
    [
      '  ${{metrics.evaluate-lm.lm/perplexity >= -1.5e-3}} ',
      '(metrics.evaluate-lm.lm/perplexity >= -0.0015)',
    ],
    ["a.b == 'it''s' || c.d && e.f", `((a.b == "it's") || (c.d && e.f))`],
    ['(a.b || c.d) && !e.f', '((a.b || c.d) && !e.f)'],
    ['!a.b == c.d', '(!a.b == c.d)'],
    ['true || false && null == x.y', '(true || (false && (null == x.y)))'],
    ['a.b || c.d || e.f', '((a.b || c.d) || e.f)'],
  ])('%s', (text, is) => {
    const read = parseCondition(text);
    expect(read.ok ? shown(read.value.parsed) : read.failures).toBe(is);
  });

  test.each([
    ['a.b =', 4, 5],
    ['a.b < 1 < 2', 8, 9],
    ['(a.b', 0, 4],
    ['a.b)', 3, 4],
    ['', 0, 0],
    ['${{ a.b == }}', 3, 11],
    ['a.b == "x"', 7, 8],
    ['a + b', 2, 3],
    ["'open", 0, 1],
  ])('that cannot be read says where: %s', (text, start, end) => {
    expect(parseCondition(text)).toEqual({ ok: false, failures: [{ start, end }] });
  });

  test.each([
    ['parentheses', `${'('.repeat(20_000)}true${')'.repeat(20_000)}`],
    ['negations', `${'!'.repeat(20_000)}true`],
    ['terms', Array(20_000).fill('params.x').join(' && ')],
    ['comparisons', Array(20_000).fill('1 == 1').join(' || ')],
    ['unclosed parentheses', '('.repeat(20_000)],
  ])('of twenty thousand %s is too long', (_, text) => {
    expect(parseCondition(text)).toMatchObject({ ok: false, failures: [{ problem: 'long' }] });
  });

  test.each([
    ['1 == 9007199254740993', 5, 21],
    ['0.1 < 1e400', 6, 11],
    ['1e-400 < 1', 0, 6],
  ])('with a number that cannot be held says where: %s', (text, start, end) => {
    expect(parseCondition(text)).toEqual({ ok: false, failures: [{ start, end, problem: 'number' }] });
  });

  test('joins as logic does, and looks at every metric', () => {
    const metric = (name: string): Condition => ({ metric: name, of: 's' });
    const less: Condition = { operator: '<', left: metric('a'), right: metric('b') };
    const known = { a: 1, b: 2 };
    expect(holds(less, () => known)).toMatchObject({ value: { holds: true, values: { 'metrics.s.a': 1 } } });
    expect(holds({ not: less }, () => known)).toMatchObject({ value: { holds: false } });
    const or: Condition = {
      operator: '||',
      left: { value: true },
      right: { operator: '==', left: metric('c'), right: { value: 1 } },
    };
    expect(holds(or, () => known)).toMatchObject({
      ok: false,
      failures: [{ metric: 'c', known: ['a', 'b'] }],
    });
  });
});
