import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { apiDocs } from '../../scripts/api-docs.mjs';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('docs/api.md says what the types say; after a change of these, node scripts/api-docs.mjs writes it anew', () => {
  const made = apiDocs();
  expect(made).toContain('### loadPipeline\n');
  expect(made).toContain('### StageContext\n');
  expect(read('docs/api.md')).toBe(made);
});

test('the page shows nothing that a user of the package cannot name or reach', () => {
  const made = apiDocs();
  expect(made).not.toMatch(/\bimport\(/);
  expect(made).not.toContain('interface Store ');
});

test('docs/library.md names each option of each function, and no other', () => {
  const made = apiDocs();
  const fields = (name: string): string[] => {
    const body = new RegExp(`export interface ${name}( extends (\\w+))? \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(
      made,
    )!;
    const own = [...body[3]!.matchAll(/^ {4}readonly (\w+)\?:/gm)].map(([, field]) => field!);
    return body[2] === undefined ? own : [...fields(body[2]), ...own];
  };
  const named = Object.fromEntries(
    [...read('docs/library.md').matchAll(/^\| `(\w+)\([^{|]*\{ ([^}]*) \}\)`/gm)].map(([, name, options]) => [
      name,
      options!.split(', ').sort(),
    ]),
  );
  expect(named).toEqual({
    loadPipeline: fields('LoadOptions').sort(),
    plan: fields('ArtifactsOptions').sort(),
    run: fields('RunOptions').sort(),
    diff: fields('DiffOptions').sort(),
  });
});
