import { isAbsolute, join, relative } from 'node:path';
import type { Here } from './here.ts';

/** A path as the user would type it: relative to the current folder where it lies below it. */
export function shown(path: string, here: Pick<Here, 'folder'>): string {
  const below = relative(here.folder, path);
  return below.startsWith('..') || isAbsolute(below) ? path : join('.', below);
}
