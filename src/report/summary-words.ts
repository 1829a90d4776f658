import { padEnd, padStart, width } from './columns.ts';
import { measured } from './numbers.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';
import type { SummaryCell, SummaryRow, SummaryTable } from './summary.ts';

/** What the lines may use. */
export interface TextCapabilities {
  readonly columns: number;
  readonly unicode: boolean;
  readonly paint: Paint;
}

/**
 * The table as lines: values aligned at the right of their column, intervals behind them. Where that is too wide, first the
 * intervals go, then each row becomes a block of its own.
 */
export function summaryWords(table: SummaryTable, can: TextCapabilities): string[] {
  for (const intervals of [true, false]) {
    const lines = asTable(table, intervals, can);
    if (Math.max(...lines.map((line) => width(line))) <= can.columns)
      return lines.map((line, at) => (at === 0 ? can.paint('bold', line) : line));
  }
  return asBlocks(table, can);
}

function asTable(table: SummaryTable, intervals: boolean, can: TextCapabilities): string[] {
  const columns = table.headers.map((header, at) =>
    columnOf(printable(header), table.rows, at, intervals, can),
  );
  const names = table.rows.map((row) => printable(row.id));
  const first = Math.max(...names.map(width));
  return ['', ...names].map((name, line) =>
    [padEnd(name, first), ...columns.map((column) => column[line]!)].join('  ').trimEnd(),
  );
}

/** Header and cells of one column, all of one width. */
function columnOf(
  header: string,
  rows: readonly SummaryRow[],
  at: number,
  intervals: boolean,
  can: TextCapabilities,
): string[] {
  const cells = rows.map((row) => row.cells[at]);
  const whole = cells.every((cell) => cell === undefined || Number.isInteger(cell.value));
  const values = cells.map((cell) => valueText(cell, whole, can));
  const tails = cells.map((cell) => (intervals ? intervalText(cell) : ''));
  const tail = Math.max(0, ...tails.map(width));
  const value = Math.max(...values.map(width), tail === 0 ? width(header) : 0);
  const lines = values.map((text, row) => padEnd(`${padStart(text, value)}${tails[row]}`, value + tail));
  const all = Math.max(value + tail, width(header));
  return [
    tail === 0 ? padStart(header, all) : padEnd(header, all),
    ...lines.map((line) => padEnd(line, all)),
  ];
}

function asBlocks(table: SummaryTable, can: TextCapabilities): string[] {
  const first = Math.max(...table.headers.map((header) => width(printable(header))));
  return table.rows.flatMap((row) => [
    can.paint('bold', printable(row.id)),
    ...table.headers.map((header, at) => {
      const cell = row.cells[at];
      const whole = cell !== undefined && Number.isInteger(cell.value);
      return `  ${padEnd(printable(header), first)}  ${valueText(cell, whole, can)}${intervalText(cell)}`;
    }),
  ]);
}

const valueText = (cell: SummaryCell | undefined, whole: boolean, can: TextCapabilities): string => {
  if (cell === undefined) return can.unicode ? '–' : '-';
  return whole ? String(cell.value) : measured(cell.value);
};

const intervalText = (cell: SummaryCell | undefined): string =>
  cell?.low === undefined || cell.high === undefined
    ? ''
    : ` [${measured(cell.low)}, ${measured(cell.high)}]`;
