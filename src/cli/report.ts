import { join } from 'node:path';
import { liveRuns } from '../execute/live.ts';
import { reportPage } from '../page/report/report.ts';
import type { ReportContent } from '../report/content/content.ts';
import { reportMarkdown } from '../report/content/markdown.ts';
import { bytes } from '../report/numbers.ts';
import type { PastRun } from '../store/past-runs.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { writeNamed } from './destination.ts';
import { jsonLine } from './json.ts';
import { openFile } from './open-file.ts';
import { artifactsOf, shown } from './places.ts';
import { contentOfRun } from './report-content.ts';
import { describeRunName, findRun, newestFirst } from './run-names.ts';
import { readReportFile, reportOf } from './run-reports.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  if (isGiven(call, 'md') && isGiven(call, 'json')) {
    world.err('--md and --json cannot be combined\n');
    return 2;
  }
  const store = openArtifacts(artifactsOf(call, world), world);
  const run = store && runOf(call, store.folder, world);
  if (store === undefined || run === undefined) return 2;
  const report = reportOf(run);
  if (report === undefined) {
    const read = readReportFile(join(run.folder, 'report.json'));
    const why = read.ok ? '' : `: ${shown(join(run.folder, 'report.json'), world)}: ${read.failures[0]}`;
    world.err(`run ${run.id} has no readable report or events${why}\n`);
    return 2;
  }
  const isLive = liveRuns(store, new Date()).has(run.id);
  return write(contentOfRun(run, report, isLive, store, world), run, call, world);
}

/** The run that is named, else the one begun last; or nothing, after saying why. */
function runOf(call: Call, artifacts: string, world: World): PastRun | undefined {
  const name = call.arguments['RUN'];
  const newest = name === undefined ? newestFirst(artifacts)[0] : undefined;
  if (newest !== undefined) return newest;
  const found = findRun(name ?? 'latest', artifacts, world.folder);
  if (found.ok) return found.value;
  for (const failure of found.failures) world.err(`${describeRunName(failure)}\n`);
  return undefined;
}

/** To standard output, or into a file, whose path is then said; a page goes into the run's folder where nothing is said. */
function write(content: ReportContent, run: PastRun, call: Call, world: World): ExitCode {
  const isPage = !isGiven(call, 'md') && !isGiven(call, 'json');
  const named = lastValue(call, 'output');
  const text = textOf(content, call, world);
  if (named === '-' || (named === undefined && !isPage)) {
    world.out(text);
    return 0;
  }
  const written = named ?? join(run.folder, 'report.html');
  const done = writeNamed({ text, written, option: '--output', replace: true }, call, world);
  if ('wrong' in done) {
    world.err(`${done.wrong}\n`);
    return done.exit;
  }
  world.out(`${shown(done.path, world)}  ${bytes(Buffer.byteLength(text))}\n`);
  if (isGiven(call, 'open')) openFile(done.path, world);
  return 0;
}

function textOf(content: ReportContent, call: Call, world: World): string {
  if (isGiven(call, 'json')) return jsonLine(content);
  return isGiven(call, 'md') ? reportMarkdown(content) : reportPage(content, world.version);
}
