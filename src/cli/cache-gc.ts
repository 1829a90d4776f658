import { endAbandoned } from '../execute/orphans.ts';
import { removeAlone } from '../execute/removers.ts';
import { type Collection, planCollection } from '../plan/collect.ts';
import { padStart, width } from '../report/columns.ts';
import { bytes, count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import { localTime } from '../report/when.ts';
import type { LeftJob, removeJobs as RemoveJobsOf } from '../slurm/left-jobs.ts';
import { allBlobs } from '../store/all-blobs.ts';
import { allEntries, type StoredEntry } from '../store/all-entries.ts';
import type { PastRun } from '../store/past-runs.ts';
import { blobsOfOutputs } from '../store/reach.ts';
import { checkpointsIn, removeCheckpoints, removeFolder, removeStored } from '../store/remove.ts';
import { attempt } from '../store/scan.ts';
import { statOf } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import { type Call, isGiven } from './command.ts';
import { inTheWay } from './in-the-way.ts';
import { jsonLine } from './json.ts';
import { type KeptRuns, keptRuns } from './kept-runs.ts';
import { sizeGiven, wholeNumber } from './numbers.ts';
import { artifactsOf, shown } from './places.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  const maxSize = sizeGiven(call, 'max-size', null, world);
  const keep = wholeNumber(call, 'keep-runs', null, world);
  if (store === undefined || maxSize === undefined || keep === undefined) return 2;
  const wish: Wish = { maxSize, keep };
  const isDry = isGiven(call, 'dry-run');
  if (statOf(store.folder) === undefined) {
    world.out(
      isGiven(call, 'json')
        ? jsonLine(facts(survey(store, wish, []), isDry))
        : `there is nothing in ${shown(store.folder, world)} yet\n`,
    );
    return 0;
  }
  const jobs = await import('../slurm/left-jobs.ts');
  const left = await jobs.leftJobs(store.folder, world.environment);
  const found = isDry
    ? { ok: true as const, value: survey(store, wish, left) }
    : remove(store, wish, left, jobs.removeJobs);
  if (!found.ok) {
    for (const failure of found.failures)
      world.err(`${typeof failure === 'string' ? failure : inTheWay(failure, store, world)}\n`);
    return 1;
  }
  const waste = found.value;
  world.out(
    isGiven(call, 'json') ? jsonLine(facts(waste, isDry)) : `${lines(waste, wish, isDry).join('\n')}\n`,
  );
  return maxSize !== null && waste.collection.after > maxSize ? 1 : 0;
}

type RemoveJobs = typeof RemoveJobsOf;

/** What the command line asks for; null: nothing. */
interface Wish {
  readonly maxSize: number | null;
  readonly keep: number | null;
}

/** Everything that goes. */
interface Waste {
  readonly collection: Collection;
  readonly damaged: readonly StoredEntry[];
  readonly runs: readonly PastRun[];
  readonly checkpoints: readonly string[];
  readonly entries: ReadonlyMap<string, StoredEntry>;
  readonly kept: KeptRuns;
  /** Of a cluster, left by their runners, which no kept run asks for. */
  readonly jobs: readonly LeftJob[];
}

function survey(store: Store, { maxSize, keep }: Wish, left: readonly LeftJob[]): Waste {
  const kept = keptRuns(store, keep ?? 1);
  // The store notes a use once an hour, runs note every one.
  const all = [...allEntries(store)].map((stored) => ({
    ...stored,
    used: Math.max(stored.used, kept.usedAt.get(stored.fingerprint) ?? 0),
  }));
  const whole = all.flatMap(({ entry, ...stored }) =>
    entry === undefined
      ? []
      : [
          {
            ...stored,
            blobs: blobsOfOutputs(store, entry.outputs),
            isKept: kept.fingerprints.has(stored.fingerprint),
          },
        ],
  );
  // Runs alone named: whatever they do not use goes, however little it is.
  const limit = maxSize ?? (keep === null ? undefined : Number.NEGATIVE_INFINITY);
  return {
    collection: planCollection({ entries: whole, blobs: allBlobs(store), maxSize: limit }),
    damaged: all.filter(({ entry }) => entry === undefined),
    runs: keep === null ? [] : kept.others,
    checkpoints: limit === undefined ? [] : checkpointsIn(store).filter((one) => !kept.fingerprints.has(one)),
    entries: new Map(all.map((entry) => [entry.fingerprint, entry])),
    kept,
    jobs: limit === undefined ? [] : left.filter(({ record }) => !kept.fingerprints.has(record.fingerprint)),
  };
}

function remove(store: Store, wish: Wish, left: readonly LeftJob[], removeJobs: RemoveJobs) {
  const now = () => new Date();
  const removed = attempt(store.folder, () => {
    endAbandoned(store, now());
    return removeAlone(store, now, () => {
      const waste = survey(store, wish, left);
      const { collection, damaged, checkpoints, runs } = waste;
      const entries = [...collection.entries, ...damaged].map(({ fingerprint }) => fingerprint);
      removeStored(store, entries, collection.blobs);
      removeCheckpoints(store, checkpoints);
      for (const { folder } of runs) removeFolder(folder);
      removeJobs(
        store.folder,
        waste.jobs.filter(({ goesOn }) => goesOn === false),
      );
      return waste;
    });
  });
  if (removed.ok) return removed.value;
  return { ok: false as const, failures: removed.failures.map(({ path, detail }) => `${path}: ${detail}`) };
}

const facts = ({ collection, damaged, runs, checkpoints, kept, entries, jobs }: Waste, dryRun: boolean) => ({
  version: 1,
  dryRun,
  before: collection.before,
  after: collection.after,
  entries: collection.entries.map(({ fingerprint, freed }) => ({
    fingerprint,
    freed,
    stage: kept.stageOf.get(fingerprint) ?? null,
    used: new Date(entries.get(fingerprint)?.used ?? 0).toISOString(),
  })),
  damaged: damaged.map(({ fingerprint, damage }) => ({ fingerprint, detail: damage })),
  blobs: collection.blobs,
  runs: runs.map(({ id }) => id),
  checkpoints,
  jobs: jobs.map(({ record, goesOn }) => ({
    job: record.job,
    task: record.task,
    stage: record.stage,
    goesOn: goesOn ?? null,
  })),
});

/** With --dry-run an entry a line, the first to go first; then the counts. */
function lines(waste: Waste, { maxSize }: Wish, isDry: boolean): string[] {
  const { collection, damaged, runs, checkpoints, kept, entries, jobs } = waste;
  const rows = collection.entries.map(({ fingerprint, freed }) => [
    bytes(freed),
    localTime(new Date(entries.get(fingerprint)?.used ?? 0).toISOString()),
    kept.stageOf.get(fingerprint) ?? nameOf(entries.get(fingerprint)),
  ]);
  const first = Math.max(0, ...rows.map(([size]) => width(size!)));
  const list = rows.map(
    ([size, used, name]) => `${padStart(size!, first)}  last used ${used}  ${printable(name!)}`,
  );
  const over = jobs.filter(({ goesOn }) => goesOn === false);
  const parts = [
    count(collection.entries.length + damaged.length, 'entry', 'entries'),
    count(collection.blobs.length, 'blob'),
    ...(runs.length > 0 ? [`the folders of ${count(runs.length, 'run')}`] : []),
    ...(checkpoints.length > 0 ? [count(checkpoints.length, 'checkpoint folder')] : []),
    ...(over.length > 0 ? [`what ${count(over.length, 'job')} left`] : []),
  ];
  const freed = bytes(collection.before - collection.after);
  const missed =
    maxSize !== null && collection.after > maxSize
      ? [`That is more than ${bytes(maxSize)}: the newest runs need it.`]
      : [];
  return [
    ...(isDry && list.length > 0 ? [...list, ''] : []),
    `${isDry ? 'would remove' : 'removed'} ${parts.join(', ')}: ${freed}; ${bytes(collection.after)} ${isDry ? 'would be left' : 'are left'} in entries and blobs.`,
    ...missed,
    ...jobs.flatMap(stays),
  ];
}

function stays({ record: { stage, job, task }, goesOn }: LeftJob): readonly string[] {
  if (goesOn === false) return [];
  const id = job === null ? 'without a number' : task === null ? job : `${job}_${task}`;
  return [
    goesOn === undefined
      ? `Job ${id} of ${printable(stage)} was kept: Slurm does not report whether it is still running.`
      : `Job ${id} of ${printable(stage)} is still running, but no kept run needs it. Stop it with: scancel ${id}`,
  ];
}

/** For an entry of which no run is left. */
function nameOf(stored: StoredEntry | undefined): string {
  const action = stored?.entry?.record.action;
  if (action === undefined) return '';
  return 'uses' in action
    ? `a ${action.uses} of run ${stored?.entry?.run}`
    : `a command of run ${stored?.entry?.run}`;
}
