import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { misfit, numberRule } from '../../src/plan/number-rule.ts';
import { builtInKinds } from '../../stages/index.ts';

const numbers = [-3, -1, -0.5, 0, 1e-9, 0.1, 0.25, 0.5, 0.999, 1, 1.5, 2, 3, 7, 64, 100, 1000, 1e5, 1e9];

/** What a look at the number says is what the compiled schema says. */
function agrees(schema: JsonObject, name: string): void {
  const rule = numberRule(schema);
  expect(rule, name).toBeDefined();
  const validate = new Ajv2020({ strict: false }).compile(schema);
  for (const value of numbers)
    expect([name, value, misfit(rule!, value) === undefined && rule!.length > 0]).toEqual([
      name,
      value,
      validate(value),
    ]);
}

test('of every param of the built-in kinds', () => {
  let takesNumbers = 0;
  for (const { kind, params } of builtInKinds)
    for (const [param, schema] of Object.entries(params['properties'] as JsonObject)) {
      agrees(schema as JsonObject, `${kind}.${param}`);
      if (numberRule(schema)!.length > 0) takesNumbers++;
    }
  expect(takesNumbers).toBeGreaterThan(50);
});

test.each<JsonObject>([
  { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
  { type: ['integer', 'null'], minimum: 1 },
  { type: 'integer', multipleOf: 50 },
  { enum: [1, 2, 'many'] },
  { const: 3 },
  { anyOf: [{ type: 'integer', minimum: 1 }, { const: 'auto' }] },
  { oneOf: [{ type: 'number', maximum: 0.5 }, { type: 'string' }] },
  { type: 'number', anyOf: [{ minimum: 3 }, { maximum: 1 }] },
  { type: 'string', minLength: 2 },
  {},
])('of %j', (schema) => agrees(schema, JSON.stringify(schema)));

test.each<JsonObject>([{ not: { const: 3 } }, { oneOf: [{ minimum: 0 }, { maximum: 1 }] }, { $ref: '#/x' }])(
  'not of %j, which asks more',
  (schema) => expect(numberRule(schema)).toBeUndefined(),
);
