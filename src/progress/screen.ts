import { width } from '../report/columns.ts';
import type { Write } from './reporter.ts';

/** A block of lines at the bottom of the terminal that can be drawn again. */
export interface Screen {
  readonly draw: (lines: readonly string[], columns: number) => void;
}

/**
 * Draws over what it drew before, in one write and only where something changed. Lines are counted as the terminal wraps
 * them now, so that a window made narrower in between leaves no remains.
 */
export function screen(write: Write): Screen {
  let drawn: readonly string[] = [];
  return {
    draw(lines, columns) {
      const text = lines.join('\n');
      if (text === drawn.join('\n')) return;
      const rows = drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(width(bare(line)) / columns)), 0);
      const up = rows === 0 ? '' : `\u001b[${rows}A\r`;
      const body = lines.map((line) => `${line}\u001b[K\n`).join('');
      // Synchronized output: terminals that know it show the whole block at once, others ignore it.
      write(`\u001b[?2026h${up}${body}\u001b[J\u001b[?2026l`);
      drawn = lines;
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the styles that `paint` writes
const bare = (line: string): string => line.replace(/\u001b\[\d+m/g, '');
