import { width } from '../report/columns.ts';
import { unpainted } from '../report/paint.ts';
import type { Write } from './reporter.ts';

/** A block of lines at the bottom of the terminal that can be drawn again. */
export interface Screen {
  readonly draw: (lines: readonly string[], columns: number) => void;
}

/**
 * Draws over what it drew before, in one write and only lines that changed. Lines are counted as the terminal wraps them now, so that a
 * window made narrower in between leaves no remains.
 */
export function screen(write: Write): Screen {
  let drawn: readonly string[] = [];
  let drawnIn = 0;
  return {
    draw(lines, columns) {
      if (lines.length === drawn.length && lines.every((line, at) => line === drawn[at])) return;
      const rows = drawn.reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(width(unpainted(line)) / columns)),
        0,
      );
      const up = rows === 0 ? '' : `\u001b[${rows}A\r`;
      const isSame = (line: string, at: number) => line === drawn[at] && columns === drawnIn;
      const body = lines.map((line, at) => (isSame(line, at) ? '\n' : `${line}\u001b[K\n`)).join('');
      // Synchronized output: terminals that know it show the whole block at once, others ignore it.
      write(`\u001b[?2026h${up}${body}\u001b[J\u001b[?2026l`);
      drawn = lines;
      drawnIn = columns;
    },
  };
}
