import { readFileSync } from 'node:fs';
import { sha256 } from '../base/sha256.ts';
import type { Entry } from '../domain/entry.ts';
import { artifactDamage, flushArtifact } from './artifacts.ts';
import { writeAtomically } from './atomic.ts';
import { layout } from './layout.ts';
import { attempt } from './scan.ts';
import type { Store } from './store.ts';
import type { Workspace } from './workspace.ts';

export type Lookup =
  | { readonly found: 'whole'; readonly entry: Entry }
  | { readonly found: 'damaged'; readonly detail: string }
  | { readonly found: 'nothing' };

/** The entry of a fingerprint, its outputs proved to be there: anything less is a miss. */
export function lookUp(store: Store, fingerprint: string): Lookup {
  const read = readEntry(store, fingerprint);
  if (read.found !== 'whole') return read;
  for (const [output, digest] of Object.entries(read.entry.outputs)) {
    const damage = artifactDamage(store, digest);
    if (damage !== undefined) return { found: 'damaged', detail: `output ${output}: ${damage}` };
  }
  return read;
}

/** The entry alone, for comparing records. */
export function readEntry(store: Store, fingerprint: string): Lookup {
  const text = attempt(layout(store.folder).entry(fingerprint), (path) => readFileSync(path, 'utf8'));
  if (!text.ok) {
    const { detail } = text.failures[0]!;
    return detail === 'not found' ? { found: 'nothing' } : { found: 'damaged', detail };
  }
  const [body = '', sum] = text.value.split('\n');
  if (sum !== sha256(body)) return { found: 'damaged', detail: 'the entry is not as it was written' };
  const entry = JSON.parse(body) as Entry;
  if (entry.fingerprint !== fingerprint)
    return { found: 'damaged', detail: 'the entry belongs to another fingerprint' };
  return { found: 'whole', entry };
}

/**
 * Last of all that is stored: from now on the stage's outputs can be restored. With `durable` even after a power cut: blobs reach the disk
 * before the entry that names them.
 */
export function putEntry(store: Store, workspace: Workspace, entry: Entry, durable: boolean): void {
  if (durable) for (const digest of Object.values(entry.outputs)) flushArtifact(store, digest);
  const body = JSON.stringify(entry);
  const text = `${body}\n${sha256(body)}\n`;
  writeAtomically(layout(store.folder).entry(entry.fingerprint), text, workspace.temporary(), durable);
}
