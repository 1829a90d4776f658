import { describe, expect, test } from 'vitest';
import { escapeGlob } from '../../src/domain/glob.ts';
import { parseGlob } from '../../src/load/glob.ts';
import { seeded } from '../plan/random-text.ts';

const fits = (pattern: string, name: string): boolean => {
  const [segment] = parseGlob(`./${pattern}`).segments;
  return typeof segment === 'object' && 'names' in segment && new RegExp(segment.names).test(name);
};

/** Whether a name fits a pattern of letters, `?`, `*` and classes, place by place. */
function fitsByTable(pattern: readonly string[], name: string): boolean {
  let places = new Set([0]);
  const next = (part: string, at: number): number[] => {
    if (part === '*') return Array.from({ length: name.length - at + 1 }, (_, more) => at + more);
    const character = name[at];
    if (character === undefined) return [];
    if (part === '?' || part === character) return [at + 1];
    return part === '[ab]' && 'ab'.includes(character) ? [at + 1] : [];
  };
  for (const part of pattern) places = new Set([...places].flatMap((at) => next(part, at)));
  return places.has(name.length);
}

test('names fit a pattern as place by place', () => {
  const random = seeded(21);
  const some = (of: readonly string[], most: number): string[] =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => of[Math.floor(random() * of.length)]!);
  for (let round = 0; round < 3000; round++) {
    const pattern = some(['*', '*', 'a', 'b', '?', '[ab]'], 7);
    const name = some(['a', 'b', 'c'], 8).join('');
    if (!/[*?[]/.test(pattern.join('')) || /\*\*/.test(pattern.join(''))) continue;
    const is = fitsByTable(pattern, name);
    expect([pattern.join(''), name, fits(pattern.join(''), name)]).toEqual([pattern.join(''), name, is]);
  }
});

test.each([
  ['many stars', `${'*a'.repeat(60)}*b`, 'a'.repeat(250)],
  ['many stars and classes', `${'*[a-c]?'.repeat(60)}*x`, 'abc'.repeat(80)],
  ['many question marks', `${'*?'.repeat(100)}b`, 'a'.repeat(250)],
])('%s take no exponential time', (_, pattern, name) => {
  expect(fits(pattern, name)).toBe(false);
  expect(fits(pattern, `${name}${'b'}`)).toBe(!pattern.endsWith('x'));
});

describe('a wildcard', () => {
  test.each([
    ['*.txt', ['a.txt', 'a b.txt', '\u{1F600}.txt'], ['.a.txt', 'a.txt.gz', 'txt']],
    ['.*', ['.a'], ['a']],
    ['a?', ['ab', 'a*'], ['a', 'abc']],
    ['[a-c]*', ['a', 'cx'], ['dx', 'A']],
    ['[!a]*', ['b', '!'], ['a', 'ab']],
    ['[^a]*', ['b'], ['a']],
    ['*(1).txt', ['x(1).txt'], ['x1.txt']],
    ['{a,b}*', ['{a,b}c'], ['a', 'b']],
    ['+(a)|!x@*', ['+(a)|!x@'], ['a', 'aa']],
    ['a\\*?', ['a*b'], ['axb']],
    ['***', ['a'], ['.a']],
  ])('%s', (pattern, yes, no) => {
    expect(yes.filter((name) => !fits(pattern, name))).toEqual([]);
    expect(no.filter((name) => fits(pattern, name))).toEqual([]);
  });

  test('in a text that is escaped stands for itself', () => {
    for (const name of ['a*b', 'a[b]', 'a?', 'a\\b', '[!a]', '**'])
      expect(fits(`${escapeGlob(name)}*`, name)).toBe(true);
    expect(fits(`${escapeGlob('a*b')}*`, 'axb')).toBe(false);
  });
});
