import type { ErrorObject } from 'ajv';
import type { Json, JsonObject } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import { keysOf } from '../domain/place.ts';
import type { Bound, Violation } from '../domain/violation.ts';
import type { Validator } from './validator.ts';

/** A rule that is broken, and where: the keys that lead to the value, or to the key where that is at fault. */
export interface Broken {
  readonly keys: readonly string[];
  readonly on: 'key' | 'value';
  readonly violation: Violation;
  /** Not worth saying, because another one says it: a key that was misspelt is also missing. */
  readonly implied: boolean;
}

type Found = Omit<Broken, 'implied'>;

/**
 * The rules that `data` breaks, each once; the branches of a choice are not each complained about. Defaults are filled into
 * `data` where the schema was compiled to do so.
 */
export function violationsOf(validate: Validator, data: Json): readonly Broken[] {
  if (validate(data)) return [];
  const all = (validate.errors ?? []).flatMap((error) => translated(error, data));
  const seen = new Set<string>();
  return all
    .filter((found) => seen.size < seen.add(JSON.stringify(found)).size)
    .map((found) => ({ ...found, implied: misspelt(found, all) }));
}

function misspelt({ keys, violation }: Found, all: readonly Found[]): boolean {
  if (violation.rule !== 'missing-key') return false;
  return all.some(
    (other) =>
      other.violation.rule === 'unknown-key' &&
      other.keys.length === keys.length + 1 &&
      keys.every((key, i) => other.keys[i] === key) &&
      nearest(other.violation.key, other.violation.known) === violation.key,
  );
}

function translated(error: ErrorObject, data: Json): Found[] {
  const { keyword, params, schemaPath } = error;
  // Choices that the schema offers to editors are checked where their meaning is known.
  if (
    /\/(oneOf|anyOf|then|else)\//.test(schemaPath) ||
    ['oneOf', 'anyOf', 'if', 'propertyNames'].includes(keyword)
  )
    return [];
  const keys = keysOf(error.instancePath);
  const isKey = error.propertyName !== undefined;
  const at = isKey ? [...keys, error.propertyName!] : keys;
  const found: Json = isKey ? error.propertyName! : partOf(data, keys);
  const one = (violation: Violation): Found[] => [{ keys: at, on: isKey ? 'key' : 'value', violation }];
  switch (keyword) {
    case 'type':
      return one({ rule: 'type', expected: [params['type']].flat(), found });
    case 'additionalProperties': {
      const key: string = params['additionalProperty'];
      const known = Object.keys(error.parentSchema?.['properties'] ?? {});
      return [{ keys: [...keys, key], on: 'key', violation: { rule: 'unknown-key', key, known } }];
    }
    case 'required':
      return [{ keys, on: 'key', violation: { rule: 'missing-key', key: params['missingProperty'] } }];
    case 'enum':
      return one({ rule: 'allowed', found, allowed: params['allowedValues'] });
    case 'const':
      return one({ rule: 'allowed', found, allowed: [params['allowedValue']] });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return one({ rule: 'range', bound: keyword satisfies Bound, limit: params['limit'], found });
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return one({ rule: 'count', bound: 'minimum', limit: params['limit'], found });
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return one({ rule: 'count', bound: 'maximum', limit: params['limit'], found });
    case 'multipleOf':
      return one({ rule: 'multiple', of: params['multipleOf'], found });
    case 'pattern': {
      const description: unknown = error.parentSchema?.['description'];
      const means = typeof description === 'string' ? description : undefined;
      return one({ rule: 'pattern', found: String(found), pattern: params['pattern'], means });
    }
    case 'uniqueItems': {
      const index = String(Math.max(params['i'], params['j']));
      const violation: Violation = { rule: 'repeated', found: partOf(found, [index]) };
      return [{ keys: [...at, index], on: 'value', violation }];
    }
    default:
      return one({ rule: 'other', message: error.message ?? keyword });
  }
}

/** What stands at `keys`, or null. */
export function partOf(data: Json, keys: readonly string[]): Json {
  let value: Json | undefined = data;
  for (const key of keys)
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as JsonObject)[key]
        : null;
  return value ?? null;
}
