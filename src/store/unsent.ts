import { readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { makeParent } from './atomic.ts';
import { isAbsent } from './errno.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';

/** Fingerprints of entries that a remote cache is still to get: noted before they are sent, so that a run that was ended loses none. */
export function unsent(store: Store, remote: string): readonly string[] {
  try {
    return readdirSync(layout(store.folder).unsent(remote, '')).filter((name) => /^[0-9a-f]{64}$/.test(name));
  } catch (error) {
    if (!isAbsent(error)) throw error;
    return []; // nothing was ever left over
  }
}

export function noteUnsent(store: Store, remote: string, fingerprint: string): void {
  const path = layout(store.folder).unsent(remote, fingerprint);
  makeParent(path, () => writeFileSync(path, ''));
}

export function noteSent(store: Store, remote: string, fingerprint: string): void {
  try {
    unlinkSync(layout(store.folder).unsent(remote, fingerprint));
  } catch (error) {
    if (!isAbsent(error)) throw error;
    // Another run has sent it too.
  }
}
