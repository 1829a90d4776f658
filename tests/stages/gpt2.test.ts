import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { randomFrom } from '../../src/base/random.ts';
import { openEngine } from '../../src/engine/open.ts';
import { decode } from '../../src/generate/decode.ts';
import { type Model, readModel } from '../../src/model/artifact.ts';
import { nextTokenLogits } from '../../src/model/cached.ts';
import { languageModelLoss, taskOutputs } from '../../src/model/losses.ts';
import { readSafetensors } from '../../src/model/safetensors.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { dropoutSeed, lmRows } from '../../src/train/rows.ts';
import { run as exportModel } from '../../stages/export-model/run.ts';
import { run } from '../../stages/import-model/run.ts';
import { idRows, logits, sgdGradients } from '../model/tiny.ts';
import { recordingContext, stageProblem } from './context.ts';

interface Expected {
  readonly ids: number[][];
  readonly logits?: number[];
  readonly scores?: number[];
}
const fixtures = join(import.meta.dirname, '../fixtures/gpt2');
const expected: { readonly [name: string]: Expected } & {
  readonly training: { ids: number[][]; gradients: Record<string, number[]>; losses: number[] };
} = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8'));

async function imported(folder: string) {
  const context = recordingContext({
    inputs: { huggingface: folder },
    outputs: ['model'],
    params: { seed: 1 },
  });
  await run(context);
  return { ...context, model: readModel(context.outputs['model']!) };
}

async function exported(model: string): Promise<string> {
  const context = recordingContext({
    inputs: { model },
    outputs: ['huggingface'],
    params: { name: 'm', description: '', right_to_left: 'refuse' },
  });
  await exportModel(context);
  return context.outputs['huggingface']!;
}

function changed(name: string, change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'gpt2-'));
  cpSync(join(fixtures, name), folder, { recursive: true });
  change(folder);
  return folder;
}
const withConfig = (fields: JsonObject): string =>
  changed('saved', (folder) => {
    const file = join(folder, 'config.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...fields }));
  });

const gap = (found: ArrayLike<number>, wanted: readonly number[]): number =>
  Math.max(...wanted.map((number, i) => Math.abs(number - found[i]!)));

async function logitsOf({ config, parameters }: Model, ids: number[][], name: 'cpu' | 'tfjs-cpu') {
  const engine = await openEngine(name, { threads: 1 });
  const evaluation = await engine.evaluation({ forward: logits(config), parameters });
  return (await evaluation.run(idRows(ids)))['logits']!.data;
}

describe("a checkpoint of transformers' gpt2", () => {
  test.each([
    ['saved', []],
    ['one-layer', []],
    ['deep', []],
    [
      'old',
      [
        expect.stringMatching(
          /^\d buffers that are no parameters were left out, such as h\.0\.attn\.(masked_)?bias$/,
        ),
      ],
    ],
    ['bf16', ['BF16 was converted to F32, number for number']],
    ['f16', ['F16 was converted to F32, number for number']],
    ['sharded', []],
  ])('%s gives their logits on both engines', async (name, told) => {
    const { model, notices } = await imported(join(fixtures, name));
    const { ids, logits } = expected[name]!;
    for (const engine of ['cpu', 'tfjs-cpu'] as const) {
      const found = await logitsOf(model, ids, engine);
      expect(found).toHaveLength(logits!.length);
      expect(gap(found, logits!)).toBeLessThan(1e-4);
    }
    expect(Math.max(...logits!) - Math.min(...logits!)).toBeGreaterThan(1);
    expect(notices).toEqual(told);
    const tokenizer = openTokenizer(model.tokenizer);
    expect(tokenizer.endOfText).toBe(258);
    expect([...(await tokenizer.encode('the at'))]).toEqual([257, ...(await tokenizer.encode(' at'))]);
  });

  test('the sharded fixture has several files', () => {
    expect(
      readdirSync(join(fixtures, 'sharded')).filter((name) => name.endsWith('.safetensors')).length,
    ).toBeGreaterThan(1);
  });

  test('brings its classifier, with its scores', async () => {
    const { model } = await imported(join(fixtures, 'classifier'));
    const { ids, scores } = expected['classifier']!;
    expect(model.config.labels).toEqual(['animal', 'plant', 'thing']);
    const engine = await openEngine('cpu', { threads: 1 });
    const { config, parameters } = model;
    const evaluation = await engine.evaluation({ forward: taskOutputs(config), parameters });
    const T = ids[0]!.length;
    const found = await evaluation.run({
      ...idRows(ids),
      extract: { shape: [2], data: Int32Array.of(T - 1, 2 * T - 1) },
      label_weights: { shape: [2], data: Float32Array.of(0.5, 0.5) },
    });
    expect(gap(found['scores']!.data, scores!)).toBeLessThan(1e-4);
  });

  test.each(['cpu', 'tfjs-cpu'] as const)(
    'has their gradients and ten steps of AdamW on %s',
    async (name) => {
      const { model } = await imported(join(fixtures, 'saved'));
      const { ids, gradients, losses } = expected.training;
      const engine = await openEngine(name, { threads: 1 });
      const batch = {
        ...lmRows(ids, { length: ids[0]!.length - 1, padding: 0, normalization: 'token' }),
        ...dropoutSeed(1, 1),
      };
      const config = { ...model.config, embd_pdrop: 0, attn_pdrop: 0, resid_pdrop: 0 };
      const found = await sgdGradients(engine, languageModelLoss(config), model.parameters, batch);
      expect(found.loss / losses[0]!).toBeCloseTo(1, 5);
      for (const [theirs, wanted] of Object.entries(gradients)) {
        const ours = theirs.replace('wte', 'tokens_embed').replace('wpe', 'positions_embed');
        expect(gap(found.gradients[ours]!, wanted), ours).toBeLessThan(1e-5);
      }
      const training = await engine.training({
        loss: languageModelLoss(config),
        parameters: model.parameters,
        optimizer: optimizerOf({ name: 'adamw', beta1: 0.9, beta2: 0.98, epsilon: 1e-8, weight_decay: 0.01 }),
        clip: 1,
      });
      for (const [i, wanted] of losses.entries()) {
        const { scalars } = await training.step([batch], { learning_rate: 0.01, step: i + 1 });
        expect(Math.abs(scalars['loss']! / wanted - 1)).toBeLessThan(1e-4);
      }
      await training.dispose();
    },
  );

  test('is written back as it came, name for name and number for number', async () => {
    for (const name of ['saved', 'deep', 'classifier']) {
      const { outputs } = await imported(join(fixtures, name));
      const folder = await exported(outputs['model']!);
      const file = 'model.safetensors';
      expect(readSafetensors(readFileSync(join(folder, file)))).toEqual(
        readSafetensors(readFileSync(join(fixtures, name, file))),
      );
      const [before, after] = [join(fixtures, name), folder].map((path) =>
        JSON.parse(readFileSync(join(path, 'config.json'), 'utf8')),
      );
      for (const field of [
        'model_type',
        'architectures',
        'vocab_size',
        'n_embd',
        'n_head',
        'n_layer',
        'n_positions',
        'layer_norm_epsilon',
        'activation_function',
        'id2label',
      ])
        if (field !== 'id2label' || name === 'classifier') expect(after[field], field).toEqual(before[field]);
      const again = await imported(folder);
      expect(again.model.parameters).toEqual((await imported(join(fixtures, name))).model.parameters);
    }
  });

  test('is generated from with a cache as without one', async () => {
    const { model } = await imported(join(fixtures, 'deep'));
    const { config, parameters } = model;
    const engine = await openEngine('cpu', { threads: 1 });
    const evaluation = await engine.evaluation({ forward: nextTokenLogits(config), parameters });
    const given = [258, 5, 80];
    const [decoded] = await decode(evaluation, [{ ids: given, random: randomFrom(1, 'x') }], {
      config,
      sampling: { temperature: 0, top_k: 0, top_p: 1 },
      max_tokens: 4,
      context: 'stop',
      batch_size: 2,
      end: 258,
      never: [],
      stops: async () => false,
    });
    const ids = [...given];
    for (let i = 0; i < decoded!.generated.length; i++) {
      const row = Array.from(await logitsOf(model, [ids], 'cpu')).slice(-config.vocab_size);
      ids.push(row.indexOf(Math.max(...row)));
    }
    expect(decoded!.generated).toEqual(ids.slice(given.length));
    expect(decoded!.generated.length).toBeGreaterThan(0);
  });
});

test.each([
  [{ activation_function: 'relu' }, 'config.json: activation_function is "relu"; only gelu_new'],
  [{ n_inner: 7 }, 'config.json: n_inner is 7; only 4 · n_embd = 48 is known'],
  [{ scale_attn_weights: false }, 'config.json: scale_attn_weights is false'],
  [{ scale_attn_by_inverse_layer_idx: true }, 'config.json: scale_attn_by_inverse_layer_idx is true'],
  [{ add_cross_attention: true }, 'config.json: add_cross_attention is true'],
  [{ n_layer: 3 }, 'h.2.ln_1.weight is missing'],
  [{ n_head: 5 }, 'n_embd is 12, which 5 heads'],
  [{ model_type: 'bert' }, 'model_type is "bert"; those that are read are openai-gpt, gpt2'],
] satisfies [JsonObject, string][])('a config.json with %j is refused', async (fields, message) => {
  expect((await stageProblem(imported(withConfig(fields)))).message).toContain(message);
});

test.each([
  ['no map', {}],
  ['a file outside the folder', { weight_map: { 'wte.weight': '../model.safetensors' } }],
  ['an absolute path', { weight_map: { 'wte.weight': '/etc/passwd' } }],
  ['a number', { weight_map: { 'wte.weight': 1 } }],
])('an index with %s is refused', async (_, index) => {
  const folder = changed('sharded', (f) =>
    writeFileSync(join(f, 'model.safetensors.index.json'), JSON.stringify(index)),
  );
  expect((await stageProblem(imported(folder))).message).toContain(
    'does not map tensors to files of this folder',
  );
});

test('a tensor that is in two shards is named with both', async () => {
  const folder = changed('sharded', (f) => {
    const [first, second] = readdirSync(f)
      .filter((name) => /-of-.*safetensors$/.test(name))
      .sort();
    copyFileSync(join(f, first!), join(f, second!));
  });
  expect((await stageProblem(imported(folder))).message).toMatch(/ is in model-\S+ and in model-\S+/);
});

test('a config.json without model_type is named where the tensors are not the default', async () => {
  const folder = changed('saved', (f) => {
    const file = join(f, 'config.json');
    const config: unknown = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(
      file,
      JSON.stringify(config, (key, value: unknown) => (key === 'model_type' ? undefined : value)),
    );
  });
  expect((await stageProblem(imported(folder))).message).toContain(
    'config.json has no model_type, and the tensors are not those of openai-gpt',
  );
});

test('a shard that is missing is named', async () => {
  const [shard] = readdirSync(join(fixtures, 'sharded')).filter((name) => name.endsWith('.safetensors'));
  const folder = changed('sharded', (f) => rmSync(join(f, shard!)));
  expect((await stageProblem(imported(folder))).message).toContain(`it has no file ${shard}`);
});
