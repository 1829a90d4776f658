import type { Json } from '../../base/json.ts';
import type { Change } from '../../domain/reason.ts';
import { printable } from '../printable.ts';
import type { TextCapabilities } from '../summary-words.ts';
import { lineChanges, tellApart } from './differing.ts';

/** A field as it is shown: `names.x` is `input x: name`. */
export const fieldText = (field: string): string => field.replace(/^names\.(.*)$/s, 'input $1: name');

/** Before and after, which always differ: of a command only the words that do. */
export function changeText(change: Change, can: Pick<TextCapabilities, 'unicode'>): string {
  const [before, after] = sidesOf(change, (value) => valueText(change.field, value));
  return printable(`${before} ${can.unicode ? '→' : '->'} ${after}`);
}

/** The two sides of a change; `plain` is how a value is written if that tells them apart. */
export function sidesOf(
  { field, before, after }: Change,
  plain?: (value: Json) => string,
): readonly [before: string, after: string] {
  const isCommand = field === 'command' && Array.isArray(before) && Array.isArray(after);
  const [one, other] = isCommand ? commandSides(before, after) : tellApart([before, after], plain);
  return [one!, other!];
}

/** The words that differ, with what stands before them; equal ends are left out. */
function commandSides(before: readonly Json[], after: readonly Json[]): readonly string[] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const from = Math.max(0, start - 1);
  const parts = [before, after].map((words) => words.slice(from, words.length - end));
  const joined = (words: Json): string =>
    Array.isArray(words) ? words.map(String).join(' ') : String(words);
  return tellApart(parts, joined).map((text) => {
    const head = from > 0 && !text.startsWith('…') ? '… ' : '';
    return `${head}${text}${end > 0 ? ' …' : ''}`;
  });
}

/** The lines in which a command, or a text of several lines, differs; nothing where a line is enough to say it. */
export function changedLines({ field, before, after }: Change): readonly string[] | undefined {
  const textOf = (value: Json | undefined): string | undefined => {
    if (typeof value === 'string') return value;
    return field === 'command' && Array.isArray(value) ? value.map(String).join(' ') : undefined;
  };
  const [old, now] = [textOf(before), textOf(after)];
  return old === undefined || now === undefined ? undefined : lineChanges(old, now);
}

/** JSON, of names of ours only the text; a digest by its first twelve digits. */
export function valueText(field: string, value: Json): string {
  if (typeof value !== 'string' || /^(params|with|env)\./.test(field)) return JSON.stringify(value);
  return value.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]{52}/, '$1');
}
