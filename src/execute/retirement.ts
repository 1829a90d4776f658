/**
 * How a run gives way to another of the same pipeline, which was edited meanwhile: it starts nothing more, and ends its stages but those that
 * it is to keep. The other run waits for these, as any run waits for what another computes.
 */
export class Retirement {
  readonly #beginning = new AbortController();
  readonly #stages = new Map<string, AbortController>();
  readonly #first: (() => void)[] = [];
  #kept: ReadonlySet<string> = new Set();

  /** @param run aborts the run as a whole, all its stages included */
  constructor(run: AbortSignal) {
    // With the reason: a signal that ends the runner leaves a cluster's jobs alone, Ctrl-C cancels them.
    const end = () => {
      this.#beginning.abort(run.reason);
      for (const stage of this.#stages.values()) stage.abort(run.reason);
    };
    if (run.aborted) end();
    else run.addEventListener('abort', end, { once: true });
  }

  /** @param kept ids of running stages that go on to their end; given once more, those of a later edit */
  begin(kept: ReadonlySet<string>): void {
    this.#kept = kept;
    if (!this.signal.aborted) for (const heard of this.#first) heard();
    this.#beginning.abort();
    for (const [id, stage] of this.#stages) if (!kept.has(id)) stage.abort();
  }

  /** Aborted from when it begins, or the run is ended as a whole. */
  get signal(): AbortSignal {
    return this.#beginning.signal;
  }

  /** Calls once, when it begins. */
  whenBegun(heard: () => void): void {
    this.#first.push(heard);
  }

  /** Aborts when this stage is to end. */
  signalOf(id: string): AbortSignal {
    const stage = new AbortController();
    this.#stages.set(id, stage);
    if (this.signal.aborted && !this.#kept.has(id)) stage.abort(this.signal.reason);
    return stage.signal;
  }

  /** The stage has ended. */
  settled(id: string): void {
    this.#stages.delete(id);
  }
}
