import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const stage = (text: string) => `stages:\n  s: { shell: true, run: echo ${text} > o, outputs: { o: o } }\n`;
const named = (name: string, text: string) => `version: 1\nname: ${name}\n${stage(text)}`;

describe('two pipeline files of one name', () => {
  test('are not run with the same artifacts', () => {
    const home = project({ 'a.yaml': named('x', 'a'), 'sub/b.yaml': named('"x" # the same', 'b') });
    expect(home.pipeline('run', 'a.yaml').status).toBe(0);
    const { status, err } = home.pipeline('run', 'sub/b.yaml');
    expect(status).toBe(2);
    expect(err).toBe(
      'sub/b.yaml: a.yaml is a pipeline named "x", too, and its results are in artifacts; change "name" in one of them, or run this one with --artifacts and another folder\n',
    );
    expect(home.read('artifacts/out/x/s/o')).toBe('a\n');
    expect(home.pipeline('run', 'sub/b.yaml', '--artifacts', 'other').status).toBe(0);
    expect(home.pipeline('run', 'a.yaml').status).toBe(0);
  });

  test('are run when the other was moved here, has another name by now, or cannot be read', () => {
    const home = project({ 'a.yaml': named('x', 'a') });
    const runs = (file: string) => home.pipeline('run', file).status;
    expect(runs('a.yaml')).toBe(0);
    renameSync(join(home.folder, 'a.yaml'), join(home.folder, 'b.yaml'));
    expect(runs('b.yaml')).toBe(0);
    home.write('a.yaml', named('x', 'a'));
    home.write('b.yaml', named('y', 'b'));
    expect(runs('a.yaml')).toBe(0);
    home.write('b.yaml', named('x', 'b'));
    home.write('a.yaml', 'name: [x\n');
    expect(runs('b.yaml')).toBe(0);
  });

  test('are run when each is in a clone of its own', () => {
    const home = project({ 'one/p.yaml': named('x', 'a'), 'two/p.yaml': named('x', 'b') });
    for (const clone of ['one', 'two']) {
      mkdirSync(join(home.folder, clone, '.git'));
      expect(home.pipeline('run', `${clone}/p.yaml`).status).toBe(0);
    }
  });
});

test('a run from a subfolder says which artifacts it uses', () => {
  const home = project({ 'p.yaml': named('x', 'a'), 'deep/er/q.yaml': named('y', 'a') });
  expect(home.pipeline('run', 'p.yaml').err).toBe('');
  const { status, err } = home.pipelineIn('deep/er', 'run', 'q.yaml');
  expect(status).toBe(0);
  expect(err).toBe(
    'The artifacts are in artifacts/ of this folder, not in ../../artifacts; for those: --artifacts ../../artifacts\n',
  );
  expect(home.pipelineIn('deep/er', 'run', 'q.yaml', '--artifacts', '../../artifacts').err).toBe('');
});
