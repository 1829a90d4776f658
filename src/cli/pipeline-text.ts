import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeFileNotFound, findFile } from './find-file.ts';
import { shown } from './places.ts';
import type { World } from './world.ts';

/** The absolute path and the text of the pipeline file at `name`; or nothing, after saying why. */
export function pipelineText(
  name: string,
  world: World,
): { readonly path: string; readonly text: string } | undefined {
  const found = findFile(name, world.folder);
  if (!found.ok) {
    for (const failure of found.failures) world.err(`${describeFileNotFound(failure)}\n`);
    return undefined;
  }
  const path = resolve(world.folder, found.value);
  const text = readPipeline(path);
  if (typeof text === 'string') return { path, text };
  world.err(`${shown(path, world)} cannot be read: ${text.message}\n`);
  return undefined;
}

/** Only what the file system says is a failure; anything else thrown is a bug. */
function readPipeline(path: string): string | Error {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return error;
    throw error;
  }
}
