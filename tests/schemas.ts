import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What is wrong with a value by a schema of `schemas/`, each with its place. */
export type Printed =
  | 'diff'
  | 'graph'
  | 'plan'
  | 'problems'
  | 'report-content'
  | 'runs'
  | 'status'
  | 'validate'
  | 'why';

export function faultsBy(schema: Printed, value: unknown): string[] {
  const text = readFileSync(join(import.meta.dirname, `../schemas/${schema}.schema.json`), 'utf8');
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(JSON.parse(text) as object);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
