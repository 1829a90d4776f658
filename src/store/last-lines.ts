import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const mostBytes = 16 * 1024;

/** The last lines of a text file that may still grow, without empty ones; of a line that draws over itself the last state. */
export function lastLines(path: string, most: number): readonly string[] {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return []; // nothing was written yet
  }
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, mostBytes));
    const read = readSync(file, bytes, 0, bytes.length, size - bytes.length);
    const lines = bytes
      .toString('utf8', 0, read)
      .split('\n')
      .map((line) => line.replace(/\r+$/, '').split('\r').at(-1)!)
      .filter((line) => line.trim() !== '');
    return lines.slice(-most);
  } finally {
    closeSync(file);
  }
}
