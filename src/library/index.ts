/**
 * `transferline`: pipelines from a program. It never ends the process and prints nothing; what a user has to mend is thrown as a
 * `PipelineError`, anything else that is thrown is a bug.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../base/json.ts';
import type { Event } from '../domain/event.ts';
import type { Plan } from '../domain/plan.ts';
import type { Reason } from '../domain/reason.ts';
import type { RunReport } from '../domain/report.ts';
import { describeRunFailure } from '../report/words/run-failure.ts';
import type { Store } from '../store/store.ts';
import { chooseStages } from './choice.ts';
import { compareRuns, letterOf, type ReportDiff } from './diff.ts';
import { errorOf, PipelineError, plainError } from './error.ts';
import { type Forecast, forecastsOf } from './forecast.ts';
import { type LoadedPipeline, loadNamed } from './pipeline.ts';
import { checkPipelineName } from './pipeline-name.ts';
import type { Problem } from './problem.ts';
import { type RunEnd, remotesToRun, startRun } from './run.ts';
import { storeIn } from './store.ts';

export type { Event, Forecast, Json, LoadedPipeline, Plan, Problem, Reason, ReportDiff, RunEnd, RunReport };
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

/**
 * Reads and checks a pipeline file, as `pipeline validate` does.
 *
 * @param file a path; a bare name is looked for in the folder, then in its `pipelines/`, with or without `.yaml`
 * @throws {PipelineError} with every problem of the file
 */
export async function loadPipeline(file: string, options: LoadOptions = {}): Promise<LoadedPipeline> {
  const { folder = '.', engine, environment = process.env } = options;
  const set = Object.entries(options.set ?? {}).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const loaded = await loadNamed({ name: file, set, engine }, { folder: resolve(folder), environment });
  if (loaded.ok) return loaded.value;
  throw errorOf(loaded.wrong);
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
  return forecastsOf(pipeline.plan, storeOf(pipeline, options), { home, environment: process.env });
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
  /** Where every stage is computed, whatever the file says: `local` or `slurm`. */
  readonly executor?: 'local' | 'slurm';
  /** Leaves what the engine's ops cost in the run's folder, `profile/<stage>.txt`. */
  readonly profile?: boolean;
  /** What the stages' environment is taken from: `process.env` unless said. */
  readonly environment?: { readonly [name: string]: string | undefined };
}

/**
 * A run that has begun: its events as they happen, and how it ended. Who begins to listen late is told what came before, but for
 * `stage-progress` and `stage-point`, of which a long training has millions.
 */
export interface Run extends AsyncIterable<Event> {
  /** A stage that fails is part of the report, and no rejection. Rejects with a `PipelineError` where the run could not be recorded, what is said of remote caches is wrong, or jobs cannot be submitted from here. */
  readonly ended: Promise<RunEnd>;
}

/**
 * Brings every stage about: restored from the cache or from a remote one, or run. It goes on whether somebody listens or not. Remote caches are
 * those that the pipeline file, the user's settings and the environment name, as for `pipeline run`.
 *
 * @throws {PipelineError} where nothing was run: a stage that is not there, a secret that is missing, artifacts of another format
 */
export function run(pipeline: LoadedPipeline, options: RunOptions = {}): Run {
  const {
    only = [],
    from = [],
    force = [],
    failFast = false,
    profile = false,
    jobs,
    gpus,
    executor,
  } = options;
  const environment = options.environment ?? process.env;
  const here = { folder: pipeline.folder, environment, home, version };
  const store = storeOf(pipeline, options);
  const chosen = chooseStages(pipeline.plan, { only, from, force }, environment);
  if (!chosen.ok) throw plainError('invalid-choice', chosen.failures);
  const begin = async () => {
    const name = await checkPipelineName(pipeline, store);
    if (!name.ok) throw plainError('pipeline-name', name.failures);
    const remotes = await remotesToRun(chosen.value, store, executor, here);
    if (!remotes.ok) throw plainError('remote', remotes.failures);
    return startRun(here, {
      ...chosen.value,
      store,
      remotes: remotes.value,
      signal: options.signal ?? new AbortController().signal,
      origin: pipeline.origin,
      failFast,
      profile,
      gpus,
      ...(jobs === undefined ? {} : { jobs }),
      ...(executor === undefined ? {} : { executor }),
    });
  };
  const begun = begin();
  const endOf = async (): Promise<RunEnd> => {
    const ended = await (await begun).ended;
    if (ended.ok) return ended.value;
    throw plainError(
      'store',
      ended.failures.map((failure) => describeRunFailure(failure).message),
    );
  };
  const ended = endOf();
  ended.catch(() => {}); // who only listens to the events is told by them
  return {
    ended,
    async *[Symbol.asyncIterator]() {
      yield* await begun;
      await ended;
    },
  };
}

/** How runs are compared. */
export interface DiffOptions {
  /** The axis or param whose values are samples of the same: `seed` unless said. */
  readonly over?: string;
  /** Further sides, each held against `before` as `after` is. */
  readonly further?: readonly (RunReport | readonly RunReport[])[];
  /** Changes that may not be, as `--fail-on` takes them: `task/accuracy < -0.01`, `lm/perplexity > 2%`, `tolerance`. Those that are make `breaches`. */
  readonly failOn?: readonly string[];
}

/**
 * Compares runs, as `pipeline diff` does: parameters, inputs, code, outputs and metrics that differ. Only facts count: not times, hosts or
 * paths, nor whether a stage was restored. Items that flipped are not looked for, since that takes the bytes of predictions.
 *
 * @param before a report, or several that differ in their seed alone and stand for one side
 * @throws {PipelineError} where one of `failOn` is no threshold, or one that no metric could break
 */
export function diff(
  before: RunReport | readonly RunReport[],
  after: RunReport | readonly RunReport[],
  options: DiffOptions = {},
): ReportDiff {
  const { over = 'seed', further = [], failOn = [] } = options;
  const sides = [before, after, ...further].map((reports, at) => ({
    name: letterOf(at),
    reports: isMany(reports) ? reports : [reports],
  }));
  const compared = compareRuns(sides, { over, failOn });
  if (compared.ok) return compared.value;
  throw plainError('not-comparable', compared.failures);
}

const isMany = (reports: RunReport | readonly RunReport[]): reports is readonly RunReport[] =>
  Array.isArray(reports);

function storeOf({ folder }: LoadedPipeline, { artifacts = 'artifacts' }: ArtifactsOptions): Store {
  const opened = storeIn(resolve(folder, artifacts), { folder });
  if (opened.ok) return opened.value;
  throw plainError('store', opened.failures);
}

/** `dist/`, where this is built to. */
const home = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const version: string = JSON.parse(readFileSync(join(home, '../package.json'), 'utf8')).version;
