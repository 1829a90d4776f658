import { fail, ok, type Result } from '../base/result.ts';
import type { EventBody, Outcome } from '../domain/event.ts';
import type { RunReport } from '../domain/report.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { makeRunFolder, type RunFolder } from '../store/runs.ts';
import { attempt } from '../store/scan.ts';
import { prepareStore, saveIndex } from '../store/store.ts';
import { asFailure } from './as-failure.ts';
import { supplyOf } from './demand.ts';
import { Executors } from './executors.ts';
import { secondsSince } from './host.ts';
import type { RunOptions } from './options.ts';
import { endAbandoned } from './orphans.ts';
import { makeRecorder, type Recorder } from './recorder.ts';
import { RunRemotes } from './remotes.ts';
import { removersGone } from './removers.ts';
import type { Supply } from './resources.ts';
import { RunResults } from './results.ts';
import { RunStages } from './run-stages.ts';
import { schedule } from './schedule.ts';
import { RunStanding } from './standing.ts';
import { startedBody } from './started.ts';
import { RunWork } from './work.ts';

/** How a run ended. */
export interface RunEnd {
  readonly run: string;
  readonly outcome: Outcome;
  readonly report: RunReport;
  /** Absolute: holds `report.json`, `events.jsonl`, `logs/`, and `profile/` where asked for. */
  readonly folder: string;
}

/**
 * Brings every stage of the plan about: restored from the store, or run. A failure of a stage is part of the report; only what keeps a
 * run from being recorded at all (a store that cannot be written) is a failure here.
 */
export async function runPlan(options: RunOptions): Promise<Result<RunEnd, RunFailure>> {
  try {
    return ok(await new Run(options).whole());
  } catch (error) {
    return fail(asFailure(error, options.store));
  }
}

class Run {
  readonly #options: RunOptions;
  readonly #began: number;
  readonly #folder: RunFolder;
  readonly #recorder: Recorder;
  readonly #supply: Supply;
  readonly #executors: Executors;
  readonly #work: RunWork;
  readonly #results: RunResults;
  readonly #standing: RunStanding;

  constructor(options: RunOptions) {
    const { store, plan, host, emit } = options;
    this.#options = options;
    this.#began = host.elapsed();
    this.#supply = supplyOf(plan, host, options.jobs);
    prepareStore(store);
    endAbandoned(store, host.now());
    const moment = host.now();
    this.#folder = makeRunFolder(store, moment);
    this.#recorder = makeRecorder(this.#folder, host, emit);
    this.#executors = new Executors(options.executors);
    this.#work = new RunWork(store, this.#folder.id, host);
    this.#results = new RunResults(store, plan, this.#work.workspace);
    // Remotes are asked and given to in each run.
    const name = options.remotes === undefined ? options.standing : undefined;
    options.retirement?.whenBegun(this.#results.note);
    this.#standing = new RunStanding({ store, plan, name, moment });
  }

  get #isRetired(): boolean {
    return this.#options.retirement?.signal.aborted === true;
  }

  async whole(): Promise<RunEnd> {
    const { plan, store, signal, host, fold } = this.#options;
    const work = this.#work;
    try {
      this.#record(startedBody(this.#folder.id, plan, host));
      const remotes = this.#openRemotes();
      const stages = new RunStages({
        options: this.#options,
        folder: this.#folder,
        record: this.#record,
        supply: this.#supply,
        work,
        results: this.#results,
        standing: this.#standing,
        executors: this.#executors,
        remotes,
      });
      await removersGone(store, host.now, signal);
      if (!this.#stands()) {
        await this.#schedule(stages);
        if (!work.isMade) this.#standing.keep();
      }
      await this.#executors.finish();
      // What came after a run that gave way may be in `out/` already.
      if (work.isGuarded && !signal.aborted && !this.#isRetired) this.#results.putBack(this.#record);
      if (remotes !== undefined) await remotes.finish();
      const outcome =
        signal.aborted || this.#isRetired ? 'interrupted' : stages.failed ? 'failed' : 'succeeded';
      // What explains and what saves time: where it cannot be written, the results are none the worse.
      this.#results.note();
      attempt(store.folder, () => saveIndex(store, work.workspace));
      this.#record({ event: 'run-ended', outcome, seconds: secondsSince(host, this.#began) });
      this.#recorder.check();
      const report = fold(this.#recorder.events());
      this.#folder.finish(`${JSON.stringify(report, null, 2)}\n`, !this.#isRetired);
      return { run: this.#folder.id, outcome, report, folder: this.#folder.folder };
    } catch (error) {
      attempt(store.folder, () => this.#breakOff());
      throw error;
    } finally {
      await work.end();
    }
  }

  /** Leaves a report of a run that cannot go on, so that nobody takes it for one that does. */
  #breakOff(): void {
    const { host, fold } = this.#options;
    this.#record({ event: 'run-ended', outcome: 'failed', seconds: secondsSince(host, this.#began) });
    this.#folder.finish(`${JSON.stringify(fold(this.#recorder.events()), null, 2)}\n`);
  }

  #openRemotes(): RunRemotes | undefined {
    const { remotes, store, signal, host } = this.#options;
    const record = this.#record;
    return (
      remotes && new RunRemotes(remotes, { store, workspace: this.#work.workspace, signal, host, record })
    );
  }

  /** Whether nothing has moved since a run like this one restored everything: then what that recorded is recorded again. */
  #stands(): boolean {
    const events = this.#options.signal.aborted ? undefined : this.#standing.events();
    for (const body of events ?? []) this.#record(body);
    return events !== undefined;
  }

  #schedule(stages: RunStages): Promise<void> {
    const { plan, signal, failFast } = this.#options;
    return schedule({
      stages: plan.stages,
      supply: this.#supply,
      signal,
      stop: () => this.#isRetired || (stages.failed && failFast === true),
      secondsOf: ({ id }) => this.#results.history.get(id)?.seconds ?? 1,
      begin: (stage) => stages.begin(stage),
      skip: ({ id }, needs, how) =>
        this.#record({
          event: 'stage-skipped',
          stage: id,
          reasons: [{ reason: `needs-${how}`, stages: needs }],
        }),
      notReached: ({ id }) =>
        this.#record({ event: 'stage-skipped', stage: id, reasons: [{ reason: 'not-reached' }] }),
    });
  }

  readonly #record = (body: EventBody): void => this.#recorder.record(body);
}
