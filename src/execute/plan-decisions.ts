import type { Metrics, Outputs } from '../domain/event.ts';
import type { Manifest } from '../domain/fingerprint.ts';
import type { Plan, PlannedStage } from '../domain/plan.ts';
import type { Decision, Reason } from '../domain/reason.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { settled } from '../plan/settle.ts';
import { type History, readHistory } from '../store/history.ts';
import type { Store } from '../store/store.ts';
import { codeOf } from './code.ts';
import { unlessOf } from './condition.ts';
import { decide } from './decide.ts';
import { resolveInputs } from './inputs.ts';
import type { ProgramVersions } from './versions.ts';

/** What would become of a stage; or why that cannot be said (an input that cannot be read). */
export type Forecast =
  | { readonly stage: string; readonly decision: Decision }
  | { readonly stage: string; readonly failure: RunFailure };

/** It hangs on a stage above that would run. */
export const isUndecided = (forecast: Forecast): boolean =>
  'decision' in forecast && forecast.decision.decision === 'undecided';

interface Options {
  readonly plan: Plan;
  readonly store: Store;
  readonly manifest: Manifest;
  readonly programs: ProgramVersions;
}

/** Decides every stage without running or writing anything; below a stage that would run, `undecided`. Plan order. */
export function planDecisions(options: Options): readonly Forecast[] {
  const history = readHistory(options.store, options.plan.name);
  const known: Known = { outputs: new Map(), metrics: new Map(), skipped: new Set() };
  return options.plan.stages.map((stage) => forecast(options, history, stage, known));
}

/** What is known of the stages before. */
interface Known {
  readonly outputs: Map<string, Outputs>;
  readonly metrics: Map<string, Metrics>;
  readonly skipped: Set<string>;
}

function forecast(
  { plan, store, manifest, programs }: Options,
  history: History,
  planned: PlannedStage,
  { outputs, metrics, skipped }: Known,
): Forecast {
  const { id, needs } = planned;
  const skip = (reason: Reason): Forecast => {
    skipped.add(id);
    return { stage: id, decision: { decision: 'skip', reasons: [reason] } };
  };
  const gone = needs.filter((id) => skipped.has(id));
  if (gone.length > 0) return skip({ reason: 'needs-skipped', stages: gone });
  const open = needs.filter((id) => !outputs.has(id));
  if (open.length > 0)
    return {
      stage: id,
      decision: { decision: 'undecided', reasons: [{ reason: 'upstream', stages: open }] },
    };
  const metricsOf = (of: string): Metrics => metrics.get(of) ?? {};
  const unless = unlessOf(planned, metricsOf);
  if (!unless.ok) return { stage: id, failure: unless.failures[0]! };
  if (unless.value !== undefined) return skip(unless.value);
  const whole = settled(planned, metricsOf);
  if (!whole.ok) return { stage: id, failure: whole.failures[0]! };
  const stage = whole.value;
  const inputs = resolveInputs(store, plan, stage, (of) => outputs.get(of) ?? {});
  if (!inputs.ok) return { stage: id, failure: inputs.failures[0]! };
  const code = codeOf(store, manifest, stage, programs);
  if (!code.ok) return { stage: id, failure: code.failures[0]! };
  const deciding = decide(store, history, stage, inputs.value, code.value);
  if (!deciding.ok) return { stage: id, failure: deciding.failures[0]! };
  const decided = deciding.value;
  if (decided.decision === 'restore') {
    outputs.set(id, decided.entry.outputs);
    metrics.set(id, decided.entry.metrics);
  }
  const { decision, fingerprint, reasons } = decided;
  return { stage: id, decision: { decision, fingerprint, reasons } };
}
