import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JsonObject } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { OutputModes } from '../domain/entry.ts';
import type { EventBody, Outputs } from '../domain/event.ts';
import type { OwnKind } from '../domain/own-kind.ts';
import type { PlannedStage } from '../domain/plan.ts';
import type { RunFailure, StageProblem } from '../domain/run-failure.ts';
import { type OwnModule, ownHost, type StageRequest } from '../stage/messages.ts';
import type { Store } from '../store/store.ts';
import type { Workspace } from '../store/workspace.ts';
import { movedCode, type StageCode } from './code.ts';
import { commandLine, type Paths, programOf } from './command.ts';
import { stageEnvironment } from './environment.ts';
import type { Executor } from './executor.ts';
import type { Host } from './host.ts';
import { type InputCopies, movedInput, type ResolvedInputs } from './inputs.ts';
import { type Log, openLog } from './log.ts';
import { messageReader } from './messages.ts';
import { noteGroup } from './orphans.ts';
import { findOutputs, storeOutputs } from './outputs.ts';
import type { Ended, ProcessOptions } from './process.ts';
import { Received } from './received.ts';
import { isTooShort, MIN_SECRET_LENGTH, redactor } from './redact.ts';
import { secretsOf } from './secrets.ts';
import { endOnAbort, timeLimit } from './stop.ts';

/** What the stages of one run share. */
export interface StageSetting {
  readonly store: Store;
  readonly workspace: Workspace;
  readonly copies: InputCopies;
  readonly executor: Executor;
  readonly launch: (kind: string) => readonly string[];
  readonly host: Host;
  readonly signal: AbortSignal;
  readonly record: (body: EventBody) => void;
}

/** What a stage that ended well leaves for its entry. */
export interface StageResult {
  readonly outputs: Outputs;
  readonly modes?: OutputModes;
  readonly metrics: { readonly [name: string]: number };
  readonly notices: readonly string[];
  readonly circumstances: JsonObject;
}

/** What one stage is given to run. */
export interface StageGiven {
  readonly fingerprint: string;
  readonly inputs: ResolvedInputs;
  readonly code: StageCode;
  /** Absolute path. */
  readonly log: string;
  /** Absolute path of the folder where it may leave what it needs to resume. */
  readonly checkpoints: string | undefined;
  /** Absolute path where a stage kind leaves what its engine's ops cost; in a folder that is there. */
  readonly profile: string | undefined;
  /** Ids of the GPUs it has for itself. */
  readonly gpus: readonly string[];
}

/** Runs a stage in a fresh folder and stores its outputs (not yet the entry that names them). `undefined`: interrupted. */
export async function runStage(
  setting: StageSetting,
  stage: PlannedStage,
  {
    inputs,
    code,
    checkpoints,
    profile,
    gpus,
    ...to
  }: StageGiven & {
    /** Not an attempt after a failed one. */
    readonly first: boolean;
    /** Another attempt's log is there. */
    readonly again: boolean;
  },
): Promise<Result<StageResult, RunFailure> | undefined> {
  const { workspace, host, executor } = setting;
  const { conduct } = stage;
  const copied = setting.copies.give(inputs);
  if (!copied.ok) return copied;
  let given = copied.value;
  const secrets = secretsOf(conduct.secrets, host.environment);
  const redact = redactor(Object.values(secrets));
  let folder = makeFolder(workspace, stage);
  const paths: Paths = { inputs: given.paths, outputs: outputPaths(folder, stage) };
  const log = openLog(to.log, !to.again);
  const logLine = (line: string) => log.write(Buffer.from(`${line}\n`));
  const received = new Received(stage.id, setting.record, logLine);
  const messages = messageReader({
    message: (message) => received.message(redact.message(message)),
    rejected: (text) => received.message({ message: 'notice', text: redact.text(text) }),
    other: (line) => logLine(redact.text(line)),
  });
  setting.record({ event: 'stage-started', stage: stage.id, log: to.log });
  for (const [name, secret] of Object.entries(secrets))
    if (isTooShort(secret))
      setting.record({ event: 'stage-notice', stage: stage.id, text: shortSecret(name) });
  // Elsewhere a stage may be queued for long: there the executor sees to its time.
  const limit = timeLimit(setting.signal, executor.isHere ? conduct.timeout : undefined);
  let ended: Ended;
  let settled: (() => void) | undefined;
  try {
    const [output, error] = [redact.stream(log.write), redact.stream(log.write)];
    const started = await executor.start({
      stage,
      fingerprint: to.fingerprint,
      inputs: given,
      first: to.first,
      signal: limit.signal,
      ...commandOf(setting, stage, paths, { code, checkpoints, profile }),
      cwd: folder,
      environment: {
        ...stageEnvironment(host.environment, stage.env),
        ...secrets,
        ...(conduct.gpu === 0 ? {} : { CUDA_VISIBLE_DEVICES: gpus.join(',') }),
        ...(checkpoints === undefined ? {} : { PIPELINE_CHECKPOINTS: checkpoints }),
      },
      onOutput: output.write,
      onError: error.write,
      onMessage: messages.write,
      onCircumstance: (name, value) => received.message({ message: 'circumstance', name, value }),
    });
    const { pid } = started;
    if (pid !== undefined) noteGroup(workspace.folder, pid);
    const stop = endOnAbort(limit.signal, started);
    ended = await started.ended;
    stop();
    ({ folder, inputs: given } = started.result?.() ?? { folder, inputs: given });
    settled = started.settled;
    output.end();
    error.end();
    messages.end();
    received.end();
  } finally {
    limit.end();
    log.close();
  }
  if (setting.signal.aborted) {
    settled?.();
    return undefined;
  }
  const seconds = limit.isOver() ? conduct.timeout : undefined;
  const failure =
    seconds === undefined
      ? (failureOf(ended, received.problem, log, stage) ?? movedInput(given) ?? movedCode(code))
      : ({ code: 'timeout', seconds, lastLines: log.lastLines(stage.id), log: log.path } as const);
  const result = failure ? fail(failure) : collect(setting, folder, stage, received);
  workspace.discardMeanwhile(folder);
  settled?.();
  return result;
}

const shortSecret = (name: string): string =>
  `the secret ${name} has fewer than ${MIN_SECRET_LENGTH} characters: it is not masked in logs and messages`;

function makeFolder(workspace: Workspace, stage: PlannedStage): string {
  const folder = workspace.temporary();
  mkdirSync(folder);
  for (const { path } of Object.values(stage.outputs))
    if (path.includes('/')) mkdirSync(dirname(join(folder, path)), { recursive: true });
  return folder;
}

const outputPaths = (folder: string, stage: PlannedStage) =>
  Object.fromEntries(Object.entries(stage.outputs).map(([name, { path }]) => [name, join(folder, path)]));

function commandOf(
  { launch, workspace, host, executor }: StageSetting,
  { action, cpus }: PlannedStage,
  paths: Paths,
  { code, checkpoints, profile }: Pick<StageGiven, 'code' | 'checkpoints' | 'profile'>,
): Pick<ProcessOptions, 'words' | 'light'> {
  if ('run' in action) return { words: commandLine(action, paths), light: true };
  const { uses: kind, params, engine, own } = action;
  const request: StageRequest = {
    kind,
    ...paths,
    params,
    cpus: cpus ?? (executor.isHere ? host.cores : 1),
    engine,
    ...(checkpoints === undefined ? {} : { checkpoints }),
    ...(profile === undefined ? {} : { profile }),
    ...(own === undefined || !('main' in own.start) ? {} : { own: moduleOf(own, own.start.main, code) }),
  };
  const file = workspace.temporary();
  writeFileSync(file, JSON.stringify(request));
  if (own === undefined) return { words: [...launch(kind), file], light: false };
  const words = 'main' in own.start ? launch(ownHost) : own.start.command;
  return { words: [...words, file], light: true };
}

const moduleOf = ({ folder, packages }: OwnKind, main: string, { own }: StageCode): OwnModule => ({
  main,
  folder,
  roots: own?.roots ?? [],
  packages,
});

function failureOf(
  ended: Ended,
  problem: StageProblem | undefined,
  log: Log,
  { id, action }: PlannedStage,
): RunFailure | undefined {
  if ('notStarted' in ended) {
    const command = 'uses' in action ? action.uses : programOf(action);
    return { code: 'not-started', command, detail: ended.notStarted };
  }
  const tail = { lastLines: log.lastLines(id), log: log.path };
  if ('cause' in ended) return { code: 'scheduler', ...ended, ...tail };
  if ('signal' in ended) return { code: 'killed', signal: ended.signal, ...tail };
  if (ended.exit === 0) return undefined;
  return problem ? { code: 'stage', problem } : { code: 'exit-code', exit: ended.exit, ...tail };
}

function collect(
  { store, workspace }: StageSetting,
  folder: string,
  stage: PlannedStage,
  { metrics, notices, circumstances }: Received,
): Result<StageResult, RunFailure> {
  const found = findOutputs(folder, stage.outputs);
  if (!found.ok) return found;
  const outputs = storeOutputs(store, workspace, folder, found.value);
  return outputs.ok ? ok({ ...outputs.value, metrics, notices, circumstances }) : outputs;
}
