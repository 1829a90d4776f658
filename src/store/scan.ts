import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
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
 */
export function scanFolder(root: string, stay: Stay = 'stays'): Result<readonly Found[], PathProblem> {
  const found: Found[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const names = attempt(join(root, folder), (path) => readdirSync(path));
    if (!names.ok) return names;
    for (const name of names.value) {
      const path = folder === '' ? name : `${folder}/${name}`;
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
  if (stat === undefined) return 'vanished while the folder was read';
  if (stat.form === 'other') return 'is neither a file, a folder nor a symbolic link';
  if (stat.form !== 'link') return { path, stat };
  const target = readlinkSync(at);
  if (leaves(root, at, target)) return `is a symbolic link that leaves the folder, to ${target}`;
  if (stay === 'moves' && passesOutside(root, path, target))
    return `is a symbolic link to ${target}, which passes through a folder outside and would lead nowhere in a copy`;
  return { path, stat, target };
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
  try {
    return !isInside(realpathSync(root), realpathSync(at));
  } catch {
    // It leads nowhere: judged by its text, which must then be plain.
    return normalize(target) !== target || !isInside(root, join(dirname(at), target));
  }
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
