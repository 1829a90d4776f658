import { type BigIntStats, constants, lstatSync, statSync } from 'node:fs';
import { isErrno } from './errno.ts';

/**
 * What a file system says about a file without reading it: inode, size, mtime and ctime in nanoseconds, as text. An edit changes
 * it, unless it falls into the same tick of the clock as the look before it (see `settled`).
 */
export type Stamp = string & { readonly stamp: unique symbol };

export interface FileStat {
  readonly stamp: Stamp;
  readonly form: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
  readonly executable: boolean;
  /** Permissions, 0 to 0o777. */
  readonly mode: number;
  /** Nanoseconds. */
  readonly mtime: bigint;
  readonly ctime: bigint;
  /** Of what a link there leads to. */
  readonly through?: true;
}

/** Of the thing itself, a link being a link; `undefined` where nothing is there, also if a part of the path is a file. */
export function statOf(path: string): FileStat | undefined {
  try {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    return stats && fileStat(stats);
  } catch (error) {
    if (isErrno(error) && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Of what a link leads to. */
export function statThrough(path: string): FileStat | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && fileStat(stats);
}

const forms: ReadonlyMap<number, FileStat['form']> = new Map([
  [constants.S_IFREG, 'file'],
  [constants.S_IFDIR, 'folder'],
  [constants.S_IFLNK, 'link'],
]);

export const fileStat = (stats: BigIntStats): FileStat => ({
  stamp: `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}` as Stamp,
  form: forms.get(Number(stats.mode) & constants.S_IFMT) ?? 'other',
  size: Number(stats.size),
  executable: (stats.mode & 0o111n) !== 0n,
  mode: Number(stats.mode & 0o777n),
  mtime: stats.mtimeNs,
  ctime: stats.ctimeNs,
});

/**
 * Waits until a change of the file would show in its stamp: until the clock of its file system has ticked since its last one.
 * False where it cannot be waited for (a ctime in the future: two clocks that disagree).
 */
export function settle(stat: FileStat): boolean {
  const grain = grainOf(stat);
  const wait = stat.ctime + grain - nowNanoseconds();
  if (wait <= 0n) return true;
  if (wait > grain + 1_000_000n) return false;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(wait / 1_000_000n) + 1);
  return true;
}

/** Whether a change from `now` on would show in the stamp. */
export const isSettled = (stat: FileStat, now: Date): boolean =>
  stat.ctime + grainOf(stat) <= BigInt(now.getTime()) * 1_000_000n;

/** Whole seconds betray a file system that knows no finer ones (HFS+ 1 s, FAT 2 s); Linux ticks every 1 to 10 ms. In nanoseconds. */
const grainOf = ({ ctime }: FileStat): bigint =>
  ctime % 1_000_000_000n === 0n ? 2_000_000_000n : 20_000_000n;

const nowNanoseconds = (): bigint => BigInt(Date.now()) * 1_000_000n;

/**
 * The mtime, in seconds, given to files that the store itself writes: so far back that any later edit, which sets it to now, shows
 * in the stamp however soon it comes.
 */
export const backdate = (): number => Math.floor(Date.now() / 1000) - 3;

/** Whether nobody wrote to the file since it was backdated to `past` (seconds). */
export const isBackdated = (stat: FileStat, past: number): boolean =>
  stat.mtime === BigInt(past) * 1_000_000_000n;
