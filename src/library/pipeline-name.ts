import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Plan } from '../domain/plan.ts';
import { shown } from '../machine/shown.ts';
import { ifThere, isErrno } from '../store/errno.ts';
import { readKept, writeKept } from '../store/kept.ts';
import { layout } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { readWhole } from '../store/whole-file.ts';

/**
 * Checks that no other pipeline file of the project has this pipeline's name: `out/`, `status` and the reasons of a run go by it, so
 * that one file would overwrite what the other made. A file that was moved, is gone or has another name by now is not in the way, and
 * neither is the same pipeline in another clone that shares the store.
 *
 * @returns the message to print if there is such a file
 */
export async function checkPipelineName(
  { plan, folder }: { readonly plan: Plan; readonly folder: string },
  store: Store,
): Promise<Result<undefined, string>> {
  const file = realPath(resolve(folder, plan.file));
  const base = realPath(store.folder);
  const record = layout(store.folder).pipelineFile(plan.name);
  const recorded = relative(base, file);
  const kept = readKept(record, recordKey)?.value;
  if (kept === recorded) return ok(undefined);
  const other = typeof kept === 'string' ? resolve(base, kept) : undefined;
  if (
    other !== undefined &&
    other !== file &&
    projectOf(other) === projectOf(file) &&
    (await nameIn(other)) === plan.name
  ) {
    const [mine, theirs] = [shown(file, { folder }), shown(other, { folder })];
    return fail(
      `${mine}: ${theirs} is a pipeline named ${JSON.stringify(plan.name)}, too, and its results are in ${shown(store.folder, { folder })}; change "name" in one of them, or run this one with --artifacts and another folder`,
    );
  }
  writeKept(record, recordKey, JSON.stringify(recorded));
  return ok(undefined);
}

const recordKey = 'pipeline-file 1';

/** The name in a pipeline file; `undefined` if there is none that can be read. */
async function nameIn(path: string): Promise<string | undefined> {
  const bytes = readWhole(path);
  if (!bytes.ok) return undefined; // gone or unreadable: it is not in the way
  const { pipelineName } = await import('./load.ts');
  return pipelineName({ path, text: bytes.value.toString('utf8') });
}

/** The nearest folder above the file that is a git checkout; the root of the file system if there is none. */
function projectOf(file: string): string {
  let folder = dirname(file);
  while (folder !== dirname(folder) && !existsSync(join(folder, '.git'))) folder = dirname(folder);
  return folder;
}

const realPath = (path: string): string => ifThere(() => realpathSync(path), isErrno) ?? path;
