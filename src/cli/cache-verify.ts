import { removeAlone } from '../execute/removers.ts';
import { bytes, count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import { removeStored } from '../store/remove.ts';
import { attempt } from '../store/scan.ts';
import { statOf } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import { type Verification, verifyStore } from '../store/verify.ts';
import { type Call, isGiven } from './command.ts';
import { inTheWay } from './in-the-way.ts';
import { jsonLine } from './json.ts';
import { keptRuns } from './kept-runs.ts';
import { artifactsOf, shown } from './places.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  if (statOf(store.folder) === undefined && !isGiven(call, 'json')) {
    world.out(`there is nothing in ${shown(store.folder, world)} yet\n`);
    return 0;
  }
  const repairs = isGiven(call, 'repair');
  const verified = verifyStore(store);
  const isWhole = verified.damagedBlobs.length === 0 && verified.damagedEntries.length === 0;
  const problem = isWhole || !repairs ? undefined : repair(store, verified, world);
  world.out(
    isGiven(call, 'json')
      ? jsonLine({ version: 1, ...verified, repaired: repairs && problem === undefined })
      : `${lines(verified, store, repairs && problem === undefined).join('\n')}\n`,
  );
  if (problem !== undefined) world.err(`${problem}\n`);
  return isWhole ? 0 : 1;
}

/** Removes what is damaged, so that it is missed and made anew; or says why that could not be. */
function repair(
  store: Store,
  { damagedBlobs, damagedEntries }: Verification,
  world: World,
): string | undefined {
  const done = attempt(store.folder, () =>
    removeAlone(
      store,
      () => new Date(),
      () =>
        removeStored(
          store,
          damagedEntries.map(({ fingerprint }) => fingerprint),
          damagedBlobs.map(({ hex }) => hex),
        ),
    ),
  );
  if (!done.ok) return `${done.failures[0]!.path}: ${done.failures[0]!.detail}`;
  return done.value.ok ? undefined : inTheWay(done.value.failures[0]!, store, world);
}

function lines(verified: Verification, store: Store, isRepaired: boolean): string[] {
  const { blobs, entries, damagedBlobs, damagedEntries } = verified;
  const read = `${count(entries, 'entry', 'entries')} and ${count(blobs, 'blob')} (${bytes(verified.bytes)}) were read`;
  if (damagedBlobs.length + damagedEntries.length === 0) return [`${read}: no damage.`];
  const { stageOf } = keptRuns(store, 1);
  return [
    ...damagedBlobs.map(({ hex, detail }) => `blob ${hex.slice(0, 12)} ${detail}`),
    ...damagedEntries.map(({ fingerprint, run, detail }) => {
      const made = run === undefined ? '' : ` of run ${run}`;
      return `entry ${printable(stageOf.get(fingerprint) ?? fingerprint.slice(0, 12))}${made}: ${detail}`;
    }),
    '',
    `${read}: ${count(damagedBlobs.length, 'blob')} and ${count(damagedEntries.length, 'entry', 'entries')} are damaged.`,
    isRepaired
      ? 'They were removed. Stages that need them will run again.'
      : 'To remove them, run: pipeline cache verify --repair. Stages that need them will run again.',
  ];
}
