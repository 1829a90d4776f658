import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  renameSync,
  rm,
  rmdir,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { type JsonObject, parseObject } from '../base/json.ts';
import { makeFolder } from './atomic.ts';
import { hasCode } from './errno.ts';
import { namesIn, textOf } from './if-there.ts';
import { layout } from './layout.ts';
import { attempt } from './scan.ts';
import { statOf } from './stamp.ts';

/** A run's own folder, on the store's file system: stages work there, and whatever is stored is written there first. */
export interface Workspace {
  readonly folder: string;
  /** A path that is used by nothing else. */
  readonly temporary: () => string;
  /** Removes a folder in it: while the run goes on where that gives bytes back, otherwise at its end. */
  readonly discardMeanwhile: (folder: string) => void;
  /** Once all such folders are gone. */
  readonly discarded: () => Promise<void>;
}

/** Makes `work/<run>` with the owner's record, by which a later run can tell whether it is abandoned. */
export function makeWorkspace(store: string, run: string, owner: JsonObject): Workspace {
  const { work } = layout(store);
  const folder = join(work, run);
  const unborn = join(work, `.${run}`);
  makeFolder(join(unborn, 'temporary'));
  writeFileSync(join(unborn, ownerFile), JSON.stringify({ ...owner, run }));
  renameSync(unborn, folder); // from now on seen by others, with its owner
  const temporary = join(folder, 'temporary');
  let count = 0;
  // No stage comes upon another's folder by counting.
  const name = () => `${count++}-${randomUUID().slice(0, 13)}`;
  const leaving = new Set<Promise<void>>();
  const empty: string[] = [];
  return {
    folder,
    temporary: () => `${temporary}/${name()}`,
    discardMeanwhile: (path) => {
      const folders = onlyFolders(path);
      if (folders !== undefined) return void empty.push(...folders);
      const gone = removeMeanwhile(path).then(() => void leaving.delete(gone));
      leaving.add(gone);
    },
    discarded: async () => {
      for (const path of empty) attempt(path, (at) => rmdirSync(at)); // what resists goes with the workspace
      await Promise.all(leaving);
    },
  };
}

/** The owner's record, and which run's it is. */
export const ownerFile = 'owner.json';

/** Shows who cannot see the owner's process (on another machine, in another container) that it lives. */
export const giveSign = ({ folder }: Workspace, now: Date): void => utimesSync(folder, now, now);

/** What another run, earlier or at the same time, has in `work/`. */
export interface FoundWorkspace {
  readonly folder: string;
  /** The id of its run. */
  readonly run: string;
  /** `undefined` where its removal was broken off. */
  readonly owner: JsonObject | undefined;
  /** It was still being made, without an owner, when last seen. */
  readonly unborn: boolean;
  /** When it was last written to, in milliseconds. */
  readonly touched: number;
}

export function listWorkspaces(store: string): readonly FoundWorkspace[] {
  return namesIn(layout(store).work).map((run) => findWorkspace(join(layout(store).work, run)));
}

/** What is known of the workspace at `folder`; without an owner where there is none. */
export const findWorkspace = (folder: string): FoundWorkspace => ({
  folder,
  run: basename(folder),
  owner: parseObject(textOf(join(folder, ownerFile)) ?? ''),
  unborn: basename(folder).startsWith('.'),
  touched: Number((statOf(folder)?.ctime ?? 0n) / 1_000_000n),
});

/** Removes a folder with all it holds. What a stage made unwritable may resist: that is left for a later run. */
export function discard(folder: string): void {
  const isGone = attempt(folder, (path) => rmdirSync(path)).ok; // mostly it is empty by now
  if (!isGone) attempt(folder, removeWhole); // what is left behind, the next run tries again
}

/** Removes a folder also where a stage took its own right to write away from a folder in it. */
function removeWhole(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch (error) {
    if (!hasCode(error, 'EACCES')) throw error;
    if (lstatSync(folder).isDirectory()) makeWritable(folder, 'all');
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  }
}

/** Gives the owner the right to change every folder from `folder` on, which is to be emptied; of `readable` ones only those that may be read. */
export function makeWritable(folder: string, which: 'all' | 'readable'): void {
  const { mode } = lstatSync(folder);
  if (which === 'readable' && (mode & 0o500) !== 0o500) return;
  if ((mode & 0o700) !== 0o700) chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(join(folder, entry.name), which);
}

/**
 * The folder and all below it, the deepest first; `undefined` where there is anything but folders, or it cannot be told. They can wait:
 * on a file system without a journal each removal makes the next new files dear.
 */
function onlyFolders(folder: string): readonly string[] | undefined {
  const below: string[] = [];
  const entries = attempt(folder, (path) => readdirSync(path, { withFileTypes: true }));
  if (!entries.ok) return undefined;
  for (const entry of entries.value) {
    const inside = entry.isDirectory() ? onlyFolders(join(folder, entry.name)) : undefined;
    if (inside === undefined) return undefined;
    below.push(...inside);
  }
  return [...below, folder];
}

/** The same without holding up who asks: some file systems take a millisecond for a folder. What resists goes with the workspace. */
const removeMeanwhile = (folder: string): Promise<void> =>
  new Promise((resolve) => {
    rmdir(folder, (problem) => {
      if (problem === null) resolve();
      else
        rm(folder, { recursive: true, force: true }, (left) => {
          if (left !== null) attempt(folder, removeWhole);
          resolve();
        });
    });
  });

/** Moves what is at `path` out of the way and removes it; nothing there is fine. */
export function clear(path: string, workspace: Workspace): void {
  const aside = workspace.temporary();
  try {
    renameSync(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  removeWhole(aside);
}
