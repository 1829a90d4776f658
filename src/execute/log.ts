import { closeSync, openSync, writeSync } from 'node:fs';
import { plainText } from '../base/plain.ts';
import { makeParent } from '../store/atomic.ts';

const limit = 16 * 1024 * 1024; // bytes
const tailLimit = 16 * 1024; // bytes
const tailLines = 20;

/** A stage's stdout and stderr as they came, up to a limit; its end is kept for a message. */
export interface Log {
  readonly path: string;
  readonly write: (bytes: Uint8Array) => void;
  /** The last lines, without control characters. */
  readonly lastLines: () => readonly string[];
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
    } catch {
      return 0; // a full disk costs the rest of the log, not the stage
    }
  };
  let written = 0;
  let dropped = 0;
  let tail = Buffer.alloc(0);
  return {
    path,
    write: (bytes) => {
      const fits = append(bytes.subarray(0, Math.max(0, limit - written)));
      written += fits;
      dropped += bytes.length - fits;
      tail = Buffer.concat([tail, bytes]).subarray(-tailLimit);
    },
    lastLines: () =>
      plainText(tail.toString('utf8').replaceAll('\r', '\n'))
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-tailLines),
    close: () => {
      if (dropped > 0)
        append(
          Buffer.from(`\n[the log is full: ${dropped} more bytes of this stage's output were left out]\n`),
        );
      if (file !== undefined) closeSync(file);
    },
  };
}
