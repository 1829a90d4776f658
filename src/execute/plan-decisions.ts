import type { Manifest } from '../domain/fingerprint.ts';
import type { Plan } from '../domain/plan.ts';
import type { Decision } from '../domain/reason.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import type { Store } from '../store/store.ts';

/** What would become of a stage; or why that cannot be said (an input that cannot be read). */
export type Forecast =
  | { readonly stage: string; readonly decision: Decision }
  | { readonly stage: string; readonly failure: RunFailure };

/** Decides every stage without running or writing anything; below a stage that would run, `undecided`. Plan order. */
export function planDecisions(options: {
  readonly plan: Plan;
  readonly store: Store;
  readonly manifest: Manifest;
}): readonly Forecast[] {
  throw new Error(`not laid yet: ${options.plan.name}`);
}
