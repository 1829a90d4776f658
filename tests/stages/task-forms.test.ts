import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { readModel, writeModel } from '../../src/model/artifact.ts';
import { configDefaults } from '../../src/model/config.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { run as baseline } from '../../stages/baseline/run.ts';
import baselineSchema from '../../stages/baseline/schema.json' with { type: 'json' };
import { run as evaluateTask } from '../../stages/evaluate-task/run.ts';
import evaluateSchema from '../../stages/evaluate-task/schema.json' with { type: 'json' };
import { run as finetune } from '../../stages/finetune/run.ts';
import schema from '../../stages/finetune/schema.json' with { type: 'json' };
import kind from '../../stages/finetune/stage.ts';
import { run as tokenize } from '../../stages/tokenize/run.ts';
import { recordingContext, stageProblem } from './context.ts';

const defaultsOf = (of: { properties: Record<string, { default: unknown }> }): JsonObject =>
  Object.fromEntries(
    Object.entries(of.properties).map(([name, property]) => [name, property.default]),
  ) as JsonObject;

const words = ['dog', 'cat', 'oak', 'elm'];
const kindOf = (word: string) => (words.indexOf(word) < 2 ? 'animal' : 'plant');
const pairs = words.flatMap((a) => words.map((b) => [a, b] as const));
const entailment = words.flatMap((word) =>
  ['animal', 'plant'].map((hypothesis) => ({
    premise: `a ${word}`,
    hypothesis,
    label: kindOf(word) === hypothesis ? 'yes' : 'no',
  })),
);
const similarity = pairs.map(([sentence1, sentence2]) => ({
  sentence1,
  sentence2,
  label: kindOf(sentence1) === kindOf(sentence2) ? 'same' : 'other',
}));
const graded = similarity.map(({ label, ...texts }) => ({ ...texts, label: label === 'same' ? 2 : 0.5 }));
const choices = words.flatMap((word) =>
  [
    ['animal', 'plant'],
    ['plant', 'stone', 'animal'],
  ].map((options) => ({
    context: `a ${word}`,
    question: 'is',
    choices: options,
    label: options.indexOf(kindOf(word)),
  })),
);
const forms: Record<string, readonly object[]> = { entailment, similarity, 'multiple-choice': choices };

let folder: string;
let tokenizer: string;
let tokens: string;
let base: string;
const sizes = { n_layer: 3, n_head: 2, n_embd: 16, n_positions: 24 };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const corpus = join(folder, 'corpus.txt');
  writeFileSync(
    corpus,
    entailment.map(({ premise, hypothesis }) => `${premise} is ${hypothesis}\n`).join(''),
  );
  const made = recordingContext({
    inputs: { corpus },
    outputs: ['tokenizer.json', 'tokens'],
    params: { vocabulary: 270, tokenizer: 'byte-level' },
  });
  await tokenize(made);
  tokenizer = made.outputs['tokenizer']!;
  tokens = made.outputs['tokens']!;
  base = join(folder, 'base');
  const config = { ...configDefaults, ...sizes, vocab_size: 270, initializer_range: 0.1 };
  writeModel(base, {
    config,
    parameters: initialParameters(config, 5),
    tokenizer: openTokenizer(tokenizer).bytes,
  });
});

function file(lines: readonly object[]): string {
  const path = join(mkdtempSync(join(folder, 'data-')), 'data.jsonl');
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

const quick = { epochs: 2, batch_size: 8, learning_rate: 5e-3, dropout: 0, log_every: 1, lambda: 0 };

async function tune(
  params: JsonObject,
  rows: readonly object[],
  inputs: Record<string, string> = { model: base },
) {
  const context = recordingContext({
    inputs: { ...inputs, train: file(rows), validation: file(rows) },
    outputs: ['model', 'curve.jsonl'],
    params: { ...defaultsOf(schema), ...quick, ...params },
    engine: 'cpu',
  });
  await finetune(context);
  const curve = readFileSync(context.outputs['curve']!, 'utf8').trimEnd().split('\n');
  return {
    ...context,
    model: context.outputs['model']!,
    curve: curve.map((line): Record<string, number> => JSON.parse(line)),
  };
}

async function measure(model: string, rows: readonly object[], params: JsonObject = {}) {
  const context = recordingContext({
    inputs: { model, examples: file(rows) },
    outputs: ['report.json', 'predictions.jsonl'],
    params: { ...defaultsOf(evaluateSchema), bootstrap: 50, batch_size: 5, ...params },
    engine: 'cpu',
  });
  await evaluateTask(context);
  const lines = readFileSync(context.outputs['predictions']!, 'utf8').trimEnd().split('\n');
  const report: Record<string, unknown> = JSON.parse(readFileSync(context.outputs['report']!, 'utf8'));
  return { ...context, report, predictions: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
}

describe.each(Object.entries(forms))('%s', (form, rows) => {
  test('is learned, and evaluate-task needs no param to read it', async () => {
    const { model, metrics } = await tune({ form, epochs: 30, learning_rate: 1e-2 }, rows);
    expect(metrics['validation/accuracy']).toBe(1);
    expect(readModel(model).config.form).toBe(form);
    const { metrics: task, predictions, report } = await measure(model, rows);
    expect(task['task/accuracy']).toBe(1);
    expect(task['task/ece']).toBeLessThan(0.5);
    expect(report).toMatchObject({ form, examples: rows.length });
    for (const [i, row] of rows.entries())
      expect(predictions[i]).toMatchObject({
        index: i,
        ...row,
        predicted: (row as { label: unknown }).label,
      });
  });
});

describe('graded similarity', () => {
  const task = { form: 'similarity', objective: 'regression' };

  test('is learned as a number, with correlations', async () => {
    const { model, metrics, curve } = await tune({ ...task, epochs: 40, learning_rate: 1e-2 }, graded);
    expect(metrics['validation/pearson']).toBeGreaterThan(0.9);
    expect(metrics['validation/loss']).toBe(
      Math.min(...curve.flatMap((point) => point['validation_loss'] ?? [])),
    );
    const { metrics: measured, predictions } = await measure(model, graded);
    expect(measured['task/pearson']).toBeCloseTo(metrics['validation/pearson']!, 5);
    expect(measured['task/mse']).toBeCloseTo(metrics['validation/loss']!, 5);
    expect(Math.abs(Number(predictions[0]!['predicted']) - 2)).toBeLessThan(0.5);
  });

  test('gives both orders of a pair the same grade', async () => {
    const { model } = await tune(task, graded);
    const { predictions } = await measure(model, [
      { sentence1: 'a dog', sentence2: 'oak', label: 1 },
      { sentence1: 'oak', sentence2: 'a dog', label: 0 },
    ]);
    expect(predictions[0]!['predicted']).toBeCloseTo(Number(predictions[1]!['predicted']), 5);
  });
});

test('a pair too long is cut at its longer text, counted and said', async () => {
  const rows = [...entailment, { premise: 'dog '.repeat(30), hypothesis: 'animal', label: 'yes' }];
  const { metrics, notices, model } = await tune({ form: 'entailment' }, rows);
  expect(metrics['train/truncated']).toBe(1);
  expect(notices[0]).toBe(
    'train: 1 of 9 examples are longer than the context and lost the end of premise (1), the first on line 9',
  );
  expect((await measure(model, rows)).metrics['task/truncated']).toBe(1);
  const refused = await stageProblem(measure(model, rows, { truncate: 'refuse' }));
  expect(refused).toMatchObject({ input: 'examples', line: 9 });
});

test('a label that training lacks is refused where a model is measured, with its line', async () => {
  const { model } = await tune({ form: 'entailment' }, entailment);
  const problem = await stageProblem(
    measure(model, [...entailment, { ...entailment[0]!, label: 'perhaps' }]),
  );
  expect(problem).toMatchObject({
    input: 'examples',
    line: 9,
    message: expect.stringContaining('"perhaps"'),
  });
});

test('columns that the form does not have are a mistake', async () => {
  const { model } = await tune({ form: 'entailment' }, entailment);
  expect(await stageProblem(measure(model, entailment, { columns: { text: 'premise' } }))).toMatchObject({
    param: 'columns',
  });
});

describe('parts of a model', () => {
  const parametersOf = (model: string) => readModel(model).parameters;

  test('that are frozen stay bit for bit, moments and weight decay or not', async () => {
    const { model, metrics } = await tune(
      { form: 'entailment', freeze: 2, lambda: 0.5, weight_decay: 0.1 },
      entailment,
    );
    const [before, after] = [parametersOf(base), parametersOf(model)];
    for (const [name, { data, shape }] of Object.entries(before)) {
      const now = after[name]!.data.slice(0, data.length);
      if (/^(h\.[01]\.|tokens|positions)/.test(name)) expect(now, name).toEqual(data);
      else expect(now, `${name} ${shape}`).not.toEqual(data);
    }
    const trained = Object.entries(after).filter(([name]) => /^(h\.2|score)/.test(name));
    expect(metrics['train/parameters']).toBe(trained.reduce((sum, [, { data }]) => sum + data.length, 0));
  });

  test('but the classifier, with freeze: all', async () => {
    const { model, curve } = await tune({ form: 'entailment', freeze: 'all', lambda: 0.5 }, entailment);
    for (const [name, { data }] of Object.entries(parametersOf(base)))
      expect(parametersOf(model)[name]!.data.slice(0, data.length), name).toEqual(data);
    expect(curve[0]!['lm_loss']).toBeUndefined();
    expect(readModel(model).config.lambda).toBe(0);
  });

  test('from block k on are new with transfer: { layers: k }', async () => {
    const still = {
      form: 'entailment',
      transfer: { layers: 1 },
      learning_rate: 1e-12,
      weight_decay: 0,
      epochs: 1,
    };
    const after = parametersOf((await tune(still, entailment)).model);
    for (const [name, { data }] of Object.entries(parametersOf(base))) {
      if (!name.endsWith('c_fc.weight') && !name.endsWith('_embed.weight')) continue;
      const off = Math.max(...data.map((value, i) => Math.abs(value - after[name]!.data[i]!)));
      if (/^h\.[12]/.test(name)) expect(off, name).toBeGreaterThan(0.01);
      else expect(off, name).toBeLessThan(1e-6);
    }
  });

  test('more than it has are refused', async () => {
    for (const params of [{ freeze: 4 }, { transfer: { layers: 4 } }])
      expect(await stageProblem(tune({ form: 'entailment', ...params }, entailment))).toMatchObject({
        message: expect.stringContaining('the model has 3'),
      });
  });
});

describe('the auxiliary loss', () => {
  const aux = { form: 'entailment', lambda: 0.5 };

  test('goes with a λ that moves in a line', async () => {
    const { curve, model } = await tune(
      { ...aux, lambda_schedule: 'linear', lambda_end: 0.1, epochs: 4 },
      entailment,
    );
    const lambdas = curve.map(({ loss, task_loss, lm_loss }) => (loss! - task_loss!) / lm_loss!);
    expect(lambdas).toHaveLength(4);
    for (const [i, expected] of [0.5, 0.3667, 0.2333, 0.1].entries())
      expect(lambdas[i]).toBeCloseTo(expected, 3);
    expect(readModel(model).config).toMatchObject({ lambda: 0.5, lambda_end: 0.1 });
  });

  test('is on replayed text, on the task’s, or the mean of both', async () => {
    const at = async (on: string) => {
      const inputs = on === 'task' ? { model: base } : { model: base, tokens };
      return (await tune({ ...aux, auxiliary: { on }, epochs: 1 }, entailment, inputs)).curve[0]!;
    };
    const [task, pretraining, both] = [await at('task'), await at('pretraining'), await at('both')];
    for (const { task_loss } of [pretraining, both]) expect(task_loss).toBeCloseTo(task['task_loss']!, 4);
    expect(pretraining['lm_loss']).not.toBeCloseTo(task['lm_loss']!, 3);
    expect(both['lm_loss']).toBeCloseTo((task['lm_loss']! + pretraining['lm_loss']!) / 2, 4);
  });

  test('goes on replaying after an earlier fine-tuning, whose tokenizer has the task tokens', async () => {
    const first = await tune({ form: 'entailment', epochs: 1 }, entailment);
    const replay = { ...aux, auxiliary: { on: 'pretraining' }, epochs: 1 };
    await tune(replay, entailment, { model: first.model, tokens });
  });

  test('refuses tokens of another tokenizer', async () => {
    const other = join(mkdtempSync(join(folder, 'other-')), 'corpus.txt');
    writeFileSync(other, 'quite another text, quite another\n');
    const made = recordingContext({
      inputs: { corpus: other },
      outputs: ['tokenizer.json', 'tokens'],
      params: { vocabulary: 262, tokenizer: 'byte-level' },
    });
    await tokenize(made);
    const replay = { ...aux, auxiliary: { on: 'pretraining' } };
    const problem = stageProblem(tune(replay, entailment, { model: base, tokens: made.outputs['tokens']! }));
    expect(await problem).toMatchObject({ input: 'tokens' });
  });
});

test('options that could do nothing are mistakes of the pipeline', () => {
  const check = (given: JsonObject, ...inputs: string[]) =>
    kind.check!({
      inputs: ['train', 'validation', ...inputs],
      given,
      params: { ...defaultsOf(schema), ...given },
    }).map(({ message }) => message);
  expect(check({ lambda: 0.5 }, 'model')).toEqual([]);
  expect(check({ objective: 'regression' }, 'model')[0]).toContain('graded similarity');
  expect(check({ columns: { premise: 'p' } }, 'model')[0]).toContain('columns has premise');
  expect(check({ freeze: 'all', lambda: 0.5 }, 'model')[0]).toContain('nothing to train');
  expect(check({ freeze: 'all' }, 'model')).toEqual([]);
  expect(check({ freeze: 1 }, 'tokenizer')[0]).toContain('start from scratch');
  expect(check({ lambda_end: 0.1 }, 'model')[0]).toContain('lambda_schedule: linear');
  expect(check({ auxiliary: { on: 'both' } }, 'model')[0]).toContain('needs the input tokens');
  expect(check({ auxiliary: { on: 'both' }, lambda: 0 }, 'model', 'tokens')[0]).toContain('leaves out');
  expect(check({}, 'model', 'tokens')[0]).toContain('replayed with');
});

test.each([
  ['entailment', entailment, {}, 'task/accuracy'],
  ['similarity', similarity, {}, 'task/mcc'],
  ['multiple-choice', choices, {}, 'task/chance'],
  ['similarity', graded, { objective: 'regression' }, 'task/mse_of_mean'],
] as const)('%s has a baseline', async (form, rows, more, metric) => {
  const context = recordingContext({
    inputs: { train: file(rows), examples: file(rows) },
    outputs: ['report.json'],
    params: { ...defaultsOf(baselineSchema), bootstrap: 20, form, ...more },
  });
  await baseline(context);
  expect(context.metrics[metric]).toBeGreaterThanOrEqual(0);
  if (form === 'multiple-choice') expect(context.metrics['task/chance']).toBeCloseTo((1 / 2 + 1 / 3) / 2, 10);
});
