import { statSync } from 'node:fs';
import { constants } from 'node:os';
import type { SchedulerCause } from '../domain/run-failure.ts';
import type { Ended } from '../execute/process.ts';
import { isAbsentOrStale } from '../store/errno.ts';
import { pieceOf } from '../store/if-there.ts';
import type { Exit } from './attempt.ts';

/** What is known of a job that may be over. */
export interface Facts {
  readonly job: string;
  /** Slurm's, `''` where it has forgotten the job. */
  readonly state: string;
  readonly reason: string;
  /** What Slurm wrote about it itself, beside the stage's own output. */
  readonly said: string;
  /** What its script noted, in the attempt that counts. */
  readonly exit: Exit | undefined;
  /** Whether its script has begun. */
  readonly begun: boolean;
}

/** States in which a job stays. Any other, also one that is not known here, means that it goes on. */
export const isOver = (state: string): boolean => over.has(state);
const over: ReadonlySet<string> = new Set([
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'TIMEOUT',
  'DEADLINE',
  'OUT_OF_MEMORY',
  'NODE_FAIL',
  'BOOT_FAIL',
  'PREEMPTED',
  'REVOKED',
]);

/** States that a job may only pass through, on its way into the queue again. */
export const mayPass = (state: string): boolean =>
  state === 'NODE_FAIL' || state === 'BOOT_FAIL' || state === 'PREEMPTED';

const causes: { readonly [state: string]: SchedulerCause } = {
  CANCELLED: 'cancelled',
  REVOKED: 'cancelled',
  TIMEOUT: 'time-limit',
  DEADLINE: 'time-limit',
  OUT_OF_MEMORY: 'out-of-memory',
  NODE_FAIL: 'node-failure',
  BOOT_FAIL: 'node-failure',
  PREEMPTED: 'preempted',
};

/**
 * How a job ended. What Slurm says against it outweighs an exit code of 0; where Slurm says nothing any more, its script's word counts.
 * `undefined`: its script's word should be there and is not, which on a shared file system may take a while.
 */
export function judge(facts: Facts): Ended | undefined {
  const { job, state, exit, said } = facts;
  const words = wordsOf(facts);
  const ofMemory = memory.test(said);
  if (state === 'CANCELLED' && ofMemory) return { cause: 'out-of-memory', job, words };
  const cause = causes[state];
  if (cause !== undefined) return { cause, job, words };
  if (exit === undefined) return undefined;
  const { code, isSignal } = exit;
  if (code > 128 && ofMemory) return { cause: 'out-of-memory', job, words };
  if (state === 'FAILED' && code === 0) return { cause: 'lost', job, words };
  const signal = isSignal ? signalNames.get(code - 128) : undefined;
  return signal === undefined ? { exit: code } : { signal };
}

/** How it ended where its script's word did not come. */
export function judgeLost(facts: Facts): Ended {
  const words = wordsOf(facts);
  if (memory.test(facts.said)) return { cause: 'out-of-memory', job: facts.job, words };
  return { cause: facts.begun || facts.state === '' ? 'lost' : 'no-shared-folder', job: facts.job, words };
}

/** Why a job was put into the queue again: by what Slurm wrote about it, by the state it was seen in, and by its node. */
export function judgeRequeued(facts: Facts, restarts: number, down: string | undefined): Ended {
  const { job, state, said } = facts;
  const words = [wordsOf(facts), down, `restart ${restarts}`].filter(
    (part) => part !== undefined && part !== '',
  );
  const ended = (cause: SchedulerCause): Ended => ({ cause, job, words: words.join(', ') });
  const last = [...said.matchAll(/DUE TO (PREEMPTION|NODE FAILURE|JOB REQUEUE)/g)].at(-1)?.[1];
  if (last === 'PREEMPTION' || state === 'PREEMPTED') return ended('preempted');
  if (last === 'JOB REQUEUE') return ended('requeued');
  if (last === 'NODE FAILURE' || state === 'NODE_FAIL' || state === 'BOOT_FAIL' || down !== undefined)
    return ended('node-failure');
  return ended('requeued');
}

/** `TIMEOUT, TimeLimit: JOB 5 ON n1 CANCELLED AT … DUE TO TIME LIMIT`. */
function wordsOf({ state, reason, said }: Facts): string {
  const lines = said.split('\n').flatMap((line) => {
    const [, text] = /^(?:slurmstepd|slurmd|srun)(?:-\S+)?: (?:error: )?(.*)$/.exec(line) ?? [];
    return text === undefined ? [] : [text.replace(/^\*+ ?| ?\*+$/g, '')];
  });
  const status = [state, reason].filter((word) => word !== '' && word !== 'None').join(', ');
  return [status, ...new Set(lines)].filter((part) => part !== '').join(': ');
}

const memory = /oom[-_ ]?kill|out of memory|memory limit|exceeded .*memory/i;

const signalNames = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));

/** The end of what Slurm itself wrote about a job, after so many bytes. */
export function saidIn(path: string, heard = 0): string {
  const fresh = sizeOf(path) - heard;
  return fresh > 0 ? (pieceOf(path, 'last', Math.min(fresh, 8192), isAbsentOrStale) ?? '') : '';
}

/** 0 where there is nothing. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
