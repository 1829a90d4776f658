import { isObject, type Json, type JsonObject } from '../base/json.ts';
import type { NumberChoice, NumberRule } from '../domain/measured.ts';
import type { Bound, Violation } from '../domain/violation.ts';

const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const satisfies Bound[];
/** Keywords that say something of a number, and those that say nothing of one. */
const said = new Set<string>([...bounds, 'type', 'multipleOf', 'enum', 'const', 'anyOf', 'oneOf']);
const silent =
  /^(\$comment|title|description|default|examples|deprecated|(min|max)(Length|Items|Properties)|pattern|items|uniqueItems|properties|required|additionalProperties)$/;

/** What a schema asks of a number; empty where it takes none, `undefined` where it asks what a look at the number alone cannot tell. */
export function numberRule(schema: Json | undefined): NumberRule | undefined {
  if (!isObject(schema)) return schema === false ? [] : [{}];
  if (Object.keys(schema).some((key) => !said.has(key) && !silent.test(key))) return undefined;
  const { type, enum: values, const: only, multipleOf, anyOf, oneOf } = schema as JsonObject;
  const types = type === undefined ? ['number'] : [type].flat();
  if (!types.includes('number') && !types.includes('integer')) return [];
  if (oneOf !== undefined && numbersIn(oneOf) !== 1) return undefined;
  const allowed = only === undefined ? values : [only];
  const own: NumberChoice = {
    ...(types.includes('number') ? {} : { integer: true }),
    ...Object.fromEntries(
      [...bounds, 'multipleOf'].flatMap((key) => (key in schema ? [[key, schema[key]]] : [])),
    ),
    ...(multipleOf === undefined ? {} : { multipleOf: Number(multipleOf) }),
    ...(Array.isArray(allowed) ? { allowed: allowed.filter((one) => typeof one === 'number') } : {}),
  };
  const branches = anyOf ?? oneOf;
  if (!Array.isArray(branches)) return own.allowed?.length === 0 ? [] : [own];
  const rules = branches.map(numberRule);
  if (rules.includes(undefined) || Object.keys(own).length > 0) return undefined;
  return rules.flatMap((rule) => rule ?? []);
}

const numbersIn = (branches: Json): number =>
  Array.isArray(branches) ? branches.filter((one) => numberRule(one)?.length !== 0).length : 0;

/** What keeps a number from fitting; of several choices what the first asks. */
export function misfit(rule: NumberRule, value: number): Violation | undefined {
  const found = rule.map((choice) => misfitOf(choice, value));
  return found.includes(undefined) ? undefined : found[0];
}

function misfitOf(choice: NumberChoice, value: number): Violation | undefined {
  if (choice.integer === true && !Number.isInteger(value))
    return { rule: 'type', expected: ['integer'], found: value };
  for (const bound of bounds) {
    const limit = choice[bound];
    if (limit !== undefined && isOutside(bound, limit, value))
      return { rule: 'range', bound, limit, found: value };
  }
  const { multipleOf: of, allowed } = choice;
  if (of !== undefined && !Number.isInteger(value / of)) return { rule: 'multiple', of, found: value };
  return allowed === undefined || allowed.includes(value)
    ? undefined
    : { rule: 'allowed', found: value, allowed };
}

function isOutside(bound: Bound, limit: number, value: number): boolean {
  if (bound === 'minimum') return value < limit;
  if (bound === 'maximum') return value > limit;
  return bound === 'exclusiveMinimum' ? value <= limit : value >= limit;
}
