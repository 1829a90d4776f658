import { type Json, type JsonObject, ownValue } from '../base/json.ts';
import type { Measured } from '../domain/measured.ts';
import { keyAt, type Place, pointer, valueAt } from '../domain/place.ts';
import type { Action } from '../domain/plan.ts';
import { evaluate, originOf } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { type MetricContext, measuredParam, metricOf } from './metric-of.ts';
import { misfit, numberRule } from './number-rule.ts';
import type { Scope } from './scope.ts';
import type { Stage } from './stage.ts';
import type { KnownKind } from './validator.ts';
import { type Broken, violationsOf } from './violations.ts';

/**
 * The params of one variant of a built-in stage: expressions evaluated, defaults filled in, checked. `undefined` where
 * something is wrong, which was reported at the place where the value at fault is written.
 */
export function planParams(
  stage: Stage,
  known: KnownKind,
  scope: Scope,
  context: MetricContext,
): Pick<Extract<Action, { uses: string }>, 'params' | 'measured'> | undefined {
  const declared = stage.declaration.with ?? {};
  const keys = ['stages', stage.name, 'with'];
  if (scope.damaged(pointer(...keys))) return undefined;
  const given: Record<string, Json> = {};
  const unread = new Set<string>();
  const measured: Record<string, Measured> = {};
  for (const [param, written] of Object.entries(declared)) {
    const metric = measuredParam(written);
    if (metric !== undefined) {
      const found = planMeasured(param, metric, stage, known, scope, context);
      unread.add(param);
      given[param] = null;
      if (found !== undefined) measured[param] = found;
      continue;
    }
    const value = evaluate(written, [...keys, param], scope);
    if (value === undefined) unread.add(param);
    given[param] = value ?? null;
  }
  const params = JSON.parse(JSON.stringify(withPreset(given, known))) as JsonObject;
  // Of a value that could not be read, only its name can be judged.
  const broken = violationsOf(known.validate, params).filter(
    ({ keys: [param, ...inner], violation }) =>
      param === undefined || !unread.has(param) || (violation.rule === 'unknown-key' && inner.length === 0),
  );
  for (const one of broken) {
    if (one.implied) continue;
    const subject = ['with', ...one.keys].join('.');
    scope.report({
      code: 'violation',
      at: placeOf(one, stage, scope),
      subject,
      stage: stage.name,
      violation: one.violation,
    });
  }
  const late = Object.keys(measured);
  if (broken.length > 0 || unread.size > late.length) return undefined;
  if (!checked(stage, known, { given, params, measured }, scope)) return undefined;
  const { preset: _, ...counted } = params;
  return {
    params: known.kind.presets === undefined ? params : counted,
    ...(late.length === 0 ? {} : { measured }),
  };
}

/** A param that is a metric: what a number has to be to stand there is kept, for only then is it known. */
function planMeasured(
  param: string,
  metric: Expression,
  stage: Stage,
  { kind }: KnownKind,
  scope: Scope,
  context: MetricContext,
): Measured | undefined {
  const place: Place = { ...valueAt('stages', stage.name, 'with', param), within: metric.within };
  const found = metricOf(metric, place, stage, scope, context);
  const schemas = kind.params['properties'] as JsonObject | undefined;
  // A param that there is not is said as any other.
  const rule = numberRule(ownValue(schemas, param));
  if (rule !== undefined && rule.length > 0) return found && { ...found, rule, place };
  const because = rule === undefined ? 'rule' : 'no-number';
  scope.report({ code: 'metric-param', at: place, subject: `with.${param}`, stage: stage.name, because });
  return undefined;
}

/** The values that a preset stands for, below those that are written. */
function withPreset(given: JsonObject, { kind: { presets = {}, instead = {} } }: KnownKind): JsonObject {
  const name = given['preset'];
  const preset = typeof name === 'string' && Object.hasOwn(presets, name) ? presets[name]! : {};
  const left = Object.entries(preset).filter(
    ([param]) => given[ownValue(instead, param) ?? param] === undefined,
  );
  return { ...Object.fromEntries(left), ...given };
}

function placeOf({ keys, on }: Broken, stage: Stage, scope: Scope): Place {
  const base = ['stages', stage.name, 'with'];
  const declared = stage.declaration.with;
  if (declared === undefined) return keyAt('stages', stage.name);
  const last = keys.at(-1);
  if (last === undefined) return keyAt(...base);
  if (on === 'value') return originOf(declared, keys, base, scope);
  // A key stands where the mapping around it is written, wherever its value comes from.
  return { pointer: originOf(declared, keys.slice(0, -1), base, scope).pointer + pointer(last), on };
}

interface Use {
  readonly given: JsonObject;
  readonly params: JsonObject;
  readonly measured: { readonly [param: string]: Measured };
}

/** Numbers of many kinds: where a rule tells some of them apart, it would have to be asked again once the metric is known. */
const probes = [-1, 0, 0.1, 0.5, 0.9, 1, 2, 3, 4, 5, 7, 8, 10, 64, 100, 128, 1000, 1e4, 1e6];

/** The kind's own rules: they concern inputs and params together, so they wait until both are known. */
function checked(stage: Stage, { kind }: KnownKind, { given, params, measured }: Use, scope: Scope): boolean {
  const { check } = kind;
  if (check === undefined || !stage.certain.inputs) return true;
  const inputs = [...stage.inputs.keys()];
  const problems = check({ inputs, given, params });
  const base = ['stages', stage.name];
  for (const [param, { rule, place }] of Object.entries(measured)) {
    const told = probes.flatMap((value) =>
      misfit(rule, value) === undefined
        ? [
            JSON.stringify(
              check({ inputs, given: { ...given, [param]: value }, params: { ...params, [param]: value } }),
            ),
          ]
        : [],
    );
    if (new Set(told).size < 2) continue;
    scope.report({
      code: 'metric-param',
      at: place,
      subject: `with.${param}`,
      stage: stage.name,
      because: 'others',
    });
    return false;
  }
  for (const { on, message } of problems) {
    let at: Place = valueAt(...base, 'uses');
    if (on === 'inputs') at = keyAt(...base, ...(stage.declaration.inputs === undefined ? [] : ['inputs']));
    else if (on !== 'uses' && 'input' in on)
      at = stage.inputs.has(on.input) ? keyAt(...base, 'inputs', on.input) : keyAt(...base, 'inputs');
    else if (on !== 'uses')
      at = Object.hasOwn(given, on.param)
        ? originOf(stage.declaration.with!, [on.param], [...base, 'with'], scope)
        : keyAt(...base, ...(stage.declaration.with === undefined ? [] : ['with']));
    scope.report({ code: 'use', at, stage: stage.name, message });
  }
  return problems.length === 0;
}
