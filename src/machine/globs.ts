import { resolve } from 'node:path';
import { parseGlob } from '../load/glob.ts';
import type { Files } from '../plan/plan.ts';
import { globFiles } from '../store/glob-files.ts';

/** Patterns below a folder. Apart from the rest, so that the library for them is loaded only where a pipeline file has one. */
export const globsBelow = (folder: string): Pick<Files, 'glob' | 'matches'> => ({
  glob: (pattern) => {
    const { base, segments } = parseGlob(pattern);
    return { base: resolve(folder, base), segments };
  },
  // What cannot be looked into is no empty folder: the stage says what is wrong with it.
  matches: (glob) => {
    const files = globFiles(glob);
    return !files.ok || files.value.length > 0;
  },
});
