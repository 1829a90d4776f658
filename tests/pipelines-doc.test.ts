import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import schema from '../schemas/pipeline.schema.json' with { type: 'json' };
import { baseList } from '../src/execute/environment.ts';
import { loadText } from './load/loading.ts';

const text = readFileSync(join(import.meta.dirname, '../docs/pipelines.md'), 'utf8');

test('docs/pipelines.md names every key of a pipeline file', () => {
  const keys = [
    ...Object.keys(schema.properties),
    ...Object.keys(schema.$defs.stage.properties),
    ...Object.keys(schema.$defs.stage.properties.matrix.properties),
  ];
  expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([]);
});

test('and the very variables that a stage sees without declaring them', () => {
  const listed = /beside this list,[^:]*:([\s\S]*?)\. What is declared/.exec(text)?.[1] ?? '';
  const names = [...listed.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
  expect(names.sort()).toEqual([...baseList, 'LC_'].sort());
});

test('its example is a pipeline, but for files that are not here', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const loaded = loadText(example.replaceAll(/\.\/(corpus\.mjs|train|score\.py|table\.py)\b/g, './make.mjs'));
  expect(loaded.ok ? loaded.plan.stages.map(({ id }) => id) : loaded.failures).toEqual([
    'corpus',
    'train[model=a,seed=1]',
    'train[model=a,seed=2]',
    'train[model=a,seed=3]',
    'train[model=b,seed=1]',
    'train[model=b,seed=2]',
    'score[model=a,seed=1]',
    'score[model=a,seed=2]',
    'score[model=a,seed=3]',
    'score[model=b,seed=1]',
    'score[model=b,seed=2]',
    'table',
  ]);
});
