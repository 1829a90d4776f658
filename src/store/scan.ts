import { readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import { errnoWords, isErrno } from './errno.ts';
import { type FileStat, statOf } from './stamp.ts';

/** Something below a folder, as the file system shows it. */
export interface Found {
  /** Relative to the folder. */
  readonly path: string;
  readonly stat: FileStat;
  /** Of a link. */
  readonly target?: string;
}

/** Why a file or folder cannot be taken as an artifact. */
export interface PathProblem {
  readonly path: string;
  readonly detail: string;
}

/** Whether a folder is read where it lies, or is to be copied elsewhere, where its links have to lead to the same. */
export type Stay = 'stays' | 'moves';

/**
 * Everything below a folder, sorted by path. A symbolic link is kept as one if it stays inside the folder; one that leaves it is a
 * problem, because what it leads to would be read without being part of the digest. So are pipes, sockets and devices. In a folder that
 * moves, a link must not even pass through a folder outside (`../model/d`): it would dangle.
 *
 * @param outside absolute: a folder that is left out with all it holds, unless it is `root` or above it
 */
export function scanFolder(
  root: string,
  stay: Stay = 'stays',
  outside?: string,
): Result<readonly Found[], PathProblem> {
  const found: Found[] = [];
  const left = outside === undefined ? undefined : pathBelow(root, outside);
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const names = attempt(join(root, folder), (path) => readdirSync(path));
    if (!names.ok) return names;
    for (const name of names.value) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (path === left) continue;
      const entry = attempt(`${root}/${path}`, (at) => look(root, path, at, stay));
      if (!entry.ok) return entry;
      if (typeof entry.value === 'string') return fail({ path: join(root, path), detail: entry.value });
      if (entry.value.stat.form === 'folder') pending.push(path);
      found.push(entry.value);
    }
  }
  return ok(found.sort((a, b) => (a.path < b.path ? -1 : 1)));
}

function look(root: string, path: string, at: string, stay: Stay): Found | string {
  const stat = statOf(at);
  if (stat === undefined) return goneWords(path);
  if (stat.form === 'other') return `${specialWords(at)}, which cannot be digested`;
  if (stat.form !== 'link') return { path, stat };
  const target = readlinkSync(at);
  const blob = stay === 'stays' ? hubBlob(root, at) : undefined;
  if (blob !== undefined) return { path, stat: { ...blob, through: true } };
  if (leaves(root, at, target)) return `is a symbolic link that leaves the folder, to ${target}`;
  if (stay === 'moves' && passesOutside(root, path, target))
    return `is a symbolic link to ${target}, which passes through a folder outside and would lead nowhere in a copy`;
  return { path, stat, target };
}

/** Where `path` lies below `root`, by real paths; `undefined` where it does not. */
export function pathBelow(root: string, path: string): string | undefined {
  const way = attempt(root, () => relative(realpathSync.native(root), realpathSync.native(path)));
  if (!way.ok) return undefined;
  const isBelow = way.value !== '' && isInside('/', join('/', way.value)) && !way.value.startsWith('..');
  return isBelow ? way.value : undefined;
}

/**
 * The file that a link of a Hugging Face snapshot stands for: below `X/snapshots/REVISION` a link into `X/blobs`. It counts as the file
 * itself. `undefined` for every other link.
 */
function hubBlob(root: string, at: string): FileStat | undefined {
  const real = attempt(at, () => [realpathSync(root), realpathSync(at)] as const);
  if (!real.ok) return undefined;
  const [folder, file] = real.value;
  const repository = /^(.*)\/snapshots\/[^/]+(?:\/|$)/s.exec(folder)?.[1];
  if (repository === undefined || dirname(file) !== join(repository, 'blobs')) return undefined;
  const stat = statOf(file);
  return stat?.form === 'file' ? stat : undefined;
}

/** Why a name that was listed has nothing behind it: Node shows bytes that are not UTF-8 as U+FFFD. */
export const goneWords = (path: string): string =>
  path.includes('\uFFFD')
    ? 'has a name that is not UTF-8 (shown with �); rename it'
    : 'vanished while the folder was read';

/** `is a named pipe`: of what is neither a file nor a folder, links followed. */
export function specialWords(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFIFO()) return 'is a named pipe';
  if (stat?.isSocket()) return 'is a socket';
  return stat?.isBlockDevice() || stat?.isCharacterDevice()
    ? 'is a device'
    : 'is neither a file nor a folder';
}

const MAX_LINKS = 40; // that the kernel follows

/** Whether following a link at `path` ever leaves `root`, even if it comes back. Goes part by part, as the kernel does. */
function passesOutside(root: string, path: string, target: string): boolean {
  const at = path.split('/').slice(0, -1);
  const pending = target.split('/');
  let links = 0;
  for (let part = pending.shift(); part !== undefined; part = pending.shift()) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (at.pop() === undefined) return true;
      continue;
    }
    const place = join(root, ...at, part);
    const found = attempt(place, statOf);
    if (!found.ok || found.value?.form !== 'link') at.push(part);
    else {
      const next = readlinkSync(place);
      if (isAbsolute(next)) return true;
      if (++links > MAX_LINKS) return false; // a circle leads nowhere, and stays inside
      pending.unshift(...next.split('/'));
    }
  }
  return false;
}

function leaves(root: string, at: string, target: string): boolean {
  if (isAbsolute(target)) return true;
  const real = attempt(at, () => [realpathSync(root), realpathSync(at)] as const);
  if (real.ok) return !isInside(...real.value);
  // It leads nowhere: judged by its text, which must then be plain.
  return normalize(target) !== target || !isInside(root, join(dirname(at), target));
}

/** Whether `path` is `folder` or below it, both absolute and free of links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Turns an error of a system call into a problem of the path; any other is a bug and goes on. */
export function attempt<T>(path: string, action: (path: string) => T): Result<T, PathProblem> {
  try {
    return ok(action(path));
  } catch (error) {
    if (!isErrno(error)) throw error;
    return fail({ path, detail: errnoWords(error) });
  }
}
