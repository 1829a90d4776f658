import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../base/result.ts';
import type { Plan } from '../domain/plan.ts';
import type { RunReport } from '../domain/report.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { type KeptPipeline, keptOrLoaded } from '../library/kept-plan.ts';
import { checkPipelineName } from '../library/pipeline-name.ts';
import { type Retirement, type RunEnd, remotesToRun, startRun } from '../library/run.ts';
import type { Reporter } from '../progress/reporter.ts';
import { endingWords, type RunPlaces } from '../report/ending.ts';
import { failureLines } from '../report/failure-lines.ts';
import { printable } from '../report/printable.ts';
import { describeRunFailure } from '../report/words/run-failure.ts';
import { layout } from '../store/layout.ts';
import type { OpenRemotes } from '../store/remote.ts';
import type { Store } from '../store/store.ts';
import { capabilities, isLive } from './capabilities.ts';
import { type Call, isGiven } from './command.ts';
import { engineLine } from './engine-line.ts';
import { interruptible } from './interrupts.ts';
import { requested, sayProblems, sayWarnings } from './load.ts';
import { modelPlaces } from './model-places.ts';
import { artifactsOf, shown } from './places.ts';
import { reporterFor } from './reporter.ts';
import { type RunChoices, runChoices } from './run-options.ts';
import { openArtifacts, sayWhichArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  if (isGiven(call, 'watch')) return (await import('./run-watch.ts')).watchRuns(call, world);
  const began = performance.now();
  const prepared = await prepare(call, world);
  if (typeof prepared === 'string') return 2;
  showEngines(prepared, world);
  const reporter = await reporterFor(call, world);
  const work = (signal: AbortSignal) =>
    perform(prepared, call, world, { hear: reporter.event, signal, force: prepared.choices.force });
  const ended = await interruptible(work, () => warnOfEnding(world));
  await reporter.end();
  return conclude(ended, prepared, world, (performance.now() - began) / 1000);
}

/** A run that can begin. */
export interface Prepared {
  readonly store: Store;
  readonly loaded: KeptPipeline;
  readonly choices: RunChoices;
  readonly remotes: OpenRemotes | 'none';
}

/** Loads the pipeline, and holds the options against it. What is wrong was printed: with the pipeline file, or with anything else. */
export async function prepare(call: Call, world: World): Promise<Prepared | 'pipeline' | 'options'> {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 'options';
  if (isGiven(call, 'rehash')) store.index.distrust();
  const loaded = await keptOrLoaded(requested(call), store, world);
  if (!loaded.ok) {
    await sayProblems(loaded.wrong, world);
    return 'pipeline';
  }
  sayWarnings(loaded.value.plan, world);
  const choices = runChoices(call, loaded.value.plan, world);
  if (choices === undefined) return 'options';
  const name = await checkPipelineName(loaded.value, store);
  if (!name.ok) {
    for (const problem of name.failures) world.err(`${printable(problem)}\n`);
    return 'pipeline';
  }
  const remotes = await remotesToRun(choices, store, choices.executor, world);
  if (remotes.ok) {
    sayWhichArtifacts(call, world);
    return { store, loaded: loaded.value, choices, remotes: remotes.value };
  }
  for (const problem of remotes.failures) world.err(`${problem}\n`);
  return 'options';
}

export function showEngines({ choices }: Prepared, world: World): void {
  const line = engineLine(choices.plan, world.environment);
  if (line !== undefined) world.out(`${line}\n`);
}

export function warnOfEnding(world: World): void {
  if (!isLive(world)) world.err('Stopping the running stages; interrupt again to stop at once.\n');
}

interface Performing {
  readonly hear: Reporter['event'];
  readonly signal: AbortSignal;
  readonly retirement?: Retirement;
  readonly force: ReadonlySet<string>;
}

export async function perform(
  { store, loaded, choices, remotes }: Prepared,
  call: Call,
  world: World,
  { force, hear, ...how }: Performing,
): Promise<Result<RunEnd, RunFailure>> {
  const { plan, jobs, failFast, executor } = choices;
  const run = startRun(world, {
    ...how,
    plan,
    store,
    remotes,
    gpus: choices.gpus,
    origin: loaded.origin,
    force,
    failFast,
    profile: isGiven(call, 'profile'),
    ...(plan === loaded.plan && force.size === 0 && !isGiven(call, 'rehash')
      ? { standing: loaded.standing }
      : {}),
    ...(jobs === undefined ? {} : { jobs }),
    ...(executor === undefined ? {} : { executor }),
  });
  for await (const event of run) hear(event);
  const ended = await run.ended;
  loaded.keep();
  return ended;
}

/** Prints how a run ended. */
export async function conclude(
  ended: Result<RunEnd, RunFailure>,
  { choices, store }: Prepared,
  world: World,
  seconds: number,
): Promise<ExitCode> {
  if (!ended.ok) {
    for (const failure of ended.failures) world.err(`${describeRunFailure(failure).message}\n`);
    return 1;
  }
  tell(ended.value, choices.plan, store.folder, seconds, world);
  await annotate(ended.value.report, world);
  return exitCodes[ended.value.outcome];
}

/** In GitHub Actions, failures beside the lines they come from. */
async function annotate(report: RunReport, world: World): Promise<void> {
  const failed = Object.values(report.stages).some(({ failure }) => failure !== undefined);
  if (!failed || world.environment['GITHUB_ACTIONS'] !== 'true') return;
  const { annotateRun } = await import('./annotations.ts');
  annotateRun(report, world);
}

const exitCodes: { readonly [outcome in RunEnd['outcome']]: ExitCode } = {
  succeeded: 0,
  failed: 1,
  interrupted: 130,
};

/** The table and places on standard output, failures on standard error. */
function tell(
  { report, folder }: RunEnd,
  plan: Plan,
  artifacts: string,
  seconds: number,
  world: World,
): void {
  const can = capabilities(world);
  const failures = failureLines(report, (path) => shown(path, world), can);
  if (failures.length > 0) world.err(`${failures.join('\n')}\n`);
  const outputs = join(artifacts, 'out', plan.name);
  const places: RunPlaces = {
    report: shown(join(folder, 'report.json'), world),
    profile: existsSync(join(folder, 'profile')) ? shown(join(folder, 'profile'), world) : undefined,
    outputs: shown(outputs, world),
    models: modelPlaces(plan, report, (id, output) =>
      shown(layout(artifacts).out(plan.name, id, output), world),
    ),
  };
  world.out(`${endingWords(report, seconds, places, can).join('\n')}\n`);
}
