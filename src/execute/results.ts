import { modesOf, type OutputModes } from '../domain/entry.ts';
import type { EventBody, Metrics, Outputs } from '../domain/event.ts';
import type { Plan, PlannedStage } from '../domain/plan.ts';
import { type History, type PastStage, readHistory, updateHistory } from '../store/history.ts';
import { placeOutput } from '../store/out.ts';
import { attempt } from '../store/scan.ts';
import type { Store } from '../store/store.ts';
import type { Workspace } from '../store/workspace.ts';
import { putBack } from './put-back.ts';

/** What a stage has come to, restored or computed. */
interface Result {
  readonly fingerprint: string;
  readonly outputs: Outputs;
  readonly modes: OutputModes | undefined;
  readonly metrics: Metrics;
  /** That it took when it was computed. */
  readonly seconds: number;
}

/** What the stages of a run have come to so far: for those after them, in `out/`, and for the next run's reasons. */
export class RunResults {
  readonly #store: Store;
  readonly #plan: Plan;
  readonly #workspace: () => Workspace;
  #known: History | undefined;
  readonly #outputs = new Map<string, Outputs>();
  readonly #modes = new Map<string, OutputModes>();
  readonly #metrics = new Map<string, Metrics>();
  readonly #past = new Map<string, PastStage>();

  constructor(store: Store, plan: Plan, workspace: () => Workspace) {
    this.#store = store;
    this.#plan = plan;
    this.#workspace = workspace;
  }

  /** What the runs before came to. */
  get history(): History {
    this.#known ??= readHistory(this.#store, this.#plan.name);
    return this.#known;
  }

  readonly outputsOf = (id: string): Outputs => this.#outputs.get(id) ?? {};

  readonly metricsOf = (id: string): Metrics => this.#metrics.get(id) ?? {};

  /** Places the outputs in `out/`, too. */
  add(
    { id, stage, variant }: PlannedStage,
    { fingerprint, outputs, modes = {}, metrics, seconds }: Result,
  ): void {
    for (const [output, digest] of Object.entries(outputs))
      placeOutput(
        this.#store,
        this.#workspace,
        { pipeline: this.#plan.name, stage: id, output },
        digest,
        modesOf(modes, output),
      );
    this.#modes.set(id, modes);
    this.#metrics.set(id, metrics);
    this.#outputs.set(id, outputs);
    this.#past.set(id, { stage, variant, fingerprint, seconds });
  }

  /** A stage may have written where it should not: at the end of a run `out/` is what its report says. */
  putBack(record: (body: EventBody) => void): void {
    for (const [stage, outputs] of this.#outputs)
      for (const text of putBack(
        this.#store,
        this.#workspace,
        { pipeline: this.#plan.name, stage },
        outputs,
        this.#modes.get(stage),
      ))
        record({ event: 'stage-notice', stage, text });
  }

  /** Before another run takes this one's place, too: what that changes is compared with what there is now. */
  readonly note = (): void => {
    const { name } = this.#plan;
    if (this.#past.size === 0) return;
    attempt(this.#store.folder, () =>
      updateHistory(this.#store, name, this.#past, this.history, this.#workspace),
    );
    this.#past.clear();
  };
}
