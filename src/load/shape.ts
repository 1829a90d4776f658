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
  let broken = violationsOf(schema, data);
  const failures = broken.filter(({ implied }) => !implied).map(failureOf);
  const left = JSON.parse(JSON.stringify(data)) as JsonObject;
  const damage = new Set<string>();
  // What is left out may have been needed by what is around it, which then has to go too.
  while (leaveOut(broken, left, damage)) broken = violationsOf(schema, left);
  const pipeline: Pipeline = {
    ...(left as Partial<Pipeline>),
    version: 1,
    name: typeof left['name'] === 'string' ? left['name'] : '',
    params: isObject(left['params']) ? (left['params'] as JsonObject) : {},
    stages: isObject(left['stages']) ? (left['stages'] as Pipeline['stages']) : {},
    engine: typeof left['engine'] === 'string' ? left['engine'] : 'auto',
    summary: left['summary'] as Pipeline['summary'],
    cache: left['cache'] as Pipeline['cache'],
    metrics: left['metrics'] as Pipeline['metrics'],
    defaults: left['defaults'] as Pipeline['defaults'],
    include: left['include'] as Pipeline['include'],
  };
  return { pipeline, failures, damaged: damagedIn(damage) };
}

export const failureOf = ({ keys, on, violation }: Broken): LoadFailure => ({
  code: 'violation',
  at: on === 'key' ? keyAt(...keys) : valueAt(...keys),
  subject: keys.join('.'),
  violation,
});

/** Deletes what `keys` lead to, or the list around it; returns the keys of what was deleted, if there was anything. */
function remove(data: JsonObject, keys: readonly string[]): readonly string[] | undefined {
  let parent: Json = data;
  let depth = 0;
  while (depth < keys.length - 1) {
    const below: Json | undefined = (parent as JsonObject)[keys[depth]!];
    if (!isObject(below)) break;
    parent = below;
    depth++;
  }
  const key = keys[depth];
  if (key === undefined || !Object.hasOwn(parent as JsonObject, key)) return undefined;
  delete (parent as Record<string, Json>)[key];
  return keys.slice(0, depth + 1);
}

/** Takes what is broken out of `left` and notes where; returns whether there was anything to take. */
function leaveOut(broken: readonly Broken[], left: JsonObject, damage: Set<string>): boolean {
  let changed = false;
  const take = (keys: readonly string[]) => {
    const taken = remove(left, keys);
    changed ||= taken !== undefined;
    damage.add(pointer(...(taken ?? keys)));
  };
  for (const { keys, on, violation } of broken) {
    if (violation.rule === 'missing-key') {
      if (keys.length === 0) damage.add(pointer(violation.key));
      else take(keys);
    } else if (violation.rule === 'unknown-key') {
      const meant = nearest(violation.key, violation.known);
      if (meant !== undefined) damage.add(pointer(...keys.slice(0, -1), meant));
      changed ||= remove(left, keys) !== undefined;
    } else if (on === 'value' && violation.rule === 'count' && isObject(violation.found)) {
      damage.add(pointer(...keys)); // an empty mapping is still one; that it is empty was said
    } else take(keys);
  }
  return changed;
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
