import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { openEngine } from '../../src/engine/open.ts';
import { type Model, readModel } from '../../src/model/artifact.ts';
import { taskOutputs } from '../../src/model/losses.ts';
import type { ParameterValues } from '../../src/model/parameters.ts';
import { readSafetensors, writeSafetensors } from '../../src/model/safetensors.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { run } from '../../stages/import-model/run.ts';
import { idRows, logits } from '../model/tiny.ts';
import { recordingContext, stageProblem } from './context.ts';

interface Expected {
  readonly ids: number[][];
  readonly logits?: number[];
  readonly extract?: number[];
  readonly scores?: number[];
}
const fixtures = join(import.meta.dirname, '../fixtures/checkpoints');
const expected: { [name: string]: Expected } = JSON.parse(
  readFileSync(join(fixtures, 'logits.json'), 'utf8'),
);

async function imported(folder: string) {
  const context = recordingContext({
    inputs: { huggingface: folder },
    outputs: ['model'],
    params: { seed: 1 },
  });
  await run(context);
  return { ...context, model: readModel(context.outputs['model']!) };
}

/** A copy of a fixture with something changed. */
function changed(name: string, change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  cpSync(join(fixtures, name), folder, { recursive: true });
  change(folder);
  return folder;
}
const withConfig = (name: string, fields: JsonObject): string =>
  changed(name, (folder) => {
    const file = join(folder, 'config.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...fields }));
  });
const withTensors = (name: string, change: (values: ParameterValues) => ParameterValues): string =>
  changed(name, (folder) => {
    const file = join(folder, 'model.safetensors');
    writeFileSync(file, writeSafetensors(change(readSafetensors(readFileSync(file)))));
  });

const gap = (found: ArrayLike<number>, wanted: readonly number[]): number =>
  Math.max(...wanted.map((number, i) => Math.abs(number - found[i]!)));

async function logitsOf({ config, parameters }: Model, ids: number[][]): Promise<ArrayLike<number>> {
  const engine = await openEngine('tfjs-cpu', { threads: 1 });
  const evaluation = await engine.evaluation({ forward: logits(config), parameters });
  return (await evaluation.run(idRows(ids)))['logits']!.data;
}

describe("a checkpoint of Hugging Face's transformers", () => {
  test.each([
    ['saved', []],
    ['only-head', []],
    ['old', ['2 buffers that are no parameters were left out, such as position_ids']],
    ['bf16', ['BF16 was converted to F32, number for number']],
    ['f16', ['F16 was converted to F32, number for number']],
    ['padded', ['its embedding has 4 rows without a token: the tokenizer now names them <|unused-ID|>']],
  ])('%s gives their logits', async (name, told) => {
    const { model, notices, metrics } = await imported(join(fixtures, name));
    const { ids, logits } = expected[name]!;
    const found = await logitsOf(model, ids);
    expect(found).toHaveLength(logits!.length);
    expect(gap(found, logits!)).toBeLessThan(1e-4);
    expect(Math.max(...logits!) - Math.min(...logits!)).toBeGreaterThan(1);
    expect(notices).toEqual(told);
    expect(metrics['model/parameters']).toBe(
      Object.values(model.parameters).reduce((sum, { data }) => sum + data.length, 0),
    );
    const tokenizer = openTokenizer(model.tokenizer);
    expect(tokenizer.vocabularySize).toBe(model.config.vocab_size);
    expect(tokenizer.endOfText).toBe(19);
    expect([...(await tokenizer.encode('ABc\ng?'))]).toEqual([17, 11, 15, 0]);
  });

  test('brings its classifier, with its scores', async () => {
    const { model, notices } = await imported(join(fixtures, 'classifier'));
    const { ids, extract, scores } = expected['classifier']!;
    expect(model.config.labels).toEqual(['animal', 'plant', 'thing']);
    expect(notices).toEqual([]);
    const engine = await openEngine('tfjs-cpu', { threads: 1 });
    const { config, parameters } = model;
    const evaluation = await engine.evaluation({ forward: taskOutputs(config), parameters });
    const rows = Int32Array.from(extract!, (t, b) => b * ids[0]!.length + t);
    const found = await evaluation.run({
      ...idRows(ids),
      extract: { shape: [2], data: rows },
      label_weights: { shape: [2], data: Float32Array.of(0.5, 0.5) },
    });
    expect(gap(found['scores']!.data, scores!)).toBeLessThan(1e-4);
  });

  test('names its classes LABEL_0, … where it has no names', async () => {
    const { model } = await imported(withConfig('classifier', { id2label: null, label2id: null }));
    expect(model.config.labels).toEqual(['LABEL_0', 'LABEL_1', 'LABEL_2']);
  });

  test('is a language model whatever classes its config.json makes up', async () => {
    const labels = { id2label: { 0: 'LABEL_0', 1: 'LABEL_1' }, architectures: ['OpenAIGPTModel'] };
    expect((await imported(withConfig('saved', labels))).model.config.labels).toEqual([]);
  });

  test('gets a row for <|endoftext|> where nothing separates documents, and keeps all other logits', async () => {
    const folder = changed('saved', (folder) => {
      const file = join(folder, 'vocab.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('\\n</w>', 'zz</w>'));
    });
    const { model, notices } = await imported(folder);
    expect(notices.join()).toMatch('<|endoftext|> was appended, with a new embedding');
    expect(openTokenizer(model.tokenizer).endOfText).toBe(20);
    const { ids, logits } = expected['saved']!;
    const found = Array.from(await logitsOf(model, ids)).filter((_, i) => i % 21 < 20);
    expect(gap(found, logits!)).toBeLessThan(1e-4);
  });

  test('gives the same bytes again', async () => {
    const [a, b] = [await imported(join(fixtures, 'bf16')), await imported(join(fixtures, 'bf16'))];
    for (const name of readdirSync(a.outputs['model']!))
      expect(readFileSync(join(b.outputs['model']!, name))).toEqual(
        readFileSync(join(a.outputs['model']!, name)),
      );
  });
});

describe('what is refused', () => {
  const cases: [what: string, folder: () => string, message: string | RegExp][] = [
    [
      'no weights',
      () => changed('saved', (f) => rmSync(join(f, 'model.safetensors'))),
      'it has no file model.safetensors',
    ],
    [
      'pickled weights',
      () =>
        changed('saved', (f) => {
          rmSync(join(f, 'model.safetensors'));
          writeFileSync(join(f, 'pytorch_model.bin'), 'x');
        }),
      'its weights are pickled (pytorch_model.bin), and reading a pickle runs the code in it',
    ],
    [
      'no configuration',
      () => changed('saved', (f) => rmSync(join(f, 'config.json'))),
      'it has no file config.json',
    ],
    [
      'broken JSON',
      () => changed('saved', (f) => writeFileSync(join(f, 'config.json'), '{')),
      'config.json is not JSON',
    ],
    [
      'no tokenizer',
      () => changed('saved', (f) => rmSync(join(f, 'vocab.json'))),
      'its tokenizer: the folder has neither',
    ],
    [
      'a file cut short',
      () =>
        changed('saved', (f) => {
          const file = join(f, 'model.safetensors');
          writeFileSync(file, readFileSync(file).subarray(0, -1));
        }),
      /model\.safetensors: the data ends at byte \d+ of \d+$/,
    ],
    [
      'another model',
      () => withConfig('saved', { model_type: 't5' }),
      'config.json: model_type is "t5"; those that are read are openai-gpt, gpt2',
    ],
    ['another activation', () => withConfig('saved', { afn: 'relu' }), 'config.json: afn is "relu"'],
    [
      'another shape',
      () => withConfig('saved', { n_positions: 10 }),
      'positions_embed.weight has the shape [9, 12], config.json wants [10, 12]',
    ],
    [
      'a layer too few',
      () => withConfig('saved', { n_layer: 1 }),
      'h.1.attn.c_attn.bias is no parameter of this model',
    ],
    [
      'a regression',
      () => withConfig('classifier', { problem_type: 'regression' }),
      'problem_type is "regression"',
    ],
    [
      'a class without a name',
      () => withConfig('classifier', { id2label: { 0: 'a', 2: 'b' } }),
      'config.json: id2label does not name',
    ],
    [
      'an output layer of its own',
      () =>
        withTensors('saved', (values) => {
          const data = values['transformer.tokens_embed.weight']!.data.slice();
          data[5] = 1;
          return { ...values, 'lm_head.weight': { shape: [20, 12], data } };
        }),
      'lm_head.weight is not tokens_embed.weight',
    ],
    [
      'a number that is none',
      () =>
        withTensors('saved', (values) => {
          values['transformer.h.0.ln_1.bias']!.data[3] = Number.NaN;
          return values;
        }),
      'model.safetensors: transformer.h.0.ln_1.bias holds NaN at [3] (1 of its 12 numbers is not finite)',
    ],
    [
      'a name with and without prefix',
      () =>
        withTensors('saved', (values) => ({
          ...values,
          'h.0.ln_1.bias': values['transformer.h.0.ln_1.bias']!,
        })),
      'h.0.ln_1.bias is there with and without transformer.',
    ],
    [
      'tokens without an embedding',
      () =>
        changed('saved', (f) => {
          const file = join(f, 'vocab.json');
          const vocab = JSON.parse(readFileSync(file, 'utf8'));
          writeFileSync(file, JSON.stringify({ ...vocab, y: 20, z: 21 }));
        }),
      'its tokenizer has 22 tokens, its config.json says 20',
    ],
    ['a file', () => join(fixtures, 'saved/config.json'), 'it is a file, not the folder of a checkpoint'],
  ];
  test.each(cases)('%s', async (_, folder, message) => {
    const problem = await stageProblem(imported(folder()));
    expect(problem.input).toBe('huggingface');
    if (typeof message === 'string') expect(problem.message).toContain(message);
    else expect(problem.message).toMatch(message);
    expect(problem.message).toMatch(/^the checkpoint cannot be imported: /);
  });

  test('a pickle, with how to convert it', async () => {
    const folder = changed('saved', (f) => {
      rmSync(join(f, 'model.safetensors'));
      writeFileSync(join(f, 'pytorch_model.bin'), 'x');
    });
    expect((await stageProblem(imported(folder))).hint).toContain('.save_pretrained("NEW_FOLDER")');
  });
});
