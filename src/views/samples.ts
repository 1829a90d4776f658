import { isObject } from '../base/json.ts';
import type { View } from '../domain/view.ts';
import { jsonLines } from './json-lines.ts';

const shown = 12;
const longest = 600; // characters of a text

/** What a model wrote, each behind its prompt. */
export function sampleViews(text: string): readonly View[] {
  const lines = jsonLines(text).filter(isObject);
  if (lines.length === 0) return [];
  return [
    {
      view: 'table',
      title: 'Samples',
      ...(lines.length > shown ? { about: `the first ${shown} of ${lines.length}` } : {}),
      head: ['prompt', 'generated', 'ended by', 'tokens'],
      rows: lines
        .slice(0, shown)
        .map(({ prompt, generated, finish, tokens }) => [
          cut(prompt),
          cut(generated),
          cut(finish),
          typeof tokens === 'number' ? tokens : null,
        ]),
    },
  ];
}

const cut = (value: unknown): string => {
  const text = value === undefined || value === null ? '' : String(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
};
