import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allEntries, filesBelow } from '../../src/store/all-entries.ts';
import { revokeAll } from '../../src/store/claims.ts';
import { layout } from '../../src/store/layout.ts';
import type { Store } from '../../src/store/store.ts';
import { unsent } from '../../src/store/unsent.ts';

const storeWith = (path: (folder: string) => string, make: (at: string) => void): Store => {
  const folder = mkdtempSync(join(tmpdir(), 'unreadable-'));
  const at = path(folder).replace(/\/$/, '');
  mkdirSync(dirname(at), { recursive: true });
  make(at);
  return { folder } as Store;
};

// A folder that cannot be read is not an empty one: what an empty store does not name would be removed, or computed again.
describe.each<[string, (folder: string) => string, (store: Store) => unknown]>([
  ['entries', (folder) => layout(folder).entries, (store) => [...allEntries(store)]],
  ['blobs', (folder) => layout(folder).entries, (store) => [...filesBelow(layout(store.folder).entries)]],
  ['claims', (folder) => layout(folder).claim(''), (store) => revokeAll(store, 'x')],
  ['notes of what is unsent', (folder) => layout(folder).unsent('r', ''), (store) => unsent(store, 'r')],
])('%s', (_, path, read) => {
  test('are an error where their folder cannot be read', () => {
    expect(() => read(storeWith(path, (at) => symlinkSync(at, at)))).toThrow(/ELOOP/);
  });

  test('are none where there is no folder, or a file', () => {
    expect(() => read(storeWith(path, () => {}))).not.toThrow();
    expect(() => read(storeWith(path, (at) => writeFileSync(at, '')))).not.toThrow();
  });
});
