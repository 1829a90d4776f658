import type { PlannedStage } from '../domain/plan.ts';

export type Settled = 'done' | 'failed';

/** A stage that has to run, and the cores it takes while it does. */
export interface Job {
  readonly cores: number;
  readonly start: () => Promise<Settled>;
}

export interface Schedule {
  readonly stages: readonly PlannedStage[];
  readonly cores: number;
  readonly signal: AbortSignal;
  /** Called once all that the stage needs is done. Synchronous: what can be restored is, at once. */
  readonly begin: (stage: PlannedStage) => Settled | Job;
  /** The stage will not be begun: some of what it needs failed or was skipped itself. */
  readonly skip: (stage: PlannedStage, failed: readonly string[]) => void;
  /** The run was interrupted before the stage was started. */
  readonly notReached: (stage: PlannedStage) => void;
}

/**
 * Begins every stage once what it needs is done, in plan order otherwise, and starts jobs as long as their cores are free; a job that wants
 * more than there are takes all. Ends when nothing runs and nothing more can.
 */
export async function schedule(options: Schedule): Promise<void> {
  const settled = new Map<string, Settled>();
  const running = new Map<string, Promise<void>>();
  let waiting = options.stages;
  let jobs: { readonly stage: PlannedStage; readonly job: Job }[] = [];
  let free = options.cores;

  const settleReady = () => {
    waiting = waiting.filter((stage) => {
      const failed = stage.needs.filter((id) => settled.get(id) === 'failed');
      if (failed.length > 0) {
        options.skip(stage, failed);
        settled.set(stage.id, 'failed');
        return false;
      }
      if (stage.needs.some((id) => !settled.has(id))) return true;
      const begun = options.begin(stage);
      if (typeof begun === 'string') settled.set(stage.id, begun);
      else jobs.push({ stage, job: begun });
      return false;
    });
  };
  const startJobs = () => {
    jobs = jobs.filter(({ stage, job }) => {
      const cores = Math.min(job.cores, options.cores);
      if (cores > free) return true;
      free -= cores;
      const ended = job.start().then((how) => {
        free += cores;
        settled.set(stage.id, how);
        running.delete(stage.id);
      });
      running.set(stage.id, ended);
      return false;
    });
  };

  for (;;) {
    if (!options.signal.aborted) {
      settleReady();
      startJobs();
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  for (const stage of options.stages)
    if (waiting.includes(stage) || jobs.some((job) => job.stage === stage)) options.notReached(stage);
}
