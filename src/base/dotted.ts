import { isObject, type Json } from './json.ts';

/**
 * The keys of mappings, and indexes of lists, that the parts of a dotted name lead to. Each part is a key; where there is none, the following parts belong to it,
 * since keys may have dots: `a.b.c` finds `{ a: { 'b.c': 1 } }`. `undefined` where it leads nowhere.
 */
export function keyPath(data: Json | undefined, parts: readonly string[]): readonly string[] | undefined {
  if (parts.length === 0) return [];
  if (Array.isArray(data)) {
    const [index = '', ...after] = parts;
    const rest = /^(0|[1-9]\d*)$/.test(index) ? keyPath(data[Number(index)], after) : undefined;
    return rest === undefined || Number(index) >= data.length ? undefined : [index, ...rest];
  }
  if (!isObject(data)) return undefined;
  for (let count = 1; count <= parts.length; count++) {
    const key = parts.slice(0, count).join('.');
    if (!Object.hasOwn(data, key)) continue;
    const rest = keyPath(data[key] as Json, parts.slice(count));
    if (rest !== undefined) return [key, ...rest];
  }
  return undefined;
}

/** The value at the end of a path of keys. */
export function valueUnder(data: Json, keys: readonly string[]): Json {
  return keys.reduce<Json>((value, key) => (value as { readonly [key: string]: Json })[key]!, data);
}
