import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecord, runsWithFolders } from '../../src/slurm/records.ts';
import { allEntries, filesBelow } from '../../src/store/all-entries.ts';
import { revokeAll } from '../../src/store/claims.ts';
import { namesIn, textOf } from '../../src/store/if-there.ts';
import { layout } from '../../src/store/layout.ts';
import { latestLink, listRuns, readEvents } from '../../src/store/past-runs.ts';
import { checkpointsIn } from '../../src/store/remove.ts';
import type { Store } from '../../src/store/store.ts';
import { unsent } from '../../src/store/unsent.ts';
import { findWorkspace, listWorkspaces } from '../../src/store/workspace.ts';

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
  ['checkpoints', (folder) => layout(folder).checkpoints(''), checkpointsIn],
  ['workspaces', (folder) => layout(folder).work, (store) => listWorkspaces(store.folder)],
  ['runs', (folder) => layout(folder).runs, (store) => listRuns(store.folder)],
  ['folders of jobs', (folder) => join(folder, 'jobs'), (store) => runsWithFolders(store.folder)],
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

// A record that cannot be read does not say that a run is dead, or a job was never submitted.
describe.each<[string, (folder: string) => string, (folder: string) => unknown, unknown]>([
  [
    "a workspace's owner",
    (folder) => join(folder, 'owner.json'),
    (folder) => findWorkspace(folder).owner,
    undefined,
  ],
  [
    'a job',
    (folder) => join(folder, 'jobs', 'index', 'x.json'),
    (folder) => readRecord(folder, 'x'),
    undefined,
  ],
  [
    'the events of a run',
    (folder) => join(folder, 'events.jsonl'),
    (folder) => readEvents({ id: 'x', folder, ended: true }),
    [],
  ],
])('the record of %s', (_, path, read, none) => {
  const at = (make: (at: string) => void) => () => read(storeWith(path, make).folder);

  test('is an error where it cannot be read', () => {
    expect(at((file) => symlinkSync(file, file))).toThrow(/ELOOP/);
  });

  test('is none where nothing, a folder, or no such record is there', () => {
    expect(at(() => {})()).toEqual(none);
    expect(at((file) => mkdirSync(file))()).toEqual(none);
    expect(at((file) => writeFileSync(file, '{"torn'))()).toEqual(none);
  });
});

test('a folder in place of the link to the last run is no link', () => {
  expect(
    latestLink(
      storeWith(
        (folder) => layout(folder).latest,
        (at) => mkdirSync(at),
      ).folder,
    ),
  ).toBeUndefined();
});

test('a path with NUL, as a text in a file may have one, names nothing', () => {
  expect(namesIn('a\0b')).toEqual([]);
  expect(textOf('a\0b')).toBeUndefined();
});
