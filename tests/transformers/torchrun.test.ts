import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { RunReport } from '../../src/domain/report.ts';

const artifacts = mkdtempSync(join(tmpdir(), 'torchrun-'));
const venv = dirname(process.env['TRANSFORMERS_PYTHON']!);
const log = (stage: string) => readFileSync(join(artifacts, 'runs/latest/logs', `${stage}.log`), 'utf8');

async function run(...words: string[]): Promise<RunReport> {
  const child = spawn(
    process.execPath,
    ['dist/pipeline.mjs', 'run', 'torchrun', '--artifacts', artifacts, ...words],
    {
      cwd: resolve(import.meta.dirname, '../..'),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: 'true', PATH: `${venv}${delimiter}${process.env['PATH']}` },
    },
  );
  expect(await once(child, 'close')).toEqual([0, null]);
  return JSON.parse(readFileSync(join(artifacts, 'runs/latest/report.json'), 'utf8')) as RunReport;
}

const trained = ({ stages }: RunReport) => stages['train']!.outputs['huggingface']!.digest;
let first: RunReport;

beforeAll(async () => {
  first = await run();
}, 280_000);

test('two processes of PyTorch train a model that is imported and measured like ours', () => {
  expect(log('train')).toMatch(/step 300 of 300, 2 processes: loss \d/);
  // Of 4,096 tokens. Who knows nothing but how frequent each is has 868.
  expect(first.stages['evaluate-lm']!.metrics['lm/perplexity']).toBeLessThan(500);
});

test('the same again is the same to the byte', async () => {
  const again = await run('--force', 'train');
  expect(again.stages['train']!.status).toBe('succeeded');
  expect(trained(again)).toBe(trained(first));
});
