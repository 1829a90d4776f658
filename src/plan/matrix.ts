import type { Json } from '../base/json.ts';
import { type Place, pointer, valueAt } from '../domain/place.ts';
import { cellText, variantId } from '../domain/plan.ts';
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

type MatrixScope = Omit<Scope, 'variant'>;

/**
 * The variants of every stage: one plain variant, a cell for each combination of a matrix's axes (the first axis slowest),
 * or another's. Stages whose variants cannot be known are left out.
 */
export function variantsOf(
  stages: ReadonlyMap<string, Stage>,
  scope: MatrixScope,
): ReadonlyMap<string, Variants> {
  const known = new Map<string, Variants>();
  for (const stage of stages.values()) {
    const own = ownVariants(stage, scope);
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
  let variants: readonly Variant[] | undefined = [plainVariant];
  let count = 1;
  for (const [axis, written] of Object.entries(matrix)) {
    const values = axisValues(name, axis, written, scope);
    count *= values?.length ?? 0;
    if (count > variantLimit) {
      const at: Place = { pointer: pointer('stages', name, 'matrix'), on: 'key' };
      scope.report({ code: 'too-many-variants', at, stage: name, count, limit: variantLimit });
      return undefined;
    }
    variants =
      values === undefined
        ? undefined
        : variants?.flatMap((variant) => values.map((value) => extended(variant, axis, value)));
  }
  return variants !== undefined && named(name, variants, scope) ? { family: name, variants } : undefined;
}

interface AxisValue {
  readonly value: Json;
  readonly place: Place;
}

/** Words that a matrix keeps for itself. */
const reserved = new Set(['include', 'exclude']);

function axisValues(
  stage: string,
  axis: string,
  written: Json,
  scope: MatrixScope,
): readonly AxisValue[] | undefined {
  const keys = ['stages', stage, 'matrix', axis];
  const inner: Scope = { ...scope, variant: plainVariant };
  if (reserved.has(axis)) {
    scope.report({ code: 'axis-reserved', at: { pointer: pointer(...keys), on: 'key' }, axis });
    return undefined;
  }
  const found = evaluate(written, keys, inner);
  if (found === undefined) return undefined;
  const at = originOf(written, [], keys, inner);
  if (!Array.isArray(found)) {
    scope.report({ code: 'axis-not-list', at: valueAt(...keys), axis, found });
    return undefined;
  }
  if (found.length === 0) {
    scope.report({ code: 'axis-empty', at, axis });
    return undefined;
  }
  const values = found.map((value: Json, i) => ({
    value,
    place: originOf(written, [String(i)], keys, inner),
  }));
  const bad = values.map((one, i) => {
    if (typeof one.value === 'object' || one.value === '')
      scope.report({ code: 'cell-not-plain', at: one.place, axis, found: one.value });
    else if (values.slice(0, i).some((other) => alike(one.value, other.value)))
      scope.report({ code: 'axis-repeated', at: one.place, axis, found: one.value });
    else return false;
    return true;
  });
  return bad.includes(true) ? undefined : values;
}

/** Variants are told apart by name, also where the file system does not tell capitals from small letters. */
const alike = (a: Json, b: Json): boolean => cellText(a).toLowerCase() === cellText(b).toLowerCase();

const extended = ({ cell, places }: Variant, axis: string, { value, place }: AxisValue): Variant => ({
  cell: { ...cell, [axis]: value },
  places: { ...places, [axis]: place },
});

/** A variant's name is a folder's. */
function named(stage: string, variants: readonly Variant[], scope: MatrixScope): boolean {
  const long = variants.find(({ cell }) => Buffer.byteLength(variantId(stage, cell)) > nameLimit);
  if (long === undefined) return true;
  const at = Object.values(long.places)[0]!;
  scope.report({ code: 'variant-name-long', at, id: variantId(stage, long.cell), limit: nameLimit });
  return false;
}
