import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../src/domain/report.ts';
import { runReport, stageReport } from '../report/reports.ts';
import { project } from './cli.ts';

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
      out: `a  20261101-a
b  20261102-b

evaluate
  task/accuracy  0.600 → 0.700  (+0.100)

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
    expect(out).toBe(
      `{"a":{"pipeline":"story","run":"20261101-a"},"b":{"pipeline":"story","run":"20261103-c"},"changes":[],"same":false,"stages":[{"changes":[],"in":"both","metrics":[{"after":0.7,"before":0.6,"change":${0.7 - 0.6},"name":"task/accuracy"}],"stage":"evaluate"}],"unchanged":0,"version":1}\n`,
    );
  });

  test('a name that names no run ends with 2', () => {
    const said = (...words: string[]) => {
      const { status, out, err } = home.pipeline('diff', ...words);
      expect([status, out]).toEqual([2, '']);
      return err;
    };
    expect(said('lates', 'latest')).toBe('there is no run lates; did you mean latest?\n');
    expect(said('2026110', 'x')).toBe(
      'more than one run begins with 2026110: 20261101-a, 20261102-b, 20261103-c, 20261104-d\nthere is no run x\n',
    );
    expect(said('20261104-d', 'latest')).toMatch(
      /^there is no report of 20261104-d in .*: the run was ended before/,
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
  const heads = (a: string, b: string) => home.pipeline('diff', a, b).out.split('\n').slice(0, 2);

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
      /^there is only one run of other in .*runs, so none is previous\n$/,
    );
  });
});
