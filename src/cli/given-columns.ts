import { printable } from '../report/printable.ts';
import type { Columns } from '../text/example-fields.ts';
import type { Call } from './command.ts';

/** What `--column FIELD=NAME` says, given as often as there are fields, of choices once for each. */
export function columnsGiven(call: Call): { readonly columns: Columns } | { readonly wrong: string } {
  const columns: { [field: string]: string | string[] } = {};
  for (const one of call.options['column'] ?? []) {
    const [field, name] = halves(one);
    if (name === undefined) return { wrong: `--column must be FIELD=NAME, got ${printable(one)}` };
    columns[field] = field === 'choices' ? [...(columns[field] ?? []), name] : name;
  }
  return { columns };
}

/** What stands before and after the first `=`; nothing for the second where either is empty. */
export function halves(written: string): [string, string | undefined] {
  const at = written.indexOf('=');
  return at <= 0 || at === written.length - 1
    ? [written, undefined]
    : [written.slice(0, at), written.slice(at + 1)];
}
