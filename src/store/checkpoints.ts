import { makeFolder } from './atomic.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';

/** The folder where a stage of this fingerprint leaves what it needs to go on later; as it was left, if it was. */
export function makeCheckpoints(store: Store, fingerprint: string): string {
  const folder = layout(store.folder).checkpoints(fingerprint);
  makeFolder(folder);
  return folder;
}
