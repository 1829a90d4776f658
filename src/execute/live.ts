import { join } from 'node:path';
import { layout } from '../store/layout.ts';
import { lastWritten, listRuns, type PastRun, readEvents } from '../store/past-runs.ts';
import type { Store } from '../store/store.ts';
import { findWorkspace } from '../store/workspace.ts';
import { isAlive } from './orphans.ts';

const silence = 2 * 60 * 1000; // milliseconds that a run which has no workspace yet may go without an event

/**
 * Ids of the runs that go on in this store. A run has a workspace, with its owner's record, from its first stage that has to run; one that
 * has only restored so far shows by its events.
 */
export function liveRuns(store: Store, now: Date): ReadonlySet<string> {
  const open = listRuns(store.folder).filter(({ ended }) => !ended);
  return new Set(
    open
      .filter((run) => {
        const found = findWorkspace(join(layout(store.folder).work, run.id));
        const since = (moment: number) => now.getTime() - moment;
        if (found.owner !== undefined) return isAlive(found, since(found.touched));
        return since(lastWritten(run)) < silence && !hadWorkspace(run);
      })
      .map(({ id }) => id),
  );
}

/** Without one now, it is over: its own end or a later run has removed it. */
const hadWorkspace = (run: PastRun): boolean =>
  readEvents(run).some(({ event }) => event === 'stage-started');
