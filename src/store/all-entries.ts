import { join } from 'node:path';
import type { Entry } from '../domain/entry.ts';
import { readEntry } from './entries.ts';
import { namesIn } from './if-there.ts';
import { layout } from './layout.ts';
import { statOf } from './stamp.ts';
import type { Store } from './store.ts';

/** An entry as it lies in the store. */
export interface StoredEntry {
  readonly fingerprint: string;
  /** Absolute. */
  readonly path: string;
  /** Bytes of the entry alone. */
  readonly size: number;
  /** When it was last restored, or else made, in milliseconds since the epoch. */
  readonly used: number;
  /** `undefined` where it cannot be read as it was written; `damage` says why. */
  readonly entry: Entry | undefined;
  readonly damage?: string;
}

/** Every entry of the store, sorted by fingerprint. Whether its blobs are there is not looked at. */
export function* allEntries(store: Store): Generator<StoredEntry> {
  for (const path of filesBelow(layout(store.folder).entries)) {
    const stat = statOf(path);
    const fingerprint = /([0-9a-f]{64})\.json$/.exec(path)?.[1];
    if (stat === undefined || fingerprint === undefined) continue;
    const read = readEntry(store, fingerprint);
    const common = { fingerprint, path, size: stat.size, used: Number(stat.mtime / 1_000_000n) };
    if (read.found === 'whole') yield { ...common, entry: read.entry };
    else if (read.found === 'damaged') yield { ...common, entry: undefined, damage: read.detail };
  }
}

/** Files two levels down, as entries and blobs lie, sorted; nothing where the folder is not there. */
export function* filesBelow(folder: string): Generator<string> {
  for (const part of names(folder))
    for (const name of names(join(folder, part))) yield join(folder, part, name);
}

/** A folder that cannot be read must not look like an empty store: what no entry names is removed as unused. */
const names = (folder: string): readonly string[] => namesIn(folder).toSorted();
