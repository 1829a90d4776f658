import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import type { SchedulerCause } from '../domain/run-failure.ts';
import type { Ended } from '../execute/process.ts';

/** What is known of a job that may be over. */
export interface Facts {
  readonly job: string;
  /** Slurm's, `''` where it has forgotten the job. */
  readonly state: string;
  readonly reason: string;
  /** What Slurm wrote about it itself, beside the stage's own output. */
  readonly said: string;
  /** What its script noted, in the attempt that counts. */
  readonly exit: number | undefined;
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
  if (exit > 128 && ofMemory) return { cause: 'out-of-memory', job, words };
  if (state === 'FAILED' && exit === 0) return { cause: 'lost', job, words };
  const signal = exit > 128 ? signalNames.get(exit - 128) : undefined; // as a shell has it
  return signal === undefined ? { exit } : { signal };
}

/** How it ended where its script's word did not come. */
export function judgeLost(facts: Facts): Ended {
  const words = wordsOf(facts);
  if (memory.test(facts.said)) return { cause: 'out-of-memory', job: facts.job, words };
  return { cause: facts.begun || facts.state === '' ? 'lost' : 'no-shared-folder', job: facts.job, words };
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

/** The end of what Slurm itself wrote about a job. */
export function saidIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(-8192);
  } catch {
    return '';
  }
}
