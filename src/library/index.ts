/**
 * `transferline`: pipelines from a program. It never ends the process and prints nothing; what a user has to mend is thrown as a
 * `PipelineError`, anything else that is thrown is a bug.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../base/json.ts';
import { describeFileNotFound, findFile } from '../cli/find-file.ts';
import { loadText } from '../cli/load.ts';
import { readManifest } from '../cli/manifest.ts';
import { remotesFor } from '../cli/remotes.ts';
import { runHere } from '../cli/run-here.ts';
import { describeOpen } from '../cli/store.ts';
import type { Event } from '../domain/event.ts';
import type { Plan } from '../domain/plan.ts';
import type { Reason } from '../domain/reason.ts';
import type { RunReport } from '../domain/report.ts';
import { type Forecast, planDecisions } from '../execute/plan-decisions.ts';
import type { RunEnd } from '../execute/run.ts';
import { missingSecrets } from '../execute/secrets.ts';
import { parseSetting } from '../load/sets.ts';
import { idsNamed, selectStages } from '../plan/select.ts';
import { compareSides, type ReportDiff } from '../report/diff/diff.ts';
import { describeRunFailure } from '../report/words/run-failure.ts';
import { openStore, type Store } from '../store/store.ts';
import { loadError, PipelineError, plainError } from './error.ts';
import { Heard } from './heard.ts';

export type { Problem } from './error.ts';
export type { Event, Forecast, Json, Plan, Reason, ReportDiff, RunEnd, RunReport };
export { PipelineError };

/** How a pipeline file is found and read. */
export interface LoadOptions {
  /** Absolute, or from the current folder, which it is where nothing is said: where files are sought, and paths in messages begin. */
  readonly folder?: string;
  /** Values to replace in the file, by dotted path: `{ 'params.seed': 2 }`, as `--set` does. */
  readonly set?: { readonly [path: string]: Json };
  /** An engine that goes before those named in the file. */
  readonly engine?: string;
  /** What `from-env` looks at: `process.env` unless said. */
  readonly environment?: { readonly [name: string]: string | undefined };
}

/** A pipeline with everything about it checked. */
export interface LoadedPipeline {
  readonly plan: Plan;
  readonly folder: string;
}

/**
 * Reads and checks a pipeline file, as `pipeline validate` does.
 *
 * @param file a path; a bare name is looked for in the folder, then in its `pipelines/`, with or without `.yaml`
 * @throws {PipelineError} with every problem of the file
 */
export async function loadPipeline(file: string, options: LoadOptions = {}): Promise<LoadedPipeline> {
  const folder = resolve(options.folder ?? '.');
  const found = findFile(file, folder);
  if (!found.ok) throw plainError(found.failures.map(describeFileNotFound));
  const path = resolve(folder, found.value);
  const settings = Object.entries(options.set ?? {}).map(([name, value]) =>
    parseSetting(`${name}=${JSON.stringify(value)}`),
  );
  const parsed = settings.flatMap((setting) => (setting.ok ? [setting.value] : []));
  const bad = settings.flatMap((setting) => (setting.ok ? [] : setting.failures));
  const loaded = await loadText(path, textOf(path), parsed, options.engine, {
    folder,
    environment: options.environment ?? process.env,
  });
  if (!loaded.ok) throw loadError([...bad, ...loaded.failures], loaded.locate);
  if (bad.length > 0) throw loadError(bad, loaded.locate);
  return { plan: loaded.plan, folder };
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    throw plainError([`${path} cannot be read: ${(error as Error).message}`]);
  }
}

/** Where a pipeline's results are. */
export interface ArtifactsOptions {
  /** Where results and the cache lie: `artifacts` in the pipeline's folder unless said. */
  readonly artifacts?: string;
}

/**
 * What a run would do with each stage, and why; nothing is run or written. Below a stage that would run, stages are undecided.
 *
 * @throws {PipelineError} where the artifacts are of another format, or cannot be read
 */
export function plan(pipeline: LoadedPipeline, options: ArtifactsOptions = {}): readonly Forecast[] {
  return planDecisions({
    plan: pipeline.plan,
    store: storeOf(pipeline, options),
    manifest: readManifest({ home }),
  });
}

/** What a run is to do of a pipeline, and how. */
export interface RunOptions extends ArtifactsOptions {
  /** Aborted, it ends the stages that run (SIGTERM, after 5 s SIGKILL), and the run as interrupted. */
  readonly signal?: AbortSignal;
  /** Stages to run, with what they need. */
  readonly only?: readonly string[];
  /** Stages to run, with all that takes from them and what those need. */
  readonly from?: readonly string[];
  /** Stages to run although the cache has their results; `true`: all. */
  readonly force?: readonly string[] | true;
  /** How many slots stages share: the cores unless said. */
  readonly jobs?: number;
  /** How many GPUs to hand out: those that are found unless said. */
  readonly gpus?: number;
  /** Starts nothing more once a stage has failed. */
  readonly failFast?: boolean;
  /** What the stages' environment is taken from: `process.env` unless said. */
  readonly environment?: { readonly [name: string]: string | undefined };
}

/** A run that has begun: its events as they happen, from the first on for each who listens, and how it ended. */
export interface Run extends AsyncIterable<Event> {
  /** A stage that fails is part of the report, and no rejection. Rejects with a `PipelineError` where the run could not be recorded, or what is said of remote caches is wrong. */
  readonly ended: Promise<RunEnd>;
}

/**
 * Brings every stage about: restored from the cache or from a remote one, or run. It goes on whether somebody listens or not. Remote caches are
 * those that the pipeline file, the user's settings and the environment name, as for `pipeline run`.
 *
 * @throws {PipelineError} where nothing was run: a stage that is not there, a secret that is missing, artifacts of another format
 */
export function run(pipeline: LoadedPipeline, options: RunOptions = {}): Run {
  const { only = [], from = [], force = [], jobs, gpus, failFast = false } = options;
  const environment = options.environment ?? process.env;
  const store = storeOf(pipeline, options);
  const chosen = selectStages(pipeline.plan, { only, from });
  const forced = idsNamed(pipeline.plan, force === true ? [] : force);
  const unknown = [chosen, forced].flatMap((one) => (one.ok ? [] : one.failures));
  const problems = [
    ...unknown.map(({ name }) => `there is no stage ${name}`),
    ...missingSecrets(chosen.ok ? chosen.value : pipeline.plan, environment).map(
      ({ stage, name }) => `stage ${stage} needs the secret ${name}, and there is no such variable`,
    ),
  ];
  if (problems.length > 0 || !chosen.ok || !forced.ok) throw plainError(problems);
  const heard = new Heard<Event>();
  const world = { folder: pipeline.folder, environment, home, version };
  const begin = async (): Promise<RunEnd> => {
    const wrong: string[] = [];
    const remotes = await remotesFor(pipeline.plan, {
      ...world,
      err: (text) => void wrong.push(text.trimEnd()),
    });
    if (remotes === undefined) throw plainError(wrong);
    const result = await runHere(world, {
      plan: chosen.value,
      store,
      emit: (event) => heard.add(event),
      signal: options.signal ?? new AbortController().signal,
      force: force === true ? new Set(chosen.value.stages.map(({ id }) => id)) : forced.value,
      failFast,
      gpus,
      ...(jobs === undefined ? {} : { jobs }),
      ...(remotes === 'none' ? {} : { remotes }),
    });
    if (result.ok) return result.value;
    throw plainError(result.failures.map((failure) => describeRunFailure(failure).message));
  };
  const ended = begin().finally(() => heard.end());
  ended.catch(() => {}); // who only listens to the events is told by them
  return { ended, [Symbol.asyncIterator]: () => heard.from(ended) };
}

/**
 * Compares runs, as `pipeline diff` does: parameters, inputs, code, outputs and metrics that differ. Only facts count: not times, hosts or
 * paths, nor whether a stage was restored.
 *
 * @param before a report, or several that differ in their seed alone and stand for one side
 */
export function diff(
  before: RunReport | readonly RunReport[],
  after: RunReport | readonly RunReport[],
  options: {
    /** The axis or param whose values are samples of the same: `seed` unless said. */ readonly over?: string;
  } = {},
): ReportDiff {
  const side = (name: string, reports: RunReport | readonly RunReport[]) => ({
    name,
    reports: isMany(reports) ? reports : [reports],
  });
  return compareSides([side('a', before), side('b', after)], options.over ?? 'seed').diff;
}

const isMany = (reports: RunReport | readonly RunReport[]): reports is readonly RunReport[] =>
  Array.isArray(reports);

function storeOf({ folder }: LoadedPipeline, { artifacts = 'artifacts' }: ArtifactsOptions): Store {
  const opened = openStore(resolve(folder, artifacts));
  if (opened.ok) return opened.value;
  throw plainError(opened.failures.map((failure) => describeOpen(failure, { folder })));
}

/** `dist/`, where this is built to. */
const home = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const version: string = JSON.parse(readFileSync(join(home, '../package.json'), 'utf8')).version;
