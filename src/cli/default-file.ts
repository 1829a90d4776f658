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
    world.err('missing argument: FILE; there is no run yet to take it from\n');
    return undefined;
  }
  if (!existsSync(resolve(world.folder, file))) {
    world.err(`missing argument: FILE; the file of the newest run, ${printable(file)}, does not exist\n`);
    return undefined;
  }
  world.err(`${printable(file)}: the file of the newest run\n`);
  return file;
}
