import { forecastsOf } from '../library/forecast.ts';
import { plainAddress } from '../remote/address.ts';
import { type Looked, look } from '../remote/look.ts';
import { cachesOf, mayWrite } from '../remote/open.ts';
import { padEnd, width } from '../report/columns.ts';
import { printable } from '../report/printable.ts';
import { type RemoteWork, remoteWork } from './cache-remotes.ts';
import { type Call, isGiven } from './command.ts';
import { interruptible } from './interrupts.ts';
import { jsonLine } from './json.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const work = await remoteWork(call, world);
  if (work === undefined) return 2;
  return interruptible(
    (signal) => status(work, signal, isGiven(call, 'json'), world),
    () => {},
  );
}

interface Row {
  readonly stage: string;
  readonly here: boolean;
  /** By remote; `undefined` where the fingerprint is not known before what is above has run. */
  readonly remotes: readonly (Looked & { readonly remote: string })[] | undefined;
}

async function status(
  { plan, store, access }: RemoteWork,
  signal: AbortSignal,
  json: boolean,
  world: World,
): Promise<ExitCode> {
  const caches = await cachesOf(access, signal);
  const rows: Row[] = [];
  for (const forecast of forecastsOf(plan, store, world)) {
    const decision = 'decision' in forecast ? forecast.decision : undefined;
    const here = decision?.decision === 'restore';
    if (decision === undefined || decision.decision === 'undecided' || decision.decision === 'skip') {
      rows.push({ stage: forecast.stage, here, remotes: undefined });
      continue;
    }
    const remotes = await Promise.all(
      caches.map(async ({ cache }) => ({
        remote: cache.name,
        ...(await look(cache, store, decision.fingerprint, access.trusted)),
      })),
    );
    rows.push({ stage: forecast.stage, here, remotes });
  }
  for (const { cache } of caches) cache.close();
  const described = access.remotes.map((remote) => ({
    remote: plainAddress(remote.url),
    writable: mayWrite(remote, access) && access.signer !== undefined,
  }));
  if (json) {
    const trusted = access.trusted.map(({ key }) => key);
    world.out(jsonLine({ version: 1, remotes: described, trusted, stages: rows }));
  } else for (const line of lines(rows, described, access.trusted.length)) world.out(`${printable(line)}\n`);
  return signal.aborted ? 130 : 0;
}

function* lines(
  rows: readonly Row[],
  remotes: readonly { readonly remote: string; readonly writable: boolean }[],
  keys: number,
): Generator<string> {
  for (const { remote, writable } of remotes) yield `${remote}  ${writable ? 'read and write' : 'read only'}`;
  yield keys === 0
    ? 'No key is trusted: nothing is restored from remote caches.'
    : `Entries of ${keys === 1 ? 'one key' : `${keys} keys`} are trusted.`;
  yield '';
  const names = Math.max(...rows.map(({ stage }) => width(stage)));
  for (const { stage, here, remotes: found } of rows) {
    const where = found?.map((one) =>
      'detail' in one ? `${one.remote}: ${one.detail}` : one.has === 'entry' ? one.remote : undefined,
    );
    const there = where?.filter((text) => text !== undefined) ?? [];
    const text =
      found === undefined ? 'unknown until its inputs are here' : there.join('; ') || 'in no remote';
    yield `${padEnd(stage, names)}  ${here ? 'here    ' : 'not here'}  ${text}`;
  }
}
