import { existsSync } from 'node:fs';
import type { OpenRemotes } from '../store/remote.ts';
import type { Asking } from './remote-setup.ts';
import { settingsFile } from './settings-places.ts';

/** The remote caches for a plan; `none`, without loading anything of them, where none is configured; nothing, after saying what is wrong. */
export async function remotesFor(
  { remotes = [] }: { readonly remotes?: readonly string[] },
  world: Asking,
): Promise<OpenRemotes | 'none' | undefined> {
  const named = world.environment['PIPELINE_CACHE_REMOTE'];
  if (named === 'none') return 'none';
  if (remotes.length === 0 && !named && !existsSync(settingsFile(world))) return 'none';
  const { openConfigured } = await import('./remote-setup.ts');
  return openConfigured(remotes, world);
}
