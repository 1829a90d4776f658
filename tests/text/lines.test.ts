import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countWords, LineError, readLines } from '../../src/text/lines.ts';

function linesOf(content: string | Buffer) {
  const path = join(mkdtempSync(join(tmpdir(), 'lines-')), 'text.txt');
  writeFileSync(path, content);
  return [...readLines(path)];
}
const texts = (content: string | Buffer) => linesOf(content).map(({ text }) => text);

test.each([
  ['', []],
  ['a\nb', ['a', 'b']],
  ['a\nb\n', ['a', 'b']],
  ['a\r\n\r\nb\r\n', ['a', '', 'b']],
  ['a\rb\n', ['a\rb']],
  ['\ufeffa\n\ufeffb', ['a', '\ufeffb']],
])('of %j', (content, expected) => {
  expect(texts(content)).toEqual(expected);
});

test('are whole where a chunk ends inside them, inside a character, or at their end', () => {
  for (const length of [2 ** 20 - 3, 2 ** 20 - 2, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 3 * 2 ** 20]) {
    const long = `${'x'.repeat(length - 2)}狗`;
    expect(texts(`${long}\nnext\n狗`)).toEqual([long, 'next', '狗']);
  }
});

test('say where they stand and how long they were', () => {
  expect(linesOf('ab\r\n狗')).toEqual([
    { line: 1, text: 'ab', bytes: 2 },
    { line: 2, text: '狗', bytes: 3 },
  ]);
});

test('that are not UTF-8 are named', () => {
  expect(() => linesOf(Buffer.from([0x61, 0x0a, 0xe7, 0x8b, 0x0a]))).toThrow(new LineError(2, 'not UTF-8'));
});

test('words are what white space parts', () => {
  expect(countWords('  a  b-c\u3000狗\td ')).toBe(4);
  expect(countWords(' ')).toBe(0);
});
