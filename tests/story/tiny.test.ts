import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunReport } from '../../src/domain/report.ts';

/** The whole of it, small: the real command, stages in real child processes, the real engine and cache. */

const command = resolve(import.meta.dirname, '../../dist/pipeline.mjs');
const folders: string[] = [];
const variants = ['finetune[lambda=0]', 'finetune[lambda=0.5]'];

function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiny-'));
  folders.push(folder);
  for (const file of ['tiny.yaml', 'make-corpus.mjs', 'gather.mjs'])
    cpSync(join(import.meta.dirname, file), join(folder, file));
  return folder;
}

function pipeline(folder: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', CI: 'true' },
  });
  return { status, text: stdout + stderr };
}

function run(folder: string, ...words: string[]) {
  const result = pipeline(folder, 'run', 'tiny.yaml', ...words);
  expect(result.status, result.text).toBe(0);
  const report = JSON.parse(
    readFileSync(join(folder, 'artifacts/runs/latest/report.json'), 'utf8'),
  ) as RunReport;
  return { ...result, report };
}

const statuses = (report: RunReport): Record<string, string> =>
  Object.fromEntries(Object.entries(report.stages).map(([id, stage]) => [id, stage.status]));

const ran = (report: RunReport): string[] =>
  Object.entries(report.stages)
    .filter(([, stage]) => stage.status === 'succeeded')
    .map(([id]) => id);

const digests = (report: RunReport) =>
  Object.fromEntries(
    Object.entries(report.stages).map(([id, stage]) => [id, [stage.outputs, stage.metrics]]),
  );

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a tiny pretrain-then-finetune', () => {
  let home: string;
  let first: RunReport;
  beforeAll(() => {
    home = project();
    first = run(home).report;
  });

  test('runs every stage and measures what each publishes', () => {
    expect(new Set(Object.values(statuses(first)))).toEqual(new Set(['succeeded']));
    expect(Object.keys(first.stages)).toEqual(expect.arrayContaining([...variants, 'gather', 'baseline']));
    expect(first.stages['evaluate-lm']!.metrics['lm/perplexity']).toBeGreaterThan(1);
    expect(first.stages['evaluate-task[lambda=0.5]']!.metrics['task/accuracy']).toBeGreaterThanOrEqual(0);
    for (const [id, stage] of Object.entries(first.stages)) {
      for (const name of Object.keys(stage.metrics)) {
        if (name.startsWith('lm/')) expect(id).toMatch(/^evaluate-lm/);
        if (name.startsWith('task/')) expect(id).toMatch(/^(evaluate-task|baseline)/);
      }
    }
  });

  test('leaves the models as ordinary folders with published names', () => {
    const model = join(home, 'artifacts/out/tiny/finetune[lambda=0.5]/model');
    expect(JSON.parse(readFileSync(join(model, 'config.json'), 'utf8'))).toMatchObject({
      n_layer: 2,
      n_embd: 16,
    });
    expect(existsSync(join(model, 'tokenizer.json'))).toBe(true);
    const weights = readFileSync(join(model, 'model.safetensors'));
    const header = JSON.parse(weights.subarray(8, 8 + Number(weights.readBigUInt64LE())).toString('utf8'));
    expect(header).toHaveProperty(['h.1.attn.c_attn.weight', 'shape'], [16, 48]);
  });

  test('gathers all variants into a folder with an index', () => {
    const table = JSON.parse(readFileSync(join(home, 'artifacts/out/tiny/gather/table'), 'utf8')) as {
      id: string;
    }[];
    expect(table.map(({ id }) => id)).toEqual(['evaluate-task[lambda=0]', 'evaluate-task[lambda=0.5]']);
  });

  test('restores everything the second time, and says so', () => {
    const again = run(home);
    expect(new Set(Object.values(statuses(again.report)))).toEqual(new Set(['restored']));
    expect(digests(again.report)).toEqual(digests(first));
    expect(again.text).toMatch(/restored/);
  });

  test('gives the same bytes in another folder, from nothing', () => {
    expect(digests(run(project()).report)).toEqual(digests(first));
  });

  test('restores everything from artifacts copied to another place', () => {
    const elsewhere = project();
    // `cp` without -a: new inodes and new times, as a CI cache gives them back.
    execFileSync('cp', ['-R', join(home, 'artifacts'), elsewhere]);
    const report = run(elsewhere).report;
    expect(new Set(Object.values(statuses(report)))).toEqual(new Set(['restored']));
    expect(digests(report)).toEqual(digests(first));
  });

  test('runs only what a new λ needs, and says what it is beside', () => {
    const report = run(home, '--set', 'params.lambda=[0,0.1]').report;
    expect(ran(report).sort()).toEqual(
      ['finetune[lambda=0.1]', 'evaluate-task[lambda=0.1]', 'evaluate-lm-after[lambda=0.1]', 'gather'].sort(),
    );
    expect(report.stages['finetune[lambda=0.1]']!.reasons).toEqual([
      {
        reason: 'new',
        nearest: 'finetune[lambda=0.5]',
        changes: [{ field: 'with.lambda', before: 0.5, after: 0.1 }],
      },
    ]);
  });

  test('a changed param reruns from there on, with before and after; going back restores', () => {
    const changed = run(home, '--set', 'params.steps=13');
    expect(changed.text).toContain('with.steps 12 → 13');
    expect(statuses(changed.report)).toMatchObject({
      dataset: 'restored',
      tokenize: 'restored',
      pretrain: 'succeeded',
      baseline: 'restored',
    });
    const back = run(home).report;
    expect(new Set(Object.values(statuses(back)))).toEqual(new Set(['restored']));
    expect(digests(back)).toEqual(digests(first));
  });

  test('a comment and reordered keys rerun nothing', () => {
    const file = join(home, 'tiny.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      `# a remark\n${text.replace('{ seed: 1, language: en, lambda: [0, 0.5], steps: 12 }', '{ steps: 12, lambda: [0, 0.5], language: en, seed: 1 }')}`,
    );
    expect(new Set(Object.values(statuses(run(home).report)))).toEqual(new Set(['restored']));
    writeFileSync(file, text);
  });

  test('out/ is the user’s: edits and deletions there harm nothing and are put right', () => {
    const out = join(home, 'artifacts/out/tiny');
    const before = readFileSync(join(out, 'pretrain/model/config.json'), 'utf8');
    writeFileSync(join(out, 'pretrain/model/config.json'), 'edited');
    rmSync(join(out, 'tokenize'), { recursive: true });
    const report = run(home).report;
    expect(new Set(Object.values(statuses(report)))).toEqual(new Set(['restored']));
    expect(readFileSync(join(out, 'pretrain/model/config.json'), 'utf8')).toBe(before);
    expect(existsSync(join(out, 'tokenize/tokenizer'))).toBe(true);
  });
});

describe('Chinese text', () => {
  test('goes through every stage', () => {
    const { report, text } = run(project(), '--set', 'params.language=zh', '--set', 'params.lambda=[0.5]');
    expect(new Set(Object.values(statuses(report))), text).toEqual(new Set(['succeeded']));
    expect(report.stages['baseline']!.metrics['task/accuracy']).toBeGreaterThan(0.8);
  });
});

test('a pipeline in a folder with spaces and quotes in its name runs', () => {
  const folder = join(project(), 'it\'s a "folder" 名');
  mkdirSync(folder);
  for (const file of ['tiny.yaml', 'make-corpus.mjs', 'gather.mjs'])
    cpSync(join(import.meta.dirname, file), join(folder, file));
  const result = pipeline(folder, 'run', 'tiny.yaml', '--set', 'params.lambda=[0]');
  expect(result.status, result.text).toBe(0);
});
