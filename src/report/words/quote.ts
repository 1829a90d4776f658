import type { Json } from '../../base/json.ts';
import { nearest } from '../../base/nearest.ts';
import { printable } from '../printable.ts';

/** A name as messages have it: in quotes, on one line, not too long. */
export const quote = (text: string): string => `"${short(printable(text))}"`;

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);

/** A path in quotes: its end is what tells files apart, so a long one loses its beginning. */
export const quotePath = (path: string): string => {
  const shown = printable(path);
  return `"${shown.length <= 200 ? shown : `…${shown.slice(-199)}`}"`;
};

/** A value as YAML would show it: a number bare, a text in quotes, a list or mapping by its kind. */
export function valueWords(value: Json): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
  return String(value);
}

/** `; did you mean "outputs"?`, or what there is: `; there are "a" and "b"`, or nothing. */
export function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `; did you mean ${quote(near)}?`;
  if (known.length === 0 || known.length > 12) return '';
  return `; there ${known.length === 1 ? 'is only' : 'are'} ${listed(known.map(quote))}`;
}

/** `"a", "b" and "c"`. */
export const listed = (names: readonly string[], last = 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

/** How a command gets a file that is beside the pipeline file. */
export function inputAdvice(written: string): string {
  const file = written.split('/').findLast((part) => part !== '') ?? '';
  const name =
    file
      .replace(/\.[^.]*$/, '')
      .replace(/[^\w-]+/g, '-')
      .replace(/^[^A-Za-z]+/, '') || 'file';
  const path = written.startsWith('.') ? written : `./${written}`;
  return `make it an input, inputs: { ${name}: ${path} }, and write \${{ inputs.${name} }} here`;
}
