import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

const folder = resolve(import.meta.dirname, '../../pipelines');
const { pipeline } = project({});

test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s is valid', (name) => {
  const { status, err } = pipeline('validate', resolve(folder, name));
  expect([status, err]).toEqual([0, '']);
});
