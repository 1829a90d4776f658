import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Entry } from '../domain/entry.ts';
import type { Event, EventBody, Metrics, Outcome, Outputs } from '../domain/event.ts';
import type { Manifest } from '../domain/fingerprint.ts';
import type { Plan, PlannedStage } from '../domain/plan.ts';
import type { RunReport } from '../domain/report.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { settled } from '../plan/settle.ts';
import { makeCheckpoints } from '../store/checkpoints.ts';
import { lookUp, putEntry } from '../store/entries.ts';
import { type History, type PastStage, readHistory, updateHistory } from '../store/history.ts';
import { noteUse } from '../store/last-use.ts';
import { folderName } from '../store/layout.ts';
import { placeOutput } from '../store/out.ts';
import type { OpenRemotes, Remotes } from '../store/remote.ts';
import { makeRunFolder, type RunFolder } from '../store/runs.ts';
import { attempt } from '../store/scan.ts';
import type { StandingName } from '../store/standing.ts';
import { prepareStore, type Store, saveIndex } from '../store/store.ts';
import { discard, makeWorkspace, type Workspace } from '../store/workspace.ts';
import { asFailure } from './as-failure.ts';
import { Asking } from './asking.ts';
import { attemptStage } from './attempts.ts';
import { claimFor } from './claims.ts';
import { codeOf, type StageCode } from './code.ts';
import { unlessOf } from './condition.ts';
import { type Decided, decide } from './decide.ts';
import { demandElsewhere, demandOf, lacking, supplyOf } from './demand.ts';
import { type Executor, local, type MakeExecutor } from './executor.ts';
import { Executors, executorName } from './executors.ts';
import { type Guard, startGuard } from './guard.ts';
import type { Host } from './host.ts';
import { InputCopies, type ResolvedInputs, resolveInputs } from './inputs.ts';
import { endAbandoned, groupsOf, ownerRecord } from './orphans.ts';
import { putBack } from './put-back.ts';
import { makeRecorder, type Recorder } from './recorder.ts';
import { removersGone } from './removers.ts';
import type { Grant, Supply } from './resources.ts';
import type { Retirement } from './retirement.ts';
import { type Elsewhere, type Job, type Settled, schedule } from './schedule.ts';
import { signsOfLife } from './signs.ts';
import { RunStanding } from './standing.ts';
import { startedBody } from './started.ts';

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
  /** By which it gives way to another run of an edited pipeline. */
  readonly retirement?: Retirement;
  readonly host: Host;
  /** How many slots stages share: as many as the machine has cores unless said. */
  readonly jobs?: number;
  /** Ids of stages that are run although an entry is there. */
  readonly force?: ReadonlySet<string>;
  /** After a failure nothing more is started; otherwise all that does not need the failed stage is. */
  readonly failFast?: boolean;
  /** Stage kinds leave what their engine's ops cost in the run's folder, `profile/<stage>.txt`. */
  readonly profile?: boolean;
  /** Given, a run of the whole plan in which nothing has moved since the last is spared deciding every stage. */
  readonly standing?: StandingName;
  /** Remote caches: asked for what would run, and given what did. */
  readonly remotes?: OpenRemotes;
  /** How executors other than `local` are made, by the names that stages call them. */
  readonly executors?: { readonly [name: string]: MakeExecutor };
  /** The executor of every stage, whatever the pipeline names. */
  readonly executor?: string;
}

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

const dear = 5; // seconds of work from which on a power cut may not cost it

class Run {
  readonly #options: RunOptions;
  readonly #began: number;
  readonly #folder: RunFolder;
  readonly #recorder: Recorder;
  #known: History | undefined;
  readonly #standing: RunStanding;
  readonly #outputs = new Map<string, Outputs>();
  readonly #metrics = new Map<string, Metrics>();
  readonly #past = new Map<string, PastStage>();
  /** By fingerprint: equal variants are computed once. */
  readonly #computing = new Map<string, Promise<void>>();
  #remotes: Remotes | undefined;
  #asking: Asking | undefined;
  #failed = false;
  readonly #supply: Supply;
  #workspace: Workspace | undefined;
  #signs: NodeJS.Timeout | undefined;
  #copies: InputCopies | undefined;
  #guard: Promise<Guard> | undefined;
  readonly #executors: Executors;

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
    // Remotes are asked and given to in each run.
    const name = options.remotes === undefined ? options.standing : undefined;
    options.retirement?.whenBegun(this.#noteHistory);
    this.#standing = new RunStanding({ store, plan, name, moment });
  }

  get #history(): History {
    this.#known ??= readHistory(this.#options.store, this.#options.plan.name);
    return this.#known;
  }

  get #isRetired(): boolean {
    return this.#options.retirement?.signal.aborted === true;
  }

  async whole(): Promise<RunEnd> {
    const options = this.#options;
    const { plan, store, signal, host, fold } = options;
    try {
      this.#record(startedBody(this.#folder.id, plan, host));
      this.#remotes = options.remotes?.({
        store,
        workspace: this.#work,
        signal,
        tell: (remote, text) => this.#record({ event: 'remote-notice', remote, text }),
      });
      this.#asking = this.#remotes && new Asking(this.#remotes);
      await removersGone(store, host.now, signal);
      if (!this.#stands()) {
        await schedule({
          stages: plan.stages,
          supply: this.#supply,
          signal,
          stop: () => this.#isRetired || (this.#failed && options.failFast === true),
          secondsOf: ({ id }) => this.#history.get(id)?.seconds ?? 1,
          begin: (stage) => this.#begin(stage),
          skip: ({ id }, stages, how) =>
            this.#record({
              event: 'stage-skipped',
              stage: id,
              reasons: [{ reason: `needs-${how}`, stages }],
            }),
          notReached: ({ id }) =>
            this.#record({ event: 'stage-skipped', stage: id, reasons: [{ reason: 'not-reached' }] }),
        });
        if (this.#workspace === undefined) this.#standing.keep();
      }
      await this.#executors.finish();
      // What came after a run that gave way may be in `out/` already.
      if (this.#guard !== undefined && !signal.aborted && !this.#isRetired) this.#putBack();
      if (this.#remotes !== undefined)
        this.#record({ event: 'remotes-used', remotes: await this.#remotes.finish() });
      const outcome =
        signal.aborted || this.#isRetired ? 'interrupted' : this.#failed ? 'failed' : 'succeeded';
      // What explains and what saves time: where it cannot be written, the results are none the worse.
      this.#noteHistory();
      attempt(store.folder, () => saveIndex(store, this.#work));
      this.#record({ event: 'run-ended', outcome, seconds: this.#secondsSince(this.#began) });
      this.#recorder.check();
      const report = fold(this.#recorder.events());
      this.#folder.finish(`${JSON.stringify(report, null, 2)}\n`, !this.#isRetired);
      return { run: this.#folder.id, outcome, report, folder: this.#folder.folder };
    } finally {
      clearInterval(this.#signs);
      (await this.#guard)?.end();
      await this.#workspace?.discarded();
      if (this.#workspace) discard(this.#workspace.folder);
    }
  }

  /** Made when first needed: a run that restores everything into place writes nothing there. */
  readonly #work = (): Workspace => {
    if (this.#workspace === undefined) {
      const made = makeWorkspace(this.#options.store.folder, this.#folder.id, ownerRecord());
      this.#workspace = made;
      this.#signs = signsOfLife(made, this.#options.host.now);
    }
    return this.#workspace;
  };

  /** Whether nothing has moved since a run like this one restored everything: then what that recorded is recorded again. */
  #stands(): boolean {
    const events = this.#options.signal.aborted ? undefined : this.#standing.events();
    for (const body of events ?? []) this.#record(body);
    return events !== undefined;
  }

  #begin(planned: PlannedStage): Settled | Job | Elsewhere {
    const { store, plan, manifest } = this.#options;
    const began = this.#options.host.elapsed();
    return this.#guarded(planned, began, () => {
      const metricsOf = (id: string) => this.#metrics.get(id) ?? {};
      const unless = unlessOf(planned, metricsOf);
      if (!unless.ok) return this.#fail(planned, unless.failures[0]!, began);
      if (unless.value !== undefined) {
        this.#record({ event: 'stage-skipped', stage: planned.id, reasons: [unless.value] });
        return 'skipped';
      }
      const whole = settled(planned, metricsOf);
      if (!whole.ok) return this.#fail(planned, whole.failures[0]!, began);
      const stage = whole.value;
      const inputs = resolveInputs(store, plan, stage, (id) => this.#outputs.get(id) ?? {});
      if (!inputs.ok) return this.#fail(stage, inputs.failures[0]!, began);
      const forced = this.#options.force?.has(stage.id) === true;
      const code = codeOf(store, manifest, stage);
      if (!code.ok) return this.#fail(stage, code.failures[0]!, began);
      const decided = decide(store, this.#history, stage, inputs.value, code.value, forced);
      const { decision, fingerprint, record, reasons } = decided;
      const asking = decision === 'run' && !forced ? this.#ask(stage, fingerprint) : undefined;
      if (asking !== undefined) return { over: asking };
      this.#record({ event: 'stage-decided', stage: stage.id, decision, fingerprint, record, reasons });
      if (decided.decision === 'restore') {
        this.#standing.add({ stage, inputs: inputs.value, decided });
        return this.#restore(stage, decided, began);
      }
      const isHere = executorName(stage, this.#options.executor) === local.name;
      const demand = isHere ? demandOf(stage, this.#supply) : demandElsewhere(stage);
      const lack = lacking(demand, this.#supply);
      if (lack !== undefined) return this.#fail(stage, lack, began);
      return {
        demand,
        start: (grant) => this.#start(stage, decided, { inputs: inputs.value, code: code.value }, grant),
      };
    });
  }

  /** The stage is decided anew when the remotes have answered. `undefined`: there is nobody to ask any more. */
  #ask({ id }: PlannedStage, fingerprint: string): Promise<void> | undefined {
    const began = this.#options.host.elapsed();
    return this.#asking?.ask(fingerprint, (fetched) =>
      this.#record({ event: 'stage-fetched', stage: id, ...fetched, seconds: this.#secondsSince(began) }),
    );
  }

  #restore(stage: PlannedStage, { entry, fingerprint }: Restorable, began: number): Settled {
    const { outputs, metrics, notices, circumstances, run: from } = entry;
    noteUse(this.#options.store, fingerprint, this.#options.host.now());
    this.#place(stage, outputs);
    this.#metrics.set(stage.id, metrics);
    this.#done(stage, fingerprint, outputs, Number(circumstances['seconds'] ?? 1));
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

  /** Computes the stage, unless another run is at it, or has been since it was decided. */
  #start(stage: PlannedStage, decided: Decided, from: Origin, grant: Grant): Promise<Settled> | Elsewhere {
    const { store, host, retirement } = this.#options;
    const signal = retirement?.signal ?? this.#options.signal;
    const began = host.elapsed();
    const begun = this.#guarded(stage, began, () => {
      const workspace = this.#work();
      const { fingerprint } = decided;
      const twin = this.#computing.get(fingerprint);
      if (twin !== undefined) return { over: twin };
      const held = claimFor({ store, workspace, host, signal }, fingerprint);
      if (held.by === 'another') {
        this.#record({ event: 'stage-waits', stage: stage.id, run: held.run });
        return held;
      }
      const made = decided.forced ? undefined : lookUp(store, fingerprint);
      if (made?.found !== 'whole') {
        const computed = this.#guardedLater(stage, began, () =>
          this.#compute(stage, decided, from, grant, workspace),
        ).finally(() => {
          held.release();
          this.#computing.delete(fingerprint);
        });
        this.#computing.set(
          fingerprint,
          computed.then(() => {}),
        );
        return computed;
      }
      held.release();
      return this.#restore(stage, this.#restorable(stage, decided, made.entry), began);
    });
    return typeof begun === 'string' ? Promise.resolve(begun) : begun;
  }

  /** A stage that was to run, and that another run has brought about meanwhile. */
  #restorable({ id }: PlannedStage, { fingerprint, record }: Decided, entry: Entry): Restorable {
    const reasons = [{ reason: 'same' }] as const;
    this.#record({ event: 'stage-decided', stage: id, decision: 'restore', fingerprint, record, reasons });
    return { fingerprint, entry };
  }

  async #compute(
    stage: PlannedStage,
    { fingerprint, record }: Decided,
    from: Origin,
    grant: Grant,
    workspace: Workspace,
  ): Promise<Settled> {
    const { store, host, retirement } = this.#options;
    const began = host.elapsed();
    const signal = retirement?.signalOf(stage.id) ?? this.#options.signal;
    const executor = await this.#executorOf(stage, workspace);
    this.#copies ??= new InputCopies(store, workspace);
    const place = executor.place?.(stage, fingerprint) ?? { workspace, copies: this.#copies };
    this.#guard ??= startGuard(groupsOf(workspace.folder));
    await this.#guard;
    const log = join(this.#folder.folder, 'logs', `${folderName(stage.id)}.log`);
    const checkpoints = stage.conduct.resume ? makeCheckpoints(store, fingerprint) : undefined;
    const setting = { ...this.#options, ...place, executor, signal, record: this.#record };
    const profile = this.#options.profile ? this.#profileOf(stage) : undefined;
    const given = { ...from, fingerprint, log, checkpoints, profile, gpus: grant.gpus };
    const result = await attemptStage(setting, stage, given);
    retirement?.settled(stage.id);
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
    this.#remotes?.push(entry);
    if (checkpoints !== undefined) discard(checkpoints);
    this.#place(stage, outputs);
    this.#metrics.set(stage.id, metrics);
    this.#done(stage, fingerprint, outputs, seconds);
    this.#record({ event: 'stage-succeeded', stage: stage.id, outputs, metrics, seconds });
    return 'done';
  }

  #executorOf(stage: PlannedStage, workspace: Workspace): Executor | Promise<Executor> {
    const { store, host, executor } = this.#options;
    const tell = (id: string, text: string) => this.#record({ event: 'stage-notice', stage: id, text });
    return this.#executors.of(executorName(stage, executor), () => ({
      store,
      host,
      workspace,
      run: this.#folder.id,
      tell,
    }));
  }

  /** Where the stage leaves what its engine's ops cost: beside the logs, for it is no result. */
  #profileOf({ id }: PlannedStage): string {
    const folder = join(this.#folder.folder, 'profile');
    mkdirSync(folder, { recursive: true });
    return join(folder, `${folderName(id)}.txt`);
  }

  #place({ id }: PlannedStage, outputs: Outputs): void {
    const { store, plan } = this.#options;
    for (const [output, digest] of Object.entries(outputs))
      placeOutput(store, this.#work, { pipeline: plan.name, stage: id, output }, digest);
  }

  /** A stage may have written where it should not: at the end of a run `out/` is what its report says. */
  #putBack(): void {
    const { store, plan } = this.#options;
    for (const [stage, outputs] of this.#outputs)
      for (const text of putBack(store, this.#work, { pipeline: plan.name, stage }, outputs))
        this.#record({ event: 'stage-notice', stage, text });
  }

  /** Before another run takes this one's place, too: what that changes is compared with what there is now. */
  readonly #noteHistory = (): void => {
    const { store, plan } = this.#options;
    if (this.#past.size === 0) return;
    attempt(store.folder, () => updateHistory(store, plan.name, this.#past, this.#history, this.#work));
    this.#past.clear();
  };

  #done({ id, stage, variant }: PlannedStage, fingerprint: string, outputs: Outputs, seconds: number): void {
    this.#outputs.set(id, outputs);
    this.#past.set(id, { stage, variant, fingerprint, seconds });
  }

  #fail({ id, conduct }: PlannedStage, failure: RunFailure, began: number): Settled {
    const tolerated = conduct.continueOnError ? ({ tolerated: true } as const) : {};
    this.#failed ||= !conduct.continueOnError;
    const seconds = this.#secondsSince(began);
    this.#record({ event: 'stage-failed', stage: id, failure, seconds, ...tolerated });
    return 'failed';
  }

  /** What a stage's handling throws is its failure, not the run's: a full disk, or a bug of ours. */
  #guarded<T>(stage: PlannedStage, began: number, action: () => T): T | Settled {
    try {
      return action();
    } catch (error) {
      return this.#fail(stage, asFailure(error, this.#options.store), began);
    }
  }

  async #guardedLater(stage: PlannedStage, began: number, action: () => Promise<Settled>): Promise<Settled> {
    try {
      return await action();
    } catch (error) {
      return this.#fail(stage, asFailure(error, this.#options.store), began);
    }
  }

  readonly #record = (body: EventBody): void => this.#recorder.record(body);

  /** Seconds to the millisecond. */
  readonly #secondsSince = (began: number): number => Math.round(this.#options.host.elapsed() - began) / 1000;
}

/** What a stage's outputs come from. */
interface Origin {
  readonly inputs: ResolvedInputs;
  readonly code: StageCode;
}

interface Restorable {
  readonly fingerprint: string;
  readonly entry: Entry;
}
