import type { Plan, PlannedStage } from '../domain/plan.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import type { Host } from './host.ts';
import type { Demand, Supply } from './resources.ts';

/** What a run has to hand out: `jobs` slots, the machine's memory and, where a stage wants one, its GPUs. */
export const supplyOf = ({ stages }: Plan, host: Host, jobs = host.cores): Supply => ({
  cores: jobs,
  memory: host.memory,
  gpus: stages.some(({ conduct }) => conduct.gpu !== 0) ? host.gpus() : [],
});

/** Of a stage that is computed elsewhere: this machine does nothing but wait. */
export const demandElsewhere = ({ conduct }: PlannedStage): Demand => ({
  cores: 0,
  memory: 0,
  gpus: 0,
  locks: conduct.locks,
});

/** A stage kind computes with every core unless it says otherwise; a command is taken to need one. */
export const demandOf = ({ cpus, action, conduct }: PlannedStage, supply: Supply): Demand => ({
  cores: cpus ?? ('uses' in action ? Number.POSITIVE_INFINITY : 1),
  memory: conduct.memory,
  gpus: conduct.gpu === 'optional' ? Math.min(1, supply.gpus.length) : conduct.gpu,
  locks: conduct.locks,
});

/** What it wants and could never get. */
export const lacking = ({ gpus }: Demand, supply: Supply): RunFailure | undefined =>
  gpus > supply.gpus.length ? { code: 'no-gpu', needed: gpus, found: supply.gpus.length } : undefined;
