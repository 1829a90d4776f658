import type { Result } from '../base/result.ts';
import type { Event, Outcome } from '../domain/event.ts';
import type { Manifest } from '../domain/fingerprint.ts';
import type { Plan } from '../domain/plan.ts';
import type { RunReport } from '../domain/report.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import type { Store } from '../store/store.ts';
import type { Host } from './host.ts';

export interface RunOptions {
  readonly plan: Plan;
  readonly store: Store;
  readonly manifest: Manifest;
  /** The command that runs a stage kind; the path of its request is added as the last argument. */
  readonly launch: (kind: string) => readonly string[];
  /** Makes the report from all events of the run (`report/fold.ts`). */
  readonly fold: (events: readonly Event[]) => RunReport;
  /** Hears every event as it happens. */
  readonly emit: (event: Event) => void;
  /** Aborted, it ends the running stages (SIGTERM, after 5 s SIGKILL) and the run, as interrupted. */
  readonly signal: AbortSignal;
  readonly host: Host;
}

export interface RunEnd {
  readonly run: string;
  readonly outcome: Outcome;
  readonly report: RunReport;
  /** Absolute: holds `report.json`, `events.jsonl`, `logs/`. */
  readonly folder: string;
}

/**
 * Brings every stage of the plan about: restored from the store, or run. A failure of a stage is part of the report; only what
 * keeps a run from being recorded at all (a store that cannot be written) is a failure here.
 */
export async function runPlan(options: RunOptions): Promise<Result<RunEnd, RunFailure>> {
  throw new Error(`not laid yet: ${options.plan.name}`);
}
