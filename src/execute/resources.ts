/** What a stage takes while it runs. */
export interface Demand {
  /** Of the run's slots (`--jobs`); more than there are means all of them. */
  readonly cores: number;
  /** Bytes; more than there are means all of them. */
  readonly memory: number;
  readonly gpus: number;
  /** Names that only one stage may hold at a time. */
  readonly locks: readonly string[];
}

export interface Supply {
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  /** Ids as in `CUDA_VISIBLE_DEVICES`. */
  readonly gpus: readonly string[];
}

/** What was handed to a stage, to be given back when it ends. */
export interface Grant {
  readonly gpus: readonly string[];
  readonly giveBack: () => void;
}

/** Hands out the machine; never more of anything than there is. */
export class Resources {
  readonly #supply: Supply;
  #cores: number;
  #memory: number;
  #gpus: readonly string[];
  readonly #locks = new Set<string>();

  constructor(supply: Supply) {
    this.#supply = supply;
    this.#cores = supply.cores;
    this.#memory = supply.memory;
    this.#gpus = supply.gpus;
  }

  /** No slot is free: whatever a stage asks for, it has to wait. */
  get exhausted(): boolean {
    return this.#cores === 0;
  }

  /** All of what is asked for, or `undefined` where something of it is taken now. */
  take(demand: Demand): Grant | undefined {
    const cores = Math.min(demand.cores, this.#supply.cores);
    const memory = Math.min(demand.memory, this.#supply.memory);
    if (cores > this.#cores || memory > this.#memory || demand.gpus > this.#gpus.length) return undefined;
    if (demand.locks.some((lock) => this.#locks.has(lock))) return undefined;
    const gpus = this.#gpus.slice(0, demand.gpus);
    this.#cores -= cores;
    this.#memory -= memory;
    this.#gpus = this.#gpus.slice(demand.gpus);
    for (const lock of demand.locks) this.#locks.add(lock);
    return {
      gpus,
      giveBack: () => {
        this.#cores += cores;
        this.#memory += memory;
        this.#gpus = [...this.#gpus, ...gpus];
        for (const lock of demand.locks) this.#locks.delete(lock);
      },
    };
  }
}
