import { type Json, ownValue, sameJson } from '../base/json.ts';
import type { Place } from '../domain/place.ts';
import { plainVariant, type Variant } from './scope.ts';

/** A value of the matrix, and where it is written. */
export interface AxisValue {
  readonly value: Json;
  readonly place: Place;
}

/** An item of `include` or `exclude`. */
export type Cell = { readonly [axis: string]: AxisValue };

export const extended = ({ cell, places }: Variant, axis: string, { value, place }: AxisValue): Variant => ({
  cell: { ...cell, [axis]: value },
  places: { ...places, [axis]: place },
});

/** The combinations but those that have every value of an excluded cell. */
export const without = (variants: readonly Variant[], excludes: readonly Cell[]): readonly Variant[] =>
  variants.filter(
    ({ cell }) =>
      !excludes.some((exclude) =>
        Object.entries(exclude).every(([axis, { value }]) => sameJson(ownValue(cell, axis) ?? null, value)),
      ),
  );

/**
 * As GitHub Actions does it: an item is added to every combination in which it would replace no value of an axis (a value that an
 * earlier item added may be replaced); one that fits nowhere is a variant of its own, to which nothing is added. `idle`: those that change
 * nothing.
 */
export function withIncludes(
  combinations: readonly Variant[],
  includes: readonly Cell[],
  axes: readonly string[],
): { readonly variants: readonly Variant[]; readonly idle: readonly Cell[] } {
  let variants = combinations;
  const own: Variant[] = [];
  const idle: Cell[] = [];
  for (const include of includes) {
    const entries = Object.entries(include);
    const fits = ({ cell }: Variant) =>
      entries.every(
        ([key, { value }]) => !axes.includes(key) || sameJson(ownValue(cell, key) ?? null, value),
      );
    const add = (variant: Variant) =>
      entries.reduce((sum, [key, value]) => extended(sum, key, value), variant);
    const before = variants;
    if (variants.some(fits)) {
      variants = variants.map((variant) => (fits(variant) ? add(variant) : variant));
      if (variants.every(({ cell }, at) => sameJson(cell, before[at]!.cell))) idle.push(include);
    } else own.push(add(plainVariant));
  }
  return { variants: [...variants, ...own], idle };
}
