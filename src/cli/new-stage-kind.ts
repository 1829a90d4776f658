import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../report/printable.ts';
import { replaceBy } from '../store/destination.ts';
import { attempt } from '../store/scan.ts';
import { statOf } from '../store/stamp.ts';
import { calledAs } from './called-as.ts';
import { type Call, isGiven } from './command.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const name = call.arguments['NAME']!;
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,79}$/.test(name)) {
    world.err(`${printable(name)} is not a valid name: use a letter, then letters, digits, - and _\n`);
    return 2;
  }
  const folder = join('stages', name);
  const path = join(world.folder, folder);
  if (statOf(path) !== undefined) {
    world.err(`${folder} already exists; nothing was written\n`);
    return 2;
  }
  const template = join(
    world.home,
    '../templates/stage-kind',
    isGiven(call, 'python') ? 'python' : 'typescript',
  );
  const files = readdirSync(template).sort();
  const written = attempt(folder, () =>
    replaceBy(path, (beside) => {
      mkdirSync(beside);
      for (const file of files)
        writeFileSync(
          join(beside, file),
          readFileSync(join(template, file), 'utf8').replaceAll(/\bNAME\b/g, name),
        );
    }),
  );
  if (!written.ok) {
    world.err(`${folder} could not be written: ${written.failures[0]!.detail}\n`);
    return 1;
  }
  world.out(
    `${folder}: ${files.join(', ')}\nTry it: ${calledAs(world)} run ${folder}/example.yaml\nIn a pipeline file beside stages/: uses: ./${folder}\n`,
  );
  return 0;
}
