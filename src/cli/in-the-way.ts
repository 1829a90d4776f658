import type { Busy } from '../execute/removers.ts';
import type { Store } from '../store/store.ts';
import { shown } from './places.ts';
import type { World } from './world.ts';

/** Why nothing was removed: who else uses the store. */
export function inTheWay({ runs }: Busy, store: Store, world: World): string {
  const folder = shown(store.folder, world);
  return runs.length > 0
    ? `run ${runs.join(', ')} is active in ${folder}: nothing was removed\nTry again when it has ended.`
    : `another command is removing data from ${folder}: nothing was removed`;
}
