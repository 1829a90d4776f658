import { join } from 'node:path';
import type { JsonObject } from '../base/json.ts';
import { fail, type Result } from '../base/result.ts';
import type { Event } from '../domain/event.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { executorName } from '../execute/executors.ts';
import type { RunOptions } from '../execute/options.ts';
import { Retirement } from '../execute/retirement.ts';
import { type RunEnd, runPlan } from '../execute/run.ts';
import type { Here } from '../machine/here.ts';
import { thisHost } from '../machine/host.ts';
import { readManifest } from '../machine/manifest.ts';
import { remotesFor } from '../machine/remotes.ts';
import { foldReport } from '../report/fold.ts';
import type { OpenRemotes } from '../store/remote.ts';
import type { Store } from '../store/store.ts';
import type { Chosen } from './choice.ts';
import { Heard } from './heard.ts';

export type { RunEnd };
export { Retirement };

/** A run that has begun: its events as they happen, and how it ended. */
export interface StartedRun extends AsyncIterable<Event> {
  readonly ended: Promise<Result<RunEnd, RunFailure>>;
}

/** The remote caches to run with; or, in words, what keeps the run from beginning. */
export async function remotesToRun(
  { plan, force }: Chosen,
  store: Store,
  executor: string | undefined,
  here: Here,
): Promise<Result<OpenRemotes | 'none', string>> {
  const remotes = await remotesFor(plan, here);
  // A remote may have what a job would compute; without one it is known now.
  if (!remotes.ok || remotes.value !== 'none') return remotes;
  if (!plan.stages.some((stage) => executorName(stage, executor) === 'slurm')) return remotes;
  const { lacksSlurm } = await import('./slurm-here.ts');
  const lack = lacksSlurm({ plan, force, executor }, store, here);
  return lack === undefined ? remotes : fail(lack);
}

type Running = Omit<
  RunOptions,
  'manifest' | 'launch' | 'fold' | 'host' | 'executors' | 'emit' | 'remotes'
> & {
  /** How many GPUs to hand out; `undefined`: those that are found. */
  readonly gpus?: number | undefined;
  /** Recorded with the run's other circumstances. */
  readonly origin?: JsonObject | undefined;
  readonly remotes: OpenRemotes | 'none';
};

/** Begins a run of a plan on this machine, with this build's stage kinds. It goes on whether somebody listens or not. */
export function startRun(here: Here, { gpus, origin, remotes, ...options }: Running): StartedRun {
  const heard = new Heard();
  const ended = runPlan({
    ...options,
    ...(remotes === 'none' ? {} : { remotes }),
    emit: (event) => heard.add(event),
    manifest: readManifest(here),
    launch: (kind) => [process.execPath, join(here.home, 'stages', `${kind}.mjs`)],
    fold: foldReport,
    executors: { slurm: async (setting) => (await import('../slurm/slurm.ts')).slurmExecutor(setting) },
    host: thisHost(here, gpus, origin),
  }).finally(() => heard.end());
  return { ended, [Symbol.asyncIterator]: () => heard.listen() };
}
