import { fail, ok, type Result } from '../base/result.ts';
import type { Metrics } from '../domain/event.ts';
import type { PlannedStage } from '../domain/plan.ts';
import type { Reason } from '../domain/reason.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { holds } from '../plan/condition.ts';

/** Why a stage is skipped, if its `if` does not hold; asked once the stages are done whose metrics it looks at. */
export function unlessOf(
  { when }: PlannedStage,
  metricsOf: (id: string) => Metrics,
): Result<Reason | undefined, RunFailure> {
  if (when === undefined) return ok(undefined);
  const held = holds(when.condition, metricsOf);
  if (!held.ok) return fail({ code: 'metric-missing', ...held.failures[0]! });
  if (held.value.holds) return ok(undefined);
  return ok({ reason: 'condition', condition: when.text, values: held.value.values });
}
