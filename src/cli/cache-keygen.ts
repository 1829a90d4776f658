import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { NO_HOME } from '../base/home-folder.ts';
import { settingsFile, signingKeyFile } from '../machine/settings-places.ts';
import { generateKey, signerOf } from '../remote/signature.ts';
import { attempt } from '../store/scan.ts';
import { statOf } from '../store/stamp.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { writeNamed } from './destination.ts';
import { jsonLine } from './json.ts';
import { shown } from './places.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const named = lastValue(call, 'out');
  const path = named === undefined ? signingKeyFile(world) : resolve(world.folder, named);
  if (path.startsWith(`${NO_HOME}/`)) {
    world.err('there is no home folder for the key: set HOME, or name a file with --out\n');
    return 2;
  }
  const pem = generateKey();
  if (statOf(path)?.form === 'file') {
    world.err(
      `${shown(path, world)} already exists and was not replaced: uploads signed with it would no longer be trusted\nChoose another file with --out.\n`,
    );
    return 2;
  }
  const made = attempt(path, () => named ?? mkdirSync(dirname(path), { recursive: true, mode: 0o700 }));
  const written = made.ok
    ? writeNamed(
        { text: pem, written: named ?? path, option: '--out', replace: false, mode: 0o600 },
        call,
        world,
      )
    : { wrong: `${shown(path, world)} could not be written: ${made.failures[0]!.detail}` };
  if ('wrong' in written) {
    world.err(`${written.wrong}\n`);
    return 2;
  }
  const key = signerOf(pem)!.key;
  if (isGiven(call, 'json')) world.out(jsonLine({ version: 1, file: path, key }));
  else
    world.out(
      `${key}\n\nThe private key is in ${shown(path, world)}. Keep it secret. Everyone who should restore your uploads adds the line above to\ntrusted-keys in ${shown(settingsFile(world), world)}:\n\ncache:\n  trusted-keys:\n    - ${key}\n`,
    );
  return 0;
}
