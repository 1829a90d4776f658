import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/base/json.ts';
import type { RunReport } from '../../src/domain/report.ts';
import { runReport, stageReport } from '../report/reports.ts';
import { letters, project } from './cli.ts';

const run = (id: string, accuracy: number): RunReport =>
  runReport({
    run: id,
    stages: { evaluate: stageReport('evaluate', { metrics: { 'task/accuracy': accuracy } }) },
  });

const home = project({
  'artifacts/runs/20261101-a/report.json': JSON.stringify(run('20261101-a', 0.6)),
  'artifacts/runs/20261102-b/report.json': JSON.stringify(run('20261102-b', 0.7)),
  'artifacts/runs/20261103-c/report.json': JSON.stringify(run('20261103-c', 0.7)),
  'elsewhere/report.json': JSON.stringify(run('20261101-a', 0.6)),
  'broken.json': '{"version": 1}',
});
symlinkSync('20261103-c', join(home.folder, 'artifacts/runs/latest'));
mkdirSync(join(home.folder, 'artifacts/runs/20261104-d'));

describe('pipeline diff', () => {
  test('ends with 1 where runs differ, and says how', () => {
    expect(home.pipeline('diff', '20261101-a', 'previous')).toEqual({
      status: 1,
      out: `a  20261101-a, story, succeeded
b  20261102-b, story, succeeded

1 metric changed; the pipeline declares no direction for them.

metrics
                               a      b  change
  task/accuracy  evaluate  0.600  0.700  +0.100  +16.7 %

1 stage differs, 0 the same.
`,
      err: '',
    });
  });

  test('ends with 0 where they are the same', () => {
    const { status, out } = home.pipeline('diff', 'previous', 'latest');
    expect([status, out.split('\n').at(-2)]).toEqual([
      0,
      'The same: 1 stage, the same parameters, outputs and metrics.',
    ]);
  });

  test('takes the start of an id, a report, a folder, and another artifacts folder', () => {
    for (const b of ['20261101', 'elsewhere/report.json', './elsewhere', 'elsewhere'])
      expect(home.pipeline('diff', '20261101-a', b).status, b).toBe(0);
    expect(
      home.pipeline('diff', 'latest', 'latest', '--artifacts', join(home.folder, 'artifacts')).status,
    ).toBe(0);
  });

  test('--json is canonical', () => {
    const { status, out } = home.pipeline('diff', '20261101-a', 'latest', '--json');
    expect(status).toBe(1);
    const diff = JSON.parse(out);
    expect(out).toBe(`${canonical(diff)}\n`);
    expect(diff).toMatchObject({
      version: 1,
      sides: [
        { name: 'a', runs: ['20261101-a'] },
        { name: 'b', runs: ['20261103-c'] },
      ],
      same: false,
      metrics: [
        {
          stage: 'evaluate',
          name: 'task/accuracy',
          values: [{ value: 0.6 }, { value: 0.7 }],
          changes: [{ change: 0.7 - 0.6, verdict: 'changed' }],
        },
      ],
      unchanged: 0,
    });
  });

  test('a name that names no run ends with 2', () => {
    const said = (...words: string[]) => {
      const { status, out, err } = home.pipeline('diff', ...words);
      expect([status, out]).toEqual([2, '']);
      return err;
    };
    expect(said('lates', 'latest')).toBe('there is no run lates; did you mean latest?\n');
    expect(said('2026110', 'x')).toBe(
      'several runs start with 2026110: 20261101-a, 20261102-b, 20261103-c, 20261104-d\nthere is no run x\n',
    );
    expect(said('20261104-d', 'latest')).toMatch(
      /^there is no report of 20261104-d in .*: the run ended before/,
    );
    expect(said('broken.json', 'latest')).toMatch(/it is not the report of a run\n$/);
    expect(said('latest', 'latest', '--artifacts', 'nowhere')).toMatch(
      /^there is no run in .*nowhere\/runs yet\n/,
    );
  });
});

describe('latest and previous', () => {
  /** A run by when it began and ended, of a pipeline, told apart by its accuracy. */
  const files = (id: string, began: string, ended: string, pipeline: string, accuracy: number) => ({
    [`artifacts/runs/${id}/report.json`]: JSON.stringify({ ...run(id, accuracy), pipeline }),
    [`artifacts/runs/${id}/events.jsonl`]: [began, ended]
      .map((time) => `${JSON.stringify({ time: `2026-11-01T10:00:${time}Z`, event: 'x' })}\n`)
      .join(''),
  });
  const home = project({
    ...files('20261101-100001-aaaa', '01.500', '09.000', 'story', 0.1),
    ...files('20261101-100001-bbbb', '01.100', '07.000', 'other', 0.2),
    ...files('20261101-100002-0000', '02.000', '05.000', 'story', 0.3),
    ...files('20261101-100003-0000', '03.000', '04.000', 'story', 0.4),
  });
  const heads = (a: string, b: string) =>
    home
      .pipeline('diff', a, b)
      .out.split('\n')
      .slice(0, 2)
      .map((line) => line.split(',')[0]);

  test('are by when runs ended, and of one pipeline', () => {
    expect(heads('previous', 'latest')).toEqual(['a  20261101-100002-0000', 'b  20261101-100001-aaaa']);
    symlinkSync('20261101-100002-0000', join(home.folder, 'artifacts/runs/latest'));
    expect(heads('previous', 'latest')).toEqual(['a  20261101-100003-0000', 'b  20261101-100002-0000']);
  });

  test('the list of runs is by when they began, to the fraction of a second', () => {
    const { runs } = JSON.parse(home.pipeline('runs', '--json').out);
    expect(runs.map((one: { run: string }) => one.run)).toEqual([
      '20261101-100003-0000',
      '20261101-100002-0000',
      '20261101-100001-aaaa',
      '20261101-100001-bbbb',
    ]);
  });

  test('where none is previous, it says of what', () => {
    const alone = project(files('20261101-100001-bbbb', '01.100', '07.000', 'other', 0.2));
    expect(alone.pipeline('diff', 'previous', 'latest').err).toMatch(
      /^there is only one run of other in .*runs, so there is no previous run\n$/,
    );
  });
});

describe('thresholds', () => {
  const declared = (id: string, accuracy: number, more: Partial<RunReport> = {}): RunReport => ({
    ...run(id, accuracy),
    metrics: { 'task/accuracy': { better: 'higher', tolerance: 0.01 } },
    ...more,
  });
  const home = project({
    'base.json': JSON.stringify(declared('base', 0.7)),
    'worse.json': JSON.stringify(declared('worse', 0.69)),
    'bad.json': JSON.stringify(declared('bad', 0.68)),
    'failed.json': JSON.stringify(declared('failed', 0.7, { outcome: 'failed' })),
    'gone.json': JSON.stringify(declared('gone', 0.7, { stages: { evaluate: stageReport('evaluate') } })),
    'other.json': JSON.stringify(run('other', 0.5)),
  });
  const held = (b: string, ...on: string[]) => {
    const { status, out, err } = home.pipeline(
      'diff',
      'base.json',
      b,
      ...on.flatMap((one) => ['--fail-on', one]),
    );
    return [
      status,
      ...out.split('\n').filter((line) => line.startsWith('not held')),
      ...(err === '' ? [] : [err]),
    ];
  };

  test('end with 1 only where a change is as it may not be', () => {
    expect(held('worse.json')).toEqual([1]); // without any, every difference is one
    expect(held('worse.json', 'tolerance')).toEqual([0]);
    expect(held('bad.json', 'tolerance')).toEqual([
      1,
      'not held: evaluate task/accuracy changed by −0.020, −2.9 % (tolerance)',
    ]);
    expect(held('worse.json', 'task/accuracy < -0.01')).toEqual([0]); // it is the bound itself
    expect(held('worse.json', 'task/accuracy<=-0.01')[0]).toBe(1);
    expect(held('bad.json', 'evaluate.task/accuracy < -2%', 'task/accuracy < -5%')).toEqual([
      1,
      'not held: evaluate task/accuracy changed by −0.020, −2.9 % (evaluate.task/accuracy < -2%)',
    ]);
    expect(held('base.json', 'task/accuracy < 0.01')[0]).toBe(1); // an improvement was asked for
  });

  test('are not held by a run that did not succeed, nor by a metric that is gone', () => {
    expect(held('failed.json', 'tolerance')).toEqual([1, 'not held: b failed']);
    expect(held('gone.json', 'tolerance')).toEqual([
      1,
      'not held: evaluate task/accuracy is gone (tolerance)',
    ]);
  });

  test('that nothing could break are refused: they would be no check', () => {
    expect(held('bad.json', 'task/acuracy < 0')).toEqual([
      2,
      'no stage of these runs has the metric task/acuracy; did you mean task/accuracy?\n',
    ]);
    expect(home.pipeline('diff', 'other.json', 'other.json', '--fail-on', 'tolerance').err).toBe(
      'no metric of these runs has a tolerance; the pipeline file declares them under metrics\n',
    );
    expect(held('bad.json', 'task/accuracy')[1]).toMatch(/^--fail-on takes tolerance, or METRIC < CHANGE/);
  });
});

describe('sides', () => {
  const seeded = (id: string, seed: number, accuracy: number) =>
    JSON.stringify({ ...run(id, accuracy), params: { seed } });
  const home = project({
    'before/one/report.json': seeded('a1', 1, 0.6),
    'before/two/report.json': seeded('a2', 2, 0.62),
    'after/one.json': seeded('b1', 1, 0.65),
    'after/two.json': seeded('b2', 2, 0.68),
    'after/notes.json': '{}',
    'mixed/a.json': seeded('a1', 1, 0.6),
    'mixed/b.json': JSON.stringify({ ...run('x', 0.5), pipeline: 'other' }),
    'none/x.txt': '',
  });

  test('may be folders of reports, or names with commas between them, folded into one', () => {
    const folders = home.pipeline('diff', 'before', 'after').out;
    expect(folders).toMatch(/^a {2}2 runs \(a1, a2\), story, succeeded\nb {2}2 runs \(b1, b2\)/);
    expect(folders).toMatch(/0\.610 {2}± 0\.014 \(n = 2\) {2}0\.665 .* p = 0\.058, paired t\n/);
    expect(home.pipeline('diff', 'before/one,before/two', 'after').out).toBe(folders);
    const loose = home.pipeline('diff', 'before', 'after', '--over', 'fold').out;
    expect(loose).toMatch(/Welch's t\n/);
  });

  test('may be three and more', () => {
    const { status, out } = home.pipeline('diff', 'before/one', 'before/two', 'after/one.json');
    expect(status).toBe(1);
    expect(out).toMatch(/ evaluate {2}0\.600 {2}0\.620 \(\+0\.020\) {2}0\.650 \(\+0\.050\)\n/);
  });

  test('of several pipelines, or without a report, are refused', () => {
    expect(home.pipeline('diff', 'mixed', 'none')).toEqual({
      status: 2,
      out: '',
      err: 'mixed has runs of several pipelines (story, other), which cannot be aggregated\nthere is no report in none\n',
    });
  });
});

describe('of a revision', () => {
  const home = project(letters);
  const git = (...words: string[]): string => {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false'];
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...words], {
      cwd: home.folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };

  test('the newest run of files as committed, or the report committed there', () => {
    git('init', '-q', '-b', 'main');
    home.write('.gitignore', 'artifacts\n');
    git('add', '.');
    git('commit', '-qm', 'one');
    home.pipeline('run', 'letters');
    const first = home.report();
    expect(first.circumstances['commit']).toBe(git('rev-parse', 'HEAD'));
    home.pipeline('run', 'letters', '--set', 'params.text=other');
    home.write('make.mjs', `${letters['make.mjs']}// edited\n`);
    home.pipeline('run', 'letters');
    const side = (name: string) => home.pipeline('diff', name, name).out.split(',')[0];
    expect(side('git:main')).toBe(`a  ${first.run}`);

    home.write('kept.json', JSON.stringify(home.report()));
    git('add', '.');
    git('commit', '-qm', 'two');
    expect(side('git:HEAD:kept.json')).toBe(`a  ${home.report().run}`);
    expect(side('git:HEAD~1')).toBe(`a  ${first.run}`);
    // The last run was of the first commit with make.mjs as the second has it.
    const { err, status } = home.pipeline('diff', 'git:HEAD', 'latest');
    expect([status, err]).toEqual([
      0,
      `git:HEAD is run ${home.report().run}, 1 commit earlier; its inputs have not changed since\n`,
    ]);
    expect(home.pipeline('diff', 'git:nowhere', 'git:HEAD:x.json').err).toBe(
      'unknown git revision: nowhere\nHEAD has no file x.json\n',
    );
  });

  test('a run of other files than are committed is none of its', () => {
    home.write('make.mjs', `${letters['make.mjs']}// committed\n`);
    git('commit', '-qam', 'three');
    home.write('make.mjs', `${letters['make.mjs']}// not committed\n`);
    home.pipeline('run', 'letters');
    const { status, err } = home.pipeline('diff', 'git:HEAD', 'latest');
    expect(status).toBe(2);
    expect(err).toMatch(
      /^no run in .* is of HEAD \(commit \w{12}\); run \S+ does not count: make\.mjs differed from the committed version/,
    );
  });
});

describe('items that flip', () => {
  const predict = `import { writeFileSync } from 'node:fs';
const [said, path] = process.argv.slice(2);
const items = ['cat', 'oak', 'dog', 'elm'].map((text, index) => ({
  index,
  text: text + ' | a \`thing\`',
  label: index % 2 === 0 ? 'animal' : 'plant',
  predicted: said[index] === 'a' ? 'animal' : 'plant',
  probabilities: { animal: 0.5, plant: 0.5 },
}));
writeFileSync(path, items.map((item) => JSON.stringify(item) + '\\n').join(''));
`;
  const home = project({
    'flips.yaml': `version: 1
name: flips
params: { said: apaa }
stages:
  evaluate:
    run: node \${{ inputs.script }} \${{ params.said }} \${{ outputs.predictions }}
    inputs: { script: ./predict.mjs }
    outputs: { predictions: { path: predictions.jsonl, type: predictions } }
`,
    'predict.mjs': predict,
  });

  test('are listed with what was said before and after', () => {
    home.pipeline('run', 'flips');
    home.pipeline('run', 'flips', '--set', 'params.said=ppap');
    const { out } = home.pipeline('diff', 'previous', 'latest');
    expect(out).toContain(`evaluate.predictions  4 items: 1 fixed, 1 broken; McNemar's p = 1
  fixed   elm | a \`thing\`  plant, was animal
  broken  cat | a \`thing\`  animal, now plant
`);
    const { flips } = JSON.parse(home.pipeline('diff', 'previous', 'latest', '--json').out);
    expect(flips).toMatchObject([
      { items: 4, unmatched: 0, fixed: [{ label: 'plant' }], broken: [{ after: 'plant' }] },
    ]);
  });

  test('whose bytes are not in the cache here are said to be missing', () => {
    home.pipeline('run', 'flips', '--set', 'params.said=ppaa');
    home.write('elsewhere/a.json', JSON.stringify(home.report()));
    home.pipeline('run', 'flips', '--set', 'params.said=aaaa');
    rmSync(join(home.folder, 'artifacts/blobs'), { recursive: true });
    expect(home.pipeline('diff', 'elsewhere/a.json', 'latest').out).toContain(
      'no flips of 1 predictions artifact: the local cache lacks bytes of a\n',
    );
  });
});
