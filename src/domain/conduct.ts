/** How a stage is run, beside what it does. Nothing of it changes the outputs, so nothing of it is part of the fingerprint. */
export interface Conduct {
  /** Bytes it is expected to need; 0 where nothing was said. */
  readonly memory: number;
  /** GPUs it has to have, or `optional`: one, where the machine has any. */
  readonly gpu: number | 'optional';
  /** Names of which each is held by one stage at a time. */
  readonly locks: readonly string[];
  /** How often it is run once more after a failure. */
  readonly retries: number;
  /** Seconds after which it is ended. */
  readonly timeout: number | undefined;
  /** Its failure is no failure of the run. */
  readonly continueOnError: boolean;
  /** It has a folder for checkpoints that survives a failure. */
  readonly resume: boolean;
  /** Variables whose values come from the runner's environment and are told to nobody but the stage. */
  readonly secrets: readonly string[];
  /** Where it is computed: `local`, or the name of another executor. Absent is `local`. */
  readonly executor?: string;
  /** What it asks of Slurm, where that computes it. */
  readonly slurm?: SlurmRequest;
}

/** What a stage asks of Slurm beside its cpus, memory and GPUs. What is absent is the cluster's default. */
export interface SlurmRequest {
  readonly partition?: string;
  readonly account?: string;
  /** As `--gres` names it: `a100`. */
  readonly gpuType?: string;
  /** Seconds. */
  readonly time?: number;
  /** Further options of sbatch, each one word. */
  readonly options?: readonly string[];
  /** How many jobs of a run may be queued or running at once. */
  readonly maxJobs?: number;
}

export const plainConduct: Conduct = {
  memory: 0,
  gpu: 0,
  locks: [],
  retries: 0,
  timeout: undefined,
  continueOnError: false,
  resume: false,
  secrets: [],
};
