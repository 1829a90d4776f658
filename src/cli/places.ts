import { isAbsolute, join, relative, resolve } from 'node:path';
import { type Call, lastValue } from './command.ts';
import type { World } from './world.ts';

/** The absolute path of `artifacts/`: what `--artifacts` names, otherwise in the current folder. */
export const artifactsOf = (call: Call, world: World): string =>
  resolve(world.folder, lastValue(call, 'artifacts') ?? 'artifacts');

/** A path as the user would type it: relative to the current folder where it lies below it. */
export function shown(path: string, world: Pick<World, 'folder'>): string {
  const below = relative(world.folder, path);
  return below.startsWith('..') || isAbsolute(below) ? path : join('.', below);
}
