import { utimesSync } from 'node:fs';
import { isErrno } from './errno.ts';
import { layout } from './layout.ts';
import { statOf } from './stamp.ts';
import type { Store } from './store.ts';

/** Milliseconds for which the note of a use stands for all that follow: the runs themselves know better, as long as they are kept. */
export const noteHolds = 60 * 60 * 1000;

/** Notes that an entry was of use, at most once an hour: its mtime is what garbage is told by. In a store that cannot be written nothing is noted. */
export function noteUse(store: Store, fingerprint: string, now: Date): void {
  const path = layout(store.folder).entry(fingerprint);
  try {
    const age = now.getTime() - Number((statOf(path)?.mtime ?? 0n) / 1_000_000n);
    if (age < 0 || age >= noteHolds) utimesSync(path, now, now);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}
