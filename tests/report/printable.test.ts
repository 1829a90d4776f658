import { expect, test } from 'vitest';
import { padEnd, truncate, width } from '../../src/report/columns.ts';
import { printable } from '../../src/report/printable.ts';

test('no control character of a stage reaches the terminal', () => {
  expect(printable('a\u001b[31mred\u001b[0m\u001b]0;title\u0007b\r\nc\u0000d')).toBe('aredb c d');
  expect(printable('\u001b]8;;http://x\u001b\\link\u001b[2J\u009b1m')).toBe('link 1m');
  expect(printable('\u202egnp.exe')).toBe(' gnp.exe');
});

test('ordinary text in any script stays as it is', () => {
  for (const text of ['λ → 0.5', '中文 é', '👩‍🔬 [x] 5%', 'tab-less']) expect(printable(text)).toBe(text);
});

test('columns are counted as a terminal shows them', () => {
  expect([width('abc'), width('中文'), width('é'), width('e\u0301'), width('→')]).toEqual([3, 4, 1, 1, 1]);
  expect(padEnd('中', 4)).toBe('中  ');
  expect(truncate('中文字', 5)).toBe('中文…');
  expect(truncate('abc', 3)).toBe('abc');
});
