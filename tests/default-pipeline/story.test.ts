import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunReport, StageReport } from '../../src/domain/report.ts';

/**
 * The default pipeline, whole: what the README promises of its table. Minutes of training, so `.ci/story.sh` runs it, once.
 * PIPELINE_SEED chooses another seed than the file's.
 */

const root = resolve(import.meta.dirname, '../..');
const artifacts = mkdtempSync(join(tmpdir(), 'story-'));
const seed = process.env['PIPELINE_SEED'];
let report: RunReport;

/** Not spawnSync: vitest gives up on a worker that does not answer for a minute. */
async function run(...words: string[]): Promise<RunReport> {
  const settings = seed === undefined ? [] : ['--set', `params.seed=${seed}`];
  const child = spawn(
    process.execPath,
    [
      'dist/pipeline.mjs',
      'run',
      'pretrain-then-finetune.yaml',
      '--artifacts',
      artifacts,
      ...settings,
      ...words,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CI: 'true' } },
  );
  expect(await once(child, 'close')).toEqual([0, null]);
  return JSON.parse(readFileSync(join(artifacts, 'runs/latest/report.json'), 'utf8')) as RunReport;
}

const metric = (stage: string, name: string): number => report.stages[stage]!.metrics[name]!;
const ran = (of: RunReport): string[] =>
  Object.entries(of.stages)
    .filter(([, stage]: [string, StageReport]) => stage.status === 'succeeded')
    .map(([id]) => id);

beforeAll(async () => {
  report = await run();
}, 1_800_000);
afterAll(() => rmSync(artifacts, { recursive: true, force: true }));

test('pretraining is worth at least 20 points of accuracy', () => {
  const scratch = metric('evaluate-task-scratch', 'task/accuracy');
  expect(metric('evaluate-task[lambda=0]', 'task/accuracy') - scratch).toBeGreaterThanOrEqual(0.2);
  expect(metric('evaluate-task[lambda=0.5]', 'task/accuracy') - scratch).toBeGreaterThanOrEqual(0.2);
});

test('the pretrained model predicts held-out text as well as an independent program after as many steps', () => {
  expect(metric('evaluate-lm', 'lm/perplexity')).toBeLessThan(113 * 1.1);
});

test('the language-model loss keeps the language: perplexity after λ = 0.5 is far below that after λ = 0', () => {
  const after = (lambda: string) => metric(`evaluate-lm-after[lambda=${lambda}]`, 'lm/perplexity');
  expect(after('0.5')).toBeLessThan(0.85 * after('0'));
});

test('a new λ runs its own three stages and nothing else', async () => {
  expect(ran(await run('--set', 'params.lambda=[0,0.1]')).sort()).toEqual([
    'evaluate-lm-after[lambda=0.1]',
    'evaluate-task[lambda=0.1]',
    'finetune[lambda=0.1]',
  ]);
}, 600_000);

test('the same again restores everything', async () => {
  expect(ran(await run())).toEqual([]);
});
