import { utimesSync } from 'node:fs';
import { isErrno } from './errno.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';

/** Notes that an entry was of use: its mtime is what garbage is told by. In a store that cannot be written nothing is noted. */
export function noteUse(store: Store, fingerprint: string, now: Date): void {
  try {
    utimesSync(layout(store.folder).entry(fingerprint), now, now);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}
