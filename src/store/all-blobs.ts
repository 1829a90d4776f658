import { basename } from 'node:path';
import { filesBelow } from './all-entries.ts';
import { layout } from './layout.ts';
import { statOf } from './stamp.ts';
import type { Store } from './store.ts';

/** Every blob in the store: its name (hex) → bytes. */
export function allBlobs(store: Store): ReadonlyMap<string, number> {
  const blobs = new Map<string, number>();
  for (const path of filesBelow(layout(store.folder).blobs)) {
    const stat = statOf(path);
    if (stat?.form === 'file' && /^[0-9a-f]{64}$/.test(basename(path))) blobs.set(basename(path), stat.size);
  }
  return blobs;
}
