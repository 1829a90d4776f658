import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../src/base/json.ts';
import { violationsOf } from '../../src/plan/violations.ts';

const stages = join(import.meta.dirname, '../../stages');
const kinds = readdirSync(stages, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const values: readonly Json[] = [null, true, -1, 0.5, 1e9, '', 'foo', '5m', [], [{}], [-1], {}, { foo: 1 }];

test.each(kinds)('%s: whatever its schema refuses is said, at the param or below', (kind) => {
  const schema = JSON.parse(readFileSync(join(stages, kind, 'schema.json'), 'utf8')) as {
    readonly properties: JsonObject;
  };
  const validate = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    useDefaults: true,
  }).compile(schema);
  for (const param of Object.keys(schema.properties))
    for (const value of values) {
      const said = violationsOf(validate, { [param]: value }).filter(({ keys }) => keys[0] === param);
      validate({ [param]: value });
      const refused = (validate.errors ?? []).some(({ instancePath }) =>
        `${instancePath}/`.startsWith(`/${param}/`),
      );
      expect([param, value, said.length > 0]).toEqual([param, value, refused]);
    }
});
