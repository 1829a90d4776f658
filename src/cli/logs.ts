import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ownValue } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import type { RunReport } from '../domain/report.ts';
import { liveRuns } from '../execute/live.ts';
import { padEnd, width } from '../report/columns.ts';
import { logLines } from '../report/log-lines.ts';
import { printable } from '../report/printable.ts';
import { GrowingFile } from '../store/growing-file.ts';
import { folderName } from '../store/layout.ts';
import { listRuns, type PastRun } from '../store/past-runs.ts';
import { statOf } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { jsonLine } from './json.ts';
import { didYouMean } from './parse.ts';
import { artifactsOf, shown } from './places.ts';
import { describeRunName, findRun, newestFirst } from './run-names.ts';
import { reportOf } from './run-reports.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  const run = runOf(call, store, world);
  if (run === undefined) return 2;
  const report = reportOf(run);
  if (report === undefined) {
    world.err(`run ${run.id} has recorded nothing\n`);
    return 1;
  }
  const name = call.arguments['STAGE'];
  const stages = stagesOf(report, name);
  if (stages.length === 0) {
    world.err(
      `run ${run.id} has no stage ${printable(name ?? '')}${didYouMean(nearest(name ?? '', Object.keys(report.stages)))}\nIt has: ${Object.keys(report.stages).map(printable).join(', ')}\n`,
    );
    return 2;
  }
  const logs = stages.map((stage) => ({ stage, run: run.id, path: logOf(run, stage) }));
  const prefixed = stages.length > 1;
  if (isGiven(call, 'follow')) {
    await print(logs, prefixed, () => liveRuns(store, new Date()).has(run.id), world);
    return 0;
  }
  const there = logs.flatMap((log) => (prefixed ? log : (madeElsewhere(log, report, store, world) ?? log)));
  if (isGiven(call, 'json')) {
    const written = there.filter(({ path }) => statOf(path) !== undefined);
    const places = written.map((log) => ({ ...log, bytes: statOf(log.path)?.size ?? 0 }));
    world.out(jsonLine({ version: 1, run: run.id, logs: places }));
    return 0;
  }
  if (there.some(({ path }) => statOf(path) !== undefined)) {
    await print(there, prefixed, () => false, world);
    return 0;
  }
  if (name === undefined) {
    const ran = stages.some((id) => hasRun(report, id));
    world.err(
      ran
        ? `no stage printed anything in run ${run.id}\n`
        : `nothing ran in run ${run.id}, so it has no logs\n`,
    );
    return 0;
  }
  for (const log of there) world.err(noLog(log, run, report));
  return there.every(({ stage, run: of }) => of !== run.id || hasRun(report, stage)) ? 0 : 1;
}

const hasRun = ({ stages }: RunReport, id: string): boolean =>
  ['succeeded', 'failed', 'interrupted'].includes(ownValue(stages, id)?.status ?? '');

interface StageLog {
  readonly stage: string;
  /** That wrote it. */
  readonly run: string;
  readonly path: string;
}

const logOf = (run: PastRun, stage: string): string => join(run.folder, 'logs', `${folderName(stage)}.log`);

/** The run that is named; otherwise the one that began last, be it under way. */
function runOf(call: Call, store: Store, world: World): PastRun | undefined {
  const name = lastValue(call, 'run');
  if (name !== undefined) {
    const found = findRun(name, store.folder, world.folder);
    if (found.ok) return found.value;
    for (const failure of found.failures) world.err(`${describeRunName(failure)}\n`);
    return undefined;
  }
  const newest = newestFirst(store.folder)[0];
  if (newest === undefined) world.err(`there is no run in ${shown(store.folder, world)} yet\n`);
  return newest;
}

/** A stage by its id, or all variants by its name; without a name all. */
function stagesOf(report: RunReport, name: string | undefined): readonly string[] {
  const ids = Object.keys(report.stages);
  if (name === undefined) return ids;
  return ids.includes(name) ? [name] : ids.filter((id) => ownValue(report.stages, id)?.stage === name);
}

/** Of a stage that was restored, the log of the run that made what it restored. */
function madeElsewhere(
  { stage, path }: StageLog,
  report: RunReport,
  store: Store,
  world: World,
): StageLog | undefined {
  const from = ownValue(report.stages, stage)?.circumstances['from'];
  const maker = listRuns(store.folder).find(({ id }) => id === from);
  if (maker === undefined || statOf(path) !== undefined) return undefined;
  const made = { stage, run: maker.id, path: logOf(maker, stage) };
  if (statOf(made.path) !== undefined)
    world.err(`${printable(stage)} was restored: this is its log in run ${maker.id}\n`);
  return made;
}

function noLog({ stage, run: of }: StageLog, run: PastRun, report: RunReport): string {
  if (of !== run.id || hasRun(report, stage)) return `${printable(stage)} printed nothing in run ${of}\n`;
  return `${printable(stage)} was ${ownValue(report.stages, stage)?.status} in run ${of}, and has no log there\n`;
}

const pause = 200; // milliseconds between two looks at logs that grow

/** Prints logs, and goes on printing what is added to them for as long as `isLive`. */
async function print(
  logs: readonly StageLog[],
  prefixed: boolean,
  isLive: () => boolean,
  world: World,
): Promise<void> {
  const names = Math.max(...logs.map(({ stage }) => width(printable(stage))));
  const { isTerminal } = world.terminal;
  const feeds = logs.map(({ stage, path }) => {
    const prefix = prefixed ? `${padEnd(printable(stage), names)} | ` : '';
    return { file: new GrowingFile(path), lines: logLines({ prefix, isTerminal }) };
  });
  for (;;) {
    const goesOn = isLive(); // before reading: what is written until then is read
    for (const { file, lines } of feeds) for (const piece of file.added()) world.data(lines.add(piece));
    if (!goesOn) break;
    await setTimeout(pause);
  }
  for (const { lines } of feeds) world.data(lines.end());
}
