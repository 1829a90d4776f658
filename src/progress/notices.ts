import { width } from '../report/columns.ts';
import { brief, printable } from '../report/printable.ts';
import type { RunState } from './state.ts';

/** What stages had to say, each text once: variants of a stage mostly say the same. Wrapped between words, further lines indented. */
export function notices({ stages, remotes }: RunState, columns: number): string[] {
  const saying = new Map<string, string[]>();
  for (const { id, notices } of [...stages, ...remotes])
    for (const text of new Set(notices)) saying.set(text, [...(saying.get(text) ?? []), id]);
  return [...saying].flatMap(([text, [first, ...more]]) =>
    wrapped(
      printable(`${first}${more.length === 0 ? '' : ` and ${more.length} more`}: ${brief(text)}`),
      columns,
    ),
  );
}

function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && width(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(lines.length === 0 ? word : `  ${word}`);
  }
  return lines;
}
