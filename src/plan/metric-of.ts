import type { MetricOf } from '../domain/measured.ts';
import { type Place, pointer, valueAt } from '../domain/place.ts';
import { variantId } from '../domain/plan.ts';
import { metricsIn } from './condition.ts';
import { type Expression, loneExpression, parseTemplate } from './expression.ts';
import type { Variants } from './matrix.ts';
import type { Scope } from './scope.ts';
import type { Stage } from './stage.ts';

/** The stages that a metric may be of. */
export interface MetricContext {
  readonly stages: ReadonlyMap<string, Stage>;
  readonly variants: ReadonlyMap<string, Variants>;
}

/** What the names of the stages of an included file begin with, by the root of its places: `/include/a/include/b` is `a-b-`. */
export const prefixOf = (root: string): string =>
  root
    .split('/')
    .filter((_, at) => at > 0 && at % 2 === 0)
    .map((prefix) => `${prefix}-`)
    .join('');

/** The stage that `metrics.STAGE.METRIC` names for a variant of another; `undefined` where there is none, which was reported. */
export function metricOf(
  { name: written, keys: [, theirStage, ...rest] }: Pick<Expression, 'name' | 'keys'>,
  at: Place,
  taker: Stage,
  scope: Scope,
  { stages, variants }: MetricContext,
): MetricOf | undefined {
  const name = `${prefixOf(scope.root)}${theirStage}`;
  const theirs = variants.get(name);
  if (theirStage === undefined || rest.length === 0)
    scope.report({ code: 'summary-metric', at, written: written.slice('metrics.'.length) });
  else if (!stages.has(name)) {
    if (!scope.damaged(pointer('stages', name)))
      scope.report({ code: 'unknown-stage', at, stage: name, known: [...stages.keys()] });
  } else if (theirs === undefined) return undefined;
  else if (theirs.family !== undefined && theirs.family !== variants.get(taker.name)?.family)
    scope.report({ code: 'condition-variants', at, stage: name });
  else {
    const of = variantId(name, theirs.family === undefined ? {} : scope.variant.cell);
    return { metric: rest.join('.'), of };
  }
  return undefined;
}

export const isMetric = ({ keys }: Expression): boolean => keys[0] === 'metrics';

/** The param's value where that is a metric and nothing else. */
export function measuredParam(written: unknown): Expression | undefined {
  const lone = typeof written === 'string' ? loneExpression(written) : undefined;
  return lone !== undefined && isMetric(lone) ? lone : undefined;
}

/** Every stage whose metric a stage takes, by its name in the whole pipeline: in its `if`, its params or its command. */
export function metricsTaken({ name, declaration, home, when }: Stage): readonly {
  readonly stage: string;
  readonly takes: string;
  readonly at: Place;
}[] {
  const prefix = prefixOf(home.root);
  const named = (expression: Expression, ...keys: string[]) => {
    const [, stage] = expression.keys;
    const at: Place = { ...valueAt('stages', name, ...keys), within: expression.within };
    return stage === undefined ? [] : [{ stage: prefix + stage, takes: expression.name, at }];
  };
  const inIf = when === undefined ? [] : metricsIn(when.parsed);
  const inRun = declaration.run === undefined ? [] : parseTemplate(declaration.run).template;
  return [
    ...inIf.flatMap(({ stage, name: metric, within }) =>
      named({ name: `metrics.${stage}.${metric}`, keys: ['metrics', stage], within }, 'if'),
    ),
    ...Object.entries(declaration.with ?? {}).flatMap(([param, written]) => {
      const metric = measuredParam(written);
      return metric === undefined ? [] : named(metric, 'with', param);
    }),
    ...inRun.flatMap((part) => (typeof part === 'object' && isMetric(part) ? named(part, 'run') : [])),
  ];
}
