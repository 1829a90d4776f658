import { basename, join } from 'node:path';
import type { Glob } from '../domain/glob.ts';
import type { Plan } from '../domain/plan.ts';
import { findPackage, isCode } from '../store/code-files.ts';
import { realPath, type Watched } from '../store/edits.ts';

/** All that a plan's runs read: its files, inputs, and the code of the user's own stage kinds; each once. */
export function watchedOf(plan: Plan, file: string, artifacts: string): readonly Watched[] {
  const watched = new Map<string, Watched>();
  const add = (path: string, depth = 0, skip: Watched['skip'] = () => false) =>
    void watched.set(`${path} ${depth}`, {
      path,
      depth,
      skip: (one) => one === artifacts || skip(one),
    });
  add(file);
  for (const { path } of plan.madeFrom ?? []) add(path);
  for (const { inputs, action } of plan.stages) {
    for (const input of Object.values(inputs)) {
      if (input.from === 'path') add(input.path, deepest);
      if (input.from === 'glob') add(input.glob.base, depthOf(input.glob), skippedBy(input.glob));
    }
    if (!('uses' in action) || action.own === undefined) continue;
    const { folder, code, packages } = action.own;
    for (const root of [folder, ...code]) {
      // What lies below is told by where it really is.
      const real = realPath(root) ?? root;
      add(root, deepest, (one) => !isCode(real, one));
    }
    for (const name of packages) {
      const home = findPackage(name, folder);
      if (home !== undefined) add(join(home, 'package.json'));
    }
  }
  return [...watched.values()];
}

/** Where a file cannot be read, what it is made of is not known: then whatever lies around it counts. */
export const watchedAround = (folder: string, artifacts: string): Watched => ({
  path: folder,
  depth: 4,
  skip: (one) => one === artifacts || /\/(?:\.[^/]*|node_modules)$/.test(one),
});

const deepest = Number.POSITIVE_INFINITY;

const depthOf = ({ segments }: Glob): number =>
  segments.includes('folders') ? deepest : segments.length - 1;

/** `**` goes into no folder whose name begins with a dot; there may be many files in those, such as `.git`. */
const skippedBy = ({ segments }: Glob): Watched['skip'] => {
  const isDotted = segments.some((one) => one !== 'folders' && 'name' in one && one.name.startsWith('.'));
  return segments.includes('folders') && !isDotted ? (one) => basename(one).startsWith('.') : () => false;
};
