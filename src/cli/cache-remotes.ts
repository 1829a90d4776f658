import type { Plan } from '../domain/plan.ts';
import { accessFor } from '../machine/remote-setup.ts';
import type { Access } from '../remote/open.ts';
import type { Store } from '../store/store.ts';
import type { Call } from './command.ts';
import { fileOrNewest } from './default-file.ts';
import { loadFile } from './load.ts';
import { artifactsOf } from './places.ts';
import { openArtifacts } from './store.ts';
import type { World } from './world.ts';

/** What the commands about remote caches work with: a pipeline, its store, and at least one remote. */
export interface RemoteWork {
  readonly plan: Plan;
  readonly store: Store;
  readonly access: Access;
}

/** Nothing, after saying what is wrong. */
export async function remoteWork(call: Call, world: World): Promise<RemoteWork | undefined> {
  const file = fileOrNewest(call, world);
  const plan = file === undefined ? undefined : await loadFile(call, world, file);
  const store = plan && openArtifacts(artifactsOf(call, world), world);
  if (plan === undefined || store === undefined) return undefined;
  const access = accessFor(plan.remotes ?? [], world);
  if (!access.ok) {
    for (const problem of access.failures) world.err(`${problem}\n`);
    return undefined;
  }
  if (access.value.remotes.length > 0) return { plan, store, access: access.value };
  world.err(
    'no remote cache is configured: name one as cache: { remote: … } in the pipeline file or in your settings\n',
  );
  return undefined;
}
