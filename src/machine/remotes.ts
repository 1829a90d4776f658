import { existsSync } from 'node:fs';
import { ok, type Result } from '../base/result.ts';
import type { OpenRemotes } from '../store/remote.ts';
import type { Asking } from './remote-setup.ts';
import { settingsFile } from './settings-places.ts';

/** The remote caches for a plan; `none`, without loading anything of them, where none is configured; or all that is wrong with what is. */
export async function remotesFor(
  { remotes = [] }: { readonly remotes?: readonly string[] },
  here: Asking,
): Promise<Result<OpenRemotes | 'none', string>> {
  const named = here.environment['PIPELINE_CACHE_REMOTE'];
  if (named === 'none') return ok('none');
  if (remotes.length === 0 && !named && !existsSync(settingsFile(here))) return ok('none');
  const { openConfigured } = await import('./remote-setup.ts');
  return openConfigured(remotes, here);
}
