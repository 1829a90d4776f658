import type { Json } from '../../base/json.ts';
import type { Change } from '../../domain/reason.ts';
import { printable } from '../printable.ts';
import type { TextCapabilities } from '../summary-words.ts';
import { describeChanges } from './reason.ts';

export { fieldText } from './reason.ts';

/** Before and after: of a command the words that differ, the same words that say why a stage ran again. */
export function changeText(change: Change, can: Pick<TextCapabilities, 'unicode'>): string {
  const { field, before, after } = change;
  const text =
    field === 'command' && before !== undefined && after !== undefined
      ? describeChanges([change]).slice('command '.length).replaceAll('→', arrow(can))
      : `${valueText(field, before)} ${arrow(can)} ${valueText(field, after)}`;
  return printable(text);
}

const arrow = (can: Pick<TextCapabilities, 'unicode'>): string => (can.unicode ? '→' : '->');

/** JSON, of names of ours only the text; a digest by its first twelve digits, anything else by its first sixty characters. */
export function valueText(field: string, value: Json | undefined): string {
  if (value === undefined) return 'none';
  if (typeof value !== 'string' || /^(params|with|env)\./.test(field)) return cut(JSON.stringify(value));
  return cut(value.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]{52}/, '$1'));
}

const cut = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
