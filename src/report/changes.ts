import { isObject, type Json, type JsonObject, sameJson } from '../base/json.ts';
import type { Change } from '../domain/reason.ts';

/**
 * What differs between two objects, field by field and sorted by name: `with.steps` 500 → 750. Objects on both sides are
 * compared inside; lists and everything else as a whole.
 */
export function changesBetween(prefix: string, before: JsonObject, after: JsonObject): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) =>
    changeOf(prefix === '' ? name : `${prefix}.${name}`, before[name], after[name]),
  );
}

/** The change of one field, or none. */
export function changeOf(field: string, before: Json | undefined, after: Json | undefined): Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined || after === undefined) return [{ field, before, after }];
  if (isJsonObject(before) && isJsonObject(after)) return changesBetween(field, before, after);
  return sameJson(before, after) ? [] : [{ field, before, after }];
}

const isJsonObject = (value: Json): value is JsonObject => isObject(value);
