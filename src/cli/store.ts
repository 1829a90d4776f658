import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { storeIn } from '../library/store.ts';
import { printable } from '../report/printable.ts';
import { layout } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { type Call, isGiven } from './command.ts';
import type { World } from './world.ts';

/** The store in `folder`; or nothing, after saying why. */
export function openArtifacts(folder: string, world: World): Store | undefined {
  const opened = storeIn(folder, world);
  if (opened.ok) return opened.value;
  for (const failure of opened.failures) world.err(`${failure}\n`);
  return undefined;
}

/**
 * Prints which artifacts are used when a folder above has some, too: there is one `artifacts/` per folder that a command is run in, so
 * a run from a subfolder would else repeat everything without a word.
 */
export function sayWhichArtifacts(call: Call, world: World): void {
  if (isGiven(call, 'artifacts')) return;
  for (let folder = world.folder; folder !== dirname(folder) && !existsSync(join(folder, '.git')); ) {
    folder = dirname(folder);
    const above = join(folder, 'artifacts');
    if (!existsSync(layout(above).format)) continue;
    const path = printable(relative(world.folder, above));
    world.err(
      `The artifacts are in artifacts/ of this folder, not in ${path}; for those: --artifacts ${path}\n`,
    );
    return;
  }
}
