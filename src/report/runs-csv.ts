import type { Json } from '../base/json.ts';
import { cellOf, type ListedRun, type RunColumn, textOf } from './run-columns.ts';

/** The list as CSV (RFC 4180) under a line of headers: numbers in full, times in UTC and seconds. */
export function runsCsv(runs: readonly ListedRun[], columns: readonly RunColumn[]): string {
  const rows = [
    columns.map(({ title }) => title),
    ...runs.map((run) => columns.map((column) => csvText(cellOf(run, column)))),
  ];
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

const csvText = (value: Json | undefined): string => (value === undefined ? '' : textOf(value));
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
