import { availableParallelism, hostname, totalmem } from 'node:os';
import type { JsonObject } from '../base/json.ts';
import type { Host } from '../execute/host.ts';
import { commitHere } from './commit-here.ts';
import { gpusHere } from './gpus.ts';
import type { Here } from './here.ts';

/** Cores, and bytes of memory, that may be used: in a container, what it may have. */
export const thisMachine = (): { readonly cores: number; readonly memory: number } => ({
  cores: availableParallelism(),
  memory: Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
});

/** This machine, as a run sees and records it; of its GPUs the first `gpus`. `more` is recorded with it. */
export function thisHost(
  here: Pick<Here, 'folder' | 'environment' | 'version'>,
  gpus?: number,
  more: JsonObject = {},
): Host {
  const { cores, memory } = thisMachine();
  const commit = commitHere(here.folder);
  return {
    environment: { ...here.environment }, // plain data: process.env asks the system at every look
    cores,
    memory,
    gpus: () => gpusHere(here.environment, gpus),
    now: () => new Date(),
    elapsed: () => performance.now(),
    circumstances: {
      version: here.version,
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      host: hostname(),
      cores,
      ...(commit === undefined ? {} : { commit }),
      ...more,
    },
  };
}
