import { keyPath, valueUnder } from '../base/dotted.ts';
import { type Json, type JsonObject, ownValue } from '../base/json.ts';
import type { LoadFailure, LoadWarning } from '../domain/load-failure.ts';
import { type Place, pointer } from '../domain/place.ts';
import { type Expression, mapTexts, unescaped } from './expression.ts';

/** One variant of a stage: its cell of the matrix, and where each of its values is written. */
export interface Variant {
  readonly cell: JsonObject;
  readonly places: { readonly [axis: string]: Place };
}

export const plainVariant: Variant = { cell: {}, places: {} };

/** Names an expression may use. */
export interface Scope {
  readonly params: JsonObject;
  /** What the places of `params` begin with: see `Home`. */
  readonly root: string;
  readonly variant: Variant;
  /** Whether what a pointer names was already found to be wrong. */
  readonly damaged: (pointer: string) => boolean;
  readonly report: (failure: LoadFailure) => void;
  readonly warn?: (warning: LoadWarning) => void;
}

/** A value and the place where it is written, which may be far from where it is used. */
export interface Found {
  readonly value: Json;
  readonly place: Place;
}

/** What `params.x` or `matrix.x` stands for. */
export function lookUp({ keys }: Expression, { params, root: home, variant }: Scope): Found | undefined {
  const [root, first, ...rest] = keys;
  if (first === undefined) return undefined;
  if (root === 'params') {
    const path = keyPath(params, [first, ...rest]);
    if (path === undefined) return undefined;
    const place: Place = { pointer: home + pointer('params', ...path), on: 'value' };
    return { value: mapTexts(valueUnder(params, path), unescaped), place };
  }
  const path = root === 'matrix' ? keyPath(variant.cell, [first, ...rest]) : undefined;
  const [axis, ...inner] = path ?? [];
  const place = axis === undefined ? undefined : ownValue(variant.places, axis);
  if (place === undefined) return undefined;
  return {
    value: valueUnder(variant.cell, path!),
    place: { ...place, pointer: place.pointer + pointer(...inner) },
  };
}

/** Every name that `params` and `matrix` offer, for a suggestion. */
export const namesIn = ({ params, variant }: Scope): string[] => [
  ...dotted('params', params),
  ...dotted('matrix', variant.cell),
];

function dotted(prefix: string, data: JsonObject): string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const name = `${prefix}.${key}`;
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMapping ? [name, ...dotted(name, value as JsonObject)] : [name];
  });
}
