import { randomBytes } from 'node:crypto';
import { ownerRecord } from '../execute/orphans.ts';
import { removersGone } from '../execute/removers.ts';
import { signsOfLife } from '../execute/signs.ts';
import { forecaster } from '../library/forecast.ts';
import { remotesOf } from '../remote/open.ts';
import { bytes, count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import { prepareStore, saveIndex } from '../store/store.ts';
import { discard, makeWorkspace } from '../store/workspace.ts';
import { type RemoteWork, remoteWork } from './cache-remotes.ts';
import { type Call, isGiven } from './command.ts';
import { interruptible } from './interrupts.ts';
import { jsonLine } from './json.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const work = await remoteWork(call, world);
  if (work === undefined) return 2;
  return interruptible(
    (signal) => pull(work, signal, isGiven(call, 'json'), world),
    () => {},
  );
}

/** Stage after stage as a run would come to them: what is below a stage is known only once that is here. */
async function pull(
  { plan, store, access }: RemoteWork,
  signal: AbortSignal,
  json: boolean,
  world: World,
): Promise<ExitCode> {
  prepareStore(store);
  await removersGone(store, access.clock.now, signal);
  const workspace = makeWorkspace(store.folder, `pull-${randomBytes(6).toString('hex')}`, ownerRecord());
  const signs = signsOfLife(workspace, access.clock.now);
  const open = await remotesOf({
    ...access,
    remotes: access.remotes.map((remote) => ({ ...remote, write: false })),
  });
  const notices: string[] = [];
  const remotes = open({
    store,
    workspace: () => workspace,
    signal,
    tell: (remote, text) => void notices.push(`${remote}: ${text}`),
  });
  const fetched: { stage: string; remote: string; bytes: number }[] = [];
  const asked = new Set<string>();
  const forecasts = forecaster(plan, store, world);
  let missing = forecasts();
  try {
    for (;;) {
      const unasked = missing.flatMap((forecast) =>
        'decision' in forecast &&
        forecast.decision.decision === 'run' &&
        !asked.has(forecast.decision.fingerprint)
          ? [{ stage: forecast.stage, fingerprint: forecast.decision.fingerprint }]
          : [],
      );
      if (unasked.length === 0 || signal.aborted) break;
      for (const { fingerprint } of unasked) asked.add(fingerprint);
      await Promise.all(
        unasked.map(async ({ stage, fingerprint }) => {
          const found = await remotes.fetch(fingerprint);
          if (found !== undefined) fetched.push({ stage, ...found });
        }),
      );
      missing = forecasts();
    }
    await remotes.finish();
    saveIndex(store, () => workspace);
  } finally {
    clearInterval(signs);
    discard(workspace.folder);
  }
  for (const notice of notices) world.err(`${printable(notice)}\n`);
  const left = missing
    .filter((forecast) => !('decision' in forecast) || forecast.decision.decision !== 'restore')
    .map(({ stage }) => stage);
  if (json) world.out(jsonLine({ version: 1, fetched, missing: left, notices }));
  else {
    for (const { stage, remote, bytes: size } of fetched)
      world.out(`${printable(stage)}  ${bytes(size)} from ${printable(remote)}\n`);
    world.out(
      `${count(fetched.length, 'stage')} fetched; ${left.length === 0 ? 'a run would restore everything' : `a run would have to run: ${left.map(printable).join(', ')}`}.\n`,
    );
  }
  return signal.aborted ? 130 : 0;
}
