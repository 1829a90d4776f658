import { basename } from 'node:path';
import { allEntries, filesBelow } from './all-entries.ts';
import { hashFile } from './hash.ts';
import { layout } from './layout.ts';
import { blobsOfOutputs } from './reach.ts';
import { attempt } from './scan.ts';
import type { Store } from './store.ts';

/** A store, read from end to end. */
export interface Verification {
  readonly blobs: number;
  /** Of the blobs. */
  readonly bytes: number;
  readonly entries: number;
  readonly damagedBlobs: readonly DamagedBlob[];
  /** Those that are damaged themselves, and those that need a blob which is damaged or missing. */
  readonly damagedEntries: readonly DamagedEntry[];
}
export interface DamagedBlob {
  /** Its name: what its bytes should have as their digest. */
  readonly hex: string;
  readonly detail: string;
}
export interface DamagedEntry {
  readonly fingerprint: string;
  /** The run that made it, where the entry can be read. */
  readonly run?: string;
  readonly detail: string;
}

/** Hashes every blob, whatever the stat index says, and checks every entry. Writes nothing. */
export function verifyStore(store: Store): Verification {
  const whole = new Set<string>();
  const damagedBlobs: DamagedBlob[] = [];
  let bytes = 0;
  for (const path of filesBelow(layout(store.folder).blobs)) {
    const hex = basename(path);
    const hashed = attempt(path, hashFile);
    if (!hashed.ok) damagedBlobs.push({ hex, detail: hashed.failures[0]!.detail });
    else {
      bytes += hashed.value.size;
      if (hashed.value.hex === hex) whole.add(hex);
      else damagedBlobs.push({ hex, detail: 'is not what it was when it was stored' });
    }
  }
  const known = new Map(damagedBlobs.map(({ hex, detail }) => [hex, detail]));
  const damagedEntries: DamagedEntry[] = [];
  let entries = 0;
  for (const { fingerprint, entry, damage } of allEntries(store)) {
    entries += 1;
    if (entry === undefined) damagedEntries.push({ fingerprint, detail: damage ?? '' });
    else {
      const bad = blobsOfOutputs(store, entry.outputs).find((hex) => !whole.has(hex));
      const detail = bad && `blob ${bad.slice(0, 12)} ${known.get(bad) ?? 'is missing'}`;
      if (detail !== undefined) damagedEntries.push({ fingerprint, run: entry.run, detail });
    }
  }
  return { blobs: whole.size + damagedBlobs.length, bytes, entries, damagedBlobs, damagedEntries };
}
