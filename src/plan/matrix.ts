import { isObject, type Json, type JsonObject, ownValue, sameJson } from '../base/json.ts';
import { keyAt, type Place, pointer, valueAt } from '../domain/place.ts';
import { cellText, variantId } from '../domain/plan.ts';
import { type AxisValue, type Cell, extended, withIncludes, without } from './combine.ts';
import { evaluate, originOf } from './evaluate.ts';
import { plainVariant, type Scope, type Variant } from './scope.ts';
import type { Stage } from './stage.ts';

/** The variants of a stage, and the stage whose matrix they come from: stages of one family go variant by variant. */
export interface Variants {
  readonly family: string | undefined;
  readonly variants: readonly Variant[];
}

/** Variants of one stage: a mistyped matrix should not start a thousand trainings. */
export const variantLimit = 1000;
/** Bytes of a variant's name, which is a folder's. */
export const nameLimit = 200;

type MatrixScope = Pick<Scope, 'params' | 'root' | 'damaged' | 'report'>;

/**
 * The variants of every stage: one plain variant, a cell for each combination of a matrix's axes (the first axis slowest),
 * or another's. Stages whose variants cannot be known are left out.
 */
export function variantsOf(
  stages: ReadonlyMap<string, Stage>,
  scope: Pick<Scope, 'damaged' | 'report'>,
): ReadonlyMap<string, Variants> {
  const known = new Map<string, Variants>();
  for (const stage of stages.values()) {
    const { params, root } = stage.home;
    const own = ownVariants(stage, { ...scope, params, root });
    if (own !== undefined) known.set(stage.name, own);
  }
  const followed = new Set<string>();
  for (const { name } of stages.values()) follow(name);
  return known;

  /** `for-each` may lead to another `for-each`, and in a mistaken file back to itself. */
  function follow(start: string): void {
    const chain: string[] = [];
    let name: string | undefined = start;
    while (name !== undefined && !known.has(name) && !followed.has(name)) {
      followed.add(name);
      chain.push(name);
      name = stages.get(name)?.declaration['for-each'];
    }
    for (const link of chain.reverse()) {
      const each = stages.get(link)?.declaration['for-each'];
      if (each === undefined) continue;
      const at = valueAt('stages', link, 'for-each');
      if (stages.get(link)?.declaration.matrix !== undefined) continue;
      const target = known.get(each);
      if (!stages.has(each)) reportUnknown(each, at);
      else if (target !== undefined && target.family === undefined)
        scope.report({ code: 'for-each-plain', at, stage: each });
      else if (target !== undefined) known.set(link, target);
    }
  }

  function reportUnknown(each: string, at: Place): void {
    if (scope.damaged(pointer('stages', each))) return;
    if (each.includes('${{')) scope.report({ code: 'expression-not-here', at, subject: 'for-each' });
    else scope.report({ code: 'unknown-stage', at, stage: each, known: [...stages.keys()] });
  }
}

function ownVariants({ name, declaration }: Stage, scope: MatrixScope): Variants | undefined {
  const { matrix } = declaration;
  const damaged = (key: string) =>
    scope.damaged(pointer('stages', name, key)) || scope.damaged(`${pointer('stages', name, key)}/*`);
  if (matrix !== undefined && declaration['for-each'] !== undefined) {
    scope.report({
      code: 'matrix-and-for-each',
      at: { pointer: pointer('stages', name, 'for-each'), on: 'key' },
      stage: name,
    });
    return undefined;
  }
  if (declaration['for-each'] !== undefined || damaged('matrix') || damaged('for-each')) return undefined;
  if (matrix === undefined) return { family: undefined, variants: [plainVariant] };
  const axes: { readonly axis: string; readonly values: readonly AxisValue[] | undefined }[] = [];
  for (const [axis, written] of Object.entries(matrix))
    if (!listKeys.has(axis)) axes.push({ axis, values: axisValues(name, axis, written, scope) });
  const count = axes.reduce((product, { values }) => product * (values?.length ?? 1), 1);
  if (count > variantLimit) return tooMany(name, count, scope);
  const combinations =
    axes.length === 0
      ? []
      : axes.reduce<readonly Variant[]>(
          (variants, { axis, values }) =>
            variants.flatMap((variant) => (values ?? []).map((value) => extended(variant, axis, value))),
          [plainVariant],
        );
  const known = axes.map(({ axis }) => axis);
  const excludes = cellList(name, 'exclude', matrix['exclude'], scope);
  const includes = cellList(name, 'include', matrix['include'], scope);
  if (axes.some(({ values }) => values === undefined) || excludes === undefined || includes === undefined)
    return undefined;
  const unknown = excludes.flatMap((cell) => Object.entries(cell)).filter(([axis]) => !known.includes(axis));
  for (const [axis, { place }] of unknown)
    scope.report({ code: 'exclude-unknown', at: { ...place, on: 'key' }, axis, known });
  if (unknown.length > 0) return undefined;
  const areFitting = [
    ...excludes.map((cell) => isInAxes('exclude', cell, axes, scope)),
    ...includes.map((cell) => isInAxes('include', cell, axes, scope)),
  ];
  if (areFitting.includes(false)) return undefined;
  const { variants, idle } = withIncludes(without(combinations, excludes), includes, known);
  for (const cell of idle)
    scope.report({ code: 'include-idle', at: { ...Object.values(cell)[0]!.place, on: 'key' } });
  if (idle.length > 0) return undefined;
  if (variants.length > variantLimit) return tooMany(name, variants.length, scope);
  if (variants.length === 0) {
    scope.report({ code: 'matrix-empty', at: keyAt('stages', name, 'matrix'), stage: name });
    return undefined;
  }
  return areNamed(name, variants, scope) ? { family: name, variants } : undefined;
}

/**
 * Whether the values of an item of `include` or `exclude` are those of the axes; `include` may have further ones. A value that only looks
 * like one of an axis, as `"1"` looks like 1, fits nothing.
 */
function isInAxes(
  key: 'include' | 'exclude',
  cell: Cell,
  axes: readonly { readonly axis: string; readonly values: readonly AxisValue[] | undefined }[],
  scope: MatrixScope,
): boolean {
  let fits = true;
  for (const { axis, values = [] } of axes) {
    const own = ownValue(cell, axis);
    if (own === undefined || values.some(({ value }) => sameJson(value, own.value))) continue;
    const alike = values.find(({ value }) => told(value) === told(own.value))?.value;
    if (key === 'include' && alike === undefined) continue;
    fits = false;
    const known = values.map(({ value }) => value);
    scope.report({
      code: 'cell-unknown',
      at: own.place,
      key,
      axis,
      found: own.value,
      alike: alike ?? null,
      known,
    });
  }
  return fits;
}

function tooMany(stage: string, count: number, scope: MatrixScope): undefined {
  const at = keyAt('stages', stage, 'matrix');
  scope.report({ code: 'too-many-variants', at, stage, count, limit: variantLimit });
}

/** Keys of a matrix that are no axes. */
const listKeys = new Set(['include', 'exclude']);

function axisValues(
  stage: string,
  axis: string,
  written: Json,
  scope: MatrixScope,
): readonly AxisValue[] | undefined {
  const keys = ['stages', stage, 'matrix', axis];
  const values = listOf(axis, written, keys, scope);
  if (values === undefined) return undefined;
  if (values.length === 0) {
    const at = originOf(written, [], keys, { ...scope, variant: plainVariant });
    scope.report({ code: 'axis-empty', at, axis });
    return undefined;
  }
  const seen = new Set<string>();
  const bad = values.map((one) => {
    if (!isPlain(axis, one, scope)) return true;
    const name = told(one.value);
    if (!seen.has(name)) {
      seen.add(name);
      return false;
    }
    scope.report({ code: 'axis-repeated', at: one.place, axis, found: one.value });
    return true;
  });
  return bad.includes(true) ? undefined : values;
}

/** A list, or one expression that is a list; with the place of each of its items. */
function listOf(
  axis: string,
  written: Json,
  keys: readonly string[],
  scope: MatrixScope,
): readonly AxisValue[] | undefined {
  const inner: Scope = { ...scope, variant: plainVariant };
  const found = evaluate(written, keys, inner);
  if (found === undefined) return undefined;
  if (Array.isArray(found))
    return found.map((value: Json, i) => ({ value, place: originOf(written, [String(i)], keys, inner) }));
  scope.report({ code: 'axis-not-list', at: valueAt(...keys), axis, found });
  return undefined;
}

function isPlain(axis: string, { value, place }: AxisValue, scope: MatrixScope): boolean {
  if (typeof value !== 'object' && value !== '') return true;
  if (isObject(value) && Object.keys(value).length > 0) return true;
  scope.report({ code: 'cell-not-plain', at: place, axis, found: value });
  return false;
}

/** The cells that `include` or `exclude` lists. */
function cellList(
  stage: string,
  key: string,
  written: Json | undefined,
  scope: MatrixScope,
): readonly Cell[] | undefined {
  if (written === undefined) return [];
  const list = listOf(key, written, ['stages', stage, 'matrix', key], scope);
  if (list === undefined) return undefined;
  let whole = true;
  const cells = list.map(({ value, place }): Cell => {
    if (!isObject(value) || Object.keys(value).length === 0) {
      scope.report({ code: 'cell-not-mapping', at: place, key, found: value });
      whole = false;
      return {};
    }
    const entries = Object.entries(value as JsonObject).map(([axis, one]): [string, AxisValue] => [
      axis,
      { value: one, place: { pointer: place.pointer + pointer(axis), on: 'value' } },
    ]);
    if (!entries.every(([axis, one]) => isPlain(axis, one, scope))) whole = false;
    return Object.fromEntries(entries);
  });
  return whole ? cells : undefined;
}

/** Variants are told apart by name, also where the file system does not tell capitals from small letters. */
const told = (value: Json): string => cellText(value).toLowerCase();

/** A variant's name is a folder's. */
function areNamed(stage: string, variants: readonly Variant[], scope: MatrixScope): boolean {
  const names = new Set<string>();
  for (const { cell, places } of variants) {
    const id = variantId(stage, cell);
    if (names.has(id.toLowerCase())) {
      scope.report({ code: 'variant-repeated', at: Object.values(places)[0]!, id });
      return false;
    }
    names.add(id.toLowerCase());
  }
  const long = variants.find(({ cell }) => Buffer.byteLength(variantId(stage, cell)) > nameLimit);
  if (long === undefined) return true;
  const at = Object.values(long.places)[0]!;
  scope.report({ code: 'variant-name-long', at, id: variantId(stage, long.cell), limit: nameLimit });
  return false;
}
