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
  const waiting = new Waiting(options.stages);
  let jobs: { readonly stage: PlannedStage; readonly job: Job }[] = [];
  let sorted = true;
  const again: PlannedStage[] = [];

  const settle = (stage: PlannedStage, how: Settled) => {
    settled.set(stage.id, how);
    waiting.settled(stage);
  };
  const begin = (stage: PlannedStage) => {
    const begun = options.begin(stage);
    if (typeof begun === 'string') settle(stage, begun);
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
    for (let stage = waiting.next(); stage !== undefined; stage = waiting.next()) {
      const { needs } = stage;
      const of = (how: 'failed' | 'skipped') => needs.filter((id) => settled.get(id) === how);
      const how = of('failed').length > 0 ? 'failed' : 'skipped';
      if (of(how).length === 0) begin(stage);
      else {
        options.skip(stage, of(how), how);
        settle(stage, how);
      }
    }
  };
  const startJobs = () => {
    if (!sorted) jobs.sort((a, b) => urgency(b.stage) - urgency(a.stage));
    sorted = true;
    const left: typeof jobs = [];
    for (const { stage, job } of jobs) {
      if (resources.exhausted && job.demand.cores > 0) {
        left.push({ stage, job });
        continue;
      }
      const grant = resources.take(job.demand);
      if (grant === undefined) {
        left.push({ stage, job });
        continue;
      }
      const started = job.start(grant);
      const ended =
        'over' in started
          ? started.over.then(() => void again.push(stage))
          : started.then((how) => {
              grant.giveBack();
              settle(stage, how);
            });
      if ('over' in started) grant.giveBack();
      running.set(
        stage.id,
        ended.then(() => void running.delete(stage.id)),
      );
    }
    jobs = left;
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
  const left = new Set([...waiting.left(), ...again, ...jobs.map(({ stage }) => stage)]);
  for (const stage of options.stages) if (left.has(stage)) options.notReached(stage);
}

/** Stages that were not begun yet, by how much each still waits for; of those that wait for nothing the first of the plan comes first. */
class Waiting {
  readonly #stages: readonly PlannedStage[];
  /** Of each stage the places in the plan of those that need it. */
  readonly #needing = new Map<string, number[]>();
  readonly #missing: number[];
  /** Places in the plan, the last first. */
  readonly #ready: number[] = [];

  constructor(stages: readonly PlannedStage[]) {
    this.#stages = stages;
    this.#missing = stages.map(({ needs }) => needs.length);
    for (const [place, { needs }] of stages.entries()) {
      for (const id of needs) {
        const needing = this.#needing.get(id);
        if (needing === undefined) this.#needing.set(id, [place]);
        else needing.push(place);
      }
      if (needs.length === 0) this.#ready.push(place);
    }
    this.#ready.reverse();
  }

  next(): PlannedStage | undefined {
    const place = this.#ready.pop();
    if (place === undefined) return undefined;
    this.#missing[place] = begun;
    return this.#stages[place];
  }

  settled({ id }: PlannedStage): void {
    for (const place of this.#needing.get(id) ?? []) {
      this.#missing[place]! -= 1;
      if (this.#missing[place] !== 0) continue;
      const at = this.#ready.findLastIndex((other) => other > place);
      this.#ready.splice(at + 1, 0, place);
    }
  }

  left(): readonly PlannedStage[] {
    return this.#stages.filter((_, place) => this.#missing[place] !== begun);
  }
}

const begun = -1;

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
