import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import { namesIn } from '../store/if-there.ts';
import { layout } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { discard, findWorkspace, makeWorkspace, type Workspace } from '../store/workspace.ts';
import { liveRuns } from './live.ts';
import { isAlive, ownerRecord } from './orphans.ts';

/**
 * What removes from the store has it to itself: it makes a workspace of its own, and only then looks whether a run is under way, in which
 * case it gives up; a run makes its folder, and only then looks whether something removes, in which case it waits. So, whichever comes
 * first, one of the two sees the other. A remover that died is told by its workspace's owner, as a run is.
 */
const prefix = 'remover-';

const announceRemover = (store: Store): Workspace =>
  makeWorkspace(store.folder, `${prefix}${randomBytes(6).toString('hex')}`, ownerRecord());

/** Workspaces of removers that are at work, without `own`. */
function liveRemovers(store: Store, now: Date, own?: Workspace): readonly string[] {
  const { work } = layout(store.folder);
  return namesIn(work)
    .filter((name) => name.startsWith(prefix))
    .map((name) => findWorkspace(join(work, name)))
    .filter((found) => found.folder !== own?.folder && isAlive(found, now.getTime() - found.touched))
    .map(({ folder }) => folder);
}

/** Why nothing can be removed now: ids of runs under way, or something else that removes. */
export interface Busy {
  readonly runs: readonly string[];
  readonly removers: number;
}

/** Does `work` with the store to itself, or says who is in the way. */
export function removeAlone<T>(store: Store, now: () => Date, work: () => T): Result<T, Busy> {
  const own = announceRemover(store);
  try {
    const runs = [...liveRuns(store, now())];
    const removers = liveRemovers(store, now(), own).length;
    return runs.length > 0 || removers > 0 ? fail({ runs, removers }) : ok(work());
  } finally {
    discard(own.folder);
  }
}

const pause = 20; // milliseconds between two looks

/** Resolves once nothing removes from the store, or the run is to end. */
export async function removersGone(store: Store, now: () => Date, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && liveRemovers(store, now()).length > 0)
    await new Promise((over) => setTimeout(over, pause));
}
