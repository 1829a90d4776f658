import { readFileSync } from 'node:fs';
import type { Digest } from '../domain/artifact.ts';
import type { Outputs } from '../domain/event.ts';
import { hexOf } from './artifacts.ts';
import { layout } from './layout.ts';
import { parseListing } from './listing.ts';
import { attempt } from './scan.ts';
import type { Store } from './store.ts';

/** Every blob (hex) that outputs consist of, each once; of a folder whose listing cannot be read the listing alone. Nothing is hashed. */
export const blobsOfOutputs = (store: Store, outputs: Outputs): readonly string[] => [
  ...new Set(Object.values(outputs).flatMap((digest) => blobsOf(store, digest))),
];

function blobsOf(store: Store, digest: Digest): readonly string[] {
  const hex = hexOf(digest);
  if (digest.form === 'file') return [hex];
  const text = attempt(layout(store.folder).blob(hex), (path) => readFileSync(path, 'utf8'));
  const listing = text.ok ? parseListing(text.value) : undefined;
  return [hex, ...(listing ?? []).flatMap((entry) => (entry.type === 'file' ? [entry.hex] : []))];
}
