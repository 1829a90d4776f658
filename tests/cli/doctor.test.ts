import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { node } from '../../src/cli/doctor.ts';
import { letters, project } from './cli.ts';

const findings = (out: string): { about: string; state: string; message: string; advice?: string }[] =>
  JSON.parse(out).findings;

test('says what works here, leaves nothing behind, and what an editor needs', () => {
  const home = project(letters);
  const before = readdirSync(home.folder);
  const { status, err, out } = home.pipeline('doctor', '--json');
  expect([status, err]).toEqual([0, '']);
  const found = findings(out);
  expect(found.map(({ about }) => about)).toEqual([
    'Node',
    'disk',
    'memory',
    'writing',
    'file system',
    'engine',
    'editor',
  ]);
  expect(found.find(({ about }) => about === 'engine')!.message).toMatch(/^cpu: /);
  const editor = found.at(-1)!;
  expect([editor.state, editor.message]).toEqual(['note', 'editors do not find the schema of letters.yaml']);
  expect(readdirSync(home.folder)).toEqual(before);

  const line = /# yaml-language-server: \S+/.exec(editor.advice!)![0];
  home.write('letters.yaml', `${line}\n${letters['letters.yaml']}`);
  expect(findings(home.pipeline('doctor', '--json').out).at(-1)!.state).toBe('note');
  home.write('node_modules/transferline/schemas/pipeline.schema.json', '{}');
  const { out: text } = home.pipeline('doctor');
  expect(text).toMatch(/^ok +editor +editors find the schema of every pipeline file$/m);
  expect(text).toMatch(/^ok +Node +\d/m);
});

const isRoot = process.getuid?.() === 0;
if (isRoot) console.log('skipped: a folder that cannot be written; root may write anywhere');

test.skipIf(isRoot)('a folder that cannot be written is what a run cannot do without', () => {
  const home = project({});
  chmodSync(home.folder, 0o500);
  const { status, out } = home.pipeline('doctor');
  chmodSync(home.folder, 0o700);
  expect([status, out]).toEqual([1, expect.stringMatching(/^no +writing .*cannot be written: /m)]);
});

test('artifacts that lie below a file cannot be written either', () => {
  const home = project({ 'a-file': '' });
  const { status, out } = home.pipeline('doctor', '--artifacts', join('a-file', 'artifacts'), '--json');
  expect(status).toBe(1);
  expect(findings(out).find(({ about }) => about === 'writing')).toMatchObject({ state: 'broken' });
});

test('a Node that is too old', () => {
  expect(node('18.20.1')).toMatchObject({ state: 'broken', message: '18.20.1 is too old' });
  expect(node('20.0.0').state).toBe('works');
});
