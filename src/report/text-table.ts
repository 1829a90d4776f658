import { padEnd, padStart, truncate, width } from './columns.ts';
import type { Style } from './paint.ts';
import type { TextCapabilities } from './summary-words.ts';

export interface Cell {
  /** One line, safe to print. */
  readonly text: string;
  readonly right?: boolean;
  readonly style?: Style;
  /** Columns of a cell so marked are left out where the table is too wide, those with the lowest number first. */
  readonly drop?: number;
}

const gap = '  ';

/**
 * Rows of equally many cells as aligned lines. Empty columns take no room; where the lines are too long, columns are dropped as they say,
 * and at last the lines are cut.
 */
export function textTable(rows: readonly (readonly Cell[])[], can: TextCapabilities): string[] {
  const all = (rows[0] ?? []).map((_, at) => at).filter((at) => rows.some((row) => row[at]!.text !== ''));
  const dropOf = (at: number) => Math.min(...rows.map((row) => row[at]!.drop ?? Infinity));
  const order = [...new Set(all.map(dropOf))].filter(Number.isFinite).sort((a, b) => a - b);
  let kept = all;
  for (const least of order) {
    if (lineWidth(rows, kept) <= can.columns) break;
    kept = kept.filter((at) => dropOf(at) > least);
  }
  const widths = new Map(kept.map((at) => [at, columnWidth(rows, at)]));
  return rows.map((row) => {
    let line = '';
    let used = 0;
    for (const at of kept) {
      const { text, right, style } = row[at]!;
      const before = at === kept[0] ? '' : gap;
      const room = can.columns - used - width(before);
      const cell = truncate(
        (right === true ? padStart : padEnd)(text, widths.get(at)!),
        room,
        can.unicode ? '…' : '~',
      );
      used += width(before) + width(cell);
      if (cell.trim() === '') line += before + cell;
      else line += before + (style === undefined ? cell : painted(cell, style, can));
    }
    return line.trimEnd();
  });
}

/** Spaces around it stay unpainted, so that they can be trimmed. */
function painted(cell: string, style: Style, { paint }: TextCapabilities): string {
  const [, lead = '', text = '', tail = ''] = /^( *)(.*?)( *)$/s.exec(cell) ?? [];
  return `${lead}${paint(style, text)}${tail}`;
}

const columnWidth = (rows: readonly (readonly Cell[])[], at: number): number =>
  Math.max(...rows.map((row) => width(row[at]!.text)));

const lineWidth = (rows: readonly (readonly Cell[])[], kept: readonly number[]): number =>
  kept.reduce((sum, at) => sum + columnWidth(rows, at) + gap.length, -gap.length);
