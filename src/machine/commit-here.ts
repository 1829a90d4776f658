import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isErrno } from '../store/errno.ts';
import { textOf } from '../store/if-there.ts';

/** The commit that is checked out at or above a folder, read from git's own files: starting git would take longer than a restored run. */
export function commitHere(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const entry = statSync(join(at, '.git'), { throwIfNoEntry: false });
    if (entry !== undefined) return headOf(entry.isDirectory() ? join(at, '.git') : linked(join(at, '.git')));
    if (dirname(at) === at) return undefined;
  }
}

/** A worktree's `.git` is a file that names its folder. */
const linked = (file: string): string =>
  resolve(
    dirname(file),
    text(file)
      ?.replace(/^gitdir: /, '')
      .trim() ?? '',
  );

function headOf(folder: string): string | undefined {
  const head = text(join(folder, 'HEAD'))?.trim();
  const ref = head?.replace(/^ref: /, '');
  if (head === undefined || ref === undefined || ref === head) return asCommit(head);
  const common = resolve(folder, text(join(folder, 'commondir'))?.trim() ?? '.');
  const loose = text(join(folder, ref)) ?? text(join(common, ref));
  if (loose !== undefined) return asCommit(loose.trim());
  const packed = text(join(common, 'packed-refs'))
    ?.split('\n')
    .find((line) => line.endsWith(` ${ref}`));
  return asCommit(packed?.split(' ')[0]);
}

const asCommit = (text: string | undefined): string | undefined =>
  text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : undefined;

/** A commit that cannot be read is not noted. */
const text = (path: string): string | undefined => textOf(path, isErrno);
