import { storeIn } from '../library/store.ts';
import type { Store } from '../store/store.ts';
import type { World } from './world.ts';

/** The store in `folder`; or nothing, after saying why. */
export function openArtifacts(folder: string, world: World): Store | undefined {
  const opened = storeIn(folder, world);
  if (opened.ok) return opened.value;
  for (const failure of opened.failures) world.err(`${failure}\n`);
  return undefined;
}
