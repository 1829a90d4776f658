import { availableParallelism, hostname } from 'node:os';
import type { Host } from '../execute/host.ts';
import type { World } from './world.ts';

/** This machine, as a run sees and records it. */
export function thisHost(world: World): Host {
  const cores = availableParallelism();
  return {
    environment: world.environment,
    cores,
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
