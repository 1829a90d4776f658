import { rmSync, unlinkSync } from 'node:fs';
import { ifThere } from './errno.ts';
import { namesIn } from './if-there.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';

/**
 * Removes entries, then blobs: broken off in between it leaves blobs that nothing needs, never an entry without its blobs. What is gone
 * already is fine. The caller sees to it that nobody else uses the store meanwhile.
 */
export function removeStored(store: Store, entries: Iterable<string>, blobs: Iterable<string>): void {
  const places = layout(store.folder);
  for (const fingerprint of entries) unlink(places.entry(fingerprint));
  for (const hex of blobs) unlink(places.blob(hex));
}

/** Fingerprints of stages that left checkpoints. */
export const checkpointsIn = (store: Store): readonly string[] =>
  namesIn(layout(store.folder).checkpoints(''));

export function removeCheckpoints(store: Store, fingerprints: Iterable<string>): void {
  for (const fingerprint of fingerprints) removeFolder(layout(store.folder).checkpoints(fingerprint));
}

export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

const unlink = (path: string): void => ifThere(() => unlinkSync(path));
