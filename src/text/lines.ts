import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { inMebibytes, MAX_TEXT_BYTES, textFileProblem } from './text-file.ts';

/** A line that is not what it must be, or a file that has no such lines. Lines count from 1. */
export class LineError extends Error {
  constructor(
    readonly line: number,
    message: string,
    readonly hint = 'convert the file to UTF-8, with iconv for example',
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
 * `invalid`, which throws it unless one is given; so does a file that is not text, or has a line too long for a string, and nothing after it.
 */
export function* readLines(path: string, invalid: (error: LineError) => void = refuse): Generator<Line> {
  const problem = textFileProblem(path);
  if (problem !== undefined) {
    invalid(new LineError(1, problem.message, problem.hint));
    return;
  }
  let number = 0;
  for (const raw of rawLines(path)) {
    number++;
    if (raw === tooLong) {
      const most = inMebibytes(MAX_TEXT_BYTES);
      invalid(new LineError(number, `the line has more than ${most}`, 'divide it into several lines'));
      return;
    }
    const marked = number === 1 && raw.subarray(0, 3).equals(byteOrderMark);
    const bytes = raw.subarray(marked ? 3 : 0, raw.at(-1) === carriageReturn ? raw.length - 1 : raw.length);
    if (isUtf8(bytes)) yield { line: number, text: bytes.toString('utf8'), bytes: bytes.length };
    else invalid(new LineError(number, 'not UTF-8'));
  }
}

function refuse(error: LineError): never {
  throw error;
}

/** Writes lines, some at a time: all together they may be longer than a string can be. */
export function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let block = '';
    for (const line of lines) {
      block += `${line}\n`;
      if (block.length < chunkBytes) continue;
      writeFileSync(file, block);
      block = '';
    }
    writeFileSync(file, block);
  } finally {
    closeSync(file);
  }
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

const tooLong = Symbol('a line too long for a string');

function* rawLines(path: string): Generator<Buffer | typeof tooLong> {
  const file = openSync(path, 'r');
  try {
    let pending: Buffer[] = [];
    let length = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const read = readSync(file, chunk, 0, chunkBytes, null);
      if (read === 0) break;
      let from = 0;
      for (let at = chunk.indexOf(newline); at !== -1 && at < read; at = chunk.indexOf(newline, from)) {
        yield Buffer.concat([...pending, chunk.subarray(from, at)]);
        pending = [];
        length = 0;
        from = at + 1;
      }
      if (from < read) pending.push(chunk.subarray(from, read));
      length += read - from;
      if (length <= MAX_TEXT_BYTES) continue;
      yield tooLong;
      return;
    }
    if (pending.length > 0) yield Buffer.concat(pending);
  } finally {
    closeSync(file);
  }
}
