import { nearest } from '../base/nearest.ts';
import { type Plan, sourcesOf } from '../domain/plan.ts';
import { type Examined, examine } from '../execute/examine.ts';
import { nearestEntry } from '../execute/nearest-entry.ts';
import { compareRecords } from '../plan/compare.ts';
import { type Moment, momentOf, type StageView } from '../report/moment.ts';
import { printable } from '../report/printable.ts';
import { explain, type Why } from '../report/why.ts';
import { type NearestStored, whyWords } from '../report/why-words.ts';
import type { Store } from '../store/store.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { fileOrNewest } from './default-file.ts';
import { jsonLine } from './json.ts';
import { loadFile } from './load.ts';
import { readManifest } from './manifest.ts';
import { readReport } from './named-report.ts';
import { didYouMean } from './parse.ts';
import { runsOf } from './pipeline-runs.ts';
import { artifactsOf } from './places.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  const subject = subjectOf(call, store, world);
  if (subject === undefined) return 2;
  const ids = stagesNamed(call.arguments['STAGE']!, subject);
  if (ids.length === 0) {
    world.err(unknownStage(call.arguments['STAGE']!, subject));
    return 2;
  }
  const answers = ids.map((id) => answer(id, subject, store, world));
  if (isGiven(call, 'json')) {
    world.out(jsonLine({ version: 1, pipeline: subject.pipeline, stages: answers }));
  } else {
    const can = capabilities(world);
    const parts = answers.flatMap(({ run, now }) => [
      ...(run === null ? [] : [whyWords(`Run ${run.run}`, run, run.nearest, can)]),
      ...(now === null ? [] : [whyWords('Now', now, now.nearest, can)]),
    ]);
    world.out(`${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  }
  return answers.some(({ now }) => now?.chain[0]?.did === 'unreadable') ? 1 : 0;
}

/** What is explained: a run, what one now would do, or both; with the runs to compare with, newest first. */
interface Subject {
  readonly pipeline: string;
  readonly plan: Plan | undefined;
  /** Begun with the one to explain, if one is. */
  readonly runs: readonly Moment[];
  readonly explainsRun: boolean;
}

function subjectOf(call: Call, store: Store, world: World): Subject | undefined {
  const name = lastValue(call, 'run');
  const onlyNow = isGiven(call, 'now');
  if (name !== undefined && onlyNow) {
    world.err('--run explains a run and --now what one would do: only one of them can be given\n');
    return undefined;
  }
  if (name !== undefined) {
    const read = readReport(name, store.folder, world.folder);
    if (!read.ok) {
      for (const failure of read.failures) world.err(`${failure}\n`);
      return undefined;
    }
    const { run, pipeline } = read.value;
    const all = momentsOf(store, pipeline);
    const at = all.findIndex((moment) => moment.run === run);
    const runs = at < 0 ? [momentOf(read.value, false)] : all.slice(at);
    return { pipeline, plan: undefined, runs, explainsRun: true };
  }
  const file = fileOrNewest(call, world);
  const plan = file === undefined ? undefined : loadFile(call, world, file);
  if (plan === undefined) return undefined;
  return { pipeline: plan.name, plan, runs: momentsOf(store, plan.name), explainsRun: !onlyNow };
}

const mostRuns = 200; // that are read: what changed is found in the last few

const momentsOf = (store: Store, pipeline: string): readonly Moment[] =>
  [...runsOf(store, pipeline, mostRuns)].map(({ report, isLive }) => momentOf(report, isLive));

/** A stage by its id, or all variants by its name: of the plan, or else of the run. */
function stagesNamed(name: string, { plan, runs, explainsRun }: Subject): readonly string[] {
  const planned = (plan?.stages ?? []).map(({ id, stage }) => [id, stage] as const);
  const past = explainsRun ? Object.entries(runs[0]?.stages ?? {}) : [];
  const known = [...planned, ...past.map(([id, { stage }]) => [id, stage] as const)];
  if (known.some(([id]) => id === name)) return [name];
  return [...new Set(known.filter(([, stage]) => stage === name).map(([id]) => id))];
}

function unknownStage(name: string, { pipeline, plan, runs }: Subject): string {
  const ids = plan?.stages.map(({ id }) => id) ?? Object.keys(runs[0]?.stages ?? {});
  const names = plan?.stages.map(({ stage }) => stage) ?? [];
  const meant = nearest(name, [...ids, ...names]);
  return `${printable(pipeline)} has no stage ${printable(name)}${didYouMean(meant)}\nIt has: ${ids.map(printable).join(', ')}\n`;
}

type Answered = Why & { readonly nearest?: NearestStored };

interface Answer {
  readonly stage: string;
  readonly run: Answered | null;
  readonly now: Answered | null;
}

function answer(stage: string, subject: Subject, store: Store, world: World): Answer {
  const { plan, runs, explainsRun } = subject;
  // Not every run has every stage: one of a part of the pipeline leaves some out.
  const at = explainsRun ? runs.findIndex(({ stages }) => stages[stage] !== undefined) : -1;
  const run = runs[at];
  const isPlanned = plan?.stages.some(({ id }) => id === stage) === true;
  const now = isPlanned && plan !== undefined ? forecast(plan, stage, store, world) : undefined;
  return {
    stage,
    run: run === undefined ? null : explained(run, runs.slice(at + 1), stage, store),
    now: now === undefined ? null : explained(now, runs, stage, store),
  };
}

/** Reasons for which there is no entry. */
const misses: ReadonlySet<string> = new Set(['first', 'new', 'changed']);

function explained(moment: Moment, earlier: readonly Moment[], stage: string, store: Store): Answered {
  const why = explain(moment, earlier, stage, compareRecords);
  const { reasons, record, fingerprint } = moment.stages[stage]!;
  const isMiss = reasons.some(({ reason }) => misses.has(reason));
  if (!isMiss || record === undefined || fingerprint === undefined) return why;
  const found = nearestEntry(store, fingerprint, record, moment.run ?? undefined);
  const known = why.chain[0]?.changes.length ?? 0;
  const isNearer = found !== undefined && (known === 0 || found.changes.length < known);
  return isNearer && found.changes.length > 0
    ? { ...why, nearest: { run: found.run, changes: found.changes } }
    : why;
}

/** What a run now would do with a stage and with all that it needs. */
function forecast(plan: Plan, stage: string, store: Store, world: World): Moment {
  const examined = examine({ plan, store, manifest: readManifest(world) }, [stage]);
  return { run: null, stages: Object.fromEntries(examined.map((one) => [one.stage.id, viewOf(one)])) };
}

function viewOf(examined: Examined): StageView {
  const { stage, needs, inputs } = examined.stage;
  const common = { stage, needs, sources: sourcesOf(inputs), reasons: [], outputs: {} };
  switch (examined.known) {
    case 'nothing':
      return { ...common, did: 'unreadable', failure: examined.failure };
    case 'part': {
      const { record, open, upstream } = examined;
      return {
        ...common,
        did: 'undecided',
        record,
        open,
        reasons: [{ reason: 'upstream', stages: upstream }],
      };
    }
    case 'all': {
      const { decision: did, record, fingerprint, reasons } = examined;
      const { outputs = {}, run } = examined.decision === 'restore' ? examined.entry : {};
      return {
        ...common,
        did,
        record,
        fingerprint,
        reasons,
        outputs,
        ...(run === undefined ? {} : { from: run }),
      };
    }
  }
}
