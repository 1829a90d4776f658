import { ifThere, isErrno } from '../store/errno.ts';
import { giveSign, type Workspace } from '../store/workspace.ts';

const interval = 10_000; // milliseconds between two signs

/**
 * Signs that a run lives, for who cannot see its process: a run on another machine, or in another container, that shares the store. Goes
 * on until the timer is cleared.
 */
export function signsOfLife(workspace: Workspace, now: () => Date): NodeJS.Timeout {
  // One that fails ends nothing: if the workspace was taken away, what the run does next says so.
  const sign = () => ifThere(() => giveSign(workspace, now()), isErrno);
  return setInterval(sign, interval).unref();
}

/** Without one for so long by its own clock, a waiting run takes another for dead: milliseconds. */
export const silence = 12 * interval;
