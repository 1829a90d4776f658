import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { refuseFolder } from './refuse-folder.ts';

/** A line that is not what it must be. Lines count from 1. */
export class LineError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** One line of a UTF-8 file, without its ending. */
export interface Line {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Length in UTF-8, the ending not counted. */
  readonly bytes: number;
}

const chunkBytes = 1 << 20;
const newline = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The lines of a file, blank ones too, holding one chunk and one line in memory. Lines end with LF or CRLF; a byte order
 * mark at the start is dropped; what follows the last ending is a line unless it is empty. A line that is not UTF-8 goes to
 * `invalid`, which throws `LineError` unless one is given.
 */
export function* readLines(path: string, invalid: (line: number) => void = refuse): Generator<Line> {
  let number = 0;
  for (const raw of rawLines(path)) {
    number++;
    const marked = number === 1 && raw.subarray(0, 3).equals(byteOrderMark);
    const bytes = raw.subarray(marked ? 3 : 0, raw.at(-1) === carriageReturn ? raw.length - 1 : raw.length);
    if (isUtf8(bytes)) yield { line: number, text: bytes.toString('utf8'), bytes: bytes.length };
    else invalid(number);
  }
}

function refuse(line: number): never {
  throw new LineError(line, 'not UTF-8');
}

/** Whether a line holds no document: nothing but white space. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** Counts lines without content that a reader skipped, and says which. */
export class SkippedLines {
  readonly #lines: number[] = [];

  readonly add = (line: number): void => void this.#lines.push(line);

  /** `3 blank lines skipped: 2, 5, 6`; undefined if there were none. */
  get notice(): string | undefined {
    const [first, ...more] = this.#lines;
    if (first === undefined) return undefined;
    if (more.length === 0) return `1 blank line skipped: ${first}`;
    const shown = this.#lines.slice(0, 5).join(', ');
    return `${this.#lines.length} blank lines skipped: ${shown}${this.#lines.length > 5 ? ', …' : ''}`;
  }
}

/** How many words a text has, split on white space: what word perplexity is per. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/g)) words++;
  return words;
}

function* rawLines(path: string): Generator<Buffer> {
  refuseFolder(path);
  const file = openSync(path, 'r');
  try {
    let pending: Buffer[] = [];
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const read = readSync(file, chunk, 0, chunkBytes, null);
      if (read === 0) break;
      let from = 0;
      for (let at = chunk.indexOf(newline); at !== -1 && at < read; at = chunk.indexOf(newline, from)) {
        yield Buffer.concat([...pending, chunk.subarray(from, at)]);
        pending = [];
        from = at + 1;
      }
      if (from < read) pending.push(chunk.subarray(from, read));
    }
    if (pending.length > 0) yield Buffer.concat(pending);
  } finally {
    closeSync(file);
  }
}
