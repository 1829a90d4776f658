import { readlinkSync, renameSync, symlinkSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeParent } from './atomic.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';
import type { Workspace } from './workspace.ts';

/**
 * Who computes a fingerprint now: a symbolic link named after it that says which run's workspace it belongs to. A link, because it is made
 * whole, with what it says, or not at all, on every file system. It binds nobody: with a claim of a dead run one takes it over, and
 * should two runs ever compute the same, both are right.
 */
export function claim(store: Store, { folder }: Workspace, fingerprint: string): boolean {
  try {
    const path = layout(store.folder).claim(fingerprint);
    makeParent(path, () => symlinkSync(join('..', 'work', basename(folder)), path));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The workspace of the run that holds the claim; `undefined` where nobody does. */
export function claimant(store: Store, fingerprint: string): string | undefined {
  const path = layout(store.folder).claim(fingerprint);
  try {
    return join(dirname(path), readlinkSync(path));
  } catch {
    return undefined;
  }
}

/** Takes a claim away from a run that is no more. One that somebody else has renewed meanwhile is put back. */
export function revoke(store: Store, workspace: Workspace, fingerprint: string, holder: string): void {
  const path = layout(store.folder).claim(fingerprint);
  const aside = workspace.temporary();
  try {
    renameSync(path, aside);
    const target = readlinkSync(aside);
    if (join(dirname(path), target) !== holder) symlinkSync(target, path);
    unlinkSync(aside);
  } catch {
    // Another run was faster.
  }
}

/** Gives one's own claim back. */
export function release(store: Store, { folder }: Workspace, fingerprint: string): void {
  if (claimant(store, fingerprint) !== folder) return;
  try {
    unlinkSync(layout(store.folder).claim(fingerprint));
  } catch {
    // Revoked: this run was taken for dead.
  }
}
