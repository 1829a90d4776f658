import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { executorName } from '../execute/executors.ts';
import { planDecisions } from '../execute/plan-decisions.ts';
import { printable } from '../report/printable.ts';
import type { Store } from '../store/store.ts';
import { readManifest } from './manifest.ts';
import type { RunChoices } from './run-options.ts';
import type { World } from './world.ts';

/**
 * Why a run cannot have its jobs computed from here, if it is going to have any: no sbatch. Where all of them are restored, none is needed.
 */
export function lacksSlurm(
  { plan, executor, force }: Pick<RunChoices, 'plan' | 'executor' | 'force'>,
  store: Store,
  world: World,
): string | undefined {
  const jobs = plan.stages.filter((stage) => executorName(stage, executor) === 'slurm');
  if (isCommand('sbatch', world.environment['PATH'] ?? '')) return undefined;
  const restored = new Set(
    planDecisions({ plan, store, manifest: readManifest(world) }).flatMap((forecast) =>
      'decision' in forecast && forecast.decision.decision === 'restore' ? [forecast.stage] : [],
    ),
  );
  const first = jobs.find(({ id }) => !restored.has(id) || force.has(id));
  if (first === undefined) return undefined;
  return `stage ${printable(first.id)} is a job for Slurm, and there is no sbatch here; run it where jobs are submitted, or with --executor local`;
}

const isCommand = (name: string, path: string): boolean =>
  path.split(':').some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
