import { describe, expect, test } from 'vitest';
import type { Status } from '../../src/domain/report.ts';
import { endingWords } from '../../src/report/ending.ts';
import { failureLines } from '../../src/report/failure-lines.ts';
import { plain } from '../../src/report/paint.ts';
import { runReport, stageReport } from './reports.ts';

const can = { columns: 80, unicode: true, paint: plain };
const places = { report: 'artifacts/runs/r/report.json', outputs: 'artifacts/out/story', models: [] };

const ended = (outcome: 'succeeded' | 'failed' | 'interrupted', ...statuses: Status[]) =>
  runReport({
    outcome,
    stages: Object.fromEntries(statuses.map((status, at) => [`s${at}`, stageReport(`s${at}`, { status })])),
  });

describe('the end of a run', () => {
  test('says where things are, and counts what ran and what was restored', () => {
    const models = ['artifacts/out/story/pretrain/model', 'artifacts/out/story/finetune[lambda=0.5]/model'];
    expect(
      endingWords(ended('succeeded', 'succeeded', 'restored', 'restored'), 92, { ...places, models }, can),
    ).toEqual([
      '',
      'report   artifacts/runs/r/report.json',
      'outputs  artifacts/out/story',
      'models   artifacts/out/story/pretrain/model',
      '         artifacts/out/story/finetune[lambda=0.5]/model',
      '',
      '3 stages in 1m 32s: 1 ran, 2 restored.',
    ]);
  });

  test('has its own sentence for each outcome', () => {
    const last = (...args: Parameters<typeof ended>) => endingWords(ended(...args), 3, places, can).at(-1);
    expect(last('succeeded', 'restored', 'restored')).toBe(
      '2 stages, all restored in 3.0 s: nothing had to run.',
    );
    expect(last('failed', 'succeeded', 'failed', 'skipped')).toBe(
      'Failed after 3.0 s: 1 ran, 1 failed, 1 skipped.',
    );
    expect(last('interrupted', 'restored', 'interrupted')).toBe(
      'Interrupted after 3.0 s: 1 restored, 1 interrupted. What is done is kept: run it again to go on.',
    );
  });

  test('has no table where no row has a value, and no endless list of models', () => {
    const models = Array.from({ length: 40 }, (_, n) => `m${n}`);
    const report = { ...ended('failed', 'failed'), summary: { rows: 's0', columns: { loss: 's0.loss' } } };
    const lines = endingWords(report, 3, { ...places, models }, can);
    expect(lines[1]).toBe('report   artifacts/runs/r/report.json');
    expect(lines.at(-3)).toBe('         and 28 more');
  });
});

test('each failed stage is told with its last lines and its log, stripped of escapes', () => {
  const report = runReport({
    stages: {
      good: stageReport('good'),
      bad: stageReport('bad', {
        status: 'failed',
        failure: {
          code: 'exit-code',
          exit: 3,
          lastLines: ['one', '\u001b[31mtwo\u001b[0m'],
          log: '/runs/bad.log',
        },
      }),
      worse: stageReport('worse', {
        status: 'failed',
        failure: { code: 'stage', problem: { message: 'the text is empty', hint: 'Give it a line.' } },
      }),
    },
  });
  const lines = failureLines(report, (path) => path.slice(1), can);
  expect(lines.slice(0, 2)).toEqual(['', expect.stringMatching(/^✖ bad: .*3/)]);
  expect(lines).toEqual(expect.arrayContaining(['  │ one', '  │ two', '  log  runs/bad.log']));
  expect(lines.slice(-2)).toEqual([expect.stringContaining('✖ worse: '), '  Give it a line.']);
});
