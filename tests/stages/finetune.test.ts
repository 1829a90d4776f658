import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { readModel, writeModel } from '../../src/model/artifact.ts';
import { configDefaults } from '../../src/model/config.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { run as evaluateTask } from '../../stages/evaluate-task/run.ts';
import evaluateSchema from '../../stages/evaluate-task/schema.json' with { type: 'json' };
import { run as finetune } from '../../stages/finetune/run.ts';
import schema from '../../stages/finetune/schema.json' with { type: 'json' };
import kind from '../../stages/finetune/stage.ts';
import { run as tokenize } from '../../stages/tokenize/run.ts';
import { recordingContext, stageProblem } from './context.ts';

const animals = ['小狗', '花猫', '白马', '山羊'];
const plants = ['松树', '红花', '青草', '绿叶'];
const said = (thing: string) => [`一只${thing}在叫`, `那里有${thing}`, `${thing}很好看`, `我喜欢${thing}`];
const rows = [animals, plants].flatMap((things, c) =>
  things.flatMap((thing) => said(thing).map((text) => ({ text, label: ['动物', '植物'][c]! }))),
);
const jsonl = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const defaults: JsonObject = Object.fromEntries(
  Object.entries(schema.properties).map(([name, property]) => [name, property.default]),
);
const evaluateDefaults: JsonObject = Object.fromEntries(
  Object.entries(evaluateSchema.properties).map(([name, property]) => [name, property.default]),
);
const quick = { epochs: 3, batch_size: 10, learning_rate: 5e-3, dropout: 0, log_every: 1 };
const sizes = { n_layer: 1, n_head: 2, n_embd: 16, n_positions: 32 };

let folder: string;
let tokenizer: string;
let base: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'finetune-'));
  const corpus = join(folder, 'corpus.txt');
  writeFileSync(corpus, rows.map(({ text }) => `${text}\n`).join(''));
  const made = recordingContext({
    inputs: { corpus },
    outputs: ['tokenizer.json', 'tokens'],
    params: { vocabulary: 290, tokenizer: 'byte-level' },
  });
  await tokenize(made);
  tokenizer = made.outputs['tokenizer']!;
  base = pretrained('left-to-right');
});

function pretrained(direction: 'left-to-right' | 'right-to-left'): string {
  const path = join(folder, direction);
  const config = { ...configDefaults, ...sizes, vocab_size: 290, direction };
  writeModel(path, {
    config,
    parameters: initialParameters(config, 5),
    tokenizer: openTokenizer(tokenizer).bytes,
  });
  return path;
}

function file(name: string, lines: readonly object[]): string {
  const path = join(mkdtempSync(join(folder, 'data-')), name);
  writeFileSync(path, jsonl(lines));
  return path;
}

async function tune(
  params: JsonObject,
  {
    start = { model: base },
    train = rows,
    validation = rows.slice(3, 20),
  }: {
    start?: { readonly model: string } | { readonly tokenizer: string };
    train?: readonly object[];
    validation?: readonly object[];
  } = {},
) {
  const context = recordingContext({
    inputs: { ...start, train: file('train.jsonl', train), validation: file('validation.jsonl', validation) },
    outputs: ['model', 'curve.jsonl'],
    params: { ...defaults, ...quick, ...params },
    engine: 'cpu',
  });
  await finetune(context);
  const curve = readFileSync(context.outputs['curve']!, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { ...context, model: context.outputs['model']!, curve };
}

async function measure(model: string, examples: readonly object[], params: JsonObject = {}) {
  const context = recordingContext({
    inputs: { model, examples: file('test.jsonl', examples) },
    outputs: ['report.json', 'predictions.jsonl'],
    params: {
      ...evaluateDefaults,
      truncate: 'tail',
      batch_size: 5,
      bootstrap: 100,
      seed: 1,
      ...params,
    },
    engine: 'cpu',
  });
  await evaluateTask(context);
  const lines = readFileSync(context.outputs['predictions']!, 'utf8').trimEnd().split('\n');
  return {
    ...context,
    report: JSON.parse(readFileSync(context.outputs['report']!, 'utf8')),
    predictions: lines.map((line) => JSON.parse(line)),
  };
}

describe('fine-tuning', () => {
  test('learns to tell the classes apart, and evaluate-task sees it', async () => {
    const { model, metrics } = await tune({ epochs: 12, learning_rate: 2e-2, lambda: 0.5 });
    expect(metrics['validation/accuracy']).toBe(1);
    const { report, predictions, metrics: task } = await measure(model, rows);
    expect(task['task/accuracy']).toBe(1);
    expect(report.labels).toEqual(['动物', '植物']);
    expect(predictions).toHaveLength(rows.length);
    expect(predictions[3]).toMatchObject({ index: 3, text: rows[3]!.text, label: '动物', predicted: '动物' });
    const { 动物: animal, 植物: plant } = predictions[3].probabilities;
    expect(animal + plant).toBeCloseTo(1, 6);
    expect(animal).toBeGreaterThan(0.5);
  });

  test('writes a model with labels, task tokens and everything trained', async () => {
    const tuned = readModel((await tune({ dropout: 0.2 })).model);
    const before = readModel(base);
    expect(tuned.config.labels).toEqual(['动物', '植物']);
    expect(tuned.config).toMatchObject({
      vocab_size: 293,
      embd_pdrop: 0.2,
      attn_pdrop: 0.2,
      resid_pdrop: 0.2,
    });
    expect(tuned.parameters['score.weight']!.shape).toEqual([2, 16]);
    expect(openTokenizer(tuned.tokenizer).special('_classify_')).toBe(292);
    for (const [name, { data }] of Object.entries(before.parameters))
      expect(tuned.parameters[name]!.data.slice(0, data.length), name).not.toEqual(data);
  });

  test('is the same again, and another with another seed', async () => {
    const [one, again, other] = [await tune({}), await tune({}), await tune({ seed: 2 })];
    const bytes = ({ model }: { model: string }) => readFileSync(join(model, 'model.safetensors'));
    expect(bytes(again)).toEqual(bytes(one));
    expect(bytes(other)).not.toEqual(bytes(one));
  });

  test('with λ adds the language-model loss, times λ', async () => {
    const { curve } = await tune({ lambda: 0.25 });
    for (const { loss, task_loss, lm_loss } of curve) expect(loss).toBeCloseTo(task_loss + 0.25 * lm_loss, 4);
    expect(curve.at(-1).lm_loss).toBeLessThan(curve[0].lm_loss);
    const without = await tune({ lambda: 0 });
    expect(without.curve[0].loss).toBe(without.curve[0].task_loss);
    expect(without.curve[0].lm_loss).toBeUndefined();
  });

  test('keeps the epoch that validates best, and the curve says which', async () => {
    const { curve, metrics, model } = await tune({ epochs: 6 });
    const epochs = curve.filter((point) => point.validation_accuracy !== undefined);
    expect(epochs.map(({ step }) => step)).toEqual([4, 8, 12, 16, 20, 24]); // 32 examples, 10 at a time
    const best = epochs.reduce((a, b) =>
      b.validation_accuracy > a.validation_accuracy ||
      (b.validation_accuracy === a.validation_accuracy && b.validation_loss < a.validation_loss)
        ? b
        : a,
    );
    expect(metrics['validation/best_epoch']).toBe(best.step / 4);
    expect(metrics['validation/loss']).toBe(best.validation_loss);
    const { metrics: task } = await measure(model, rows.slice(3, 20));
    expect(task['task/accuracy']).toBe(metrics['validation/accuracy']);
  });

  test('starts from scratch with a tokenizer and sizes', async () => {
    const { model, metrics } = await tune({ ...sizes, n_layer: 2, lambda: 0 }, { start: { tokenizer } });
    expect(readModel(model).config).toMatchObject({ n_layer: 2, vocab_size: 293, labels: ['动物', '植物'] });
    expect(metrics['train/examples']).toBe(32);
  });

  test('goes on from a fine-tuned model with a classifier of its own', async () => {
    const first = await tune({ epochs: 1 });
    const other = rows.map(({ text }, i) => ({ text, label: `c${i % 3}` }));
    const { model } = await tune(
      { epochs: 1 },
      { start: { model: first.model }, train: other, validation: other },
    );
    expect(readModel(model).config).toMatchObject({ vocab_size: 293, labels: ['c0', 'c1', 'c2'] });
  });

  test('learns with a right-to-left model', async () => {
    const { model, metrics } = await tune(
      { epochs: 12, learning_rate: 2e-2 },
      { start: { model: pretrained('right-to-left') } },
    );
    expect(metrics['validation/accuracy']).toBe(1);
    expect((await measure(model, rows)).metrics['task/accuracy']).toBe(1);
  });
});

describe('texts that are too long', () => {
  const long = [...rows, { text: '很'.repeat(40), label: '动物' }];

  test('are cut, counted and said', async () => {
    const { metrics, notices, model } = await tune({ epochs: 1 }, { train: long });
    expect(metrics).toMatchObject({ 'train/truncated': 1, 'validation/truncated': 0 });
    expect(notices).toEqual([
      'train: 1 of 33 texts are longer than the context and lost their end, the first on line 33',
    ]);
    const task = await measure(model, long);
    expect(task.metrics['task/truncated']).toBe(1);
    expect(task.notices[0]).toContain('1 of 33 texts');
  });

  test('are an error where they may not be cut', async () => {
    const problem = await stageProblem(tune({ truncate: 'refuse' }, { train: long }));
    expect(problem).toMatchObject({ input: 'train', line: 33 });
    const { model } = await tune({ epochs: 1 });
    expect(await stageProblem(measure(model, long, { truncate: 'refuse' }))).toMatchObject({
      input: 'examples',
      line: 33,
    });
  });

  test('keep their end where the head is cut', async () => {
    const { model } = await tune({ epochs: 1 });
    const filler = 'x'.repeat(60);
    const [cut, whole] = ['猫', '狗'].map((end) => ({ text: `${filler}${end}`, label: '动物' }));
    const of = async (truncate: string) => {
      const { predictions } = await measure(model, [cut!, whole!], { truncate });
      return predictions.map(({ probabilities }) => probabilities['动物']);
    };
    const [a, b] = await of('tail');
    expect(a).toBe(b);
    const [c, d] = await of('head');
    expect(c).not.toBe(d);
  });
});

describe('what cannot be', () => {
  test('a validation label that training lacks', async () => {
    const validation = [rows[0]!, { text: '石头', label: '矿物' }];
    const problem = await stageProblem(tune({}, { validation }));
    expect(problem).toMatchObject({ input: 'validation', line: 2 });
  });

  test('one class alone', async () => {
    expect(await stageProblem(tune({}, { train: rows.slice(0, 4) }))).toMatchObject({ input: 'train' });
  });

  test('a tokenizer that is not the model’s', async () => {
    const { model } = await tune({ epochs: 1 });
    const broken = join(folder, 'broken');
    cpSync(model, broken, { recursive: true });
    cpSync(tokenizer, join(broken, 'tokenizer.json'));
    const problem = await stageProblem(measure(broken, rows));
    expect(problem.message).toContain('tokenizer.json has 290 tokens, config.json says 293');
    expect(await stageProblem(tune({}, { start: { model: broken } }))).toMatchObject({ input: 'model' });
  });

  test('evaluating a model without a classifier', async () => {
    const problem = await stageProblem(measure(base, rows));
    expect(problem.message).toContain('the model has no classifier');
  });

  test('a single label, which there is nothing to tell from, before anything is computed', async () => {
    const path = join(folder, 'single.jsonl');
    writeFileSync(path, jsonl(rows.map(({ text }) => ({ text, label: 'one' }))));
    const context = recordingContext({
      inputs: { model: '/nowhere', train: path, validation: path },
      outputs: ['model', 'curve.jsonl'],
      params: { ...defaults, ...quick },
    });
    const problem = await stageProblem(finetune(context));
    expect(problem).toMatchObject({ input: 'train' });
    expect(problem.message).toBe(
      'every training example has the label "one": there is nothing to tell apart',
    );
  });

  test('measuring a single example gives scores without intervals', async () => {
    const { model } = await tune({ epochs: 1 });
    const { metrics, notices } = await measure(model, [rows[0]!]);
    expect(metrics['task/accuracy']).toBeGreaterThanOrEqual(0);
    expect(Object.keys(metrics).filter((name) => /low|high/.test(name))).toEqual([]);
    expect(notices).toContain('one example alone: the scores have no intervals');
  });

  test('evaluating a label that the model lacks', async () => {
    const { model } = await tune({ epochs: 1 });
    const problem = await stageProblem(measure(model, [rows[0]!, { text: 'x', label: '动' }]));
    expect(problem).toMatchObject({ input: 'examples', line: 2 });
  });

  test('a rate at which the loss is no number any more', async () => {
    const problem = await stageProblem(
      tune({ optimizer: 'sgd', learning_rate: 1e30, schedule: 'constant', clip: 0, momentum: 0.9 }),
    );
    expect(problem).toMatchObject({ param: 'learning_rate' });
    expect(problem.message).toContain('at a learning rate of 1e+30');
  });
});

describe('how it may be used', () => {
  const check = (inputs: readonly string[], given: JsonObject = {}) =>
    kind.check!({ inputs: ['train', 'validation', ...inputs], given, params: { ...defaults, ...given } });

  test('with a model, or with a tokenizer', () => {
    expect(check(['model'])).toEqual([]);
    expect(check(['tokenizer'], { n_layer: 2 })).toEqual([]);
  });

  test('but not with both, with neither, with sizes beside a model, or with uneven heads', () => {
    expect(check(['model', 'tokenizer'])).toMatchObject([{ on: { input: 'tokenizer' } }]);
    expect(check([])).toMatchObject([{ on: 'inputs' }]);
    expect(check(['model'], { n_layer: 2, n_embd: 8 })).toMatchObject(
      [{ on: { param: 'n_embd' } }, { on: { param: 'n_layer' } }].toReversed(),
    );
    expect(check(['tokenizer'], { n_embd: 10 })).toMatchObject([{ on: { param: 'n_embd' } }]);
    expect(check(['model'], { momentum: 0.5 })).toMatchObject([{ on: { param: 'momentum' } }]);
  });
});
