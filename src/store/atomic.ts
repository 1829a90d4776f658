import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes `text` to `path`, whole or not at all: beside (at `temporary`, on the same file system), then a rename. */
export function writeAtomically(
  path: string,
  text: string | Uint8Array,
  temporary: string,
  durable = false,
): void {
  writeBeside(temporary, text, durable);
  makeParent(path, () => renameSync(temporary, path));
}

/** Tries, and where that fails for want of the parent folder makes it and tries again: mostly the parent is there. */
export function makeParent<T>(path: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    return attempt();
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
