import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { executorName } from '../execute/executors.ts';
import type { Here } from '../machine/here.ts';
import { printable } from '../report/printable.ts';
import { attempt } from '../store/scan.ts';
import type { Store } from '../store/store.ts';
import type { Chosen } from './choice.ts';
import { forecastsOf } from './forecast.ts';

/**
 * Why a run cannot have its jobs computed from here, if it is going to have any: no sbatch. Where all of them are restored, none is needed.
 */
export function lacksSlurm(
  { plan, executor, force }: Chosen & { readonly executor: string | undefined },
  store: Store,
  here: Here,
): string | undefined {
  const jobs = plan.stages.filter((stage) => executorName(stage, executor) === 'slurm');
  if (isCommand('sbatch', here.environment['PATH'] ?? '')) return undefined;
  const restored = new Set(
    forecastsOf(plan, store, here).flatMap((forecast) =>
      'decision' in forecast && forecast.decision.decision === 'restore' ? [forecast.stage] : [],
    ),
  );
  const first = jobs.find(({ id }) => !restored.has(id) || force.has(id));
  if (first === undefined) return undefined;
  return `stage ${printable(first.id)} is a job for Slurm, and there is no sbatch here; run it where jobs are submitted, or with --executor local`;
}

const isCommand = (name: string, path: string): boolean =>
  path.split(':').some((folder) => {
    return folder !== '' && attempt(join(folder, name), (file) => accessSync(file, constants.X_OK)).ok;
  });
