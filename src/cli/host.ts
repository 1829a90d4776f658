import { availableParallelism, hostname, totalmem } from 'node:os';
import type { Host } from '../execute/host.ts';
import { gpusHere } from './gpus.ts';
import type { World } from './world.ts';

/** This machine, as a run sees and records it; of its GPUs the first `gpus`. */
export function thisHost(world: World, gpus?: number): Host {
  const cores = availableParallelism();
  return {
    environment: { ...world.environment }, // plain data: process.env asks the system at every look
    cores,
    memory: Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY), // in a container, what it may have
    gpus: () => gpusHere(world.environment, gpus),
    now: () => new Date(),
    elapsed: () => performance.now(),
    circumstances: {
      version: world.version,
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      host: hostname(),
      cores,
    },
  };
}
