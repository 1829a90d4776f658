import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const head = 'version: 1\nname: p\n';
const show =
  'import { writeFileSync } from "node:fs"; writeFileSync("o", process.argv.slice(2).join(" ") + (process.env.V ?? ""));';
const stage = (run: string, more = '') => `stages:
  s:
    run: node \${{ inputs.script }} ${run}
    inputs: { script: ./show.mjs }
    outputs: { o: o }
${more}`;
const warningsIn = (err: string) => err.split('\n').filter((line) => line.includes(' warning: '));

describe('what a pipeline file surely does not mean', () => {
  test('is said with its place by validate, plan and each run, and is run all the same', () => {
    const at = project({ 'p.yaml': head + stage("$HOME '*.txt' *.md"), 'show.mjs': show });
    const said = [
      'p.yaml:5:36 warning: "$HOME" means something to a shell only, and is passed as it is; add "shell: true", or put single quotes around it',
      'p.yaml:5:50 warning: "*.md" means something to a shell only, and is passed as it is; add "shell: true", or put single quotes around it',
    ];
    for (const words of [
      ['validate', 'p'],
      ['plan', 'p'],
      ['run', 'p'],
      ['run', 'p'],
    ]) {
      const { status, err } = at.pipeline(...words);
      expect(status).toBe(0);
      expect(warningsIn(err)).toEqual(said);
    }
    expect(at.read('artifacts/out/p/s/o')).toBe('$HOME *.txt *.md');
  });

  test.each([
    ['params: { v: 3.10 }\n', '', [], '3.10 becomes 3.1'],
    ['params: { v: 007 }\n', '', [], '007 becomes 7'],
    ['params: { v: 1 }\n', '', ['--set', 'params.v=1.0'], '--set params.v:1:10 warning: 1.0 becomes 1'],
    ['params: { v: { from-file: ./n.yaml, key: a.v } }\n', '', [], 'n.yaml:2:6 warning: 2.50 becomes 2.5'],
    ['params: { v: { from-env: NOT_SET_HERE, default: 0x10 } }\n', '', [], '0x10 becomes 16'],
    ['params: { v: { from-env: N_V } }\n', '', [], 'N_V:1:1 warning: 1e3 becomes 1000'],
    ['params: { v: True }\n', '', [], 'True becomes true'],
    ['params: { v: false }\n', '', [], ''],
    ['params: { v: "3.10" }\n', '', [], ''],
    ['params: { v: 3.1 }\n', '', [], ''],
  ])('is a value that becomes another text: %s %s', (params, run, set, expected) => {
    const at = project(
      {
        'p.yaml': head + params + stage(run || '${{ params.v }}'),
        'show.mjs': show,
        'n.yaml': 'a:\n  v: 2.50\n',
      },
      { N_V: '1e3' },
    );
    const { status, err } = at.pipeline('run', 'p', ...set);
    expect(status).toBe(0);
    const found = warningsIn(err);
    expect(found).toHaveLength(expected === '' ? 0 : 1);
    expect(found.join('')).toContain(expected);
  });

  test('is also a number of the environment, of a matrix and of an included file', () => {
    const at = project({
      'p.yaml': `${head}include: { a: ./a.yaml }\n${stage('${{ matrix.m }}', '    matrix: { m: [1.50, 2] }\n    env: { V: 1.20 }\n')}`,
      'a.yaml': `${head}params: { v: 010, w: { from-file: ./n.yaml, key: a.v } }\n${stage('--v=${{ params.v }} ${{ params.v }} ${{ params.w }}')}`,
      'n.yaml': 'a:\n  v: 2.50\n',
      'show.mjs': show,
    });
    const { status, err } = at.pipeline('run', 'p');
    expect(status).toBe(0);
    expect(warningsIn(err)).toEqual([
      expect.stringContaining('p.yaml:9:19 warning: 1.50 becomes 1.5 in stages.s.run'),
      expect.stringContaining('p.yaml:10:15 warning: 1.20 becomes 1.2 in stages.s.env.V'),
      expect.stringContaining('a.yaml:3:14 warning: 010 becomes 10 in stages.a-s.run'),
      expect.stringContaining('n.yaml:2:6 warning: 2.50 becomes 2.5 in stages.a-s.run'),
    ]);
  });
});
