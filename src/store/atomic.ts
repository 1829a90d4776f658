import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isErrno } from './errno.ts';
import { statOf } from './stamp.ts';

// All paths here are below `artifacts/`, and it is there: what lies where something else belongs is damage, and is replaced.

/** Writes `text` to `path`, whole or not at all: beside (at `temporary`, on the same file system), then a rename. */
export function writeAtomically(
  path: string,
  text: string | Uint8Array,
  temporary: string,
  durable = false,
): void {
  writeBeside(temporary, text, durable);
  replaceAt(path, temporary);
}

/** Renames a file or link of the store to `path`, whatever is there. */
export function replaceAt(path: string, temporary: string): void {
  makeParent(path, () => {
    try {
      renameSync(temporary, path);
    } catch (error) {
      if (!isErrno(error) || !['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(error.code ?? '')) throw error;
      rmSync(path, { recursive: true, force: true });
      renameSync(temporary, path);
    }
  });
}

/** Tries, and where that fails for want of the parent folder makes it and tries again: mostly the parent is there. */
export function makeParent<T>(path: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (!isErrno(error) || (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')) throw error;
    makeFolder(dirname(path));
    return attempt();
  }
}

/** Makes a folder of the store with its parents; a file in its way is removed. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!isErrno(error) || (error.code !== 'EEXIST' && error.code !== 'ENOTDIR')) throw error;
    removeFileIn(folder);
    mkdirSync(folder, { recursive: true });
  }
}

/** Removes the file, or the link that leads to no folder, that is a part of the path. */
function removeFileIn(path: string): void {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    if (statOf(at) === undefined) continue; // nothing is there: look further up
    if (statSync(at, { throwIfNoEntry: false })?.isDirectory() !== true) unlinkSync(at);
    return;
  }
}

function writeBeside(path: string, text: string | Uint8Array, durable: boolean): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const file = makeParent(path, () => openSync(path, 'wx'));
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    if (durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
