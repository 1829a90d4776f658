import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../domain/entry.ts';
import type { EventBody } from '../domain/event.ts';
import type { PlannedStage } from '../domain/plan.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { settled } from '../plan/settle.ts';
import { makeCheckpoints } from '../store/checkpoints.ts';
import { lookUp, putEntry } from '../store/entries.ts';
import { noteUse } from '../store/last-use.ts';
import { folderName } from '../store/layout.ts';
import type { RunFolder } from '../store/runs.ts';
import { discard, type Workspace } from '../store/workspace.ts';
import { asFailure } from './as-failure.ts';
import { attemptStage } from './attempts.ts';
import { claimFor } from './claims.ts';
import { codeOf, type StageCode } from './code.ts';
import { unlessOf } from './condition.ts';
import { type Decided, decide } from './decide.ts';
import { demandElsewhere, demandOf, lacking } from './demand.ts';
import { type Executor, local } from './executor.ts';
import { type Executors, executorName } from './executors.ts';
import { secondsSince } from './host.ts';
import { InputCopies, inputNotices, type ResolvedInputs, resolveInputs } from './inputs.ts';
import type { RunOptions } from './options.ts';
import { misfit } from './outputs.ts';
import type { RunRemotes } from './remotes.ts';
import type { Grant, Supply } from './resources.ts';
import type { RunResults } from './results.ts';
import type { Elsewhere, Job, Settled } from './schedule.ts';
import type { RunStanding } from './standing.ts';
import { ProgramVersions } from './versions.ts';
import type { RunWork } from './work.ts';

/** What the stages of a run share. */
interface Shared {
  readonly options: RunOptions;
  readonly folder: RunFolder;
  readonly record: (body: EventBody) => void;
  readonly supply: Supply;
  readonly work: RunWork;
  readonly results: RunResults;
  readonly standing: RunStanding;
  readonly executors: Executors;
  readonly remotes: RunRemotes | undefined;
}

const dear = 5; // seconds of work from which on a power cut may not cost it

/** Brings the stages of a run about, each once what it needs is there: restores it, or computes it. */
export class RunStages {
  readonly #shared: Shared;
  /** By fingerprint: equal variants are computed once. */
  readonly #computing = new Map<string, Promise<void>>();
  readonly #programs: ProgramVersions;
  #copies: InputCopies | undefined;
  #failed = false;

  constructor(shared: Shared) {
    this.#shared = shared;
    this.#programs = new ProgramVersions(shared.options.host.environment);
  }

  /** One has failed, and the run with it. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Decides a stage whose needs are done, and restores it where it can be. */
  begin(planned: PlannedStage): Settled | Job | Elsewhere {
    const { options, results, record, supply, remotes, standing } = this.#shared;
    const { store, plan, manifest, host } = options;
    const began = host.elapsed();
    return this.#guarded(planned, began, () => {
      const { metricsOf, outputsOf } = results;
      const unless = unlessOf(planned, metricsOf);
      if (!unless.ok) return this.#fail(planned, unless.failures[0]!, began);
      if (unless.value !== undefined) {
        record({ event: 'stage-skipped', stage: planned.id, reasons: [unless.value] });
        return 'skipped';
      }
      const whole = settled(planned, metricsOf);
      if (!whole.ok) return this.#fail(planned, whole.failures[0]!, began);
      const stage = whole.value;
      const inputs = resolveInputs(store, plan, stage, outputsOf);
      if (!inputs.ok) return this.#fail(stage, inputs.failures[0]!, began);
      const forced = options.force?.has(stage.id) === true;
      const code = codeOf(store, manifest, stage, this.#programs);
      if (!code.ok) return this.#fail(stage, code.failures[0]!, began);
      const deciding = decide(store, results.history, stage, inputs.value, code.value, forced);
      if (!deciding.ok) return this.#fail(stage, deciding.failures[0]!, began);
      const decided = deciding.value;
      // The stage is decided anew when the remotes have answered.
      const asking =
        decided.decision === 'run' && !forced ? remotes?.ask(stage.id, decided.fingerprint) : undefined;
      if (asking !== undefined) return { over: asking };
      this.#recordDecided(stage, decided.decision, decided);
      if (decided.decision === 'restore') {
        standing.add({ stage, inputs: inputs.value, decided });
        return this.#restore(stage, decided, began);
      }
      const isHere = executorName(stage, options.executor) === local.name;
      const demand = isHere ? demandOf(stage, supply) : demandElsewhere(stage);
      const lack = lacking(demand, supply);
      if (lack !== undefined) return this.#fail(stage, lack, began);
      return {
        demand,
        start: (grant) => this.#start(stage, decided, { inputs: inputs.value, code: code.value }, grant),
      };
    });
  }

  #restore(stage: PlannedStage, { entry, fingerprint }: Restorable, began: number): Settled {
    const { options, results, record } = this.#shared;
    const { store, host } = options;
    const { outputs, modes, metrics, notices, circumstances, run: from } = entry;
    noteUse(store, fingerprint, host.now());
    results.add(stage, {
      fingerprint,
      outputs,
      modes,
      metrics,
      seconds: Number(circumstances['seconds'] ?? 1),
    });
    const seconds = secondsSince(host, began);
    record({
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
    const { options, work, record } = this.#shared;
    const { store, host, retirement } = options;
    const signal = retirement?.signal ?? options.signal;
    const began = host.elapsed();
    const begun = this.#guarded(stage, began, () => {
      const workspace = work.workspace();
      const { fingerprint } = decided;
      const twin = this.#computing.get(fingerprint);
      if (twin !== undefined) return { over: twin };
      const held = claimFor({ store, workspace, host, signal }, fingerprint);
      if (held.by === 'another') {
        record({ event: 'stage-waits', stage: stage.id, run: held.run });
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
      const failure = misfit(stage.outputs, made.entry.outputs);
      if (failure !== undefined) return this.#fail(stage, failure, began);
      return this.#restore(stage, this.#restorable(stage, decided, made.entry), began);
    });
    return typeof begun === 'string' ? Promise.resolve(begun) : begun;
  }

  /** A stage that was to run, and that another run has brought about meanwhile. */
  #restorable(stage: PlannedStage, { fingerprint, record }: Decided, entry: Entry): Restorable {
    this.#recordDecided(stage, 'restore', { fingerprint, record, reasons: [{ reason: 'same' }] });
    return { fingerprint, entry };
  }

  #recordDecided(
    { id }: PlannedStage,
    decision: Decided['decision'],
    { fingerprint, record, reasons }: Pick<Decided, 'fingerprint' | 'record' | 'reasons'>,
  ): void {
    const event = 'stage-decided';
    this.#shared.record({ event, stage: id, decision, fingerprint, record, reasons });
  }

  async #compute(
    stage: PlannedStage,
    { fingerprint, record: causes }: Decided,
    from: Origin,
    grant: Grant,
    workspace: Workspace,
  ): Promise<Settled> {
    const { options, folder, record, work, results, remotes } = this.#shared;
    const { store, host, retirement } = options;
    const began = host.elapsed();
    const signal = retirement?.signalOf(stage.id) ?? options.signal;
    const executor = await this.#executorOf(stage, workspace);
    this.#copies ??= new InputCopies(store, workspace);
    const place = executor.place?.(stage, fingerprint) ?? { workspace, copies: this.#copies };
    await work.guard();
    const log = join(folder.folder, 'logs', `${folderName(stage.id)}.log`);
    const checkpoints = stage.conduct.resume ? makeCheckpoints(store, fingerprint) : undefined;
    const setting = { ...options, ...place, executor, signal, record };
    const profile = options.profile ? this.#profileOf(stage) : undefined;
    for (const text of inputNotices(from.inputs)) record({ event: 'stage-notice', stage: stage.id, text });
    const given = { ...from, fingerprint, log, checkpoints, profile, gpus: grant.gpus };
    const result = await attemptStage(setting, stage, given);
    retirement?.settled(stage.id);
    const seconds = secondsSince(host, began);
    if (result === undefined) {
      record({ event: 'stage-interrupted', stage: stage.id, seconds });
      return 'failed';
    }
    if (!result.ok) return this.#fail(stage, result.failures[0]!, began);
    const { outputs, modes, metrics } = result.value;
    const circumstances = { ...result.value.circumstances, seconds };
    const entry = { ...result.value, circumstances, fingerprint, record: causes, run: folder.id };
    putEntry(store, workspace, entry, seconds >= dear);
    remotes?.push(entry);
    if (checkpoints !== undefined) discard(checkpoints);
    results.add(stage, { fingerprint, outputs, modes, metrics, seconds });
    record({ event: 'stage-succeeded', stage: stage.id, outputs, metrics, seconds });
    return 'done';
  }

  #executorOf(stage: PlannedStage, workspace: Workspace): Executor | Promise<Executor> {
    const { options, folder, record, executors } = this.#shared;
    const { store, host, executor } = options;
    const tell = (id: string, text: string) => record({ event: 'stage-notice', stage: id, text });
    return executors.of(executorName(stage, executor), () => ({
      store,
      host,
      workspace,
      run: folder.id,
      tell,
    }));
  }

  /** Where the stage leaves what its engine's ops cost: beside the logs, for it is no result. */
  #profileOf({ id }: PlannedStage): string {
    const folder = join(this.#shared.folder.folder, 'profile');
    mkdirSync(folder, { recursive: true });
    return join(folder, `${folderName(id)}.txt`);
  }

  #fail({ id, conduct }: PlannedStage, failure: RunFailure, began: number): Settled {
    const tolerated = conduct.continueOnError ? ({ tolerated: true } as const) : {};
    this.#failed ||= !conduct.continueOnError;
    const { options, record } = this.#shared;
    const seconds = secondsSince(options.host, began);
    record({ event: 'stage-failed', stage: id, failure, seconds, ...tolerated });
    return 'failed';
  }

  /** What a stage's handling throws is its failure, not the run's: a full disk, or a bug of ours. */
  #guarded<T>(stage: PlannedStage, began: number, action: () => T): T | Settled {
    try {
      return action();
    } catch (error) {
      return this.#fail(stage, asFailure(error, this.#shared.options.store), began);
    }
  }

  async #guardedLater(stage: PlannedStage, began: number, action: () => Promise<Settled>): Promise<Settled> {
    try {
      return await action();
    } catch (error) {
      return this.#fail(stage, asFailure(error, this.#shared.options.store), began);
    }
  }
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
