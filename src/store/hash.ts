import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileStat, fileStat } from './stamp.ts';

const buffer = Buffer.allocUnsafeSlow(1 << 20);

export interface Hashed {
  readonly hex: string;
  readonly size: number;
  /** Before and after reading: equal stamps mean that what was hashed is what the file held at one moment. */
  readonly before: FileStat;
  readonly after: FileStat;
}

/** Hashes a file piece by piece; memory stays flat. */
export function hashFile(path: string): Hashed {
  const file = openSync(path, 'r');
  try {
    const before = fileStat(fstatSync(file, { bigint: true }));
    const hash = createHash('sha256');
    const size = feed(file, hash);
    const after = fileStat(fstatSync(file, { bigint: true }));
    return { hex: hash.digest('hex'), size, before, after };
  } finally {
    closeSync(file);
  }
}

function feed(file: number, hash: Hash): number {
  for (let size = 0; ; ) {
    const read = readSync(file, buffer, 0, buffer.length, null);
    if (read === 0) return size;
    hash.update(buffer.subarray(0, read));
    size += read;
  }
}
