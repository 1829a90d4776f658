import { liveRuns } from '../execute/live.ts';
import { count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import {
  cellOf,
  checkName,
  columnsOf,
  fits,
  inOrder,
  type ListedRun,
  parseFilter,
  parseOrder,
  type RunFilter,
} from '../report/run-columns.ts';
import { firstColumns, inShort, runsTable, usualColumns } from '../report/runs.ts';
import { runsCsv } from '../report/runs-csv.ts';
import { localTime } from '../report/when.ts';
import type { PastRun } from '../store/past-runs.ts';
import type { Store } from '../store/store.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { jsonLine } from './json.ts';
import { wholeNumber } from './numbers.ts';
import { artifactsOf, shown } from './places.ts';
import { newestFirst } from './run-names.ts';
import { reportOf } from './run-reports.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

const usualLimit = 20;

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  const limit = wholeNumber(call, 'limit', usualLimit, world);
  const filters = filtersOf(call, world);
  if (store === undefined || limit === undefined || filters === undefined) return 2;
  if (isGiven(call, 'csv') && isGiven(call, 'json')) {
    world.err('--csv and --json cannot be combined\n');
    return 2;
  }
  const shownNames = (call.options['show'] ?? [])
    .flatMap((names) => names.split(','))
    .filter((name) => name !== '');
  const sort = lastValue(call, 'sort');
  const order = sort === undefined ? undefined : parseOrder(sort);

  const folders = newestFirst(store.folder);
  // Unless it is asked for by what is in them, no more reports are read than are shown.
  const isWhole = filters.length > 0 || order !== undefined;
  const all = listed(store, isWhole ? folders : folders.slice(0, limit));
  const names = [
    ...shownNames,
    ...filters.map(({ name }) => name),
    ...(order === undefined ? [] : [order.name]),
  ];
  const unknown =
    all.length === 0
      ? []
      : names.map((name) => checkName(name, all)).flatMap((one) => (one.ok ? [] : one.failures));
  if (unknown.length > 0) {
    world.err(`${[...new Set(unknown)].map(printable).join('\n')}\n`);
    return 2;
  }
  const fitting = all.filter((run) => filters.every((filter) => fits(run, filter)));
  const ordered = order === undefined ? fitting : inOrder(fitting, order);
  const runs = ordered.slice(0, limit);
  const more = isWhole ? ordered.length - runs.length : folders.length - Math.min(folders.length, limit);
  const columns = columnsOf(shownNames.length === 0 ? usualColumns : [...firstColumns, ...shownNames], runs);

  if (isGiven(call, 'json')) {
    const values = (run: ListedRun) =>
      Object.fromEntries(
        columns
          .filter(({ name }) => shownNames.includes(name))
          .map((column) => [column.title, cellOf(run, column) ?? null]),
      );
    world.out(
      jsonLine({
        version: 1,
        runs: runs.map((run) => ({
          ...run.short,
          ...(shownNames.length === 0 ? {} : { values: values(run) }),
        })),
        more,
      }),
    );
    return 0;
  }
  if (isGiven(call, 'csv')) world.data(runsCsv(runs, columns));
  else if (runs.length === 0)
    world.out(
      all.length === 0 ? `there is no run in ${shown(store.folder, world)} yet\n` : 'no run matches\n',
    );
  else {
    const lines = runsTable(runs, columns, localTime, capabilities(world));
    if (more > 0)
      lines.push(`and ${count(more, isWhole ? 'more run' : 'earlier run')}; --limit N shows more`);
    world.out(`${lines.join('\n')}\n`);
  }
  return 0;
}

/** What runs left, each in short and whole; one that recorded nothing is left out. */
export function listed(store: Store, runs: readonly PastRun[]): readonly ListedRun[] {
  const live = liveRuns(store, new Date());
  return runs.flatMap((run) => {
    const report = reportOf(run);
    return report === undefined ? [] : [{ report, short: inShort(report, live.has(run.id)) }];
  });
}

/** The conditions that are given; or nothing, after saying what is wrong with them. */
export function filtersOf(call: Call, world: World): readonly RunFilter[] | undefined {
  const parsed = (call.options['filter'] ?? []).map(parseFilter);
  const failures = parsed.flatMap((one) => (one.ok ? [] : one.failures));
  for (const failure of failures) world.err(`${printable(failure)}\n`);
  return failures.length > 0 ? undefined : parsed.flatMap((one) => (one.ok ? [one.value] : []));
}
