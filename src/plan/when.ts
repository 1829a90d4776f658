import type { Condition, When } from '../domain/condition.ts';
import { type Place, pointer, valueAt } from '../domain/place.ts';
import { type Parsed, typeOfValue, type ValueType } from './condition.ts';
import { type MetricContext, metricOf } from './metric-of.ts';
import { lookUp, namesIn, type Scope } from './scope.ts';
import type { Stage } from './stage.ts';

type Typed = { readonly condition: Condition; readonly type: ValueType };

/** The `if` of one variant with params and the matrix filled in and its types checked; `undefined` where there is none, or it is wrong. */
export function planWhen(stage: Stage, scope: Scope, context: MetricContext): When | undefined {
  if (stage.when === undefined) return undefined;
  const { text, parsed } = stage.when;
  const at = (one: Parsed): Place => ({ ...valueAt('stages', stage.name, 'if'), within: one.within });
  const typed = filledIn(parsed);
  if (typed === undefined) return undefined;
  if (typed.type !== 'boolean') {
    scope.report({ code: 'condition-type', at: at(parsed), found: typed.type, needed: 'boolean' });
    return undefined;
  }
  return { text, condition: typed.condition };

  function filledIn(one: Parsed): Typed | undefined {
    if ('value' in one) return { condition: { value: one.value }, type: typeOfValue(one.value) };
    if ('name' in one) return named(one);
    if ('not' in one) {
      const not = needing(one.not, 'boolean');
      return not && { condition: { not: not.condition }, type: 'boolean' };
    }
    const { operator } = one;
    const needed = operator === '&&' || operator === '||' ? 'boolean' : 'number';
    const isEquality = operator === '==' || operator === '!=';
    const left = isEquality ? filledIn(one.left) : needing(one.left, needed);
    const right = isEquality ? filledIn(one.right) : needing(one.right, needed);
    if (left === undefined || right === undefined) return undefined;
    if (left.type !== right.type && left.type !== 'null' && right.type !== 'null') {
      scope.report({ code: 'condition-type', at: at(one.right), found: right.type, needed: left.type });
      return undefined;
    }
    return { condition: { operator, left: left.condition, right: right.condition }, type: 'boolean' };
  }

  function needing(one: Parsed, needed: ValueType): Typed | undefined {
    const typed = filledIn(one);
    if (typed === undefined || typed.type === needed) return typed;
    scope.report({ code: 'condition-type', at: at(one), found: typed.type, needed });
    return undefined;
  }

  function named(one: Extract<Parsed, { name: string }>): Typed | undefined {
    const keys = one.name.split('.');
    if (keys[0] === 'metrics') return metric(one, keys);
    const found = lookUp({ name: one.name, keys, within: one.within }, scope);
    if (found !== undefined) {
      const type = typeOfValue(found.value);
      if (type !== 'other') return { condition: { value: found.value }, type };
      scope.report({ code: 'condition-type', at: at(one), found: type, needed: 'number' });
    } else if (!scope.damaged((keys[0] === 'params' ? scope.root : '') + pointer(...keys)))
      scope.report({ code: 'unknown-expression', at: at(one), name: one.name, known: namesIn(scope) });
    return undefined;
  }

  function metric(one: Extract<Parsed, { name: string }>, keys: readonly string[]): Typed | undefined {
    const found = metricOf({ name: one.name, keys }, at(one), stage, scope, context);
    return found && { condition: found, type: 'number' };
  }
}

/** Ids of the stages whose metrics a condition needs. */
export function idsIn(condition: Condition): readonly string[] {
  if ('metric' in condition) return [condition.of];
  if ('not' in condition) return idsIn(condition.not);
  return 'operator' in condition ? [...idsIn(condition.left), ...idsIn(condition.right)] : [];
}
