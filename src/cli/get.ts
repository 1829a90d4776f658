import { resolve } from 'node:path';
import { nearest } from '../base/nearest.ts';
import { type GetFailure, getArtifact } from '../execute/get.ts';
import { bytes } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { didYouMean } from './parse.ts';
import { artifactsOf, shown } from './places.ts';
import { describeRunName, findRun } from './run-names.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const name = call.arguments['STAGE.OUTPUT']!;
  const written = call.arguments['DEST']!;
  // A variant's values may hold dots: finetune[lambda=0.5].model
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || dot < name.lastIndexOf(']') || dot === name.length - 1) {
    world.err(
      `${printable(name)} names no output; write the stage, a dot and the output: 'finetune[lambda=0.5].model'\n`,
    );
    return 2;
  }
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  const run = lastValue(call, 'run');
  const found = run === undefined ? undefined : findRun(run, store.folder, world.folder);
  if (found?.ok === false) {
    for (const failure of found.failures) world.err(`${describeRunName(failure)}\n`);
    return 2;
  }
  const got = getArtifact({
    store,
    ...(found === undefined ? {} : { runFolder: found.value.folder }),
    stage: name.slice(0, dot),
    output: name.slice(dot + 1),
    destination: resolve(world.folder, written),
    force: isGiven(call, 'force'),
  });
  if (!got.ok) {
    for (const failure of got.failures)
      world.err(`${describeGet(failure, found?.value.id, store.folder, world)}\n`);
    return got.failures.some(({ code }) => code === 'artifact-damaged' || code === 'not-written') ? 1 : 2;
  }
  world.out(`${name} → ${shown(resolve(world.folder, written), world)} (${bytes(got.value.size)})\n`);
  return 0;
}

/** One line. */
function describeGet(failure: GetFailure, run: string | undefined, folder: string, world: World): string {
  switch (failure.code) {
    case 'no-run':
      if (run !== undefined) return `run ${run} was ended before it could write a report`;
      return `there is no run in ${shown(folder, world)} yet: run the pipeline first`;
    case 'unknown-stage':
      return `${run === undefined ? 'the newest run' : `run ${run}`} has no stage ${printable(failure.stage)}${didYouMean(nearest(failure.stage, failure.known))}\nIt has: ${failure.known.map(printable).join(', ')}`;
    case 'unknown-output':
      return `${printable(failure.stage)} has no output ${printable(failure.output)}${didYouMean(nearest(failure.output, failure.known))}\nIt has: ${failure.known.map(printable).join(', ') || 'none'}`;
    case 'destination-exists':
      return `${shown(failure.path, world)} is there already; name another place, or add --force to replace it`;
    case 'artifact-damaged':
      return `the cache no longer holds the bytes ${failure.digest}: ${failure.detail}\nRun the pipeline again: it makes them anew.`;
    case 'not-written':
      return `${shown(failure.path, world)} could not be written: ${failure.detail}`;
  }
}
