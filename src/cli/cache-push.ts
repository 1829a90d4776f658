import { forecastsOf } from '../library/forecast.ts';
import { RemoteFault } from '../remote/fault.ts';
import { look } from '../remote/look.ts';
import { cachesOf } from '../remote/open.ts';
import { sendEntry } from '../remote/send.ts';
import { bytes, count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import { allEntries } from '../store/all-entries.ts';
import { lookUp } from '../store/entries.ts';
import { type RemoteWork, remoteWork } from './cache-remotes.ts';
import { type Call, isGiven } from './command.ts';
import { interruptible } from './interrupts.ts';
import { jsonLine } from './json.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const work = await remoteWork(call, world);
  if (work === undefined) return 2;
  if (work.access.signer === undefined) {
    world.err('cannot send: no signing key; create one with: pipeline cache keygen\n');
    return 2;
  }
  const wanted = isGiven(call, 'all')
    ? [...allEntries(work.store)].map(({ fingerprint }) => fingerprint)
    : fingerprintsNow(work, world);
  return interruptible(
    (signal) => push(work, wanted, signal, isGiven(call, 'json'), world),
    () => {},
  );
}

/** Of the stages that would be restored. */
const fingerprintsNow = ({ plan, store }: RemoteWork, world: World): string[] =>
  forecastsOf(plan, store, world).flatMap((forecast) =>
    'decision' in forecast && forecast.decision.decision === 'restore' ? [forecast.decision.fingerprint] : [],
  );

async function push(
  { store, access }: RemoteWork,
  wanted: readonly string[],
  signal: AbortSignal,
  json: boolean,
  world: World,
): Promise<ExitCode> {
  const caches = (await cachesOf(access, signal)).filter(({ writable }) => writable);
  if (caches.length === 0) {
    world.err(
      access.readOnly !== undefined && access.remotes.some(({ isUsers, write }) => isUsers && write === true)
        ? `no remote cache is writable: ${access.readOnly}\n`
        : 'no remote cache is writable: set write: true for one in your settings\n',
    );
    return 2;
  }
  const { signer, trusted, clock } = access;
  const done: { remote: string; sent: number; there: number; bytes: number; problems: string[] }[] = [];
  for (const { cache } of caches) {
    const use = { remote: cache.name, sent: 0, there: 0, bytes: 0, problems: [] as string[] };
    done.push(use);
    for (const fingerprint of new Set(wanted)) {
      const found = lookUp(store, fingerprint);
      if (found.found !== 'whole') continue;
      try {
        if ((await look(cache, store, fingerprint, trusted)).has === 'entry') use.there += 1;
        else {
          use.bytes += await sendEntry(cache, store, found.entry, signer!, clock.now());
          use.sent += 1;
        }
      } catch (error) {
        if (!(error instanceof RemoteFault)) throw error;
        use.problems.push(error.message);
        if (!error.passing || cache.isOver) break;
      }
    }
    cache.close();
  }
  for (const { remote, sent, there, bytes: size, problems } of done) {
    for (const problem of new Set(problems)) world.err(`${printable(remote)}: ${printable(problem)}\n`);
    if (!json)
      world.out(
        `${printable(remote)}: ${count(sent, 'entry', 'entries')} sent (${bytes(size)}), ${there} there already\n`,
      );
  }
  if (json) world.out(jsonLine({ version: 1, remotes: done }));
  if (signal.aborted) return 130;
  return done.every(({ problems }) => problems.length === 0) ? 0 : 1;
}
