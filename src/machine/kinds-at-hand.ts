import { join } from 'node:path';
import { isObject, parseObject } from '../base/json.ts';
import { findPackage } from '../store/code-files.ts';
import { isErrno } from '../store/errno.ts';
import { textOf } from '../store/if-there.ts';
import { kindsIn } from './kind-folders.ts';

/** A stage kind that a pipeline of the project may name, with what `uses` calls it. */
export interface KindAtHand {
  readonly uses: string;
  /** Its folder's name. */
  readonly stage: string;
}

/** The project's own kinds, folders in `stages/`; then those that the packages bring which its `package.json` names. By name. */
export const kindsAtHand = (folder: string): readonly KindAtHand[] => [
  ...kindsIn(join(folder, 'stages')).map((stage) => ({ uses: `./stages/${stage}`, stage })),
  ...packagesOf(folder).flatMap((name) => {
    const home = findPackage(name, folder);
    if (home === undefined) return [];
    const direct = kindsIn(home).map((stage) => ({ uses: `${name}/${stage}`, stage }));
    const below = kindsIn(join(home, 'stages')).map((stage) => ({ uses: `${name}/stages/${stage}`, stage }));
    return [...direct, ...below];
  }),
];

/** A `package.json` that is not there or cannot be read names none: npm is who complains of it. */
function packagesOf(folder: string): readonly string[] {
  const read = parseObject(textOf(join(folder, 'package.json'), isErrno) ?? '') ?? {};
  const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
  const names = fields.flatMap((field) => Object.keys(isObject(read[field]) ? read[field] : {}));
  return [...new Set(names)].sort();
}
