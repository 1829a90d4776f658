import { describe, expect, test } from 'vitest';
import type { DigestString } from '../../src/domain/artifact.ts';
import type { RunReport } from '../../src/domain/report.ts';
import { compareRecords } from '../../src/plan/compare.ts';
import { diffReports as diffBy } from '../../src/report/diff.ts';
import { diffWords } from '../../src/report/diff-words.ts';
import { plain } from '../../src/report/paint.ts';
import { record, runReport, stageReport } from './reports.ts';

const digest = (digit: string): DigestString => `sha256:${digit.repeat(64)}`;
const diffReports = (before: RunReport, after: RunReport) => diffBy(before, after, compareRecords);
const can = { columns: 100, unicode: true, paint: plain };

const pretrain = stageReport('pretrain', {
  record: record({
    with: { steps: 500, optimizer: { name: 'adamw', beta1: 0.9 } },
    code: { 'run.ts': digest('1') },
  }),
  outputs: { model: { digest: digest('a'), size: 10, form: 'folder' } },
  metrics: { 'train/loss': 5.213, 'train/steps': 500 },
  circumstances: { seconds: 90, engine: 'cpu' },
});
const dataset = stageReport('dataset');
const a = runReport({
  run: 'run-a',
  params: { seed: 1, lambda: [0, 0.25] },
  stages: { dataset, pretrain, 'finetune[lambda=0.25]': stageReport('finetune') },
  circumstances: { host: 'here' },
});
const b = runReport({
  run: 'run-b',
  params: { seed: 1, lambda: [0, 0.1] },
  stages: {
    dataset: { ...dataset, status: 'restored', circumstances: { from: 'run-a' } },
    pretrain: {
      ...pretrain,
      record: record({
        with: { steps: 750, optimizer: { name: 'adamw', beta1: 0.9 } },
        code: { 'run.ts': digest('2') },
      }),
      outputs: { model: { digest: digest('b'), size: 12, form: 'folder' } },
      metrics: { 'train/loss': 5.101, 'train/steps': 750, 'validation/loss': 5.3 },
      circumstances: { seconds: 130, engine: 'cuda' },
    },
    'finetune[lambda=0.1]': stageReport('finetune'),
  },
  circumstances: { host: 'there' },
});

describe('the diff of two runs', () => {
  test('says what differs, and only that', () => {
    expect(diffWords(diffReports(a, b), can)).toEqual([
      'a  run-a',
      'b  run-b',
      '',
      'run',
      '  params.lambda  [0,0.25] → [0,0.1]',
      '',
      'pretrain',
      '  with.steps            500 → 750',
      '  code.run.ts           sha256:111111111111 → sha256:222222222222',
      '  outputs.model.digest  sha256:aaaaaaaaaaaa → sha256:bbbbbbbbbbbb',
      '  train/loss            5.213 → 5.101  (−0.112)',
      '  train/steps           500 → 750  (+250)',
      '  validation/loss       none → 5.300',
      '',
      'only in a',
      '  finetune[lambda=0.25]',
      '',
      'only in b',
      '  finetune[lambda=0.1]',
      '',
      '1 stage differs, 1 only in a, 1 only in b, 1 the same.',
    ]);
  });

  test('a run restored elsewhere, later, on another machine is the same', () => {
    const again = runReport({
      ...a,
      run: 'run-c',
      file: 'elsewhere/story.yaml',
      stages: Object.fromEntries(
        Object.entries(a.stages).map(([id, stage]) => [
          id,
          {
            ...stage,
            status: 'restored' as const,
            reasons: [{ reason: 'same' as const }],
            circumstances: {},
          },
        ]),
      ),
      circumstances: { host: 'there' },
    });
    const diff = diffReports(a, again);
    expect(diff).toMatchObject({ same: true, changes: [], stages: [], unchanged: 3 });
    expect(diffWords(diff, can).at(-1)).toBe('The same: 3 stages, the same parameters, outputs and metrics.');
  });

  test('a stage that was not reached differs by its status alone', () => {
    const { record: _record, ...unreached } = pretrain;
    const failed = runReport({
      ...a,
      outcome: 'failed',
      stages: { ...a.stages, pretrain: { ...unreached, status: 'skipped', outputs: {}, metrics: {} } },
    });
    const [stage] = diffReports(a, failed).stages;
    expect(stage!.changes.map(({ field }) => field)).toEqual(['status', 'outputs.model']);
  });

  test('is empty between a report and itself, and mirrors when turned around', () => {
    expect(diffReports(a, a).same).toBe(true);
    const [there, back] = [diffReports(a, b), diffReports(b, a)];
    expect(back.changes).toEqual(
      there.changes.map(({ field, before, after }) => ({ field, before: after, after: before })),
    );
    expect(new Set(back.stages.map(({ stage }) => stage))).toEqual(
      new Set(there.stages.map(({ stage }) => stage)),
    );
  });
});
