import { isUtf8 } from 'node:buffer';
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
  const bytes = readPipeline(path);
  if (bytes instanceof Error) world.err(`${shown(path, world)} cannot be read: ${bytes.message}\n`);
  else if (isUtf8(bytes)) return { path, text: bytes.toString('utf8') };
  else world.err(`${shown(path, world)}:${placeOfNoText(bytes)} the file is not UTF-8 from here on\n`);
  return undefined;
}

/** Only what the file system says is a failure; anything else thrown is a bug. */
function readPipeline(path: string): Buffer | Error {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return error;
    throw error;
  }
}

/** `line:column` of the first byte that is no UTF-8. */
function placeOfNoText(bytes: Buffer): string {
  const lines = bytes.toString('latin1').split('\n');
  const number = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  const line = Buffer.from(lines[number]!, 'latin1');
  return `${number + 1}:${line.toString('utf8').indexOf('\ufffd') + 1}`;
}
