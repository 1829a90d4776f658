import { describe, expect, test } from 'vitest';
import { escapeGlob } from '../../src/domain/glob.ts';
import { parseGlob } from '../../src/load/glob.ts';

const fits = (pattern: string, name: string): boolean => {
  const [segment] = parseGlob(`./${pattern}`).segments;
  return typeof segment === 'object' && 'names' in segment && new RegExp(segment.names).test(name);
};

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
