import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync } from 'node:fs';
import { fail, ok } from '../base/result.ts';
import { withIncluded } from '../load/include.ts';
import type { Read } from '../load/load.ts';
import { errnoWords, isErrno } from '../store/errno.ts';
import { pipelineSchema } from './kinds.ts';
import { shown } from './places.ts';
import type { World } from './world.ts';

/** A pipeline file with the stages of the files that it includes. Apart from the rest, since most include none. */
export const withIncludedFiles = (
  read: Extract<Read, { ok: true }>,
  path: string,
  world: Pick<World, 'folder'>,
): Extract<Read, { ok: true }> =>
  withIncluded(read, { path, read: (file) => textAt(file, world) }, pipelineSchema(), [
    shown(realpathSync(path), world),
  ]);

function textAt(path: string, world: Pick<World, 'folder'>) {
  try {
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) return fail('it is not UTF-8');
    // One file has one name, so that a circle through links shows.
    return ok({ name: shown(realpathSync(path), world), text: bytes.toString('utf8') });
  } catch (error) {
    if (isErrno(error)) return fail(errnoWords(error));
    throw error;
  }
}
