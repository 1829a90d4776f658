import { describe, expect, test } from 'vitest';
import { type LogLook, logLines } from '../../src/report/log-lines.ts';

/** The text as it is shown when it comes in pieces of `length`. */
function shown(text: string, look: LogLook, length = 1): string {
  const lines = logLines(look);
  let all = '';
  for (let at = 0; at < text.length; at += length) all += lines.add(text.slice(at, at + length));
  return all + lines.end();
}

const raw = { prefix: '', isTerminal: false };
const onTerminal = { prefix: '', isTerminal: true };

describe('a log', () => {
  const coloured = 'one\r\n\u001b[31mtwo\u001b[0m\u0007 \u001b]0;title\u0007end\n';

  test('elsewhere than on a terminal is as it was written, but ends its last line', () => {
    expect(shown(coloured, raw)).toBe(coloured);
    expect(shown('no end', raw)).toBe('no end\n');
    expect(shown('', raw)).toBe('');
  });

  test('on a terminal has no control characters, however its pieces fall', () => {
    for (const length of [1, 2, 3, 7, 100])
      expect(shown(coloured, onTerminal, length)).toBe('one\ntwo end\n');
  });

  test('a bar that draws over itself is the lines it drew', () => {
    for (const length of [1, 4, 100])
      expect(shown('10 %\r50 %\r100 %\r\ndone\n', onTerminal, length)).toBe('10 %\n50 %\n100 %\ndone\n');
  });

  test('has its prefix before every line', () => {
    expect(shown('a\n\nb', { prefix: 'make | ', isTerminal: true }, 2)).toBe('make | a\nmake | \nmake | b\n');
  });

  test('a line without end is not waited for', () => {
    const lines = logLines(raw);
    expect(lines.add('x'.repeat(100_000)).length).toBeGreaterThan(100_000);
    expect(lines.end()).toBe('');
  });
});
