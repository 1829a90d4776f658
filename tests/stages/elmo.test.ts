import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { openEngine } from '../../src/engine/open.ts';
import { readModel, writeModel } from '../../src/model/artifact.ts';
import { elmoVectors } from '../../src/model/elmo.ts';
import type { Parameters as ModelParameters } from '../../src/model/gpt.ts';
import { languageModelsOf } from '../../src/model/halves.ts';
import type { Batch } from '../../src/model/losses.ts';
import { readSafetensors } from '../../src/model/safetensors.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { taskRows } from '../../src/train/task-batches.ts';
import { run as evaluateTask } from '../../stages/evaluate-task/run.ts';
import evaluateSchema from '../../stages/evaluate-task/schema.json' with { type: 'json' };
import { run as exportModel } from '../../stages/export-model/run.ts';
import exportSchema from '../../stages/export-model/schema.json' with { type: 'json' };
import { run as extractFeatures } from '../../stages/extract-features/run.ts';
import extractSchema from '../../stages/extract-features/schema.json' with { type: 'json' };
import { run as finetune } from '../../stages/finetune/run.ts';
import schema from '../../stages/finetune/schema.json' with { type: 'json' };
import { run as generate } from '../../stages/generate/run.ts';
import generateSchema from '../../stages/generate/schema.json' with { type: 'json' };
import pretrainKind from '../../stages/pretrain/stage.ts';
import { recordingContext, stageProblem } from './context.ts';
import { corpusLines, evaluated, pretrained, textFile, tokenized } from './language.ts';

const defaultsOf = ({ properties }: { properties: Record<string, { default?: unknown }> }): JsonObject =>
  JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, one.default]))),
  );

/** Which animal a line is about. */
const examples = corpusLines.map((text) => ({ text, label: text.split(' ')[1]! }));
function examplesFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'examples-')), 'examples.jsonl');
  writeFileSync(path, examples.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return path;
}

async function tuned(model: string, params: JsonObject) {
  const context = recordingContext({
    inputs: { model, train: examplesFile(), validation: examplesFile() },
    outputs: ['model', 'curve.jsonl'],
    params: {
      ...defaultsOf(schema),
      ...{ lambda: 0, epochs: 30, batch_size: 10, learning_rate: 1e-1, dropout: 0 },
      ...params,
    },
    engine: 'cpu',
  });
  await finetune(context);
  return { ...context, model: context.outputs['model']! };
}

let inputs: { tokens: string; tokenizer: string };
const models: Record<string, Awaited<ReturnType<typeof pretrained>>> = {};
beforeAll(async () => {
  inputs = await tokenized(corpusLines);
  const small = { n_layer: 2, steps: 60, learning_rate: 1e-2 };
  models['transformer'] = await pretrained(inputs, { ...small, direction: 'both' }, 'cpu');
  const lstm = { ...small, architecture: 'lstm', n_inner: 24 };
  models['lstm'] = await pretrained(inputs, { ...lstm, direction: 'both' }, 'cpu');
  models['one way'] = await pretrained(inputs, lstm, 'cpu');
  models['masked'] = await pretrained(inputs, { objective: 'masked' }, 'cpu');
});
const modelOf = (name: string): string => models[name]!.outputs['model']!;

describe.each(['transformer', 'lstm'])("ELMo's language model, %s", (name) => {
  test('learns, and its validation is the mean over both directions', async () => {
    const { metrics, curve } = models[name]!;
    expect(curve.at(-1)!['loss']).toBeLessThan(0.6 * curve[0]!['loss']!);
    expect(metrics['validation/perplexity']).toBeCloseTo(Math.exp(metrics['validation/loss']!), 8);
  });

  test('has one embedding, and all else of each direction', () => {
    const { config, parameters } = readModel(modelOf(name), 'any');
    const names = Object.keys(parameters);
    const backward = names.filter((one) => one.startsWith('backward.'));
    expect(config.direction).toBe('both');
    expect(names.filter((one) => one.includes('tokens_embed'))).toEqual(['tokens_embed.weight']);
    expect(names.filter((one) => !one.startsWith('backward.')).sort()).toEqual(
      ['tokens_embed.weight', ...backward.map((one) => one.replace('backward.', ''))].sort(),
    );
  });

  test('is measured in each direction: the mean, and both', async () => {
    const { report, metrics } = await evaluated(modelOf(name), corpusLines);
    const each: number[] = Object.values(report.by_direction);
    expect(Object.keys(report.by_direction)).toEqual(['left-to-right', 'right-to-left']);
    expect(report.bits_per_byte).toBeCloseTo((each[0]! + each[1]!) / 2, 10);
    expect(metrics['lm/bits_per_byte']).toBe(report.bits_per_byte);
    expect(metrics['lm/bits_per_byte']).toBeLessThan(3);
  });

  test('stays as it is while a mix of its layers and a classifier are learned', async () => {
    const { model, metrics } = await tuned(modelOf(name), { freeze: 'all' });
    const before = readModel(modelOf(name), 'any');
    const after = readModel(model, 'any');
    for (const [one, value] of Object.entries(before.parameters))
      expect(after.parameters[one], one).toEqual(value);
    expect(after.tokenizer).toEqual(before.tokenizer);
    expect(metrics['train/parameters']).toBe(3 + 1 + 3 * 2 * 16); // w of an embedding and two layers, γ, three classes
    expect(Array.from(after.parameters['scalar_mix.scalar_parameters']!.data)).not.toEqual([0, 0, 0]);
    expect(after.parameters['scalar_mix.gamma']!.data[0]).not.toBe(1);
    expect(metrics['validation/accuracy']).toBe(1);
    const measured = recordingContext({
      inputs: { model, examples: examplesFile() },
      outputs: ['report.json', 'predictions.jsonl'],
      params: { ...defaultsOf(evaluateSchema), bootstrap: 20, batch_size: 7 },
      engine: 'cpu',
    });
    await evaluateTask(measured);
    expect(measured.metrics['task/accuracy']).toBe(1);
  });

  test('mixes its layers normalized where that is asked for, and the model says so', async () => {
    const { model, metrics } = await tuned(modelOf(name), { freeze: 'all', mix_layer_norm: true });
    expect(readModel(model, 'any').config.mix_layer_norm).toBe(true);
    expect(metrics['validation/accuracy']).toBe(1);
    const again = await tuned(model, { freeze: 'all', epochs: 1 });
    expect(readModel(again.model, 'any').config).not.toHaveProperty('mix_layer_norm');
  });

  test('is trained in no other way', async () => {
    expect(await stageProblem(tuned(modelOf(name), { freeze: 'none' }))).toMatchObject({ param: 'freeze' });
    const some = tuned(modelOf(name), { freeze: 'all', transfer: { layers: 1 } });
    expect(await stageProblem(some)).toMatchObject({ param: 'transfer' });
  });

  test('gives each token the vectors of its two halves side by side; mixed, their mean is what the classifier reads', async () => {
    const { model } = await tuned(modelOf(name), { freeze: 'all', epochs: 2 });
    const { config, parameters, tokenizer } = readModel(model, 'any');
    const C = config.n_embd;
    const featuresOf = async (folder: string, params: JsonObject) => {
      const made = recordingContext({
        inputs: { model: folder, text: textFile(['the dog sleeps 3', 'a cow']) },
        outputs: ['features'],
        params: { ...defaultsOf(extractSchema), ...params },
        engine: 'cpu',
      });
      await extractFeatures(made);
      const file = (one: string): Buffer => readFileSync(join(made.outputs['features']!, one));
      const { width, direction, rows } = JSON.parse(file('features.json').toString());
      return { width, direction, rows, values: readSafetensors(file('features.safetensors')) };
    };
    const both = await featuresOf(model, { layers: 'all' });
    expect(both).toMatchObject({ width: 2 * C, direction: 'both' });
    for (const [half, one] of languageModelsOf({ config, parameters }).entries()) {
      const folder = join(mkdtempSync(join(tmpdir(), 'half-')), 'model');
      writeModel(folder, { ...one, tokenizer });
      const { values, rows } = await featuresOf(folder, { layers: 'all' });
      for (const [layer, { shape, data }] of Object.entries(values)) {
        expect(shape).toEqual([rows, C]);
        expect(both.values[layer]!.shape).toEqual([rows, 2 * C]);
        const own = both.values[layer]!.data.filter((_, i) => Math.floor(i / C) % 2 === half);
        expect(own, `${layer} of ${one.config.direction}`).toEqual(data);
      }
    }

    const w = Array.from(parameters['scalar_mix.scalar_parameters']!.data, Math.exp);
    const total = w.reduce((a, b) => a + b);
    const weights = w.map((share) => (parameters['scalar_mix.gamma']!.data[0]! * share) / total);
    const { values } = await featuresOf(model, { layers: 'all', weights });
    const opened = openTokenizer(tokenizer);
    const ids = await opened.encode('the dog sleeps 3');
    const sequence = Uint32Array.of(opened.endOfText, ...ids, opened.endOfText);
    const task = { form: 'classification', objective: 'classification' } as const;
    const rowOptions = {
      task,
      direction: 'both',
      padding: opened.endOfText,
      normalization: 'token',
    } as const;
    const batch = taskRows([{ sequences: [sequence], label: 0 }], {
      ...rowOptions,
      batch_size: 1,
      n_positions: config.n_positions,
    });
    const engine = await openEngine('tfjs-cpu', { threads: 1 });
    const forward = (of: ModelParameters, tensors: Batch) => ({ vectors: elmoVectors(config, of, tensors) });
    const evaluation = await engine.evaluation({ forward, parameters });
    const { vectors } = await evaluation.run(batch);
    await evaluation.dispose();
    const mix = values['mix']!.data;
    for (const [c, expected] of vectors!.data.entries()) {
      const mean = Array.from(ids).reduce((sum, _, t) => sum + mix[t * 2 * C + c]! / ids.length, 0);
      expect(mean, `number ${c}`).toBeCloseTo(expected, 4);
    }
  });

  test('is refused where one network is wanted', async () => {
    const model = modelOf(name);
    const prompts = textFile(['{"prompt":"the dog"}']);
    for (const refused of [
      generate(context({ model, prompts }, ['samples.jsonl'], generateSchema)),
      exportModel(context({ model }, ['huggingface'], exportSchema)),
    ])
      expect(await stageProblem(refused)).toMatchObject({
        input: 'model',
        message: expect.stringContaining('two networks, one of each direction'),
      });
  });
});

const context = (inputs: Record<string, string>, outputs: string[], of: Parameters<typeof defaultsOf>[0]) =>
  recordingContext({ inputs, outputs, params: defaultsOf(of), engine: 'cpu' });

describe('an LSTM of one direction', () => {
  test('has no mix to normalize', async () => {
    const problem = await stageProblem(tuned(modelOf('one way'), { mix_layer_norm: true }));
    expect(problem).toMatchObject({ param: 'mix_layer_norm' });
  });

  test('is fine-tuned as a whole, with a language-model loss beside', async () => {
    const { metrics, model } = await tuned(modelOf('one way'), {
      lambda: 0.5,
      learning_rate: 2e-2,
    });
    expect(metrics['validation/accuracy']).toBe(1);
    expect(metrics['train/lm_loss']).toBeGreaterThan(0);
    expect(readModel(model).config).toMatchObject({ architecture: 'lstm', n_inner: 24 });
  });

  test('writes no text and is no openai-gpt', async () => {
    const model = modelOf('one way');
    const prompts = textFile(['{"prompt":"the dog"}']);
    for (const refused of [
      generate(context({ model, prompts }, ['samples.jsonl'], generateSchema)),
      exportModel(context({ model }, ['huggingface'], exportSchema)),
    ])
      expect(await stageProblem(refused)).toMatchObject({
        input: 'model',
        message: expect.stringContaining('an LSTM'),
      });
  });
});

describe('a masked model', () => {
  test('has no left-to-right loss to keep beside the task', async () => {
    for (const lambda of [{ lambda: 0.5 }, { lambda_schedule: 'linear', lambda_end: 0.1 }])
      expect(await stageProblem(tuned(modelOf('masked'), lambda))).toMatchObject({
        param: 'lambda',
        message: expect.stringContaining('pretrained on masked tokens'),
        hint: 'set lambda to 0',
      });
  });

  test('is fine-tuned without one', async () => {
    const { metrics } = await tuned(modelOf('masked'), { learning_rate: 1e-2, epochs: 12 });
    expect(metrics['validation/accuracy']).toBe(1);
    expect(metrics['train/lm_loss']).toBeUndefined();
  });
});

test.each([
  [{ n_inner: 8 }, 'n_inner'],
  [{ architecture: 'lstm', n_head: 2 }, 'n_head'],
  [{ architecture: 'lstm', window: 3 }, 'window'],
  [{ architecture: 'lstm', objective: 'masked' }, 'objective'],
  [{ objective: 'masked', direction: 'both' }, 'direction'],
])('pretrain refuses %o', (given, param) => {
  const params = {
    n_embd: 128,
    n_head: 4,
    architecture: 'transformer',
    direction: 'left-to-right',
    ...given,
  };
  expect(
    pretrainKind.check!({ inputs: [], given, params: { warmup_steps: 1, steps: 2, ...params } }),
  ).toMatchObject([{ on: { param } }]);
});
