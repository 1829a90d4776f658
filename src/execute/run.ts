import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Event, EventBody, Outcome, Outputs } from '../domain/event.ts';
import type { Manifest } from '../domain/fingerprint.ts';
import { type Plan, type PlannedStage, sourcesOf } from '../domain/plan.ts';
import type { RunReport } from '../domain/report.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { putEntry } from '../store/entries.ts';
import { errnoWords, isErrno } from '../store/errno.ts';
import { type History, type PastStage, readHistory, updateHistory } from '../store/history.ts';
import { folderName } from '../store/layout.ts';
import { placeOutput } from '../store/out.ts';
import { makeRunFolder, type RunFolder } from '../store/runs.ts';
import { prepareStore, type Store, saveIndex } from '../store/store.ts';
import { discard, makeWorkspace, type Workspace } from '../store/workspace.ts';
import { type Decided, decide } from './decide.ts';
import { type Guard, startGuard } from './guard.ts';
import type { Host } from './host.ts';
import { InputCopies, type ResolvedInputs, resolveInputs } from './inputs.ts';
import { endAbandoned, ownerRecord } from './orphans.ts';
import { makeRecorder, type Recorder } from './recorder.ts';
import { type Job, type Settled, schedule } from './schedule.ts';
import { runStage } from './stage.ts';

export interface RunOptions {
  readonly plan: Plan;
  readonly store: Store;
  readonly manifest: Manifest;
  /** The command that runs a stage kind; the path of its request is added as the last argument. */
  readonly launch: (kind: string) => readonly string[];
  /** Makes the report from all events of the run (`report/fold.ts`). */
  readonly fold: (events: readonly Event[]) => RunReport;
  /** Hears every event as it happens. */
  readonly emit: (event: Event) => void;
  /** Aborted, it ends the running stages (SIGTERM, after 5 s SIGKILL) and the run, as interrupted. */
  readonly signal: AbortSignal;
  readonly host: Host;
}

export interface RunEnd {
  readonly run: string;
  readonly outcome: Outcome;
  readonly report: RunReport;
  /** Absolute: holds `report.json`, `events.jsonl`, `logs/`. */
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
    return fail(asFailure(error));
  }
}

const dear = 5; // seconds of work from which on a power cut may not cost it

class Run {
  readonly #options: RunOptions;
  readonly #began: number;
  readonly #folder: RunFolder;
  readonly #recorder: Recorder;
  readonly #history: History;
  readonly #outputs = new Map<string, Outputs>();
  readonly #past = new Map<string, PastStage>();
  #failed = false;
  #workspace: Workspace | undefined;
  #copies: InputCopies | undefined;
  #guard: Guard | undefined;

  constructor(options: RunOptions) {
    const { store, plan, host, emit } = options;
    this.#options = options;
    this.#began = host.elapsed();
    prepareStore(store);
    endAbandoned(store, host.now());
    this.#folder = makeRunFolder(store, host.now());
    this.#recorder = makeRecorder(this.#folder, host, emit);
    this.#history = readHistory(store, plan.name);
  }

  async whole(): Promise<RunEnd> {
    const { plan, store, signal, host, fold } = this.#options;
    try {
      this.#record(started(this.#folder.id, plan, host));
      await schedule({
        stages: plan.stages,
        cores: host.cores,
        signal,
        begin: (stage) => this.#begin(stage),
        skip: ({ id }, stages) =>
          this.#record({ event: 'stage-skipped', stage: id, reasons: [{ reason: 'needs-failed', stages }] }),
        notReached: ({ id }) =>
          this.#record({ event: 'stage-skipped', stage: id, reasons: [{ reason: 'not-reached' }] }),
      });
      const outcome = signal.aborted ? 'interrupted' : this.#failed ? 'failed' : 'succeeded';
      updateHistory(store, plan.name, this.#past, this.#work);
      saveIndex(store, this.#work);
      this.#record({ event: 'run-ended', outcome, seconds: this.#secondsSince(this.#began) });
      this.#recorder.check();
      const report = fold(this.#recorder.events());
      this.#folder.finish(`${JSON.stringify(report, null, 2)}\n`);
      return { run: this.#folder.id, outcome, report, folder: this.#folder.folder };
    } finally {
      this.#guard?.end();
      if (this.#workspace) discard(this.#workspace.folder);
    }
  }

  /** Made when first needed: a run that restores everything into place writes nothing there. */
  readonly #work = (): Workspace => {
    this.#workspace ??= makeWorkspace(this.#options.store.folder, this.#folder.id, ownerRecord());
    return this.#workspace;
  };

  #begin(stage: PlannedStage): Settled | Job {
    const { store, plan, manifest } = this.#options;
    const began = this.#options.host.elapsed();
    return this.#guarded(stage, began, () => {
      const inputs = resolveInputs(store, plan, stage, (id) => this.#outputs.get(id) ?? {});
      if (!inputs.ok) return this.#fail(stage, inputs.failures[0]!, began);
      const decided = decide(store, manifest, this.#history, stage, inputs.value);
      const { decision, fingerprint, record, reasons } = decided;
      this.#record({ event: 'stage-decided', stage: stage.id, decision, fingerprint, record, reasons });
      if (decided.decision === 'restore') return this.#restore(stage, decided, began);
      return { cores: this.#coresOf(stage), start: () => this.#start(stage, decided, inputs.value) };
    });
  }

  /** A stage kind computes with every core unless it says otherwise; a command is taken to need one. */
  readonly #coresOf = ({ cpus, action }: PlannedStage): number =>
    cpus ?? ('uses' in action ? this.#options.host.cores : 1);

  #restore(
    stage: PlannedStage,
    { entry, fingerprint }: Extract<Decided, { decision: 'restore' }>,
    began: number,
  ): Settled {
    const { outputs, metrics, notices, circumstances, run: from } = entry;
    this.#place(stage, outputs);
    this.#done(stage, fingerprint, outputs);
    const seconds = this.#secondsSince(began);
    this.#record({
      event: 'stage-restored',
      stage: stage.id,
      outputs,
      metrics,
      notices,
      circumstances,
      from,
      seconds,
    });
    return 'done';
  }

  async #start(
    stage: PlannedStage,
    { fingerprint, record }: Decided,
    inputs: ResolvedInputs,
  ): Promise<Settled> {
    const { store, host } = this.#options;
    const began = host.elapsed();
    return this.#guardedLater(stage, began, async () => {
      const workspace = this.#work();
      this.#copies ??= new InputCopies(store, workspace);
      this.#guard ??= startGuard();
      const log = join(this.#folder.folder, 'logs', `${folderName(stage.id)}.log`);
      const [copies, guard] = [this.#copies, this.#guard];
      const setting = { ...this.#options, workspace, copies, guard, record: this.#record };
      const result = await runStage(setting, stage, inputs, log);
      const seconds = this.#secondsSince(began);
      if (result === undefined) {
        this.#record({ event: 'stage-interrupted', stage: stage.id, seconds });
        return 'failed';
      }
      if (!result.ok) return this.#fail(stage, result.failures[0]!, began);
      const { outputs, metrics } = result.value;
      const circumstances = { ...result.value.circumstances, seconds };
      const run = this.#folder.id;
      const entry = { ...result.value, circumstances, fingerprint, record, run };
      putEntry(store, workspace, entry, seconds >= dear);
      this.#place(stage, outputs);
      this.#done(stage, fingerprint, outputs);
      this.#record({ event: 'stage-succeeded', stage: stage.id, outputs, metrics, seconds });
      return 'done';
    });
  }

  #place({ id }: PlannedStage, outputs: Outputs): void {
    const { store, plan } = this.#options;
    for (const [output, digest] of Object.entries(outputs))
      placeOutput(store, this.#work, { pipeline: plan.name, stage: id, output }, digest);
  }

  #done({ id, stage, variant }: PlannedStage, fingerprint: string, outputs: Outputs): void {
    this.#outputs.set(id, outputs);
    this.#past.set(id, { stage, variant, fingerprint });
  }

  #fail({ id }: PlannedStage, failure: RunFailure, began: number): Settled {
    this.#failed = true;
    this.#record({ event: 'stage-failed', stage: id, failure, seconds: this.#secondsSince(began) });
    return 'failed';
  }

  /** What a stage's handling throws is its failure, not the run's: a full disk, or a bug of ours. */
  #guarded<T>(stage: PlannedStage, began: number, action: () => T): T | Settled {
    try {
      return action();
    } catch (error) {
      return this.#fail(stage, asFailure(error), began);
    }
  }

  async #guardedLater(stage: PlannedStage, began: number, action: () => Promise<Settled>): Promise<Settled> {
    try {
      return await action();
    } catch (error) {
      return this.#fail(stage, asFailure(error), began);
    }
  }

  readonly #record = (body: EventBody): void => this.#recorder.record(body);

  /** Seconds to the millisecond. */
  readonly #secondsSince = (began: number): number => Math.round(this.#options.host.elapsed() - began) / 1000;
}

const started = (run: string, plan: Plan, host: Host): EventBody => ({
  event: 'run-started',
  run,
  pipeline: plan.name,
  file: plan.file,
  params: plan.params,
  ...(plan.summary ? { summary: plan.summary } : {}),
  stages: plan.stages.map(({ id, stage, variant, action, needs, inputs }) => ({
    id,
    stage,
    variant,
    kind: 'uses' in action ? action.uses : 'run',
    needs,
    sources: sourcesOf(inputs),
  })),
  circumstances: host.circumstances,
});

function asFailure(error: unknown): RunFailure {
  if (isErrno(error))
    return { code: 'store', detail: `${error.path ?? error.syscall}: ${errnoWords(error)}` };
  return {
    code: 'internal-error',
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
