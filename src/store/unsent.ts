import { unlinkSync, writeFileSync } from 'node:fs';
import { makeParent } from './atomic.ts';
import { ifThere } from './errno.ts';
import { namesIn } from './if-there.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';

/** Fingerprints of entries that a remote cache is still to get: noted before they are sent, so that a run that was ended loses none. */
export const unsent = (store: Store, remote: string): readonly string[] =>
  namesIn(layout(store.folder).unsent(remote, '')).filter((name) => /^[0-9a-f]{64}$/.test(name));

export function noteUnsent(store: Store, remote: string, fingerprint: string): void {
  const path = layout(store.folder).unsent(remote, fingerprint);
  makeParent(path, () => writeFileSync(path, ''));
}

export function noteSent(store: Store, remote: string, fingerprint: string): void {
  ifThere(() => unlinkSync(layout(store.folder).unsent(remote, fingerprint))); // another run may have sent it too
}
