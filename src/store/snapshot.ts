import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import type { Glob } from '../domain/glob.ts';
import type { Content } from './artifacts.ts';
import { flushMapped } from './flush-mapped.ts';
import { globFiles } from './glob-files.ts';
import { hashFile } from './hash.ts';
import { hashTogether, isBig, type ToHash } from './hash-together.ts';
import { byPath, folderDigest, type ListingEntry } from './listing.ts';
import {
  attempt,
  type Found,
  goneWords,
  type PathProblem,
  pathBelow,
  scanFolder,
  specialWords,
} from './scan.ts';
import { type FileStat, settle, statThrough } from './stamp.ts';
import type { StatIndex } from './stat-index.ts';

/** A file or folder of the user's at one moment: its digest, and the stamps by which a later change shows. */
export interface Snapshot {
  readonly path: string;
  readonly digest: Digest;
  readonly content: Content;
  /** By path relative to the folder, its own under `''`; a folder's stamp is from before it was read. */
  readonly stats: ReadonlyMap<string, FileStat>;
  /** Where it is not all of the folder at `path`: which of its files are meant. Like all of it plain data, since it may outlive its process. */
  readonly picked?: Picked;
  /** The folder of results and the cache, which lies inside and is left out. */
  readonly without?: { readonly folder: string; readonly path: string };
  /** What lies at `path` is not what was digested: stages get a copy that is. */
  readonly differs?: boolean;
}

export interface Picked {
  readonly glob: Glob;
  /** Absolute: a folder that is never looked into. */
  readonly outside: string;
}

/** Digests what is at `path` (following a link there), from the index where its stamps are known. */
export function takeSnapshot(
  index: StatIndex,
  path: string,
  outside?: string,
): Result<Snapshot, PathProblem> {
  const stat = attempt(path, statThrough);
  if (!stat.ok) return stat;
  if (stat.value === undefined) return fail({ path, detail: 'not found' });
  if (stat.value.form === 'folder') return snapshotFolder(index, path, stat.value, outside);
  if (stat.value.form !== 'file')
    return fail({ path, detail: `${specialWords(path)}, which cannot be digested` });
  const file = digestFile(index, path, stat.value);
  if (!file.ok) return file;
  const { hex, stat: seen } = file.value;
  const { executable } = seen;
  const digest: Digest = { digest: `sha256:${hex}`, size: seen.size, form: 'file' };
  return ok({
    path,
    digest: executable ? { ...digest, executable } : digest,
    content: { form: 'file', hex, executable },
    stats: new Map([['', seen]]),
  });
}

/** Digests the files that a pattern names, as the folder that holds nothing else. */
export function takeGlobSnapshot(
  index: StatIndex,
  glob: Glob,
  outside: string,
): Result<Snapshot, PathProblem> {
  const picked = { glob, outside };
  const found = statPicked(picked);
  if (!found.ok) return found;
  if (found.value.length === 0) return fail({ path: glob.base, detail: 'has no file that fits the pattern' });
  const snapshot = snapshotOf(index, glob.base, found.value, new Map());
  return snapshot.ok ? ok({ ...snapshot.value, picked }) : snapshot;
}

/** The files that a pattern names now, links followed, with the folders that they are in. */
function statPicked({ glob, outside }: Picked): Result<readonly Found[], PathProblem> {
  const files = globFiles(glob, outside);
  if (!files.ok) return files;
  const root = glob.base;
  const folders = new Set<string>();
  const found: Found[] = [];
  for (const path of files.value) {
    for (let at = path.lastIndexOf('/'); at !== -1; at = path.lastIndexOf('/', at - 1))
      folders.add(path.slice(0, at));
    const stat = attempt(`${root}/${path}`, statThrough);
    if (!stat.ok) return stat;
    if (stat.value?.form !== 'file')
      return fail({
        path: join(root, path),
        detail: path.includes('\uFFFD') ? goneWords(path) : 'is no longer a file',
      });
    found.push({ path, stat: stat.value });
  }
  for (const path of folders) {
    const stat = attempt(`${root}/${path}`, statThrough);
    if (!stat.ok) return stat;
    if (stat.value?.form !== 'folder')
      return fail({ path: join(root, path), detail: 'is no longer a folder' });
    found.push({ path, stat: stat.value });
  }
  return ok(found.sort(byPath));
}

function snapshotFolder(
  index: StatIndex,
  path: string,
  root: FileStat,
  outside: string | undefined,
): Result<Snapshot, PathProblem> {
  const found = scanFolder(path, 'stays', outside);
  if (!found.ok) return found;
  const snapshot = snapshotOf(index, path, found.value, new Map([['', root]]));
  if (!snapshot.ok) return snapshot;
  const without = outside === undefined ? undefined : pathBelow(path, outside);
  const differs = without !== undefined || found.value.some(({ stat }) => stat.through);
  return ok({
    ...snapshot.value,
    ...(without === undefined ? {} : { without: { folder: outside!, path: without } }),
    ...(differs ? { differs } : {}),
  });
}

function snapshotOf(
  index: StatIndex,
  path: string,
  found: readonly Found[],
  first: ReadonlyMap<string, FileStat>,
): Result<Snapshot, PathProblem> {
  hashTogether(
    index,
    found.flatMap((entry) => (isBig(entry.stat) ? [toHash(`${path}/${entry.path}`, entry.stat)] : [])),
  );
  const listing: ListingEntry[] = [];
  const stats = new Map(first);
  for (const entry of found) {
    const seen = listed(index, path, entry);
    if (!seen.ok) return seen;
    listing.push(seen.value.entry);
    stats.set(entry.path, seen.value.stat);
  }
  return ok({ path, digest: folderDigest(listing), content: { form: 'folder', listing }, stats });
}

function listed(
  index: StatIndex,
  root: string,
  { path, stat, target }: Found,
): Result<{ entry: ListingEntry; stat: FileStat }, PathProblem> {
  if (stat.form === 'folder') return ok({ entry: { type: 'folder', path }, stat });
  if (target !== undefined) return ok({ entry: { type: 'link', path, target }, stat });
  const file = digestFile(index, `${root}/${path}`, stat);
  if (!file.ok) return file;
  const { hex, stat: seen } = file.value;
  const entry: ListingEntry = { type: 'file', path, hex, size: seen.size, executable: seen.executable };
  return ok({ entry, stat: seen });
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
    flushMapped(path, stat);
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

/**
 * The path that is no longer as it was, if any: edited, replaced, added or gone. A new name for a file, as a backup or a stage gives it by a
 * hard link, moves its ctime alone: then its bytes are read again, and decide.
 */
export function movedSince({ path: root, content, stats, picked, without }: Snapshot): string | undefined {
  const now = currentStats(root, picked, without?.folder);
  if (now === undefined) return root;
  let entries: Entries | undefined;
  for (const [path, before] of stats) {
    const at = path === '' ? root : join(root, path);
    const stat = now.get(path);
    if (stat?.form !== before.form) return at;
    // A folder is its names, and they are all looked at.
    if (stat.stamp === before.stamp || stat.form === 'folder') continue;
    entries ??= entriesOf(content);
    if (!isTouched(stat, before) || !holds(at, stat, entries.get(path))) return at;
  }
  for (const path of now.keys()) if (!stats.has(path)) return join(root, path);
  return undefined;
}

type Entries = ReadonlyMap<string, ListingEntry | Extract<Content, { form: 'file' }>>;

const entriesOf = (content: Content): Entries =>
  content.form === 'file'
    ? new Map([['', content]])
    : new Map(content.listing.map((entry) => [entry.path, entry]));

/** Whether nothing but the ctime differs, which is the last word of a stamp. */
const isTouched = ({ stamp }: FileStat, before: FileStat): boolean =>
  stamp.slice(0, stamp.lastIndexOf(' ')) === before.stamp.slice(0, before.stamp.lastIndexOf(' '));

/** Whether a file or link is still what was digested, by reading it. */
function holds(at: string, stat: FileStat, entry: ReturnType<Entries['get']>): boolean {
  const same = attempt(at, () => {
    if (entry === undefined) return false;
    if ('target' in entry) return stat.form === 'link' && readlinkSync(at) === entry.target;
    if (!('hex' in entry) || stat.form !== 'file') return false;
    flushMapped(at, stat);
    const { hex, before, after } = hashFile(at);
    const isStill = before.stamp === stat.stamp && after.stamp === stat.stamp;
    return isStill && hex === entry.hex && after.executable === entry.executable;
  });
  return same.ok && same.value;
}

/** What is at `path`, as the file system shows it, by relative path; `undefined` where it cannot be read. */
export function currentStats(
  path: string,
  picked?: Picked,
  outside?: string,
): ReadonlyMap<string, FileStat> | undefined {
  if (picked !== undefined) {
    const found = statPicked(picked);
    return found.ok ? new Map(found.value.map((entry) => [entry.path, entry.stat])) : undefined;
  }
  const stat = attempt(path, statThrough);
  if (!stat.ok || stat.value === undefined) return undefined;
  const stats = new Map([['', stat.value]]);
  if (stat.value.form !== 'folder') return stats;
  const found = scanFolder(path, 'stays', outside);
  if (!found.ok) return undefined;
  for (const entry of found.value) stats.set(entry.path, entry.stat);
  return stats;
}
