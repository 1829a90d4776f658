import { join } from 'node:path';
import type { JsonObject } from '../base/json.ts';
import type { Result } from '../base/result.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { type RunEnd, type RunOptions, runPlan } from '../execute/run.ts';
import { foldReport } from '../report/fold.ts';
import { thisHost } from './host.ts';
import { readManifest } from './manifest.ts';
import type { World } from './world.ts';

type Here = Omit<RunOptions, 'manifest' | 'launch' | 'fold' | 'host' | 'executors'> & {
  /** How many GPUs to hand out; `undefined`: those that are found. */
  readonly gpus?: number | undefined;
  /** Further circumstances. */
  readonly more?: JsonObject;
};

/** A run of a plan on this machine, with this build's stage kinds. */
export const runHere = (
  world: Pick<World, 'folder' | 'environment' | 'home' | 'version'>,
  { gpus, more, ...options }: Here,
): Promise<Result<RunEnd, RunFailure>> =>
  runPlan({
    ...options,
    manifest: readManifest(world),
    launch: (kind) => [process.execPath, join(world.home, 'stages', `${kind}.mjs`)],
    fold: foldReport,
    executors: { slurm: async (setting) => (await import('../slurm/slurm.ts')).slurmExecutor(setting) },
    host: thisHost(world, gpus, more),
  });
