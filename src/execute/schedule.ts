import type { PlannedStage } from '../domain/plan.ts';
import { type Demand, type Grant, Resources, type Supply } from './resources.ts';

export type Settled = 'done' | 'failed' | /** Its `if` does not hold. */ 'skipped';

/** A stage that has to run, and what it takes while it does. */
export interface Job {
  readonly demand: Demand;
  readonly start: (grant: Grant) => Promise<Settled> | Elsewhere;
}

/** Another run computes the very same, or a remote cache is asked for it: the stage is begun again once that is `over`. */
export interface Elsewhere {
  readonly over: Promise<void>;
}

export interface Schedule {
  readonly stages: readonly PlannedStage[];
  readonly supply: Supply;
  readonly signal: AbortSignal;
  /** Whether what was not started yet should stay so, because something failed. */
  readonly stop: () => boolean;
  /** Seconds that a stage may take; asked for only where there is something to choose. */
  readonly secondsOf: (stage: PlannedStage) => number;
  /** Called once all that the stage needs is done. Synchronous: what can be restored is, at once. */
  readonly begin: (stage: PlannedStage) => Settled | Job | Elsewhere;
  /** The stage will not be begun: some of what it needs failed or was skipped itself. */
  readonly skip: (stage: PlannedStage, needs: readonly string[], how: 'failed' | 'skipped') => void;
  /** The run came to its end before the stage was started. */
  readonly notReached: (stage: PlannedStage) => void;
}

/**
 * Begins every stage once what it needs is done, in plan order, and starts jobs as long as what they take is free: first that from which
 * the longest way leads to an end. Ends when nothing runs and nothing more can.
 */
export async function schedule(options: Schedule): Promise<void> {
  const settled = new Map<string, Settled>();
  const running = new Map<string, Promise<void>>();
  const resources = new Resources(options.supply);
  const urgency = urgencies(options);
  let waiting = options.stages;
  let jobs: { readonly stage: PlannedStage; readonly job: Job }[] = [];
  let sorted = true;
  const again: PlannedStage[] = [];

  const begin = (stage: PlannedStage) => {
    const begun = options.begin(stage);
    if (typeof begun === 'string') settled.set(stage.id, begun);
    else if ('over' in begun) awaitElsewhere(stage, begun);
    else sorted = jobs.push({ stage, job: begun }) === 1;
  };
  const awaitElsewhere = (stage: PlannedStage, { over }: Elsewhere) => {
    const ended = over.then(() => {
      again.push(stage);
      running.delete(stage.id);
    });
    running.set(stage.id, ended);
  };
  const settleReady = () => {
    waiting = waiting.filter((stage) => {
      for (const how of ['failed', 'skipped'] as const) {
        const needs = stage.needs.filter((id) => settled.get(id) === how);
        if (needs.length === 0) continue;
        options.skip(stage, needs, how);
        settled.set(stage.id, how);
        return false;
      }
      if (stage.needs.some((id) => !settled.has(id))) return true;
      begin(stage);
      return false;
    });
  };
  const startJobs = () => {
    if (!sorted) jobs.sort((a, b) => urgency(b.stage) - urgency(a.stage));
    sorted = true;
    jobs = jobs.filter(({ stage, job }) => {
      if (resources.exhausted) return true;
      const grant = resources.take(job.demand);
      if (grant === undefined) return true;
      const started = job.start(grant);
      const ended =
        'over' in started
          ? started.over.then(() => void again.push(stage))
          : started.then((how) => {
              grant.giveBack();
              settled.set(stage.id, how);
            });
      if ('over' in started) grant.giveBack();
      running.set(
        stage.id,
        ended.then(() => void running.delete(stage.id)),
      );
      return false;
    });
  };
  const isOver = () => options.signal.aborted || options.stop();

  for (;;) {
    if (!isOver()) {
      for (const stage of again.splice(0)) begin(stage);
      settleReady();
      startJobs();
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  const left = new Set([...waiting, ...again, ...jobs.map(({ stage }) => stage)]);
  for (const stage of options.stages) if (left.has(stage)) options.notReached(stage);
}

/** For each stage the seconds of the longest way from its start to an end of the graph. */
function urgencies({ stages, secondsOf }: Schedule): (stage: PlannedStage) => number {
  let known: ReadonlyMap<string, number> | undefined;
  const all = () => {
    const after = new Map<string, number>(); // of those that need it, the longest way
    const whole = new Map<string, number>();
    for (const stage of [...stages].reverse()) {
      const seconds = secondsOf(stage) + (after.get(stage.id) ?? 0);
      whole.set(stage.id, seconds);
      for (const id of stage.needs) after.set(id, Math.max(after.get(id) ?? 0, seconds));
    }
    return whole;
  };
  return ({ id }) => {
    known ??= all();
    return known.get(id) ?? 0;
  };
}
