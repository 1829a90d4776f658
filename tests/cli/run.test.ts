import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunReport } from '../../src/domain/report.ts';
import { command, letters, type Project, project, timeless } from './cli.ts';

const statuses = (report: RunReport): Record<string, string> =>
  Object.fromEntries(Object.entries(report.stages).map(([id, { status }]) => [id, status]));

const ran = (report: RunReport): string[] =>
  Object.entries(report.stages)
    .filter(([, { status }]) => status !== 'restored')
    .map(([id]) => id);

const ids = ['make', 'repeat[times=1]', 'repeat[times=2]', 'count[times=1]', 'count[times=2]'];

describe('a pipeline of commands', () => {
  let home: Project;
  let first: { readonly out: string; readonly report: RunReport };

  /** Runs it, which must go well. */
  const run = (...words: string[]) => {
    const { status, out, err } = home.pipeline('run', 'letters', ...words);
    expect([status, err], out).toEqual([0, '']);
    return { out, report: home.report() };
  };

  beforeAll(() => {
    home = project(letters);
    first = run();
  });

  test('runs all of it, tells each step on a line, and ends with the table and the places', () => {
    expect(ran(first.report)).toEqual(ids);
    const lines = timeless(first.out, first.report.run).split('\n');
    expect(lines[0]).toBe('run RUN: letters, 5 stages');
    expect(new Set(lines.slice(1, 11))).toEqual(
      new Set(ids.flatMap((id) => [`${id.padEnd(15)}  started  first run`, `${id.padEnd(15)}  done in T s`])),
    );
    expect(lines.slice(11)).toEqual([
      '',
      '                 letters',
      'repeat[times=1]        5',
      'repeat[times=2]       10',
      '',
      'report   artifacts/runs/RUN/report.json',
      'outputs  artifacts/out/letters',
      '',
      '5 stages in T s: 5 ran.',
      '',
    ]);
    expect(home.read('artifacts/out/letters/repeat[times=2]/text')).toBe('hellohello');
  });

  test('the second time restores everything and says so', () => {
    const { out, report } = run();
    expect(ran(report)).toEqual([]);
    const lines = timeless(out, report.run, first.report.run).split('\n');
    expect(lines[1]).toBe('make             restored from run RUN');
    expect(lines.at(-2)).toBe('5 stages, all restored in T s: nothing had to run.');
    expect(home.pipeline('diff', 'previous', 'latest').status).toBe(0);
  });

  test('a changed param says what changed, stops where the bytes are the same, and going back restores', () => {
    const { out, report } = run('--set', 'params.text=world');
    expect(ran(report)).toEqual(ids);
    expect(out).toMatch(/^make +started +command .*hello.* → .*world/m);
    expect(ran(run().report)).toEqual([]);
    expect(home.read('artifacts/out/letters/make/text')).toBe('hello');
  });

  test('a new variant says what it is beside', () => {
    const { out, report } = run('--set', 'params.times=[1, 3]');
    expect(ran(report)).toEqual(['repeat[times=3]', 'count[times=3]']);
    expect(out).toMatch(/^repeat\[times=3\] +started +new; nearest repeat\[times=\d\]: .*→/m);
  });

  test('a comment, reordered keys and a moved artifacts folder rerun nothing', () => {
    const moved = project(letters);
    const text = letters['letters.yaml']
      .replace('params: { text: hello, times: [1, 2] }', '# a remark\nparams: { times: [1, 2], text: hello }')
      .replace(/( {4}inputs: .*\n)( {4}outputs: .*\n)/g, '$2$1');
    expect(text).not.toBe(letters['letters.yaml']);
    moved.write('letters.yaml', text);
    cpSync(join(home.folder, 'artifacts'), join(moved.folder, 'elsewhere'), { recursive: true });
    const { status, out } = moved.pipeline('run', 'letters.yaml', '--artifacts', 'elsewhere');
    expect([status, out.split('\n').at(-2)]).toEqual([
      0,
      expect.stringContaining('5 stages, all restored in'),
    ]);
    expect(existsSync(join(moved.folder, 'artifacts'))).toBe(false);
  });

  test('an edited script reruns its stages and no other', () => {
    home.write('count.mjs', `${letters['count.mjs']}// counted\n`);
    const { out, report } = run();
    expect(ran(report)).toEqual(['count[times=1]', 'count[times=2]']);
    expect(out).toMatch(/^count\[times=1\] +started +inputs\.script /m);
    home.write('count.mjs', letters['count.mjs']);
    expect(ran(run().report)).toEqual([]);
  });

  test('plan says what a run would do, and writes nothing', () => {
    const before = readdirSync(join(home.folder, 'artifacts'), { recursive: true }).sort();
    const same = home.pipeline('plan', 'letters');
    expect(same).toMatchObject({ status: 0, err: '' });
    expect(same.out).toMatch(/^restore +make\b/);
    expect(same.out).toMatch(/\n\n5 stages, all restored: nothing would run\.\n$/);
    const { out } = home.pipeline('plan', 'letters', '--set', 'params.text=world', '--json');
    expect(JSON.parse(out)).toMatchObject({ version: 1, pipeline: 'letters' });
    expect(readdirSync(join(home.folder, 'artifacts'), { recursive: true }).sort()).toEqual(before);
  });

  test('plan before the first run leaves what hangs on others undecided, and makes no folder', () => {
    const fresh = project(letters);
    const { status, out } = fresh.pipeline('plan', 'letters');
    expect(status).toBe(0);
    expect(out.split('\n').map((line) => line.split('  ')[0])).toEqual([
      'run',
      ...Array<string>(4).fill('undecided'),
      '',
      '5 stages: 1 run, 4 undecided.',
      '',
    ]);
    expect(readdirSync(fresh.folder).sort()).toEqual(Object.keys(letters).sort());
  });

  test('diff says what one value changed', () => {
    run();
    run('--set', 'params.text=worlds');
    const { status, out } = home.pipeline('diff', 'previous', 'latest');
    run();
    expect(status).toBe(1);
    expect(out).toContain('params.text  "hello" → "worlds"');
    expect(out).toMatch(/ text\/letters {2}count\[times=1\] +5 +6 +\+1 +\+20\.0 %\n/);
    expect(out).toMatch(/\nmake changed: command … .* hello … → … .* worlds …; everything below follows\.\n/);
    expect(out).toMatch(/ {2}command +… .* hello … → … .* worlds …\n/);
    expect(out).not.toContain('seconds');
  });

  test('get copies an output, also where out/ was emptied, and overwrites nothing unasked', () => {
    rmSync(join(home.folder, 'artifacts/out'), { recursive: true });
    const get = (...words: string[]) => home.pipeline('get', ...words);
    expect(get('repeat[times=2].text', './copy.txt')).toEqual({
      status: 0,
      out: 'repeat[times=2].text → copy.txt (10 B)\n',
      err: '',
    });
    expect(home.read('copy.txt')).toBe('hellohello');
    expect(get('make.text', 'copy.txt')).toMatchObject({
      status: 2,
      err: 'copy.txt already exists; name another place, or add --force to replace it\n',
    });
    expect(home.read('copy.txt')).toBe('hellohello');
    expect(get('make.text', 'copy.txt', '--force').status).toBe(0);
    expect(home.read('copy.txt')).toBe('hello');
    expect(get('mkae.text', 'x')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^the newest run has no stage mkae; did you mean make\?\n/),
    });
    expect(get('make.txt', 'x').err).toMatch(/^make has no output txt; did you mean text\?\n/);
    expect(get('repeat[times=0.5]', 'x')).toMatchObject({ status: 2, out: '' });
    expect(existsSync(join(home.folder, 'x'))).toBe(false);
  });
});

describe('finding the file', () => {
  const shelf = project({});
  for (const [name, text] of Object.entries(letters)) shelf.write(`pipelines/${name}`, text);

  test('a bare name is looked for here, then in pipelines/', () => {
    for (const name of ['letters', 'letters.yaml', './pipelines/letters', 'pipelines/letters.yaml'])
      expect(shelf.pipeline('validate', name)).toEqual({
        status: 0,
        out: 'pipelines/letters.yaml: valid; 3 stages (5 with variants)\n',
        err: '',
      });
    shelf.write('letters.yaml', 'nothing');
    expect(shelf.pipeline('validate', 'letters').err).toMatch(/^letters\.yaml:1:1 /);
    rmSync(join(shelf.folder, 'letters.yaml'));
  });

  test('one that is nowhere says where it was looked for', () => {
    expect(shelf.pipeline('run', 'leters')).toEqual({
      status: 2,
      out: '',
      err: 'there is no pipeline file leters; did you mean pipelines/letters.yaml?\nLooked for: leters, leters.yaml, leters.yml, pipelines/leters, pipelines/leters.yaml, pipelines/leters.yml\n',
    });
    mkdirSync(join(shelf.folder, 'folder.yaml'));
    expect(shelf.pipeline('run', './folder.yaml').err).toBe(
      'there is no pipeline file ./folder.yaml\nLooked for: ./folder.yaml\n',
    );
    expect(existsSync(join(shelf.folder, 'artifacts'))).toBe(false);
  });
});

test('a mistake in the file or in --set ends with 2: every problem is printed, nothing is run or written', () => {
  const home = project({
    ...letters,
    'letters.yaml': letters['letters.yaml']
      .replace('for-each: repeat', 'for-each: repaet')
      .replace('text: make.text', 'text: make.txet'),
  });
  for (const name of ['run', 'plan', 'validate']) {
    const { status, out, err } = home.pipeline(
      name,
      'letters',
      '--set',
      'nonsense',
      '--set',
      'params.tims=[1]',
    );
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('letters.yaml:12:');
    expect(err).toMatch(/letters\.yaml:16:15 .*did you mean .*repeat/s);
    expect(err).toContain('^^^^^^');
    expect(err).toContain('--set "nonsense"');
  }
  expect(readdirSync(home.folder).sort()).toEqual(Object.keys(letters).sort());
});

test('a stage that fails ends the run with 1, shows the end of its log and where it is, and skips what needs it', () => {
  const home = project({
    ...letters,
    'repeat.mjs': `console.log('about to \\u001b[31mfail\\u001b[0m');\nconsole.error('no such luck');\nprocess.exit(3);\n`,
  });
  const { status, out, err } = home.pipeline('run', 'letters', '--set', 'params.times=[1]');
  const report = home.report();
  expect(status).toBe(1);
  expect(statuses(report)).toEqual({
    make: 'succeeded',
    'repeat[times=1]': 'failed',
    'count[times=1]': 'skipped',
  });
  expect(out).toMatch(/^repeat\[times=1\] {2}failed after .*3/m);
  expect(out).toMatch(/^count\[times=1\] +skipped +.*repeat\[times=1\]/m);
  expect(out).toMatch(/\nFailed after .*: 1 ran, 1 failed, 1 skipped\.\n$/);
  expect(err).toMatch(/^\n✖ repeat\[times=1\]: .*3/);
  expect(err).toContain('│ about to fail\n  │ no such luck\n');
  expect(err).not.toContain('\u001b');
  const log = /log {2}(.*)\n/.exec(err)![1]!;
  expect(home.read(log)).toContain('no such luck');
  home.write('repeat.mjs', letters['repeat.mjs']);
  const again = home.pipeline('run', 'letters', '--set', 'params.times=[1]');
  expect([again.status, statuses(home.report())['make']]).toEqual([0, 'restored']);
});

test('without a program that makes pipes, stages run all the same', () => {
  const { pipeline, folder, write } = project({
    'p.yaml': `version: 1\nname: p\nstages: { s: { shell: true, run: "echo out; echo err >&2; : > o", outputs: { o: o } } }\n`,
  });
  write('bin/mkfifo', '#!/bin/sh\nexit 1\n');
  chmodSync(`${folder}/bin/mkfifo`, 0o755);
  const { status } = spawnSync(process.execPath, [command, 'run', 'p'], {
    cwd: folder,
    env: { PATH: `${folder}/bin:${process.env['PATH']}`, HOME: folder },
  });
  expect(status).toBe(0);
  expect(pipeline('logs').out.split('\n').toSorted()).toEqual(['', 'err', 'out']);
});
