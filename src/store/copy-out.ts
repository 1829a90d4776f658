import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FileModes } from '../domain/entry.ts';
import { type Content, plainMode } from './artifacts.ts';
import { layout } from './layout.ts';
import { backdate } from './stamp.ts';
import type { Store } from './store.ts';

/** Who gets the copy: the user may write into it, a stage may not. */
export type Access = 'read' | 'write';

/** Files that are in a listing without being in the store (a fan-in's index), by path. */
export type Extra = ReadonlyMap<string, string>;

export interface Copied {
  readonly hex: string;
  /** The mtime it was given, in seconds. */
  readonly past: number;
}

/**
 * Copies an artifact to `path`, where nothing may be yet: a clone where the file system has them, never a second name of the blob, so
 * that no edit of the copy reaches the store. Gives the files copied, by relative path.
 */
export function copyOut(
  store: Store,
  content: Content,
  path: string,
  access: Access,
  extra: Extra = new Map(),
  modes: FileModes = {},
): ReadonlyMap<string, Copied> {
  const past = backdate();
  if (content.form === 'file') {
    copyBlob(store, content, path, modeOf(access, content.executable, modes['']), past);
    return new Map([['', { hex: content.hex, past }]]);
  }
  const copied = new Map<string, Copied>();
  mkdirSync(path);
  for (const entry of content.listing) {
    const at = join(path, entry.path);
    const own = extra.get(entry.path);
    if (entry.type === 'folder') mkdirSync(at);
    else if (entry.type === 'link') symlinkSync(entry.target, at);
    else if (own !== undefined) writeFileSync(at, own, { flag: 'wx', mode: 0o444 });
    else {
      const mode = Object.hasOwn(modes, entry.path) ? modes[entry.path] : undefined;
      copyBlob(store, entry, at, modeOf(access, entry.executable, mode), past);
      copied.set(entry.path, { hex: entry.hex, past });
    }
  }
  return copied;
}

/** A copy of a file, a clone where the file system has them, that nobody is to write into. */
export function copyFile(from: string, to: string, executable: boolean): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  chmodSync(to, 0o444 | (executable ? 0o111 : 0));
}

/** A stage sees no permissions but the executable bit, which is in its key; the user has a file as it was made, and may read it. */
function modeOf(access: Access, executable: boolean, made: number | undefined): number {
  if (access === 'read') return 0o444 | (executable ? 0o111 : 0);
  return made === undefined ? plainMode(executable) : made | 0o400;
}

function copyBlob(
  store: Store,
  { hex }: { readonly hex: string },
  path: string,
  mode: number,
  past: number,
): void {
  copyFileSync(layout(store.folder).blob(hex), path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  chmodSync(path, mode);
  utimesSync(path, past, past);
}
