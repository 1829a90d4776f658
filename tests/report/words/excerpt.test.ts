import { describe, expect, test } from 'vitest';
import type { Located } from '../../../src/domain/place.ts';
import { excerpt, positionOf } from '../../../src/report/words/excerpt.ts';

/** The place of `part` in `text`. */
function at(text: string, part: string): Located {
  const start = text.indexOf(part);
  return { source: { name: 'x.yaml', text }, range: { start, end: start + part.length } };
}

describe('positions', () => {
  test.each([
    ['a: 1\nb: 2\n', 'a', 'x.yaml:1:1'],
    ['a: 1\nb: 2\n', '2', 'x.yaml:2:4'],
    ['a: 1\r\nb: 2\r\n', '2', 'x.yaml:2:4'],
    ['a: 1\n\n\nb: 2', 'b', 'x.yaml:4:1'],
  ])('%j', (text, part, position) => {
    expect(positionOf(at(text, part))).toBe(position);
  });

  test('the end of a text', () => {
    const text = 'a: 1\n';
    expect(positionOf({ source: { name: 'x.yaml', text }, range: { start: 5, end: 5 } })).toBe('x.yaml:2:1');
  });
});

describe('excerpts', () => {
  test('the line, and carets below the part', () => {
    expect(excerpt(at('a: 1\n  bad: 2\n', 'bad'))).toEqual(['   2 |   bad: 2', '     |   ^^^']);
  });

  test('a part of several lines is marked to the end of its first', () => {
    expect(excerpt(at('a: [1,\n2]\n', '[1,\n2]'))).toEqual(['   1 | a: [1,', '     |    ^^^']);
  });

  test('a blank line is not shown', () => {
    expect(excerpt({ source: { name: 'x', text: 'a:\n\n' }, range: { start: 3, end: 3 } })).toEqual([]);
  });

  test('carets follow the columns of a terminal', () => {
    expect(excerpt(at('a: 中文 x\n', 'x'))[1]).toBe('     |         ^');
    expect(excerpt(at('a: 中文 x\n', '中文'))[1]).toBe('     |    ^^^^');
    expect(excerpt(at('a: e\u0301 x\n', 'x'))[1]).toBe('     |      ^');
    expect(excerpt(at('a: 🙂 x\n', 'x'))[1]).toBe('     |       ^');
    expect(excerpt(at('\t\tx: 1', 'x'))).toEqual(['   1 |   x: 1', '     |   ^']);
  });

  test('of a long line the part around the place is shown', () => {
    const [line, carets] = excerpt(at(`${'a'.repeat(5000)}bad${'c'.repeat(5000)}`, 'bad'));
    expect(line!.length).toBeLessThan(130);
    expect(line).toMatch(/\| …a+badc+…$/);
    expect(carets!.indexOf('^^^')).toBe(line!.indexOf('bad'));
  });
});
