import { constants } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { FORMAT_HEAD_BYTES, foreignFormat } from '../base/foreign-format.ts';

/** Why a file cannot be read as UTF-8 text, and what to do about it. */
export interface TextFileProblem {
  readonly message: string;
  readonly hint: string;
}

/** The longest file, and the longest line, that fits into one string. */
export const MAX_TEXT_BYTES = constants.MAX_STRING_LENGTH;

/** Throws where a folder is to be read as a file: an error like the system's own, but one that names the folder in `path`. */
export function refuseFolder(path: string): void {
  if (statSync(path).isDirectory())
    throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR', path });
}

/**
 * What is wrong with a file as a whole: it is in a format that is not text, its lines end as no system of today writes them, or, where
 * it is to be read `whole`, it is too large. Looks at the size and the beginning, at more only where there are carriage returns without a line feed.
 */
export function textFileProblem(path: string, whole = false): TextFileProblem | undefined {
  refuseFolder(path);
  const stat = statSync(path);
  if (!stat.isFile()) return undefined;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(stat.size, FORMAT_HEAD_BYTES));
    const foreign = foreignFormat(head.subarray(0, readSync(file, head, 0, head.length, 0)));
    if (foreign !== undefined)
      return { message: `the file is ${foreign.is}, not UTF-8 text`, hint: foreign.hint };
    if (whole && stat.size > MAX_TEXT_BYTES) return tooLarge(stat.size);
    if (hasOnlyCarriageReturns(file))
      return {
        message: 'its lines end with a carriage return alone, without a line feed',
        hint: "convert the line ends: tr '\\r' '\\n' < FILE > NEW_FILE",
      };
  } finally {
    closeSync(file);
  }
  return undefined;
}

/** A text file's bytes, or why they cannot be had. */
export function readTextFile(path: string): Buffer | TextFileProblem {
  return textFileProblem(path, true) ?? readFileSync(path);
}

const tooLarge = (size: number): TextFileProblem => ({
  message: `the file has ${inMebibytes(size)}, and one that is read whole may have ${inMebibytes(MAX_TEXT_BYTES)}`,
  hint: 'divide it into several files, or write it as JSON lines, which are read line by line',
});

/** `1,234 MiB`, rounded up. */
export const inMebibytes = (bytes: number): string =>
  `${Math.ceil(bytes / 2 ** 20).toLocaleString('en-US')} MiB`;

const chunkBytes = 1 << 16;

/** Whether something follows a carriage return, and no line feed is in the file. */
function hasOnlyCarriageReturns(file: number): boolean {
  const chunk = Buffer.alloc(chunkBytes);
  let isInside = false;
  let endsInReturn = false;
  for (let at = 0; ; ) {
    const read = readSync(file, chunk, 0, chunkBytes, at);
    if (read === 0) return isInside;
    const bytes = chunk.subarray(0, read);
    if (bytes.includes(0x0a)) return false;
    const first = bytes.indexOf(0x0d);
    isInside ||= endsInReturn || (first !== -1 && first < read - 1);
    endsInReturn = bytes[read - 1] === 0x0d;
    at += read;
  }
}
