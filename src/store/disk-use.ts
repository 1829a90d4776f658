import { join } from 'node:path';
import { isAbsentOrDenied } from './errno.ts';
import { namesIn } from './if-there.ts';
import { statOf } from './stamp.ts';

/** What is below a folder: files (a link is one), and their bytes as a program reads them. */
export interface DiskUse {
  readonly files: number;
  readonly bytes: number;
}

/** Counts what is at `path`; nothing is there where it cannot be read. */
export function diskUse(path: string): DiskUse {
  const total = { files: 0, bytes: 0 };
  const pending = [path];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const stat = statOf(at);
    if (stat === undefined) continue;
    if (stat.form === 'folder')
      for (const name of namesIn(at, isAbsentOrDenied)) pending.push(join(at, name));
    else {
      total.files += 1;
      total.bytes += stat.size;
    }
  }
  return total;
}
