import { closeSync, fsyncSync, openSync } from 'node:fs';
import { attempt } from './scan.ts';
import type { FileStat } from './stamp.ts';

const WRITE_BACK_MS = 60_000; // Linux writes changed pages back after about 35 s
const SMALL_BYTES = 64 * 1024;
const MAX_SMALL_FLUSHES = 1_000; // per process: an unpacked folder of many small files is not worth minutes on a slow disk

let smallFlushes = 0;

/**
 * Has the disk write a file that changed a moment ago, so that its next edit shows in its stamp. An edit through a memory mapping
 * (`np.memmap`) moves the mtime only where it is the first since the page was written back. It helps on no file system in memory (tmpfs).
 */
export function flushMapped(path: string, { ctime, size }: FileStat): void {
  if (BigInt(Date.now() - WRITE_BACK_MS) * 1_000_000n > ctime) return;
  if (size < SMALL_BYTES && ++smallFlushes > MAX_SMALL_FLUSHES) return;
  // A file system that cannot is no worse than before.
  attempt(path, () => {
    const file = openSync(path, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}
