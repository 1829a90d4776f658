import type { Json, JsonObject } from '../base/json.ts';
import { keyAt, type Place, pointer, valueAt } from '../domain/place.ts';
import { evaluate, originOf } from './evaluate.ts';
import type { Scope } from './scope.ts';
import type { Stage } from './stage.ts';
import type { KnownKind } from './validator.ts';
import { type Broken, violationsOf } from './violations.ts';

/**
 * The params of one variant of a built-in stage: expressions evaluated, defaults filled in, checked. `undefined` where
 * something is wrong, which was reported at the place where the value at fault is written.
 */
export function planParams(stage: Stage, known: KnownKind, scope: Scope): JsonObject | undefined {
  const declared = stage.declaration.with ?? {};
  const keys = ['stages', stage.name, 'with'];
  if (scope.damaged(pointer(...keys))) return undefined;
  const given: Record<string, Json> = {};
  const unread = new Set<string>();
  for (const [param, written] of Object.entries(declared)) {
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
  if (broken.length > 0 || unread.size > 0) return undefined;
  if (!checked(stage, known, { given, params }, scope)) return undefined;
  if (known.kind.presets === undefined) return params;
  const { preset: _, ...counted } = params;
  return counted;
}

/** The values that a preset stands for, below those that are written. */
function withPreset(given: JsonObject, { kind: { presets = {}, instead = {} } }: KnownKind): JsonObject {
  const name = given['preset'];
  const preset = typeof name === 'string' && Object.hasOwn(presets, name) ? presets[name]! : {};
  const left = Object.entries(preset).filter(([param]) => given[instead[param] ?? param] === undefined);
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

/** The kind's own rules: they concern inputs and params together, so they wait until both are known. */
function checked(
  stage: Stage,
  { kind }: KnownKind,
  { given, params }: { readonly given: JsonObject; readonly params: JsonObject },
  scope: Scope,
): boolean {
  if (kind.check === undefined || !stage.certain.inputs) return true;
  const problems = kind.check({ inputs: [...stage.inputs.keys()], given, params });
  const base = ['stages', stage.name];
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
