import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Glob, GlobSegment } from '../domain/glob.ts';
import { attempt, goneWords, type PathProblem, specialWords } from './scan.ts';
import { statThrough } from './stamp.ts';

/**
 * The files that a pattern names, relative to its base and in the order of their code units. A link to a file counts as one; `**` does not
 * go through links, as these may lead round in a circle.
 *
 * @param outside absolute: a folder that is never looked into
 */
export function globFiles(
  { base, segments }: Glob,
  outside?: string,
): Result<readonly string[], PathProblem> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const pending: { readonly below: string; readonly at: number }[] = [{ below: '', at: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const key = `${next.at} ${next.below}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const folder = join(base, next.below);
    if (folder === outside) continue;
    const entries = attempt(folder, (path) => readdirSync(path, { withFileTypes: true }));
    if (!entries.ok) {
      // A base that is not there has no files; what was there a moment ago is a problem.
      if (next.below === '' && !isThere(base)) return ok([]);
      return entries;
    }
    const [segment, isLast] = [segments[next.at]!, next.at === segments.length - 1];
    const fits = fitting(segment);
    if (segment === 'folders' && !isLast) pending.push({ below: next.below, at: next.at + 1 });
    for (const entry of entries.value) {
      if (!fits(entry.name)) continue;
      const below = next.below === '' ? entry.name : `${next.below}/${entry.name}`;
      if (segment === 'folders' && entry.isDirectory()) pending.push({ below, at: next.at });
      if (segment === 'folders' && !isLast) continue;
      const form = entry.isSymbolicLink() ? linked(join(base, below)) : formOf(entry);
      if (!isLast && form === 'folder') pending.push({ below, at: next.at + 1 });
      else if (isLast && form === 'file') files.add(below);
      else if (isLast && form !== 'folder')
        return fail({ path: join(base, below), detail: formless(join(base, below), entry) });
    }
  }
  return ok([...files].sort());
}

/** Why something that fits the pattern has no bytes. */
function formless(path: string, entry: { isSymbolicLink(): boolean }): string {
  if (!entry.isSymbolicLink()) return `${specialWords(path)}, which cannot be digested`;
  const target = attempt(path, (at) => readlinkSync(at));
  return target.ok ? `is a symbolic link that leads to no file, to ${target.value}` : goneWords(path);
}

const isThere = (path: string): boolean => {
  const stat = attempt(path, statThrough);
  return !stat.ok || stat.value?.form === 'folder';
};

const linked = (path: string): string | undefined => {
  const stat = attempt(path, statThrough);
  return stat.ok ? stat.value?.form : undefined;
};

const formOf = (entry: { isDirectory(): boolean; isFile(): boolean }): 'folder' | 'file' | undefined =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined;

function fitting(segment: GlobSegment): (name: string) => boolean {
  if (segment === 'folders') return (name) => !name.startsWith('.');
  if ('name' in segment) return (name) => name === segment.name;
  const names = new RegExp(segment.names);
  return (name) => names.test(name);
}
