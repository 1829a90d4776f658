import { resolve } from 'node:path';
import { type Call, lastValue } from './command.ts';
import type { World } from './world.ts';

export { shown } from '../machine/shown.ts';

/** The absolute path of `artifacts/`: what `--artifacts` names, otherwise in the current folder. */
export const artifactsOf = (call: Call, world: World): string =>
  resolve(world.folder, lastValue(call, 'artifacts') ?? 'artifacts');
