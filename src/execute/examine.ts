import { ok } from '../base/result.ts';
import type { Metrics, Outputs } from '../domain/event.ts';
import type { FingerprintRecord, Manifest } from '../domain/fingerprint.ts';
import type { Plan, PlannedInput, PlannedStage } from '../domain/plan.ts';
import type { Reason } from '../domain/reason.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { settled } from '../plan/settle.ts';
import { type History, readHistory } from '../store/history.ts';
import type { Store } from '../store/store.ts';
import { codeOf } from './code.ts';
import { unlessOf } from './condition.ts';
import { type Decided, decide } from './decide.ts';
import { resolveInputs } from './inputs.ts';
import type { ProgramVersions } from './versions.ts';

/** What a run now would do with a stage, with all that this is decided by. */
export type Examined = { readonly stage: PlannedStage } & (
  | ({ readonly known: 'all' } & Decided)
  /** Stages it needs would run, or are undecided themselves: `record` is without the inputs that are `open`. */
  | {
      readonly known: 'part';
      readonly record: FingerprintRecord;
      readonly open: readonly string[];
      readonly upstream: readonly string[];
    }
  /** It would be skipped: its `if` does not hold, or that of a stage it needs. */
  | { readonly known: 'skip'; readonly reason: Reason }
  | { readonly known: 'nothing'; readonly failure: RunFailure }
);

interface Options {
  readonly plan: Plan;
  readonly store: Store;
  readonly manifest: Manifest;
  readonly programs: ProgramVersions;
}

/** Examines stages and all that they need, in plan order. Nothing is run or written. */
export function examine(options: Options, ids: readonly string[]): readonly Examined[] {
  const history = readHistory(options.store, options.plan.name);
  const wanted = withNeeds(options.plan, ids);
  const outputs = new Map<string, Outputs>();
  const metrics = new Map<string, Metrics>();
  const skipped = new Set<string>();
  const metricsOf = (id: string): Metrics => metrics.get(id) ?? {};
  return options.plan.stages
    .filter(({ id }) => wanted.has(id))
    .map((planned) => {
      const gone = planned.needs.filter((id) => skipped.has(id));
      // What is not known yet holds nobody up: the rest of it is examined as if it held.
      const isKnown = planned.needs.every((id) => outputs.has(id));
      const unless = isKnown ? unlessOf(planned, metricsOf) : ok(undefined);
      if (!unless.ok) return { stage: planned, known: 'nothing', failure: unless.failures[0]! };
      const reason = gone.length > 0 ? ({ reason: 'needs-skipped', stages: gone } as const) : unless.value;
      if (reason !== undefined) {
        skipped.add(planned.id);
        return { stage: planned, known: 'skip', reason };
      }
      const whole = isKnown ? settled(planned, metricsOf) : ok(planned);
      if (!whole.ok) return { stage: planned, known: 'nothing', failure: whole.failures[0]! };
      return examineStage(options, history, whole.value, { outputs, metrics });
    });
}

/** Plan order is such that one walk from the end meets every stage before what it needs. */
function withNeeds({ stages }: Plan, ids: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(ids);
  for (const { id, needs } of stages.toReversed())
    if (wanted.has(id)) for (const need of needs) wanted.add(need);
  return wanted;
}

function examineStage(
  { plan, store, manifest, programs }: Options,
  history: History,
  stage: PlannedStage,
  { outputs, metrics }: { readonly outputs: Map<string, Outputs>; readonly metrics: Map<string, Metrics> },
): Examined {
  const isOpen = (input: PlannedInput): boolean => makersOf(input).some((id) => !outputs.has(id));
  const inputs = Object.entries(stage.inputs);
  const open = inputs.filter(([, input]) => isOpen(input)).map(([name]) => name);
  const known = { ...stage, inputs: Object.fromEntries(inputs.filter(([, input]) => !isOpen(input))) };
  const resolved = resolveInputs(store, plan, known, (id) => outputs.get(id) ?? {});
  if (!resolved.ok) return { stage, known: 'nothing', failure: resolved.failures[0]! };
  const code = codeOf(store, manifest, stage, programs);
  if (!code.ok) return { stage, known: 'nothing', failure: code.failures[0]! };
  const deciding = decide(store, history, stage, resolved.value, code.value);
  if (!deciding.ok) return { stage, known: 'nothing', failure: deciding.failures[0]! };
  const decided = deciding.value;
  const upstream = stage.needs.filter((id) => !outputs.has(id));
  if (upstream.length > 0) {
    return { stage, known: 'part', record: decided.record, open, upstream };
  }
  if (decided.decision === 'restore') {
    outputs.set(stage.id, decided.entry.outputs);
    metrics.set(stage.id, decided.entry.metrics);
  }
  return { stage, known: 'all', ...decided };
}

function makersOf(input: PlannedInput): readonly string[] {
  if (input.from === 'path' || input.from === 'glob') return [];
  return input.from === 'stage' ? [input.id] : input.variants.map(({ id }) => id);
}
