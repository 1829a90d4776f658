import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../stages');
const kinds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface ParamSchema {
  readonly default?: unknown;
}

const paramsOf = (kind: string): Readonly<Record<string, ParamSchema>> =>
  JSON.parse(readFileSync(join(folder, kind, 'schema.json'), 'utf8')).properties;

/** The params table of a README: `` `a`, `b` | 1, 2 `` gives a: 1 and b: 2. */
function documented(kind: string): Record<string, string> {
  const text = readFileSync(join(folder, kind, 'README.md'), 'utf8');
  const rows = text.split('## Params')[1]!.split('\n## ')[0]!.split('\n');
  const found: Record<string, string> = {};
  for (const row of rows) {
    const [, names, defaults] = row.split(/(?<!\\)\|/);
    const params = [...(names ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name!);
    const values = defaults?.split(',').map((value) => value.trim()) ?? [];
    params.forEach((param, i) => {
      found[param] = (params.length === 1 ? defaults!.trim() : values[i]) ?? '';
    });
  }
  return found;
}

/** As in YAML's flow style: `{ on: task }`, `[]`. */
const written = (value: object | null): string => {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  const inner = Object.entries(value ?? {}).map(([key, one]) => `${key}: ${one}`);
  return inner.length === 0 ? '{}' : `{ ${inner.join(', ')} }`;
};

test.each(kinds)("%s: the README has every param, with the schema's default", (kind) => {
  const read = documented(kind);
  const schema = paramsOf(kind);
  expect(Object.keys(read).sort()).toEqual(Object.keys(schema).sort());
  for (const [param, { default: value }] of Object.entries(schema)) {
    if (value === undefined) expect(read[param], param).toContain('required');
    else if (typeof value === 'number') expect(Number(read[param]), param).toBe(value);
    else if (typeof value === 'object') expect(read[param], param).toBe(`\`${written(value)}\``);
    else expect(read[param], param).toBe(String(value));
  }
});
