import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import schema from '../../schemas/pipeline.schema.json' with { type: 'json' };
import { isObject, type Json } from '../../src/base/json.ts';
import { artifactTypes } from '../../src/domain/artifact.ts';

const undescribed = (node: Json, path: string): string[] => {
  if (!isObject(node)) return [];
  const {
    properties = {},
    $defs = {},
    additionalProperties,
    items,
  } = node as { readonly [key: string]: Json };
  const own = (at: Json, where: string) => [
    ...(isObject(at) && !('description' in at || '$ref' in at) ? [where] : []),
    ...undescribed(at, where),
  ];
  return [
    ...Object.entries(properties as object).flatMap(([key, at]) => own(at as Json, `${path}/${key}`)),
    ...Object.entries($defs as object).flatMap(([key, at]) => own(at as Json, `${path}/$defs/${key}`)),
    ...own(additionalProperties ?? null, `${path}/*`),
    ...own(items ?? null, `${path}/[]`),
  ];
};

test('an editor has something to say about every field', () => {
  expect(undescribed(schema as Json, '')).toEqual([]);
});

test('the artifact types are those of the program', () => {
  expect(schema.$defs['artifact-type'].enum).toEqual(artifactTypes);
});

test('every example names its schema for editors', () => {
  const folder = join(import.meta.dirname, '../../pipelines');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  expect(files).not.toEqual([]);
  for (const name of files)
    expect(readFileSync(join(folder, name), 'utf8').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../schemas/pipeline.schema.json',
    );
});
