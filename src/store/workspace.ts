import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { layout } from './layout.ts';
import { statOf } from './stamp.ts';

/** A run's own folder, on the store's file system: stages work there, and whatever is stored is written there first. */
export interface Workspace {
  readonly folder: string;
  /** A path that is used by nothing else. */
  readonly temporary: () => string;
}

/** Makes `work/<run>` with the owner's record, by which a later run can tell whether it is abandoned. */
export function makeWorkspace(store: string, run: string, owner: JsonObject): Workspace {
  const { work } = layout(store);
  const folder = join(work, run);
  const unborn = join(work, `.${run}`);
  mkdirSync(join(unborn, 'temporary'), { recursive: true });
  writeFileSync(join(unborn, ownerFile), JSON.stringify(owner));
  renameSync(unborn, folder); // from now on seen by others, with its owner
  let count = 0;
  return { folder, temporary: () => join(folder, 'temporary', String(count++)) };
}

const ownerFile = 'owner.json';

/** What earlier or simultaneous runs have in `work/`; `touched` is in milliseconds, `owner` `undefined` where no record is. */
export function listWorkspaces(store: string): readonly {
  readonly folder: string;
  readonly owner: JsonObject | undefined;
  readonly touched: number;
}[] {
  return names(layout(store).work).map((run) => {
    const folder = join(layout(store).work, run);
    const touched = Number((statOf(folder)?.ctime ?? 0n) / 1_000_000n);
    return { folder, owner: run.startsWith('.') ? undefined : readObject(join(folder, ownerFile)), touched };
  });
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readObject(file: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(value) ? (value as { [key: string]: Json }) : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a folder with all it holds. What a stage made unwritable may resist: that is left for a later run. */
export function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // Left behind, to be tried again by the next run.
  }
}

/** Moves what is at `path` out of the way and removes it; nothing there is fine. */
export function clear(path: string, workspace: Workspace): void {
  const aside = workspace.temporary();
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
