import { printable } from './printable.ts';

/** Headings that begin with `>` stand over numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map((name) => text(name.replace(/^>/, '')))),
    line(head.map((name) => (name.startsWith('>') ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

export const fold = (title: string, body: string): string | undefined =>
  body === '' ? undefined : `<details><summary>${text(title)}</summary>\n\n${body}\n\n</details>`;

/** As it is written, whatever stands in it: nobody is notified, no link made, no cell ended. */
export const text = (words: string): string =>
  printable(words.replaceAll('\n', ' '))
    .replace(/[\\`*_[\]<>|~#&]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replaceAll('@', '@\u200b')
    .replace(/:\/\//g, ':&#47;&#47;');

/** Never broken into lines: an interval, a number with its unit. */
export const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

/** In a code span; what would end it or a cell is another character of the same look. */
export const code = (words: string): string =>
  `\`${printable(words).replaceAll('`', 'ˋ').replaceAll('|', '❘')}\``;

/** A fence longer than any inside. */
export const fence = (lines: readonly string[]): string => {
  const body = lines.map((line) => printable(line.replaceAll('\t', '  '))).join('\n');
  const marks = '`'.repeat(Math.max(3, ...[...body.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${marks}text\n${body}\n${marks}`;
};

/** GitHub takes comments of 65,536 characters (and job summaries of 1 MiB): fewer bytes than that are fewer characters, too. */
export const mostBytes = 65_000;

/** A part of a Markdown text, and how to name it where there is no room for it. */
export interface Block {
  readonly name: string;
  readonly body: string | undefined;
}

const mostNames = 12;
const longestName = 60;

/** As many blocks as there is room for, in order; what does not fit is named at the end, with the command that has all. */
export function fitted(blocks: readonly Block[], all: string): string {
  const size = (part: string) => Buffer.byteLength(part);
  const room = mostBytes - 2000; // for the last line
  const kept: string[] = [];
  const left: string[] = [];
  let used = 0;
  for (const { name, body = '' } of blocks) {
    if (body === '') continue;
    if (used + size(body) + 2 > room) left.push(name);
    else {
      kept.push(body);
      used += size(body) + 2;
    }
  }
  if (left.length > 0) {
    const names = left.slice(0, mostNames).map((name) => text(name.slice(0, longestName)));
    const more = left.length > mostNames ? ` and ${left.length - mostNames} more` : '';
    kept.push(
      `<sub>Left out, since it would be too long for a comment: ${names.join(', ')}${more}. ${all} has all.</sub>`,
    );
  }
  return `${kept.join('\n\n')}\n`;
}
