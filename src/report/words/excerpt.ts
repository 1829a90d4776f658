import { maskUrls } from '../../base/mask-urls.ts';
import type { Located } from '../../domain/place.ts';
import { printable } from '../printable.ts';

/** `pipelines/x.yaml:12:5`: lines and columns count from 1, columns in UTF-16 units as editors do. */
export function positionOf({ source, range }: Located): string {
  const { line, column } = lineAt(source.text, range.start);
  return `${printable(source.name)}:${line}:${column}`;
}

/** The line a place begins on, without its end. */
export function lineAt(text: string, offset: number): { line: number; column: number; content: string } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', offset);
  const content = text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  return { line, column: offset - start + 1, content };
}

/** Columns of a line that are shown: of a longer one, the part around the place. */
const width = 110;

/**
 * The line with its number, and carets below the place; nothing where the line is blank.
 * ```
 *   12 |     ouputs: { corpus: corpus.txt }
 *      |     ^^^^^^
 * ```
 */
export function excerpt({ source, range }: Located): readonly string[] {
  const { line, column, content: written } = lineAt(source.text, range.start);
  const content = maskUrls(written, (secret) => '*'.repeat(secret.length));
  if (content.trim() === '') return [];
  const start = Math.min(column - 1, content.length);
  const length = Math.max(1, Math.min(range.end - range.start, content.length - start));
  const from = content.length <= width || start < width * 0.7 ? 0 : start - Math.floor(width / 3);
  const to = Math.min(content.length, from + width);
  const head = from > 0 ? '…' : '';
  const tail = to < content.length ? '…' : '';
  const shown = head + visible(content.slice(from, to)) + tail;
  const indent = ' '.repeat(head.length + columns(content.slice(from, start)));
  const carets = '^'.repeat(Math.max(1, columns(content.slice(start, Math.min(to, start + length)))));
  const number = String(line).padStart(4);
  return [`${number} | ${shown}`.trimEnd(), `${' '.repeat(number.length)} | ${indent}${carets}`];
}

/** Control characters, and those that reorder a line, as a mark each. */
const visible = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, '�');

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const none = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Columns of a terminal that a text takes. */
const columns = (text: string): number => {
  let count = 0;
  for (const character of text) count += wide.test(character) ? 2 : none.test(character) ? 0 : 1;
  return count;
};
