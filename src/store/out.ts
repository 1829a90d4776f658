import { renameSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ok } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import type { FileModes } from '../domain/entry.ts';
import { type Content, contentOf } from './artifacts.ts';
import { makeFolder } from './atomic.ts';
import { type Copied, copyOut } from './copy-out.ts';
import { hashFile } from './hash.ts';
import { layout } from './layout.ts';
import type { Listing, ListingEntry } from './listing.ts';
import { attempt, scanFolder } from './scan.ts';
import { type FileStat, isBackdated, statOf } from './stamp.ts';
import type { Store } from './store.ts';
import { clear, type Workspace } from './workspace.ts';

export interface OutputName {
  readonly pipeline: string;
  readonly stage: string;
  readonly output: string;
}

/**
 * Makes `out/<pipeline>/<stage>/<output>` equal to the artifact: what the user edited, deleted or added inside it is put right.
 * Nothing is read or written where the stamps say that it is as it was put there. The artifact's blobs must be whole.
 */
export function placeOutput(
  store: Store,
  workspace: () => Workspace,
  name: OutputName,
  digest: Digest,
  modes: FileModes = {},
): void {
  const { path, key } = placeOf(store, name);
  const content = contentOf(store, digest);
  if (!content.ok) throw new Error(`placed before it was proved whole: ${content.failures[0]}`);
  if (isInPlace(store, path, key, content.value) && haveModes(path, modes)) return;
  const work = workspace();
  const beside = work.temporary();
  const copied = copyOut(store, content.value, beside, 'write', undefined, modes);
  makeFolder(dirname(path));
  swap(beside, path, work);
  remember(store, path, key, copied);
}

const haveModes = (path: string, modes: FileModes): boolean =>
  Object.entries(modes).every(([below, mode]) => statOf(join(path, below))?.mode === (mode | 0o400));

/** Whether what was placed is as it was. */
export function isPlaced(store: Store, name: OutputName, digest: Digest): boolean {
  const { path, key } = placeOf(store, name);
  const content = contentOf(store, digest);
  return content.ok && isInPlace(store, path, key, content.value);
}

/** Everything by which an output is known to be in place, or `undefined` if it is not. */
export function placedStats(store: Store, name: OutputName, content: Content): readonly Placed[] | undefined {
  const { path, key } = placeOf(store, name);
  const root = attempt(path, statOf);
  if (!root.ok || root.value === undefined) return undefined;
  const found = root.value.form === 'folder' ? scanFolder(path) : ok([]);
  if (!found.ok || !isInPlace(store, path, key, content)) return undefined;
  const all = [{ path, key, stat: root.value }];
  for (const entry of found.value)
    all.push({ path: join(path, entry.path), key: `${key}/${entry.path}`, stat: entry.stat });
  // In place is what was looked at a moment ago, if its stamps are those that are known.
  const known = all.every(
    ({ key: at, stat }) => stat.form !== 'file' || store.index.get(at, stat.stamp) !== undefined,
  );
  return known ? all : undefined;
}

export interface Placed {
  /** Absolute. */
  readonly path: string;
  readonly stat: FileStat;
}

function placeOf(store: Store, { pipeline, stage, output }: OutputName): { path: string; key: string } {
  const path = layout(store.folder).out(pipeline, stage, output);
  return { path, key: `out:${relative(store.folder, path)}` };
}

function isInPlace(store: Store, path: string, key: string, content: Content): boolean {
  const stat = attempt(path, statOf);
  if (!stat.ok || stat.value?.form !== content.form) return false;
  if (content.form === 'file') return isFile(store, path, key, stat.value, content);
  const found = scanFolder(path);
  if (!found.ok || found.value.length !== content.listing.length) return false;
  const wanted = byPath(content.listing);
  return found.value.every(({ path: below, stat: seen, target }) => {
    const entry = wanted.get(below);
    if (entry?.type !== seen.form) return false;
    if (entry.type === 'link') return entry.target === target;
    return entry.type === 'folder' || isFile(store, join(path, below), `${key}/${below}`, seen, entry);
  });
}

const byPath = (listing: Listing): ReadonlyMap<string, ListingEntry> =>
  new Map(listing.map((entry) => [entry.path, entry]));

function isFile(
  store: Store,
  path: string,
  key: string,
  stat: FileStat,
  wanted: { readonly hex: string; readonly executable: boolean },
): boolean {
  if (stat.executable !== wanted.executable) return false;
  const known = store.index.get(key, stat.stamp);
  if (known !== undefined) return known === wanted.hex;
  // The user may have written the very same bytes, or copied artifacts/ from elsewhere.
  const hashed = attempt(path, hashFile);
  if (!hashed.ok || hashed.value.hex !== wanted.hex) return false;
  if (isOld(hashed.value.after)) store.index.set(key, hashed.value.after.stamp, wanted.hex);
  return true;
}

/** So old that an edit from now on shows. */
const isOld = (stat: FileStat): boolean => stat.ctime < (BigInt(Date.now()) - 3000n) * 1_000_000n;

/** A file replaces a file in one step; for folders the old one is moved away first. */
function swap(beside: string, path: string, workspace: Workspace): void {
  for (let tries = 0; ; tries++) {
    const form = statOf(path)?.form;
    if (form !== undefined && (form !== 'file' || statSync(beside).isDirectory())) clear(path, workspace);
    try {
      renameSync(beside, path);
      return;
    } catch (error) {
      if (tries === 4) throw error; // another run put its own there at the same moment
    }
  }
}

/** A file that was edited since it was placed has lost the stamp that its copy had but for the ctime, and is not remembered. */
function remember(store: Store, path: string, key: string, copied: ReadonlyMap<string, Copied>): void {
  for (const [below, { hex, past }] of copied) {
    const stat = statOf(below === '' ? path : join(path, below));
    if (stat?.form === 'file' && isBackdated(stat, past))
      store.index.set(below === '' ? key : `${key}/${below}`, stat.stamp, hex);
  }
}
