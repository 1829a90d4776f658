import { nearest } from '../base/nearest.ts';
import type { Plan } from '../domain/plan.ts';
import { type Moment, momentOf } from '../report/moment.ts';
import { printable } from '../report/printable.ts';
import type { Store } from '../store/store.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { fileOrNewest } from './default-file.ts';
import { loadFile } from './load.ts';
import { Moments } from './moments.ts';
import { readReport } from './named-report.ts';
import { didYouMean } from './parse.ts';
import { runsOf } from './pipeline-runs.ts';
import type { World } from './world.ts';

/** What is explained: a run, what one now would do, or both; with the runs to compare with, newest first. */
export interface Subject {
  readonly pipeline: string;
  readonly moments: Moments;
  /** The run that `--run` names. */
  readonly named: Moment | undefined;
  /** Not with `--run`. */
  readonly plan: Plan | undefined;
  /** Not with `--now`. */
  readonly explainsRun: boolean;
}

/** From the command line; nothing, after saying why, where it names none. */
export async function subjectOf(call: Call, store: Store, world: World): Promise<Subject | undefined> {
  const name = lastValue(call, 'run');
  const onlyNow = isGiven(call, 'now');
  if (name !== undefined && onlyNow) {
    world.err('--run and --now cannot be combined\n');
    return undefined;
  }
  if (name !== undefined) return namedRun(name, store, world);
  const file = fileOrNewest(call, world);
  const plan = file === undefined ? undefined : await loadFile(call, world, file);
  if (plan === undefined) return undefined;
  const moments = momentsOf(store, plan.name);
  return { pipeline: plan.name, moments, named: undefined, plan, explainsRun: !onlyNow };
}

function namedRun(name: string, store: Store, world: World): Subject | undefined {
  const read = readReport(name, store.folder, world.folder);
  if (!read.ok) {
    for (const failure of read.failures) world.err(`${failure}\n`);
    return undefined;
  }
  const { run, pipeline } = read.value;
  const moments = momentsOf(store, pipeline);
  // A report from elsewhere is compared with all runs here.
  const named = moments.find((moment) => moment.run === run) ?? momentOf(read.value, false);
  return { pipeline, moments, named, plan: undefined, explainsRun: true };
}

const mostRuns = 50; // that are read: what changed is found in the last few

function momentsOf(store: Store, pipeline: string): Moments {
  function* read(): Generator<Moment> {
    for (const { report, isLive } of runsOf(store, pipeline, mostRuns)) yield momentOf(report, isLive);
  }
  return new Moments(read());
}

/** A stage by its id, or all variants by its name: of the plan, or else of the run. */
export function stagesNamed(name: string, subject: Subject): readonly string[] {
  const known = [...plannedIn(subject), ...foundIn(subject)];
  if (known.some(([id]) => id === name)) return [name];
  return [...new Set(known.filter(([, stage]) => stage === name).map(([id]) => id))];
}

type Named = readonly (readonly [id: string, stage: string])[];

const plannedIn = ({ plan }: Subject): Named => plan?.stages.map(({ id, stage }) => [id, stage]) ?? [];

function foundIn({ named, moments, explainsRun }: Subject): Named {
  const moment = explainsRun ? (named ?? moments.find(() => true)) : undefined;
  return Object.entries(moment?.stages ?? {}).map(([id, { stage }]) => [id, stage]);
}

/** Two lines. */
export function unknownStage(name: string, subject: Subject): string {
  const known = subject.plan === undefined ? foundIn(subject) : plannedIn(subject);
  const ids = known.map(([id]) => id);
  const meant = nearest(name, [...ids, ...known.map(([, stage]) => stage)]);
  return `${printable(subject.pipeline)} has no stage ${printable(name)}${didYouMean(meant)}\nIt has: ${ids.map(printable).join(', ')}\n`;
}
