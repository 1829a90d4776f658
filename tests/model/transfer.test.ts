import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import type { Engine, LossFunction, Value, Values } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import { configDefaults, type ModelConfig } from '../../src/model/config.ts';
import { configJson, parseConfig } from '../../src/model/config-json.ts';
import { languageModelsOf } from '../../src/model/halves.ts';
import { frozenName, languageModelLoss, taskLoss, taskOutputs, tokenLosses } from '../../src/model/losses.ts';
import { initialParameters, misfits, type ParameterValues } from '../../src/model/parameters.ts';
import { readSafetensors } from '../../src/model/safetensors.ts';
import { bothWays } from '../../src/train/reading-order.ts';
import { dropoutSeed, lmRows } from '../../src/train/rows.ts';
import { taskRows } from '../../src/train/task-batches.ts';
import { logits, sgdGradients, tinyConfig } from './tiny.ts';

interface Stored {
  readonly [name: string]: { readonly shape: number[]; readonly data: number[] };
}
interface Fixture {
  readonly language_model: {
    readonly config: Pick<ModelConfig, 'vocab_size' | 'n_embd' | 'n_inner' | 'n_layer'>;
    readonly parameters: Stored;
    readonly rows: number[][];
    readonly loss: number;
    readonly gradients: Stored;
  };
  readonly features: {
    readonly parameters: Stored;
    readonly items: readonly { readonly sequences: number[][]; readonly label: number }[];
    readonly scores: number[][];
    readonly loss: number;
    readonly gradients: Stored;
    readonly normed: { readonly scores: number[][]; readonly loss: number; readonly gradients: Stored };
  };
  readonly masked: {
    readonly mask: number;
    readonly padding: number;
    readonly tokens: number[][];
    readonly targets: number[][];
    readonly chosen: readonly [number, number][];
    readonly logits: number[];
    readonly loss: number;
    readonly gradients: Stored;
  };
}

const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));
const fixture: Fixture = JSON.parse(file('transfer.fixture.json').toString());
const valuesOf = (stored: Stored): ParameterValues =>
  Object.fromEntries(
    Object.entries(stored).map(([name, { shape, data }]) => [name, { shape, data: Float32Array.from(data) }]),
  );
const engines = ['tfjs-cpu', 'cpu'] as const;
const open = (name: (typeof engines)[number]): Promise<Engine> => openEngine(name, { threads: 1 });

const elmo: ModelConfig = {
  ...tinyConfig(),
  ...fixture.language_model.config,
  architecture: 'lstm',
  direction: 'both',
};
const languageModel = valuesOf(fixture.language_model.parameters);
const rows = fixture.language_model.rows.map((row) => Int32Array.from(row));
const both = { length: 8, padding: 0, normalization: 'token' } as const;
const batch: Values = { ...lmRows(bothWays(rows, 'both'), both), ...dropoutSeed(1, 1) };

function expectNear(found: Readonly<Record<string, ArrayLike<number>>>, expected: Stored, within: number) {
  for (const [name, { data }] of Object.entries(expected)) {
    const off = Math.max(...data.map((value, i) => Math.abs(value - found[name]![i]!)));
    expect(off, name).toBeLessThan(within);
  }
}

describe.each(engines)("ELMo's language model of LSTMs, on %s", (name) => {
  test("PyTorch's loss and gradients, both directions together", async () => {
    expect(misfits(elmo, languageModel)).toEqual([]);
    const found = await sgdGradients(await open(name), languageModelLoss(elmo), languageModel, batch);
    expect(found.loss).toBeCloseTo(fixture.language_model.loss, 5);
    expectNear(found.gradients, fixture.language_model.gradients, 1e-5);
  });

  test('its halves are language models of one direction each, whose mean loss it has', async () => {
    const engine = await open(name);
    let [sum, tokens] = [0, 0];
    for (const { config, parameters } of languageModelsOf({ config: elmo, parameters: languageModel })) {
      const read = config.direction === 'left-to-right' ? rows : rows.map((row) => row.toReversed());
      const one = lmRows(read, both);
      const evaluation = await engine.evaluation({ forward: tokenLosses(config), parameters });
      const { nll } = await evaluation.run(one);
      await evaluation.dispose();
      for (const [i, weight] of one['weights']!.data.entries())
        if (weight > 0) {
          sum += nll!.data[i]!;
          tokens++;
        }
    }
    expect(sum / tokens).toBeCloseTo(fixture.language_model.loss, 5);
  });

  test('a token changes no prediction of its own past', async () => {
    const [forward] = languageModelsOf({ config: elmo, parameters: languageModel });
    const evaluation = await (await open(name)).evaluation({
      forward: logits(forward!.config),
      parameters: forward!.parameters,
    });
    const at = async (ids: number[]) =>
      (await evaluation.run({ tokens: { shape: [1, 5], data: Int32Array.from(ids) } }))['logits']!.data;
    const [before, after] = [await at([1, 2, 3, 4, 5]), await at([1, 2, 9, 4, 5])];
    await evaluation.dispose();
    const V = elmo.vocab_size;
    expect(after.slice(0, 2 * V)).toEqual(before.slice(0, 2 * V));
    for (const t of [2, 3, 4])
      expect(after.slice(t * V, (t + 1) * V), String(t)).not.toEqual(before.slice(t * V, (t + 1) * V));
  });
});

describe.each(engines)("ELMo's features under a classifier, on %s", (name) => {
  const config: ModelConfig = { ...elmo, labels: ['a', 'b', 'c'] };
  const classifier = valuesOf(fixture.features.parameters);
  const items = fixture.features.items.map(({ sequences, label }) => ({
    label,
    sequences: sequences.map((ids) => Uint32Array.from(ids)),
  }));
  const task = { form: 'classification', objective: 'classification' } as const;
  /** With a row too many, which must not count. */
  const options = { task, direction: 'both', batch_size: 4, n_positions: 8, padding: 0 } as const;
  const taskBatch = { ...taskRows(items, { ...options, normalization: 'token' }), ...dropoutSeed(1, 1) };

  test.each([
    ['', config, fixture.features],
    [', with layer norm before the mix', { ...config, mix_layer_norm: true }, fixture.features.normed],
  ] as const)(
    "PyTorch's loss and gradients of the mix and the classifier, the language model frozen%s",
    async (_, config, expected) => {
      const frozen = Object.keys(languageModel);
      const constant = Object.fromEntries(frozen.map((one) => [frozenName(one), languageModel[one]!]));
      const loss = taskLoss(config, { auxiliary: false, frozen });
      const found = await sgdGradients(await open(name), loss, classifier, { ...taskBatch, ...constant });
      expect(found.loss).toBeCloseTo(expected.loss, 5);
      expectNear(found.gradients, expected.gradients, 1e-5);
    },
  );

  test.each([
    ['', config, fixture.features],
    [', with layer norm before the mix', { ...config, mix_layer_norm: true }, fixture.features.normed],
  ] as const)("PyTorch's scores%s", async (_, config, { scores: all }) => {
    const parameters = { ...languageModel, ...classifier };
    const evaluation = await (await open(name)).evaluation({ forward: taskOutputs(config), parameters });
    const { scores } = await evaluation.run(taskBatch);
    await evaluation.dispose();
    for (const [i, expected] of all.flat().entries()) expect(scores!.data[i]).toBeCloseTo(expected, 4);
  });
});

describe.each(engines)("Hugging Face's transformer with its causal mask taken away, on %s", (name) => {
  const { mask, padding, tokens, targets, chosen } = fixture.masked;
  const config: ModelConfig = {
    ...configDefaults,
    ...{ vocab_size: 23, n_positions: 8, n_embd: 12, n_layer: 2, n_head: 3 },
    ...{ embd_pdrop: 0, attn_pdrop: 0, resid_pdrop: 0 },
    ...{ attention: 'bidirectional', mask_token_id: mask, pad_token_id: padding },
  };
  const parameters = readSafetensors(file('gpt.fixture.safetensors'));
  const shape = [tokens.length, tokens[0]!.length];
  const weights = new Float32Array(tokens.flat().length);
  for (const [b, t] of chosen) weights[b * shape[1]! + t] = 1 / chosen.length;
  const ids = (values: number[][]): Value => ({ shape, data: Int32Array.from(values.flat()) });
  const masked: Values = {
    tokens: ids(tokens),
    targets: ids(targets),
    weights: { shape, data: weights },
    ...dropoutSeed(1, 1),
  };

  test('same logits wherever there is no padding', async () => {
    const evaluation = await (await open(name)).evaluation({ forward: logits(config), parameters });
    const found = (await evaluation.run({ tokens: ids(tokens) }))['logits']!.data;
    await evaluation.dispose();
    expect(found).toHaveLength(fixture.masked.logits.length);
    for (const [place, id] of tokens.flat().entries()) {
      if (id === padding) continue;
      const of = (values: ArrayLike<number>) => Array.from(values).slice(place * 23, (place + 1) * 23);
      const off = of(fixture.masked.logits).map((value, i) => Math.abs(value - of(found)[i]!));
      expect(Math.max(...off)).toBeLessThan(1e-4);
    }
  });

  test('same loss and gradients at the masked places', async () => {
    const found = await sgdGradients(await open(name), languageModelLoss(config), parameters, masked);
    expect(found.loss).toBeCloseTo(fixture.masked.loss, 5);
    expectNear(found.gradients, fixture.masked.gradients, 1e-5);
  });
});

describe('gradients of a model of both directions equal finite differences', () => {
  const sizes = { n_layer: 2, direction: 'both' } as const;
  test.each([
    ['transformer', tinyConfig({ ...sizes, n_embd: 4, n_head: 2, resid_pdrop: 0.2, attn_pdrop: 0.2 })],
    ['lstm', tinyConfig({ ...sizes, n_embd: 4, architecture: 'lstm', n_inner: 6, resid_pdrop: 0.2 })],
  ] as const)('%s', async (_, config) => {
    const engine = await open('tfjs-cpu');
    const read = [Int32Array.of(1, 2, 3, 4, 5, 6), Int32Array.of(7, 8, 9)];
    const given = { ...lmRows(bothWays(read, 'both'), { ...both, length: 6 }), ...dropoutSeed(3, 1) };
    await expectFiniteDifferences(engine, languageModelLoss(config), parametersFor(config), given);
  });

  const parametersFor = (config: ModelConfig): ParameterValues =>
    initialParameters({ ...config, initializer_range: 0.4 }, 4);
});

/** Along a direction u of each parameter: (L(p + εu) − L(p − εu)) / 2ε = g · u. */
async function expectFiniteDifferences(
  engine: Engine,
  loss: LossFunction,
  parameters: ParameterValues,
  given: Values,
): Promise<void> {
  const { gradients } = await sgdGradients(engine, loss, parameters, given);
  for (const [name, { shape, data }] of Object.entries(parameters)) {
    const random = randomFrom(1, name);
    const direction = gradients[name]!.map((g) => Math.sign(g) * (0.5 + random.float()));
    const at = async (epsilon: number): Promise<number> => {
      const moved = { shape, data: data.map((p, i) => p + epsilon * direction[i]!) };
      return (await sgdGradients(engine, loss, { ...parameters, [name]: moved }, given)).loss;
    };
    const epsilon = 4e-3;
    const measured = ((await at(epsilon)) - (await at(-epsilon))) / (2 * epsilon);
    const said = gradients[name]!.reduce((sum, g, i) => sum + g * direction[i]!, 0);
    expect(said, name).toBeGreaterThan(0);
    expect(Math.abs(measured - said), `${name}: ${measured} ${said}`).toBeLessThan(2e-3 + 0.02 * said);
  }
}

describe('config.json', () => {
  test.each([
    ['bidirectional-lstm', elmo],
    ['lstm', { ...elmo, direction: 'left-to-right' } as ModelConfig],
    ['forward-backward-gpt', tinyConfig({ direction: 'both', labels: ['a', 'b'] })],
    ['forward-backward-gpt', tinyConfig({ direction: 'both', labels: ['a', 'b'], mix_layer_norm: true })],
  ] as const)('%s survives being written and read, and is no openai-gpt', (model_type, config) => {
    const json = JSON.parse(JSON.stringify(configJson(config)));
    expect(json.model_type).toBe(model_type);
    expect(parseConfig(json)).toEqual({ ok: true, value: config });
  });

  test.each([
    [{ window: 3 }, 'window is 3, of an LSTM, which remembers what it has read'],
    [{ n_inner: undefined }, 'n_inner is missing'],
    [{ mix_layer_norm: false }, 'mix_layer_norm is false; only true is ever written'],
    [{ model_type: 'openai-gpt' }, 'model_type is "openai-gpt", not "bidirectional-lstm"'],
  ])('%o is refused', (change, message) => {
    const parsed = parseConfig({ ...configJson(elmo), ...change });
    expect(parsed.ok ? [] : parsed.failures.map((failure) => failure.message)).toEqual([message]);
  });
});

test('a new LSTM forgets nothing yet: its forget gates start open', () => {
  const { 'h.0.lstm.bias': bias } = initialParameters(elmo, 1);
  const U = elmo.n_inner!;
  expect(Array.from(bias!.data)).toEqual([0, 1, 0, 0].flatMap((b) => Array(U).fill(b)));
});
