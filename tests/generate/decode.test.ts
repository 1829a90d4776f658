import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { openEngine } from '../../src/engine/open.ts';
import { type DecodeOptions, decode } from '../../src/generate/decode.ts';
import { distributionOf, draw } from '../../src/generate/sampling.ts';
import { nextTokenLogits } from '../../src/model/cached.ts';
import type { ModelConfig } from '../../src/model/config.ts';
import { parseConfig } from '../../src/model/config-json.ts';
import { initialParameters, type ParameterValues } from '../../src/model/parameters.ts';
import { readSafetensors } from '../../src/model/safetensors.ts';
import { idRows, logits, tinyConfig } from '../model/tiny.ts';

const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));
const fixture: { prompts: number[][]; greedy: number[][] } = JSON.parse(
  file('generation.fixture.json').toString(),
);
const published = parseConfig(JSON.parse(file('gpt.fixture.json').toString()).config);
if (!published.ok) throw new Error('the fixture has no configuration');
const oracle = { config: published.value, parameters: readSafetensors(file('gpt.fixture.safetensors')) };

const greedy = { temperature: 0, top_k: 0, top_p: 1 };
const engines = ['cpu', 'tfjs-cpu'] as const;

interface Model {
  readonly config: ModelConfig;
  readonly parameters: ParameterValues;
}

/** Random weights wide enough that no two tokens are nearly as probable. */
function modelOf(changes: Partial<ModelConfig> = {}): Model {
  const config = tinyConfig({ initializer_range: 0.4, ...changes });
  return { config, parameters: initialParameters(config, 3) };
}

/** Goes on with each prompt; the sample's generator is that of its place. */
async function decoded(
  engineName: (typeof engines)[number],
  { config, parameters }: Model,
  prompts: readonly (readonly number[])[],
  options: Partial<DecodeOptions> = {},
) {
  const engine = await openEngine(engineName, { threads: 1 });
  const evaluation = await engine.evaluation({ forward: nextTokenLogits(config), parameters });
  const starts = prompts.map((ids, i) => ({ ids, random: randomFrom(5, i) }));
  const found = await decode(evaluation, starts, {
    config,
    sampling: greedy,
    max_tokens: 5,
    context: 'slide',
    batch_size: 2,
    end: -1,
    never: [],
    stops: async () => false,
    ...options,
  });
  await evaluation.dispose();
  return found;
}

/** Logits at the end of a sequence, the whole of it read at once. */
async function wholeLogits({ config, parameters }: Model, ids: readonly number[]): Promise<Float32Array> {
  const engine = await openEngine('tfjs-cpu', { threads: 1 });
  const evaluation = await engine.evaluation({ forward: logits(config), parameters });
  const found = await evaluation.run(idRows([ids]));
  await evaluation.dispose();
  return Float32Array.from(found['logits']!.data.slice(-config.vocab_size));
}

const argmax = (values: Float32Array): number => values.indexOf(Math.max(...values));

const free = { temperature: 1.3, top_k: 0, top_p: 1 };

/** What is drawn, by the definition, with the first sample's generator: `contextOf` says which part of a text is read. */
async function direct(
  model: Model,
  prompt: readonly number[],
  count: number,
  contextOf: (ids: number[]) => number[],
) {
  const ids = [...prompt];
  const random = randomFrom(5, 0);
  for (let i = 0; i < count; i++)
    ids.push(draw(distributionOf(await wholeLogits(model, contextOf(ids)), free), random));
  return ids.slice(prompt.length);
}

describe.each(engines)('decoding with a cache, on %s', (engine) => {
  test.each([
    ['the whole text seen', {}],
    ['a window of 4 tokens', { window: 4 }],
    ['a window of 1', { window: 1 }],
    ['more tokens than a step reads', { n_positions: 80 }],
  ])('gives the logits of the whole text read at once: %s', async (_, changes) => {
    const model = modelOf(changes);
    const { n_positions, vocab_size } = model.config;
    const ids = Array.from({ length: n_positions }, (_, i) => (7 * i + 3) % vocab_size);
    const found = new Map<number, Float32Array>();
    const opened = await openEngine(engine, { threads: 1 });
    const evaluation = await opened.evaluation({
      forward: nextTokenLogits(model.config),
      parameters: model.parameters,
    });
    // The first half is read as a prompt, the rest token by token, as if it had been drawn.
    const forcing: typeof evaluation = {
      ...evaluation,
      run: async (batch) => {
        const results = await evaluation.run(batch);
        const length = batch['filled']!.data[0]! + batch['last']!.data[0]! + 1;
        found.set(length, Float32Array.from(results['logits']!.data));
        const forced = new Float32Array(vocab_size);
        forced[ids[length] ?? 0] = 1;
        return { ...results, logits: { shape: [1, vocab_size], data: forced } };
      },
    };
    const half = n_positions / 2;
    await decode(forcing, [{ ids: ids.slice(0, half), random: randomFrom(1) }], {
      ...{ config: model.config, sampling: greedy, max_tokens: half + 1, context: 'stop', batch_size: 1 },
      ...{ end: -1, never: [], stops: async () => false },
    });
    for (let length = half; length <= n_positions; length++) {
      const whole = await wholeLogits(model, ids.slice(0, length));
      const off = Math.max(...whole.map((logit, id) => Math.abs(logit - found.get(length)![id]!)));
      expect(off, `after ${length} tokens`).toBeLessThan(1e-5);
    }
  });

  test("writes what transformers' greedy generation writes", async () => {
    const room = oracle.config.n_positions;
    const found = await decoded(engine, oracle, fixture.prompts, { max_tokens: room, context: 'stop' });
    expect(found.map(({ generated }) => generated)).toEqual(fixture.greedy);
    expect(found.map(({ finish }) => finish)).toEqual(['length', 'context', 'context', 'context']);
  });

  test('a text that outgrows the context goes on from its last half, read anew', async () => {
    const model = modelOf();
    const prompt = [1, 2, 3, 4, 5];
    let first = 0;
    const expected = await direct(model, prompt, 16, (ids) => {
      if (ids.length - first > 8) first = ids.length - 4;
      return ids.slice(first);
    });
    const [found] = await decoded(engine, model, [prompt], { max_tokens: 16, sampling: free });
    expect(found).toMatchObject({ generated: expected, finish: 'length' });
  });

  test('a prompt longer than the context is read from where it fits', async () => {
    const model = modelOf();
    const prompt = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2];
    const [found] = await decoded(engine, model, [prompt], { max_tokens: 1 });
    expect(found!.generated).toEqual([argmax(await wholeLogits(model, prompt.slice(-8)))]);
  });
});

describe('decoding', () => {
  const prompts = [[1], [2, 3, 4], [5, 6], [7, 8, 9, 10, 1]];
  const sampling = { temperature: 0.8, top_k: 7, top_p: 0.9 };

  test('a text depends on its own start alone: not on its neighbours, nor on how many there are', async () => {
    const together = await decoded('cpu', modelOf(), prompts, { sampling, batch_size: 4, max_tokens: 10 });
    const apart = await decoded('cpu', modelOf(), prompts, { sampling, batch_size: 1, max_tokens: 10 });
    const texts = (found: typeof together) => found.map(({ generated }) => generated);
    expect(texts(together)).toEqual(texts(apart));
    expect(new Set(texts(together).map(String)).size).toBe(4);
    const fewer = await decoded('cpu', modelOf(), prompts.slice(0, 3), {
      sampling,
      batch_size: 4,
      max_tokens: 10,
    });
    expect(fewer).toEqual(together.slice(0, 3));
  });

  test('a batch of a million rows takes no more memory than its texts, and writes the same', async () => {
    const usual = await decoded('cpu', modelOf(), prompts, { sampling, batch_size: 8 });
    expect(await decoded('cpu', modelOf(), prompts, { sampling, batch_size: 1_000_000 })).toEqual(usual);
  });

  test('max_tokens only cuts', async () => {
    const long = await decoded('cpu', modelOf(), prompts, { sampling, max_tokens: 10 });
    const short = await decoded('cpu', modelOf(), prompts, { sampling, max_tokens: 4 });
    expect(short.map(({ generated }) => generated)).toEqual(
      long.map(({ generated }) => generated.slice(0, 4)),
    );
  });

  test('ends at the token that ends a document, which is not written but counted', async () => {
    const model = modelOf();
    const [free] = await decoded('cpu', model, [[1]], { max_tokens: 6 });
    const end = free!.generated[2]!;
    const at = free!.generated.indexOf(end);
    const [ended] = await decoded('cpu', model, [[1]], { end });
    expect(ended).toMatchObject({ generated: free!.generated.slice(0, at), finish: 'end' });
    let sum = 0;
    for (let i = 0; i <= at; i++) {
      const row = await wholeLogits(model, [1, ...free!.generated.slice(0, i)]);
      sum +=
        row[free!.generated[i]!]! - Math.log(Array.from(row, Math.exp).reduce((total, x) => total + x, 0));
    }
    expect(ended!.log_probability).toBeCloseTo(sum, 4);
  });

  test('tokens that are never to be written are not', async () => {
    const [free] = await decoded('cpu', modelOf(), [[1]]);
    const never = [free!.generated[0]!];
    const [found] = await decoded('cpu', modelOf(), [[1]], { never });
    expect(found!.generated).toHaveLength(5);
    expect(found!.generated).not.toContain(never[0]);
  });
});
