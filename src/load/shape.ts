import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import type { Pipeline } from '../domain/pipeline.ts';
import { keyAt, pointer, valueAt } from '../domain/place.ts';
import type { Validator } from '../plan/validator.ts';
import { type Broken, violationsOf } from '../plan/violations.ts';

export interface Shaped {
  /** What fits the schema; the rest is left out. */
  readonly pipeline: Pipeline;
  readonly failures: readonly LoadFailure[];
  /**
   * Whether something at or above a pointer was left out, so that nobody complains that it is missing. A pointer that ends
   * in a star asks about everything below.
   */
  readonly damaged: (pointer: string) => boolean;
}

/** A document that is a mapping → a pipeline of the right shape, and everything in it that is not. */
export function shape(data: JsonObject, schema: Validator): Shaped {
  const broken = violationsOf(schema, data);
  const failures = broken.filter(({ implied }) => !implied).map(failureOf);
  const left = JSON.parse(JSON.stringify(data)) as JsonObject;
  const damage = new Set<string>();
  for (const { keys, on, violation } of broken) {
    if (violation.rule === 'missing-key') {
      // Without a key it needs, a mapping is of no use; the root's other keys can still be checked.
      damage.add(pointer(...(keys.length === 0 ? [violation.key] : remove(left, keys))));
    } else if (violation.rule === 'unknown-key') {
      const meant = nearest(violation.key, violation.known);
      if (meant !== undefined) damage.add(pointer(...keys.slice(0, -1), meant));
      remove(left, keys);
    } else if (on === 'value' && violation.rule === 'count' && isObject(violation.found)) {
      // An empty mapping is still one; what is missing in it was said.
      damage.add(pointer(...keys));
    } else damage.add(pointer(...remove(left, keys)));
  }
  const pipeline: Pipeline = {
    ...(left as Partial<Pipeline>),
    version: 1,
    name: typeof left['name'] === 'string' ? left['name'] : '',
    params: isObject(left['params']) ? (left['params'] as JsonObject) : {},
    stages: isObject(left['stages']) ? (left['stages'] as Pipeline['stages']) : {},
    engine: typeof left['engine'] === 'string' ? left['engine'] : 'auto',
    summary: left['summary'] as Pipeline['summary'],
  };
  return { pipeline, failures, damaged: damagedIn(damage) };
}

const failureOf = ({ keys, on, violation }: Broken): LoadFailure => ({
  code: 'violation',
  at: on === 'key' ? keyAt(...keys) : valueAt(...keys),
  subject: keys.join('.'),
  violation,
});

/** Deletes what `keys` lead to, or the list around it; returns the keys of what was deleted. */
function remove(data: JsonObject, keys: readonly string[]): readonly string[] {
  let parent: Json | undefined = data;
  let depth = 0;
  while (depth < keys.length - 1 && isObject(parent)) {
    const below: Json | undefined = (parent as JsonObject)[keys[depth]!];
    if (!isObject(below)) break;
    parent = below;
    depth++;
  }
  if (isObject(parent)) delete (parent as Record<string, Json>)[keys[depth]!];
  return keys.slice(0, depth + 1);
}

function damagedIn(damage: ReadonlySet<string>): Shaped['damaged'] {
  return (at) =>
    at.endsWith('/*')
      ? [...damage].some((part) => part.startsWith(at.slice(0, -1)))
      : ancestors(at).some((part) => damage.has(part));
}

const ancestors = (at: string): string[] => {
  const keys = at.split('/');
  return keys.map((_, i) => keys.slice(0, i + 1).join('/'));
};
