import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sha256 } from '../base/sha256.ts';
import { isOwnKind, kindFile, type OwnKind } from '../domain/own-kind.ts';
import type { Plan } from '../domain/plan.ts';
import { findPackage } from '../store/code-files.ts';
import { isErrno } from '../store/errno.ts';
import { namesIn } from '../store/if-there.ts';
import { readWhole } from '../store/whole-file.ts';

/** Where the stage kind that `uses` names lies: absolute, without links. `undefined`: nowhere, and `looked` is where it was sought. */
export interface KindFolder {
  readonly folder: string | undefined;
  readonly looked: string;
  /** As the key has it: where a folder lies is no part of what it holds. */
  readonly name: string;
}

/** `./…`, `../…` and `/…` from `base`, the pipeline file's folder; a package's as Node finds packages from there. */
export function findKind(uses: string, base: string): KindFolder {
  if (/^\.{0,2}\//.test(uses)) {
    const looked = join(resolve(base, uses), kindFile);
    return { ...found(looked), name: `./${basename(dirname(looked))}` };
  }
  const [, name, below] = /^((?:@[^/]+\/)?[^/]+)(.*)$/.exec(uses)!;
  const home = findPackage(name!, base) ?? join(base, 'node_modules', name!);
  return { ...found(join(home, below!, kindFile)), name: uses };
}

const found = (looked: string): Pick<KindFolder, 'folder' | 'looked'> => ({
  folder: existsSync(looked) ? realpathSync(dirname(looked)) : undefined,
  looked,
});

/** Names of the stage kinds in a folder, sorted, to suggest them; none if it cannot be read. */
export const kindsIn = (folder: string): readonly string[] =>
  namesIn(folder, isErrno)
    .filter((name) => existsSync(join(folder, name, kindFile)))
    .sort();

/** Whether the user's kinds are where they were when the plan was made, and say what they said. */
export const kindsAsPlanned = ({ stages }: Plan, base: string): boolean =>
  stages.every(({ action }) => {
    if (!('uses' in action) || !isOwnKind(action.uses)) return true;
    return action.own !== undefined && isAsPlanned(action.uses, action.own, base);
  });

function isAsPlanned(uses: string, own: OwnKind, base: string): boolean {
  const { folder } = findKind(uses, base);
  if (folder !== own.folder) return false;
  const bytes = folder === undefined ? undefined : readWhole(join(folder, kindFile));
  return bytes?.ok === true && sha256(bytes.value) === own.declared; // where it cannot be read, loading it again says why
}
