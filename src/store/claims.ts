import { linkSync, readFileSync, renameSync, unlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseObject } from '../base/json.ts';
import { makeParent } from './atomic.ts';
import { hasCode, ifThere } from './errno.ts';
import { namesIn } from './if-there.ts';
import { layout } from './layout.ts';
import { attempt } from './scan.ts';
import type { Store } from './store.ts';
import { ownerFile, type Workspace } from './workspace.ts';

/**
 * Who computes a fingerprint now: a second name of the owner's record in the workspace of the run that does. A hard link, because it is
 * made whole, with what it says, or not at all, and costs no file. It binds nobody: with a claim of a dead run one takes it over, and
 * should two runs ever compute the same, both are right.
 */
export function claim(store: Store, { folder }: Workspace, fingerprint: string): boolean {
  try {
    const path = layout(store.folder).claim(fingerprint);
    makeParent(path, () => linkSync(join(folder, ownerFile), path));
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The workspace of the run that holds the claim, one that is nowhere if it cannot be told; `undefined` where nobody holds it. */
export const claimant = (store: Store, fingerprint: string): string | undefined =>
  readClaim(store, layout(store.folder).claim(fingerprint));

function readClaim(store: Store, path: string): string | undefined {
  const text = attempt(path, (at) => ifThere(() => readFileSync(at, 'utf8')));
  if (text.ok && text.value === undefined) return undefined;
  const run = text.ok ? parseObject(text.value ?? '')?.['run'] : undefined;
  return join(layout(store.folder).work, typeof run === 'string' ? basename(run) : nobody);
}

const nobody = '.nobody';

/** Takes a claim away from a run that is no more. One that somebody else has renewed meanwhile is put back. */
export function revoke(
  store: Store,
  workspace: Pick<Workspace, 'temporary'>,
  fingerprint: string,
  holder: string,
): void {
  const path = layout(store.folder).claim(fingerprint);
  const aside = workspace.temporary();
  // It fails if another run was faster.
  attempt(path, () => {
    renameSync(path, aside);
    if (readClaim(store, aside) !== holder) linkSync(aside, path);
    unlinkSync(aside);
  });
}

/** Takes all its claims away from a run that is no more, by way of its own workspace. */
export function revokeAll(store: Store, holder: string): void {
  for (const fingerprint of namesIn(layout(store.folder).claim('')))
    if (claimant(store, fingerprint) === holder)
      revoke(store, { temporary: () => join(holder, `claim-${fingerprint}`) }, fingerprint, holder);
}

/** Gives one's own claim back. */
export function release(store: Store, { folder }: Workspace, fingerprint: string): void {
  if (claimant(store, fingerprint) !== folder) return;
  attempt(layout(store.folder).claim(fingerprint), unlinkSync); // it fails if this run was taken for dead
}
