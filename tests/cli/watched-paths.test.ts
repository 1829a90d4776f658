import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { watchedOf } from '../../src/cli/watched-paths.ts';
import type { Plan } from '../../src/domain/plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A plan of one stage, of which only what is watched matters. */
const plan = (stage: object): Plan => ({ stages: [{ inputs: {}, action: { run: [] }, ...stage }] }) as never;
const glob = (base: string, ...segments: unknown[]) =>
  plan({ inputs: { texts: { from: 'glob', glob: { base, segments } } } });

test('a pattern is watched as deep as it reaches, below a folder with a dot in its path, too', () => {
  const [file, flat] = watchedOf(glob('/home/.cache/texts', { names: 'x' }), '/p.yaml', '/artifacts');
  expect(file).toMatchObject({ path: '/p.yaml', depth: 0 });
  expect(flat).toMatchObject({ path: '/home/.cache/texts', depth: 0 });
  expect(flat!.skip('/home/.cache/texts/a.txt')).toBe(false);
  const [, deep] = watchedOf(glob('/home/.cache/texts', 'folders', { names: 'x' }), '/p.yaml', '/artifacts');
  expect(deep!.depth).toBe(Number.POSITIVE_INFINITY);
  expect(deep!.skip('/home/.cache/texts/a')).toBe(false);
  expect(deep!.skip('/home/.cache/texts/.git')).toBe(true);
  expect(deep!.skip('/artifacts')).toBe(true);
  const [, named] = watchedOf(glob('/texts', 'folders', { name: '.notes' }), '/p.yaml', '/artifacts');
  expect(named!.skip('/texts/a/.notes')).toBe(false);
});

test('code that is reached through a link is watched where it lies, without what is no code', () => {
  mkdirSync(join(folder, 'far'));
  symlinkSync('far', join(folder, 'near'));
  const own = { folder: join(folder, 'far'), code: [join(folder, 'near')], packages: [] };
  const watched = watchedOf(plan({ action: { uses: './far', own } }), '/p.yaml', '/artifacts');
  const [, , linked] = watched;
  expect(linked!.path).toBe(join(folder, 'near'));
  expect(linked!.skip(join(folder, 'far/a.py'))).toBe(false);
  expect(linked!.skip(join(folder, 'far/node_modules'))).toBe(true);
});
