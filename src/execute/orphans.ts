import { appendFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../base/json.ts';
import { revokeAll } from '../store/claims.ts';
import { ifThere } from '../store/errno.ts';
import { textOf } from '../store/if-there.ts';
import { attempt, isInside } from '../store/scan.ts';
import type { Store } from '../store/store.ts';
import { discard, type FoundWorkspace, listWorkspaces } from '../store/workspace.ts';
import { isNoProcess, processIdentity, processSpace } from './identity.ts';
import { signalGroup } from './process.ts';

/** Where a run notes the process groups of its stages: an id, a space and its identity a line. */
export const groupsOf = (workspace: string): string => join(workspace, 'groups');
const minute = 60 * 1000; // milliseconds
const hour = 60 * minute;

/** What a workspace says of its run, for a later one to judge. */
export const ownerRecord = (): JsonObject => ({
  pid: process.pid,
  identity: processIdentity(process.pid) ?? '',
  space: processSpace(),
});

/** Notes a stage's process group, so that it can be ended if this runner cannot do it. */
export function noteGroup(workspace: string, pid: number): void {
  const identity = processIdentity(pid);
  if (identity !== undefined) appendFileSync(groupsOf(workspace), `${pid} ${identity}\n`);
}

/** Ends what runners that died left running, and removes their claims and folders. A live run's are left alone. */
export function endAbandoned(store: Store, now: Date): void {
  for (const found of listWorkspaces(store.folder)) {
    if (isAlive(found, now.getTime() - found.touched)) continue;
    for (const pid of leftGroups(found.folder)) signalGroup(pid, 'SIGKILL');
    revokeAll(store, found.folder);
    discard(found.folder);
  }
}

/** Whether the run of a workspace that was found, with its owner, goes on at `now`. */
export const goesOn = (found: FoundWorkspace, now: Date): boolean =>
  found.owner !== undefined && isAlive(found, now.getTime() - found.touched);

/** Whether the run of a workspace goes on; `age` is since its last sign, in milliseconds. */
export function isAlive({ owner, unborn }: FoundWorkspace, age: number): boolean {
  if (unborn) return age < minute;
  if (owner === undefined) return false;
  if (isElsewhere(owner)) return age < hour; // it gives signs (`signs.ts`); an hour, for clocks of machines may differ
  return typeof owner['pid'] === 'number' && processIdentity(owner['pid']) === owner['identity'];
}

/** Another machine's process cannot be seen from here, nor another container's. */
export const isElsewhere = (owner: JsonObject): boolean => owner['space'] !== processSpace();

function leftGroups(workspace: string): readonly number[] {
  return [...new Set([...notedGroups(workspace), ...groupsWorkingIn(workspace)])];
}

/** A leader that is gone may have left members; its id is not given away while they live. */
function notedGroups(workspace: string): readonly number[] {
  const lines = textOf(groupsOf(workspace))?.split('\n') ?? [];
  return lines.flatMap((line) => {
    const [, id, identity] = /^(\d+) (.+)$/.exec(line) ?? [];
    if (identity === undefined) return []; // torn
    const pid = Number(id);
    const now = processIdentity(pid);
    const sameBoot = identity.split(' ')[0] === processIdentity(process.pid)?.split(' ')[0];
    return now === identity || (now === undefined && sameBoot) ? [pid] : [];
  });
}

/** A runner killed between starting a stage and noting it: on Linux the stage is found by where it works. */
function groupsWorkingIn(workspace: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  const real = attempt(workspace, (path) => realpathSync(path));
  if (!real.ok) return []; // its run has ended meanwhile, and took it away
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const folder = ifThere(() => readlinkSync(`/proc/${name}/cwd`), isNoProcess);
    if (folder === undefined || !isInside(real.value, folder)) return [];
    const stat = textOf(`/proc/${name}/stat`, isNoProcess);
    return stat === undefined ? [] : [Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])];
  });
}
