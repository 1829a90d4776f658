import { closeSync, openSync, writeSync } from 'node:fs';
import { plainText } from '../base/plain.ts';
import { makeParent } from '../store/atomic.ts';
import { isErrno } from '../store/errno.ts';

const limit = 16 * 1024 * 1024; // bytes
const tailLimit = 16 * 1024; // bytes
const tailLines = 20;
const MAX_SHOWN = 300; // characters of a line in a message

/** A stage's stdout and stderr as they came, up to a limit; its end is kept for a message. */
export interface Log {
  readonly path: string;
  readonly write: (bytes: Uint8Array) => void;
  /** The last lines, without control characters, long ones cut. `stage` is its id. */
  readonly lastLines: (stage: string) => readonly string[];
  readonly close: () => void;
}

/** Its file comes with the first bytes: most commands say nothing. `fresh` empties it; otherwise what is there stays, and the new comes after. */
export function openLog(path: string, fresh: boolean): Log {
  let file: number | undefined;
  const append = (bytes: Uint8Array): number => {
    if (bytes.length === 0) return 0;
    try {
      file ??= makeParent(path, () => openSync(path, fresh ? 'w' : 'a'));
      return writeSync(file, bytes);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return 0; // a full disk costs the rest of the log, not the stage
    }
  };
  let written = 0;
  let dropped = 0;
  let tail = Buffer.alloc(0);
  let lost = 0; // bytes of the tail's first line that lie before the tail
  return {
    path,
    write: (bytes) => {
      const fits = append(bytes.subarray(0, Math.max(0, limit - written)));
      written += fits;
      dropped += bytes.length - fits;
      const all = Buffer.concat([tail, bytes]);
      tail = all.subarray(-tailLimit);
      const before = all.subarray(0, all.length - tail.length);
      const lineEnd = before.lastIndexOf(0x0a);
      lost = lineEnd < 0 ? lost + before.length : before.length - lineEnd - 1;
    },
    lastLines: (stage) => {
      const cut = (line: string, at: number): string => {
        const isCut = at === 0 && lost > 0;
        const left = Math.max(0, line.length - MAX_SHOWN) + (isCut ? lost : 0);
        if (left === 0) return line;
        return `${isCut ? '…' : ''}${line.slice(0, MAX_SHOWN)}… (${left} more characters, see pipeline logs ${stage})`;
      };
      return plainText(tail.toString('utf8').replaceAll('\r', '\n'))
        .split('\n')
        .map(cut)
        .filter((line) => line.trim() !== '')
        .slice(-tailLines);
    },
    close: () => {
      if (dropped > 0)
        append(
          Buffer.from(`\n[the log is full: ${dropped} more bytes of this stage's output were left out]\n`),
        );
      if (file !== undefined) closeSync(file);
    },
  };
}
