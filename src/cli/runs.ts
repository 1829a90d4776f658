import { liveRuns } from '../execute/live.ts';
import { count } from '../report/numbers.ts';
import { inShort, runsTable } from '../report/runs.ts';
import { localTime } from '../report/when.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { jsonLine } from './json.ts';
import { artifactsOf, shown } from './places.ts';
import { newestFirst } from './run-names.ts';
import { reportOf } from './run-reports.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

const usualLimit = 20;

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  const asked = lastValue(call, 'limit');
  const limit = asked === undefined ? usualLimit : Number(asked);
  if (!Number.isInteger(limit) || limit < 1) {
    world.err(`--limit takes a whole number above 0, not ${asked}\n`);
    return 2;
  }
  const live = liveRuns(store, new Date());
  const all = newestFirst(store.folder);
  const runs = all.slice(0, limit).flatMap((run) => {
    const report = reportOf(run);
    return report === undefined ? [] : [inShort(report, live.has(run.id))];
  });
  if (isGiven(call, 'json')) {
    world.out(jsonLine({ version: 1, runs, more: Math.max(0, all.length - limit) }));
    return 0;
  }
  if (runs.length === 0) {
    world.out(`there is no run in ${shown(store.folder, world)} yet\n`);
    return 0;
  }
  const lines = runsTable(runs, localTime, capabilities(world));
  if (all.length > limit) lines.push(`and ${count(all.length - limit, 'earlier run')}; --limit N shows more`);
  world.out(`${lines.join('\n')}\n`);
  return 0;
}
