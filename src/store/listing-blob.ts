import { readFileSync } from 'node:fs';
import { blobDamage } from './blobs.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';

/** The text of a folder's listing; `undefined` where its blob is not whole. */
export const readListing = (store: Store, hex: string): string | undefined =>
  blobDamage(store, hex) === undefined ? readFileSync(layout(store.folder).blob(hex), 'utf8') : undefined;
