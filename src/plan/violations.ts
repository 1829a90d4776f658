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
 * The rules that `data` breaks, each once; of a choice, what the branch that was meant lacks, or what the choice is. Defaults are filled
 * into `data` where the schema was compiled to do so.
 */
export function violationsOf(validate: Validator, data: Json): readonly Broken[] {
  if (validate(data)) return [];
  const all = found(validate.errors ?? [], data);
  const seen = new Set<string>();
  return all
    .filter((one) => seen.size < seen.add(JSON.stringify(one)).size)
    .map((one) => ({ ...one, implied: misspelt(one, all) }));
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

function found(errors: readonly ErrorObject[], data: Json): readonly Found[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  return errors.flatMap((error) => {
    if (choices.some((choice) => isBelow(error, choice))) return [];
    return error.keyword === 'anyOf' ? chosen(error, errors, data) : translated(error, data);
  });
}

/** Whether an error is of a choice's branches, or of the one. */
const isBelow = (error: ErrorObject, choice: ErrorObject, branch?: number): boolean =>
  error.schemaPath.startsWith(`${choice.schemaPath}/${branch === undefined ? '' : `${branch}/`}`) &&
  `${error.instancePath}/`.startsWith(`${choice.instancePath}/`);

/** Where the value is of the kind that one branch alone asks for, that branch was meant. */
function chosen(choice: ErrorObject, errors: readonly ErrorObject[], data: Json): readonly Found[] {
  const schemas = choice.schema as readonly BranchSchema[];
  const branches = schemas.map((_, i) =>
    found(
      errors.filter((error) => isBelow(error, choice, i)),
      data,
    ),
  );
  const keys = keysOf(choice.instancePath);
  const meant = branches.filter(
    (branch) =>
      !branch.some((one) => one.keys.length === keys.length && /^(type|allowed)$/.test(one.violation.rule)),
  );
  if (meant.length === 1) return meant[0]!;
  const violation: Violation = {
    rule: 'choice',
    allowed: schemas.flatMap((schema) => schema.enum ?? (schema.const === undefined ? [] : [schema.const])),
    expected: schemas.flatMap(({ type }) => type ?? []),
    found: partOf(data, keys),
  };
  return [{ keys, on: 'value', violation }];
}

interface BranchSchema {
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly type?: string | readonly string[];
}

function translated(error: ErrorObject, data: Json): Found[] {
  const { keyword, params, schemaPath } = error;
  // What the pipeline's schema offers to editors is checked where its meaning is known.
  if (/\/(oneOf|then|else)\//.test(schemaPath) || ['oneOf', 'if', 'propertyNames'].includes(keyword))
    return [];
  const keys = keysOf(error.instancePath);
  const isKey = error.propertyName !== undefined;
  const at = isKey ? [...keys, error.propertyName!] : keys;
  const value: Json = isKey ? error.propertyName! : partOf(data, keys);
  const one = (violation: Violation): Found[] => [{ keys: at, on: isKey ? 'key' : 'value', violation }];
  switch (keyword) {
    case 'type':
      return one({ rule: 'type', expected: [params['type']].flat(), found: value });
    case 'additionalProperties': {
      const key: string = params['additionalProperty'];
      const known = Object.keys(error.parentSchema?.['properties'] ?? {});
      return [{ keys: [...keys, key], on: 'key', violation: { rule: 'unknown-key', key, known } }];
    }
    case 'required':
      return [{ keys, on: 'key', violation: { rule: 'missing-key', key: params['missingProperty'] } }];
    case 'enum':
      return one({ rule: 'allowed', found: value, allowed: params['allowedValues'] });
    case 'const':
      return one({ rule: 'allowed', found: value, allowed: [params['allowedValue']] });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return one({ rule: 'range', bound: keyword satisfies Bound, limit: params['limit'], found: value });
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return one({ rule: 'count', bound: 'minimum', limit: params['limit'], found: value });
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return one({ rule: 'count', bound: 'maximum', limit: params['limit'], found: value });
    case 'multipleOf':
      return one({ rule: 'multiple', of: params['multipleOf'], found: value });
    case 'pattern': {
      const description: unknown = error.parentSchema?.['description'];
      const means = typeof description === 'string' ? description : undefined;
      return one({ rule: 'pattern', found: String(value), pattern: params['pattern'], means });
    }
    case 'uniqueItems': {
      const index = String(Math.max(params['i'], params['j']));
      const violation: Violation = { rule: 'repeated', found: partOf(value, [index]) };
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
