import { removeAlone } from '../execute/removers.ts';
import { count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import { checkName, fits } from '../report/run-columns.ts';
import { localTime } from '../report/when.ts';
import { listRuns } from '../store/past-runs.ts';
import { removeFolder } from '../store/remove.ts';
import { statOf } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { inTheWay } from './in-the-way.ts';
import { jsonLine } from './json.ts';
import { keptRuns } from './kept-runs.ts';
import { wholeNumber } from './numbers.ts';
import { artifactsOf, shown } from './places.ts';
import { latestRun, newestFirst } from './run-names.ts';
import { filtersOf, listed } from './runs.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  const keep = wholeNumber(call, 'keep', null, world);
  const filters = filtersOf(call, world);
  const age = ageOf(call, world);
  if (store === undefined || keep === undefined || filters === undefined || age === undefined) return 2;
  if (keep === null && age === null && filters.length === 0) {
    world.err('no option selects runs to remove: use --keep N, --older-than AGE or --filter NAME=VALUE\n');
    return 2;
  }
  // A misspelt name would hold of no run, and its opposite of all.
  const all = filters.length === 0 ? [] : listed(store, newestFirst(store.folder));
  const unknown = filters
    .map(({ name }) => checkName(name, all))
    .flatMap((one) => (one.ok ? [] : one.failures));
  if (unknown.length > 0) {
    world.err(`${unknown.map(printable).join('\n')}\n`);
    return 2;
  }
  const chosen = (): readonly Doomed[] => {
    const old = keep === null ? undefined : new Set(keptRuns(store, keep).others.map(({ id }) => id));
    const before = age === null ? undefined : new Date(Date.now() - age).toISOString();
    const latest = latestRun(store.folder)?.id;
    return listed(store, newestFirst(store.folder))
      .filter(({ short }) => short.run !== latest && short.outcome !== 'running')
      .filter(({ short }) => old === undefined || old.has(short.run))
      .filter(({ short }) => before === undefined || (short.started !== '' && short.started < before))
      .filter((run) => filters.every((filter) => fits(run, filter)))
      .map(({ short: { run, pipeline, outcome, started } }) => ({ run, pipeline, outcome, started }));
  };
  const isDry = isGiven(call, 'dry-run');
  const isEmpty = statOf(store.folder) === undefined;
  const removed =
    isDry || isEmpty
      ? { ok: true as const, value: chosen() }
      : removeAlone(
          store,
          () => new Date(),
          () => remove(store, chosen()),
        );
  if (!removed.ok) {
    for (const failure of removed.failures) world.err(`${inTheWay(failure, store, world)}\n`);
    return 1;
  }
  world.out(
    isGiven(call, 'json')
      ? jsonLine({ version: 1, dryRun: isDry, runs: removed.value })
      : told(removed.value, isDry, store, world),
  );
  return 0;
}

interface Doomed {
  readonly run: string;
  readonly pipeline: string;
  readonly outcome: string;
  readonly started: string;
}

function remove(store: Store, runs: readonly Doomed[]): readonly Doomed[] {
  const doomed = new Set(runs.map(({ run }) => run));
  for (const { id, folder } of listRuns(store.folder)) if (doomed.has(id)) removeFolder(folder);
  return runs;
}

function told(runs: readonly Doomed[], isDry: boolean, store: Store, world: World): string {
  const lines = runs.map(
    ({ run, pipeline, outcome, started }) => `${run}  ${localTime(started)}  ${pipeline}  ${outcome}`,
  );
  const where = shown(store.folder, world);
  return [
    ...lines.map(printable),
    `${isDry ? 'would remove' : 'removed'} ${count(runs.length, 'run')} from ${where}; their results stay in the cache.`,
    '',
  ].join('\n');
}

const units: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Milliseconds; null where it is not given; nothing, after saying so, where it is no age. */
function ageOf(call: Call, world: World): number | null | undefined {
  const written = lastValue(call, 'older-than');
  if (written === undefined) return null;
  const [, value, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(written) ?? [];
  if (value !== undefined) return Number(value) * units[unit!]! * 1000;
  world.err(`--older-than must be an age such as 30d, 12h or 30m, got ${written}\n`);
  return undefined;
}
