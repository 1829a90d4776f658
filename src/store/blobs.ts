import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  futimesSync,
  openSync,
  renameSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import { sha256 } from '../base/sha256.ts';
import { makeFolder, replaceAt } from './atomic.ts';
import { hashFile } from './hash.ts';
import { layout } from './layout.ts';
import { attempt } from './scan.ts';
import { backdate, isBackdated, statOf } from './stamp.ts';
import type { Store } from './store.ts';
import type { Workspace } from './workspace.ts';

/**
 * Why a blob cannot be used, or `undefined` if it is whole: by its stamp where that is known, otherwise by reading it. Bytes that are
 * not those its name says are never handed out.
 */
export function blobDamage(store: Store, hex: string): string | undefined {
  const size = wholeSize(store, hex);
  return size.ok ? undefined : size.failures[0];
}

/** Bytes of a blob that is whole; or why it cannot be used. */
export function wholeSize(store: Store, hex: string): Result<number, string> {
  const path = layout(store.folder).blob(hex);
  const stat = statOf(path);
  if (stat === undefined) return fail(`blob ${short(hex)} is missing`);
  if (store.index.get(`blob:${hex}`, stat.stamp) === hex) return ok(stat.size);
  const hashed = attempt(path, hashFile);
  if (!hashed.ok) return fail(`blob ${short(hex)} cannot be read: ${hashed.failures[0]!.detail}`);
  if (hashed.value.hex !== hex) return fail(`blob ${short(hex)} is not what it was when it was stored`);
  store.index.set(`blob:${hex}`, hashed.value.after.stamp, hex);
  return ok(hashed.value.size);
}

const short = (hex: string): string => hex.slice(0, 12);

/** Stores bytes; gives their digest in hex. */
export function putBytes(store: Store, workspace: Workspace, bytes: string | Uint8Array): string {
  const hex = sha256(bytes);
  if (!isKnownWhole(store, hex)) adoptBytes(store, workspace, bytes, hex);
  return hex;
}

/** Makes the folders that blobs are to lie in. They would be made one by one as each is found missing, which takes longer. */
export function makeFolders(store: Store, hexes: readonly string[]): void {
  const { blob } = layout(store.folder);
  for (const folder of new Set(hexes.map((hex) => dirname(blob(hex))))) makeFolder(folder);
}

/** Takes bytes as a blob that is not here, and whose digest was computed as they came. */
export function adoptBytes(
  store: Store,
  workspace: Workspace,
  bytes: string | Uint8Array,
  hex: string,
): void {
  const beside = workspace.temporary();
  const past = backdate();
  const file = openSync(beside, 'wx', 0o444);
  try {
    writeFileSync(file, bytes);
    futimesSync(file, past, past);
  } finally {
    closeSync(file);
  }
  keep(store, beside, hex, past);
}

/**
 * Stores a file's bytes. With `move` the file itself becomes the blob; it must be nobody else's (one link). Otherwise it is copied,
 * and what was copied is what is hashed.
 */
export function putFile(
  store: Store,
  workspace: Workspace,
  path: string,
  move: boolean,
): { readonly hex: string; readonly size: number } {
  const beside = workspace.temporary();
  if (move) renameSync(path, beside);
  else copyFileSync(path, beside, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  const past = protect(beside); // before hashing: had a writer outlived its stage, the mtime would betray it
  const { hex, size } = hashFile(beside);
  if (isKnownWhole(store, hex)) unlinkSync(beside);
  else keep(store, beside, hex, past);
  return { hex, size };
}

/** Takes a file of the workspace as a blob whose digest was computed while it was written. */
export function adoptBlob(store: Store, path: string, hex: string): void {
  const past = protect(path);
  if (isKnownWhole(store, hex)) unlinkSync(path);
  else keep(store, path, hex, past);
}

/** Cheaper than proving it: an unknown or damaged blob is simply replaced by the bytes at hand. */
function isKnownWhole(store: Store, hex: string): boolean {
  const stat = statOf(layout(store.folder).blob(hex));
  return stat !== undefined && store.index.get(`blob:${hex}`, stat.stamp) === hex;
}

function protect(beside: string): number {
  const past = backdate();
  chmodSync(beside, 0o444);
  utimesSync(beside, past, past);
  return past;
}

function keep(store: Store, beside: string, hex: string, past: number): void {
  const path = layout(store.folder).blob(hex);
  replaceAt(path, beside);
  const stat = statOf(path);
  if (stat && isBackdated(stat, past)) store.index.set(`blob:${hex}`, stat.stamp, hex);
}

/** Waits until the disk has the bytes. Only worth it for what was dear to make: after a power cut blobs are read before they are trusted. */
export function flushBlob(store: Store, hex: string): void {
  const file = openSync(layout(store.folder).blob(hex), 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
