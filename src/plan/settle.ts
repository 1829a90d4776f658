import { ownValue } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { MetricOf } from '../domain/measured.ts';
import type { Action, CommandWord, PlannedStage } from '../domain/plan.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { misfit } from './number-rule.ts';

type MetricsOf = (id: string) => { readonly [name: string]: number };
type Settled = Result<Action, RunFailure>;

/** A stage with the metrics that its params and its command take; asked once the stages are done that have them. */
export function settled(stage: PlannedStage, metricsOf: MetricsOf): Result<PlannedStage, RunFailure> {
  const { action } = stage;
  if (measuredBy(action).length === 0) return ok(stage);
  const whole = 'uses' in action ? withMetrics(action, metricsOf) : filledIn(action, metricsOf);
  return whole.ok ? ok({ ...stage, action: whole.value }) : whole;
}

function withMetrics(action: Extract<Action, { uses: string }>, metricsOf: MetricsOf): Settled {
  const { measured = {}, ...rest } = action;
  const params = { ...action.params };
  for (const [param, one] of Object.entries(measured)) {
    const value = worth(one, metricsOf);
    if (!value.ok) return value;
    const violation = misfit(one.rule, value.value);
    if (violation !== undefined) {
      const { of: stage, metric, place } = one;
      return fail({ code: 'metric-value', stage, metric, param: `with.${param}`, violation, place });
    }
    params[param] = value.value;
  }
  return ok({ ...rest, params });
}

function filledIn(action: Extract<Action, { run: unknown }>, metricsOf: MetricsOf): Settled {
  const run: CommandWord[] = [];
  for (const word of action.run) {
    const filled: CommandWord[number][] = [];
    for (const part of word) {
      const value = isMetricOf(part) ? worth(part, metricsOf) : undefined;
      if (value?.ok === false) return value;
      filled.push(value === undefined ? part : String(value.value));
    }
    run.push(filled);
  }
  return ok({ ...action, run });
}

function worth({ of, metric }: MetricOf, metricsOf: MetricsOf): Result<number, RunFailure> {
  const known = metricsOf(of);
  const value = ownValue(known, metric);
  if (value !== undefined) return ok(value);
  return fail({ code: 'metric-missing', stage: of, metric, known: Object.keys(known) });
}

const isMetricOf = (part: CommandWord[number]): part is MetricOf =>
  typeof part === 'object' && 'metric' in part;

/** The metrics of other stages that a stage's params and command take. */
export function measuredBy(action: Action): readonly MetricOf[] {
  if ('uses' in action) return Object.values(action.measured ?? {});
  return action.run.flatMap((word) => word.filter(isMetricOf));
}
