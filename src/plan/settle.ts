import { fail, ok, type Result } from '../base/result.ts';
import type { MetricOf } from '../domain/measured.ts';
import type { Action, CommandWord, PlannedStage } from '../domain/plan.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { misfit } from './number-rule.ts';

type MetricsOf = (id: string) => { readonly [name: string]: number };

/** A stage with the metrics that its params and its command take; asked once the stages are done that have them. */
export function settled(stage: PlannedStage, metricsOf: MetricsOf): Result<PlannedStage, RunFailure> {
  const { action } = stage;
  const failures: RunFailure[] = [];
  const worth = ({ of, metric }: MetricOf): number => {
    const known = metricsOf(of);
    const value = Object.hasOwn(known, metric) ? known[metric] : undefined;
    if (value === undefined)
      failures.push({ code: 'metric-missing', stage: of, metric, known: Object.keys(known) });
    return value ?? Number.NaN;
  };
  const settledAction = 'uses' in action ? withMetrics(action, worth, failures) : filledIn(action, worth);
  if (failures.length > 0) return fail(failures[0]!);
  return ok(settledAction === action ? stage : { ...stage, action: settledAction });
}

function withMetrics(
  action: Extract<Action, { uses: string }>,
  worth: (metric: MetricOf) => number,
  failures: RunFailure[],
): Action {
  const { measured, ...rest } = action;
  if (measured === undefined) return action;
  const values = Object.entries(measured).map(([param, one]) => {
    const value = worth(one);
    const violation = Number.isNaN(value) ? undefined : misfit(one.rule, value);
    if (violation !== undefined) {
      const { of: stage, metric, place } = one;
      failures.push({ code: 'metric-value', stage, metric, param: `with.${param}`, violation, place });
    }
    return [param, value];
  });
  return { ...rest, params: { ...action.params, ...Object.fromEntries(values) } };
}

function filledIn(action: Extract<Action, { run: unknown }>, worth: (metric: MetricOf) => number): Action {
  const isOpen = (word: CommandWord) => word.some((part) => typeof part === 'object' && 'metric' in part);
  if (!action.run.some(isOpen)) return action;
  const run = action.run.map((word) =>
    word.map((part) => (typeof part === 'object' && 'metric' in part ? String(worth(part)) : part)),
  );
  return { ...action, run };
}

/** Ids of the stages whose metrics a stage's params and command take. */
export function measuredBy(action: Action): readonly MetricOf[] {
  if ('uses' in action) return Object.values(action.measured ?? {});
  return action.run.flatMap((word) =>
    word.flatMap((part) => (typeof part === 'object' && 'metric' in part ? [part] : [])),
  );
}
