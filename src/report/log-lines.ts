import { plainText } from '../base/plain.ts';

/** How a stage's log is shown. */
export interface LogLook {
  /** Stands before every line. */
  readonly prefix: string;
  /** Whether control characters are taken out: a terminal would act on them. */
  readonly isTerminal: boolean;
}

const longest = 64 * 1024; // characters of a line that are waited for

/** Puts a log that comes in pieces into whole lines. `end` gives what is left, which had no line end. */
export function logLines({ prefix, isTerminal }: LogLook) {
  let rest = '';
  const shown = (line: string): string => `${prefix}${isTerminal ? plainText(line) : line}\n`;
  return {
    add: (piece: string): string => {
      // A bar that draws over itself is shown as the lines it consists of.
      const text = isTerminal ? (rest + piece).replace(/\r+\n|\r(?=.)/gs, '\n') : rest + piece;
      const lines = text.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longest) {
        lines.push(rest);
        rest = '';
      }
      return lines.map(shown).join('');
    },
    end: (): string => {
      const line = rest;
      rest = '';
      return line === '' ? '' : shown(line);
    },
  };
}
