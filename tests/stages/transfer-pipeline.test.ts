import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writeSafetensors } from '../../src/model/safetensors.ts';

const folder = mkdtempSync(join(tmpdir(), 'transfer-'));
let made = 0;

function write(content: string | Uint8Array, name = `file-${made++}`): string {
  const path = join(folder, name);
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}
const json = (value: unknown): string => write(JSON.stringify(value));
const jsonl = (lines: readonly object[]): string =>
  write(lines.map((one) => `${JSON.stringify(one)}\n`).join(''));

/** A model folder of tensors of one row, by name. */
function model(tensors: Record<string, readonly number[]>): string {
  const values = Object.entries(tensors).map(([name, numbers]) => [
    name,
    { shape: [1, numbers.length], data: Float32Array.from(numbers) },
  ]);
  const name = `model-${made++}`;
  write(writeSafetensors(Object.fromEntries(values)), join(name, 'model.safetensors'));
  return join(folder, name);
}

/** All variants of an output, as a stage is given them. */
function variants(all: readonly (readonly [variant: object, path: string])[]): string {
  const name = `variants-${made++}`;
  const index = all.map(([variant, path]) => ({ variant, path: path.slice(folder.length + 1) }));
  write(JSON.stringify(index.map((one) => ({ ...one, path: `../${one.path}` }))), join(name, 'index.json'));
  return join(folder, name);
}

const predictions = (...predicted: string[]): string =>
  jsonl(predicted.map((one, i) => ({ label: ['a', 'a', 'b', 'b'][i], predicted: one })));
const report = (bits_per_byte: number): string => json({ bits_per_byte });
const seeds = [{ seed: 1 }, { seed: 2 }];

const right = predictions('a', 'a', 'b', 'b');
const half = predictions('a', 'a', 'a', 'a');
const embedding = [1, 2, 3];

function inputs(): Record<string, string> {
  const lm = model({ 'tokens_embed.weight': embedding, 'h.0': [4, 5] });
  const tuned = model({ 'tokens_embed.weight': [9, 2, 3, 7], 'h.0': [4, 6], 'score.weight': [1] });
  const frozen = model({ 'tokens_embed.weight': [...embedding, 7], 'h.0': [4, 5], 'score.weight': [1] });
  const elmo = model({
    'tokens_embed.weight': embedding,
    'h.0': [4, 5],
    'scalar_mix.gamma': [2],
    'score.weight': [1, 2],
  });
  const both = (path: string) => variants(seeds.map((seed) => [seed, path]));
  const apart = (a: string, b: string) =>
    variants([
      [seeds[0]!, a],
      [seeds[1]!, b],
    ]);
  const measured = (name: string, path: string): Record<string, string> => ({
    [`${name}-predictions`]: apart(right, half),
    [`${name}-models`]: both(path),
    [`${name}-heldout`]: apart(report(2.4), report(2.6)),
    [`${name}-task-text`]: both(report(3)),
  });
  const start = (name: string): Record<string, string> => ({
    [`${name}-pretrained`]: lm,
    [`${name}-heldout-before`]: report(2),
    [`${name}-task-text-before`]: report(2.5),
  });
  const features = (name: string): Record<string, string> => ({
    [`${name}-predictions`]: both(right),
    [`${name}-models`]: both(elmo),
    ...start(name),
  });
  return {
    ...measured('gpt-replay', tuned),
    ...measured('gpt-frozen', frozen),
    ...measured('scratch', tuned),
    ...start('gpt'),
    'gpt-predictions': variants(
      [0, 1].flatMap((lambda) =>
        seeds.map((seed) => [{ lambda, ...seed }, lambda === 0 ? right : half] as const),
      ),
    ),
    'gpt-models': variants(
      [0, 1].flatMap((lambda) => seeds.map((seed) => [{ lambda, ...seed }, tuned] as const)),
    ),
    'gpt-heldout': variants(
      [0, 1].flatMap((lambda) => seeds.map((seed) => [{ lambda, ...seed }, report(3 - lambda)] as const)),
    ),
    'gpt-task-text': variants(
      [0, 1].flatMap((lambda) => seeds.map((seed) => [{ lambda, ...seed }, report(4 - lambda)] as const)),
    ),
    ...features('elmo'),
    ...features('elmo-lstm'),
    'bert-predictions': both(right),
    'bert-models': both(tuned),
    'bert-pretrained': lm,
    'bert-curve': jsonl([
      { step: 1, loss: 3 },
      { step: 2, loss: 2, validation_loss: 2, validation_masked_accuracy: 0.25 },
      { step: 3, loss: 2, validation_loss: 3, validation_masked_accuracy: 0.5 },
    ]),
    'words-reports': variants(
      ['naive-bayes', 'logistic-regression'].map((classifier) => [
        { classifier },
        json({ accuracy: { value: 0.6, low: 0.5, high: 0.7 }, macro_f1: { value: 0.4 } }),
      ]),
    ),
  };
}

function tabled(given: Record<string, string>) {
  const cwd = mkdtempSync(join(folder, 'out-'));
  const script = resolve('pipelines/transfer/table.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, ...Object.entries(given).flat()], {
    cwd,
    encoding: 'utf8',
  });
  const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
  return { status, stderr, read };
}

test('a row for each system and λ: means over seeds, what was trained, what was forgotten', () => {
  const { status, stderr, read } = tabled(inputs());
  expect([status, stderr]).toEqual([0, '']);
  const { rows, ...rest } = JSON.parse(read('table.json'));
  expect(rest).toMatchObject({ test_examples: 4, seeds: 2, masked_accuracy: { value: 0.25, step: 2 } });
  const of = (row: string) => rows.find((one: { row: string }) => one.row === row);
  expect(of('GPT, λ = 0')).toMatchObject({
    parameters: 7,
    parameters_trained: 7,
    accuracy: { mean: 1, sd: 0, low: 1, high: 1 },
    bits_per_byte: { pretraining_text: { before: 2, after: { mean: 3, sd: 0 } } },
  });
  expect(of('GPT, λ = 1').accuracy.mean).toBe(0.5);
  // New rows for new tokens, last of their tensor, were not trained where the others are as they were.
  expect(of('GPT frozen, its classifier alone')).toMatchObject({ parameters: 7, parameters_trained: 1 });
  const replay = of('GPT, λ = 0.5 on replayed pretraining text');
  expect(replay.accuracy.mean).toBe(0.75);
  expect(replay.accuracy.sd).toBeCloseTo(Math.SQRT1_2 / 2, 12);
  // Two labels, both seen: F1 1; one of them alone predicted: (2/3 + 0) / 2.
  expect(replay.macro_f1.mean).toBeCloseTo((1 + 1 / 3) / 2, 12);
  expect(replay.bits_per_byte.pretraining_text.after.mean).toBeCloseTo(2.5, 12);
  expect(of('ELMo of two LSTMs, frozen')).toMatchObject({
    parameters: 8,
    parameters_trained: 3,
    bits_per_byte: { task_text: { before: 2.5, after: { mean: 2.5 } } },
  });
  expect(of('BERT').bits_per_byte).toEqual({ pretraining_text: null, task_text: null });
  expect(of("GPT's network from scratch").bits_per_byte.task_text).toEqual({
    before: null,
    after: { mean: 3, sd: 0 },
  });
  expect(of('Naive Bayes on words').accuracy).toEqual({ mean: 0.6, sd: null, low: 0.5, high: 0.7 });
  const text = read('table.md');
  expect(text).toContain(
    '| GPT, λ = 0 | 7 of 7 | 1.000 ± .000 [1.000, 1.000] | 1.000 ± .000 | 2.000 → 3.000 ± .000 |',
  );
  expect(text).toContain('| BERT | 7 of 7 | 1.000 ± .000 [1.000, 1.000] | 1.000 ± .000 |  |  |');
  expect(text).toContain('25.0 % of the masked tokens');
});

test('a model that should be frozen and is not is no row of that name', () => {
  const moved = model({
    'tokens_embed.weight': [1, 2, 4],
    'h.0': [4, 5],
    'scalar_mix.gamma': [2],
    'score.weight': [1, 2],
  });
  const { status, stderr } = tabled({
    ...inputs(),
    'elmo-models': variants(seeds.map((seed) => [seed, moved])),
  });
  expect(status).toBe(1);
  expect(stderr).toContain('is not frozen');
});
