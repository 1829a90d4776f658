import type { Json, JsonObject } from '../base/json.ts';
import { type Place, pointer, valueAt } from '../domain/place.ts';
import { type Expression, loneExpression, parseTemplate } from './expression.ts';
import { type Found, lookUp, namesIn, type Scope } from './scope.ts';

/**
 * A value with every `${{ params.… }}` and `${{ matrix.… }}` in it replaced: a text that is exactly one expression becomes the
 * value with its type, any other a text. `undefined` where something is wrong with it, which was reported, at `keys`.
 */
export function evaluate(value: Json, keys: readonly (string | number)[], scope: Scope): Json | undefined {
  if (typeof value === 'string') return evaluateText(value, keys, scope);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((item, i) => evaluate(item, [...keys, i], scope));
    return items.some((item) => item === undefined) ? undefined : (items as Json[]);
  }
  const entries = Object.entries(value).map(([key, item]) => [key, evaluate(item, [...keys, key], scope)]);
  return entries.some(([, item]) => item === undefined) ? undefined : Object.fromEntries(entries);
}

function evaluateText(text: string, keys: readonly (string | number)[], scope: Scope): Json | undefined {
  const lone = loneExpression(text);
  if (lone !== undefined) return resolve(lone, keys, scope)?.value;
  return interpolate(text, keys, scope);
}

/** Like `evaluate`, for a text that stays one. */
export function interpolate(
  text: string,
  keys: readonly (string | number)[],
  scope: Scope,
  /** What a value is written as. */
  plain: (value: string) => string = (value) => value,
): string | undefined {
  const { template, malformed } = parseTemplate(text);
  for (const within of malformed) {
    const at: Place = { ...valueAt(...keys), within };
    scope.report({ code: 'expression-syntax', at, text: text.slice(within.start, within.end) });
  }
  const parts = template.map((part) => {
    const value = typeof part === 'string' ? part : textOf(part, keys, scope);
    return typeof part === 'string' || value === undefined ? value : plain(value);
  });
  return malformed.length > 0 || parts.includes(undefined) ? undefined : parts.join('');
}

/** An expression as a part of a text: a text as it is, a number or boolean as YAML writes it. */
export function textOf(
  expression: Expression,
  keys: readonly (string | number)[],
  scope: Scope,
): string | undefined {
  const found = resolve(expression, keys, scope);
  if (found === undefined) return undefined;
  if (typeof found.value === 'object') {
    const at: Place = { ...valueAt(...keys), within: expression.within };
    scope.report({ code: 'expression-not-text', at, name: expression.name, found: found.value });
    return undefined;
  }
  if (typeof found.value !== 'string')
    scope.warn?.({ code: 'value-text', at: found.place, value: found.value, use: keys.join('.') });
  return String(found.value);
}

function resolve(
  expression: Expression,
  keys: readonly (string | number)[],
  scope: Scope,
): Found | undefined {
  const found = lookUp(expression, scope);
  const names = expression.keys;
  if (found !== undefined || scope.damaged((names[0] === 'params' ? scope.root : '') + pointer(...names)))
    return found;
  const at: Place = { ...valueAt(...keys), within: expression.within };
  if (names[0] === 'metrics') scope.report({ code: 'metric-not-here', at, name: expression.name });
  else scope.report({ code: 'unknown-expression', at, name: expression.name, known: namesIn(scope) });
  return undefined;
}

/**
 * Where the part of an evaluated value that `path` leads to is written: followed through lone expressions to `params`, or to
 * the axis of a matrix and on to where that got its value.
 */
export function originOf(
  value: Json,
  path: readonly string[],
  keys: readonly (string | number)[],
  scope: Pick<Scope, 'params' | 'root' | 'variant'>,
): Place {
  let at: Json = value;
  for (let depth = 0; ; depth++) {
    const lone = typeof at === 'string' ? loneExpression(at) : undefined;
    if (lone !== undefined) {
      const found = lookUp(lone, { ...scope, damaged: () => false, report: () => {} });
      if (found === undefined) break;
      return { pointer: found.place.pointer + pointer(...path.slice(depth)), on: 'value' };
    }
    if (depth === path.length || typeof at !== 'object' || at === null) break;
    const next: Json | undefined = (at as JsonObject)[path[depth]!];
    if (next === undefined) break;
    at = next;
  }
  return valueAt(...keys, ...path);
}
