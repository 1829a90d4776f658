import { existsSync } from 'node:fs';
import { ok, type Result } from '../base/result.ts';
import type { Plan } from '../domain/plan.ts';
import type { OpenRemotes } from '../store/remote.ts';
import type { Asking } from './remote-setup.ts';
import { settingsFile } from './settings-places.ts';

/** The remote caches for a plan; `none`, without loading anything of them, where none is configured; or all that is wrong with what is. */
export async function remotesFor(
  plan: Pick<Plan, 'remotes' | 'variables' | 'stages'>,
  here: Asking,
): Promise<Result<OpenRemotes | 'none', string>> {
  const { remotes = [] } = plan;
  const named = here.environment['PIPELINE_CACHE_REMOTE'];
  if (named === 'none') return ok('none');
  if (remotes.length === 0 && !named && !existsSync(settingsFile(here))) return ok('none');
  const { openConfigured } = await import('./remote-setup.ts');
  return openConfigured(remotes, here, variablesOf(plan));
}

/** The variables of the runner's environment that a plan reads. */
const variablesOf = ({ variables = {}, stages }: Pick<Plan, 'variables' | 'stages'>): readonly string[] => [
  ...Object.keys(variables),
  ...stages.flatMap(({ conduct }) => conduct.secrets),
];
