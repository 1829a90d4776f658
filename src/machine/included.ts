import { isUtf8 } from 'node:buffer';
import { realpathSync } from 'node:fs';
import { ownValue } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { SourceFile } from '../domain/source.ts';
import type { Whole } from '../load/around.ts';
import { withIncluded } from '../load/include.ts';
import { withOutsideParams } from '../load/outside-params.ts';
import { readWhole } from '../store/whole-file.ts';
import type { Here } from './here.ts';
import { pipelineSchema } from './kinds.ts';
import { shown } from './shown.ts';

/** A pipeline file with what it takes from other files and the environment. Apart from the rest, since most take nothing. */
export const withOutside = (read: Whole, path: string, here: Pick<Here, 'folder' | 'environment'>): Whole => {
  const around = {
    path,
    read: (file: string) => textAt(file, here),
    variable: (name: string) => ownValue(here.environment, name),
  };
  const chain = [shown(realpathSync(path), here)];
  return withIncluded(withOutsideParams(read, around), around, pipelineSchema(), chain);
};

function textAt(path: string, here: Pick<Here, 'folder'>): Result<SourceFile, string> {
  const bytes = readWhole(path);
  if (!bytes.ok) return bytes;
  if (!isUtf8(bytes.value)) return fail('it is not UTF-8');
  // One file has one name, so that a circle through links shows.
  return ok({ name: shown(realpathSync(path), here), text: bytes.value.toString('utf8') });
}
