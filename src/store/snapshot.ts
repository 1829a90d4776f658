import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import { hashFile } from './hash.ts';
import { hashTogether, isBig, type ToHash } from './hash-together.ts';
import { folderDigest, type ListingEntry } from './listing.ts';
import { attempt, type Found, type PathProblem, scanFolder } from './scan.ts';
import { type FileStat, type Stamp, settle, statThrough } from './stamp.ts';
import type { StatIndex } from './stat-index.ts';

/** A file or folder of the user's at one moment: its digest, and the stamps by which a later change shows. */
export interface Snapshot {
  readonly path: string;
  readonly digest: Digest;
  /** By path relative to the folder; a file's own is under `''`. Folders are not stamped, they come and go with their names. */
  readonly stamps: ReadonlyMap<string, Stamp | 'folder'>;
}

/** Digests what is at `path` (following a link there), from the index where its stamps are known. */
export function takeSnapshot(index: StatIndex, path: string): Result<Snapshot, PathProblem> {
  const stat = attempt(path, statThrough);
  if (!stat.ok) return stat;
  if (stat.value === undefined) return fail({ path, detail: 'not found' });
  if (stat.value.form === 'folder') return snapshotFolder(index, path);
  if (stat.value.form !== 'file') return fail({ path, detail: 'is neither a file nor a folder' });
  const file = digestFile(index, path, stat.value);
  if (!file.ok) return file;
  const { hex, stat: seen } = file.value;
  const digest: Digest = { digest: `sha256:${hex}`, size: seen.size, form: 'file' };
  return ok({
    path,
    digest: seen.executable ? { ...digest, executable: true } : digest,
    stamps: new Map([['', seen.stamp]]),
  });
}

function snapshotFolder(index: StatIndex, path: string): Result<Snapshot, PathProblem> {
  const found = scanFolder(path);
  if (!found.ok) return found;
  hashTogether(
    index,
    found.value.flatMap((entry) => (isBig(entry.stat) ? [toHash(`${path}/${entry.path}`, entry.stat)] : [])),
  );
  const listing: ListingEntry[] = [];
  const stamps = new Map<string, Stamp | 'folder'>();
  for (const entry of found.value) {
    const seen = listed(index, path, entry);
    if (!seen.ok) return seen;
    listing.push(seen.value.entry);
    stamps.set(entry.path, seen.value.stamp);
  }
  return ok({ path, digest: folderDigest(listing), stamps });
}

function listed(
  index: StatIndex,
  root: string,
  { path, stat, target }: Found,
): Result<{ entry: ListingEntry; stamp: Stamp | 'folder' }, PathProblem> {
  if (stat.form === 'folder') return ok({ entry: { type: 'folder', path }, stamp: 'folder' });
  if (target !== undefined) return ok({ entry: { type: 'link', path, target }, stamp: stat.stamp });
  const file = digestFile(index, `${root}/${path}`, stat);
  if (!file.ok) return file;
  const { hex, stat: seen } = file.value;
  const entry: ListingEntry = { type: 'file', path, hex, size: seen.size, executable: seen.executable };
  return ok({ entry, stamp: seen.stamp });
}

/** What is at these paths, as far as it is big files, is hashed on several cores: before they are digested one by one. */
export function hashAhead(index: StatIndex, paths: readonly string[]): void {
  const stats = paths.map((path) => [path, attempt(path, statThrough)] as const);
  hashTogether(
    index,
    stats.flatMap(([path, stat]) => (stat.ok && stat.value ? [toHash(path, stat.value)] : [])),
  );
}

const toHash = (path: string, stat: FileStat): ToHash => ({ key: keyOf(path), path, stat });
const keyOf = (path: string): string => `in:${path}`;

const attempts = 5;

/** The digest of a file that holds still: known by its stamp, or read while its stamp stayed the same. */
function digestFile(
  index: StatIndex,
  path: string,
  first: FileStat,
): Result<{ hex: string; stat: FileStat }, PathProblem> {
  const key = keyOf(path);
  const known = index.get(key, first.stamp);
  if (known !== undefined) return ok({ hex: known, stat: first });
  let stat = first;
  for (let tries = 0; tries < attempts; tries++) {
    const settled = settle(stat);
    const hashed = attempt(path, hashFile);
    if (!hashed.ok) return hashed;
    const { hex, before, after } = hashed.value;
    if (before.stamp === stat.stamp && after.stamp === stat.stamp) {
      if (settled) index.set(key, stat.stamp, hex);
      return ok({ hex, stat });
    }
    stat = after;
  }
  return fail({ path, detail: 'changes while it is read' });
}

/** The path that is no longer as it was, if any: edited, replaced, added or gone. */
export function movedSince(snapshot: Snapshot): string | undefined {
  const now = currentStamps(snapshot.path);
  if (now === undefined) return snapshot.path;
  for (const [path, stamp] of snapshot.stamps)
    if (now.get(path) !== stamp) return path === '' ? snapshot.path : join(snapshot.path, path);
  for (const path of now.keys()) if (!snapshot.stamps.has(path)) return join(snapshot.path, path);
  return undefined;
}

/** The stamps of what is at `path`; `undefined` where it cannot be read. */
export function currentStamps(path: string): ReadonlyMap<string, Stamp | 'folder'> | undefined {
  const stat = attempt(path, statThrough);
  if (!stat.ok || stat.value === undefined) return undefined;
  if (stat.value.form !== 'folder') return new Map([['', stat.value.stamp]]);
  const found = scanFolder(path);
  if (!found.ok) return undefined;
  return new Map(
    found.value.map((entry) => [entry.path, entry.stat.form === 'folder' ? 'folder' : entry.stat.stamp]),
  );
}
