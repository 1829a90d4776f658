import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { padEnd, padStart, width } from '../report/columns.ts';
import { bytes, count } from '../report/numbers.ts';
import { allBlobs } from '../store/all-blobs.ts';
import { allEntries } from '../store/all-entries.ts';
import { type DiskUse, diskUse } from '../store/disk-use.ts';
import { blobsOfOutputs } from '../store/reach.ts';
import { statOf } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import { type Call, isGiven } from './command.ts';
import { jsonLine } from './json.ts';
import { keptRuns } from './kept-runs.ts';
import { wholeNumber } from './numbers.ts';
import { artifactsOf, shown } from './places.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  const keep = wholeNumber(call, 'keep-runs', 1, world);
  if (store === undefined || keep === undefined) return 2;
  if (statOf(store.folder) === undefined && !isGiven(call, 'json')) {
    world.out(`there is nothing in ${shown(store.folder, world)} yet\n`);
    return 0;
  }
  const parts = partsOf(store);
  const blobs = blobUse(store, keep);
  world.out(
    isGiven(call, 'json')
      ? jsonLine({ version: 1, folder: store.folder, parts, blobs })
      : `${[...table(parts), '', ...sentences(blobs, keep)].join('\n')}\n`,
  );
  return 0;
}

type Parts = { readonly [part: string]: DiskUse };

/** Every folder of the store, and `other`: what lies beside them. */
function partsOf({ folder }: Store): Parts {
  const known = ['blobs', 'entries', 'runs', 'out', 'checkpoints', 'index', 'work'];
  const names = statOf(folder) === undefined ? [] : readdirSync(folder);
  const others = names.filter((name) => !known.includes(name));
  const add = (a: DiskUse, b: DiskUse) => ({ files: a.files + b.files, bytes: a.bytes + b.bytes });
  return {
    ...Object.fromEntries(known.map((name) => [name, diskUse(join(folder, name))])),
    other: others.map((name) => diskUse(join(folder, name))).reduce(add, { files: 0, bytes: 0 }),
  };
}

/** The blobs by who needs them: each is counted once, under the first that fits. */
interface BlobUse {
  /** Entries of the runs that are kept. */
  readonly kept: DiskUse;
  /** Other entries. */
  readonly entries: DiskUse;
  readonly none: DiskUse;
}

function blobUse(store: Store, keep: number): BlobUse {
  const { fingerprints } = keptRuns(store, keep);
  const [kept, entries] = [new Set<string>(), new Set<string>()];
  for (const { entry, fingerprint } of allEntries(store))
    for (const hex of entry === undefined ? [] : blobsOfOutputs(store, entry.outputs))
      (fingerprints.has(fingerprint) ? kept : entries).add(hex);
  const blobs = [...allBlobs(store)];
  const used = (isMine: (hex: string) => boolean): DiskUse => {
    const mine = blobs.filter(([hex]) => isMine(hex));
    return { files: mine.length, bytes: mine.reduce((sum, [, size]) => sum + size, 0) };
  };
  return {
    kept: used((hex) => kept.has(hex)),
    entries: used((hex) => entries.has(hex) && !kept.has(hex)),
    none: used((hex) => !entries.has(hex) && !kept.has(hex)),
  };
}

function table(parts: Parts): string[] {
  const total = Object.values(parts).reduce((a, b) => ({
    files: a.files + b.files,
    bytes: a.bytes + b.bytes,
  }));
  const rows = [
    ['', 'files', 'size'],
    ...Object.entries({ ...parts, total })
      .filter(([, { files }]) => files > 0)
      .map(([name, use]) => [name, String(use.files), bytes(use.bytes)]),
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => width(row[at]!))));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? padEnd : padStart)(cell, widths[at]!))
      .join('  ')
      .trimEnd(),
  );
}

function sentences({ kept, entries, none }: BlobUse, keep: number): string[] {
  const all = kept.bytes + entries.bytes + none.bytes;
  const share = (use: DiskUse): string =>
    `${bytes(use.bytes)} in ${count(use.files, 'blob')}${all === 0 ? '' : ` (${Math.round((100 * use.bytes) / all)} %)`}`;
  const newest = keep === 1 ? 'run' : `${keep} runs`;
  return [
    `Needed by the newest ${newest} of each pipeline: ${share(kept)}; by other entries: ${share(entries)};`,
    `by nothing: ${share(none)}, which pipeline cache gc removes.`,
  ];
}
