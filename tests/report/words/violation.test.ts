import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../src/base/json.ts';
import { violationsOf } from '../../../src/plan/violations.ts';
import { violationWords } from '../../../src/report/words/violation.ts';

/** What is said about one value under one schema. */
function said(schema: JsonObject, value: Json): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile({ type: 'object', properties: { x: schema } });
  return violationsOf(validate, { x: value }).map(({ keys, violation }) =>
    violationWords(keys.join('.'), violation),
  );
}

describe('each rule of a schema in words', () => {
  test.each<[JsonObject, Json, string]>([
    [{ type: 'integer' }, 1.5, 'x must be a whole number, not 1.5'],
    [{ type: 'number' }, '1e-3', 'x must be a number, not the text "1e-3"; take away the quotes'],
    [{ type: 'number' }, '1,5', 'x must be a number, not the text "1,5"'],
    [{ type: 'boolean' }, 'off', 'x must be true or false, not the text "off"; did you mean false?'],
    [{ type: 'string' }, null, 'x is empty; it must be text'],
    [{ type: 'string' }, true, 'x must be text, not true'],
    [{ type: 'object' }, [1], 'x must be a mapping, not a list'],
    [{ type: ['number', 'null'] }, {}, 'x must be a number or nothing, not an empty mapping'],
    [
      { enum: ['adam', 'sgd', 1] },
      'adan',
      'x must be adam, sgd or 1, not the text "adan"; did you mean "adam"?',
    ],
    [{ const: 1 }, 2, 'x must be 1, not 2'],
    [{ type: 'number', minimum: 1 }, 0, 'x must be at least 1, not 0'],
    [{ type: 'number', maximum: 1 }, 2, 'x must be at most 1, not 2'],
    [{ type: 'number', exclusiveMinimum: 0 }, 0, 'x must be more than 0, not 0'],
    [{ type: 'number', exclusiveMaximum: 1 }, 1, 'x must be less than 1, not 1'],
    [{ type: 'integer', multipleOf: 8 }, 9, 'x must be a multiple of 8, not 9'],
    [{ type: 'string', minLength: 1 }, '', 'x is empty; it needs at least one character'],
    [{ type: 'string', maxLength: 2 }, 'abc', 'x must have at most 2 characters'],
    [{ type: 'array', minItems: 2 }, [1], 'x must have at least 2 items'],
    [{ type: 'array', uniqueItems: true }, ['a', 'a'], 'the text "a" stands twice in this list'],
    [{ type: 'object', minProperties: 1 }, {}, 'x is empty; it needs at least one entry'],
    [{ type: 'string', pattern: '^a+$' }, 'b', '"b" will not do here; allowed is what matches ^a+$'],
    [
      { type: 'string', pattern: '^a+$', description: 'the letter a' },
      'b',
      '"b" will not do here; allowed is the letter a',
    ],
    [{ type: 'object', required: ['a'], properties: { a: true } }, {}, 'x needs the key "a"'],
    [
      { type: 'object', additionalProperties: false, properties: { steps: true } },
      { step: 1 },
      'unknown key "step"; did you mean "steps"?',
    ],
    [
      { type: 'object', additionalProperties: false, properties: { steps: true } },
      { foo: 1 },
      'unknown key "foo"; there is only "steps"',
    ],
    [
      { type: 'object', propertyNames: { type: 'string', pattern: '^[a-z]$' } },
      { B: 1 },
      '"B" will not do here; allowed is what matches ^[a-z]$',
    ],
  ])('%j: %j', (schema, value, words) => {
    expect(said(schema, value)).toEqual([words]);
  });
});
