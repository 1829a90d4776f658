import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { printable } from '../report/printable.ts';
import type { Call } from './command.ts';
import { artifactsOf } from './places.ts';
import { latestRun } from './run-names.ts';
import { reportOf } from './run-reports.ts';
import type { World } from './world.ts';

/**
 * The pipeline file that the command line names; where it names none, that of the newest run, which is said on standard error. Nothing,
 * after saying why, where that is not known either.
 */
export function fileOrNewest(call: Call, world: World): string | undefined {
  const named = call.arguments['FILE'];
  if (named !== undefined) return named;
  const newest = latestRun(artifactsOf(call, world));
  const file = newest && reportOf(newest)?.file;
  if (file === undefined) {
    world.err('FILE is missing, and there is no run yet whose file it could be\n');
    return undefined;
  }
  if (!existsSync(resolve(world.folder, file))) {
    world.err(`FILE is missing, and the newest run's, ${printable(file)}, is not here\n`);
    return undefined;
  }
  world.err(`${printable(file)}, as in the newest run\n`);
  return file;
}
