import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { openEngine } from '../../src/engine/open.ts';
import { readModel } from '../../src/model/artifact.ts';
import { layerOutputs } from '../../src/model/layer-outputs.ts';
import { readSafetensors } from '../../src/model/safetensors.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { run } from '../../stages/extract-features/run.ts';
import schema from '../../stages/extract-features/schema.json' with { type: 'json' };
import { idRows } from '../model/tiny.ts';
import { recordingContext, stageProblem } from './context.ts';
import { corpusLines, pretrained, textFile, tokenized } from './language.ts';

const text = [
  'the dog eats 3',
  '',
  "a 狗 sleeps, doesn't it? e\u0301 🐕 and so on, and so on, for longer than the model reads at once",
  'cow',
];
const documents = text.filter((line) => line !== '');

let model: string;
let backward: string;
beforeAll(async () => {
  const inputs = await tokenized(corpusLines);
  const params = { n_layer: 2, steps: 20, learning_rate: 1e-2 };
  model = (await pretrained(inputs, params, 'cpu')).outputs['model']!;
  backward = (await pretrained(inputs, { ...params, direction: 'right-to-left' }, 'cpu')).outputs['model']!;
});

const defaults = Object.fromEntries(
  Object.entries(schema.properties).map(([name, field]) => [name, field.default]),
) as JsonObject;

const contextOf = (folder: string, lines: readonly string[], params: JsonObject, engine = 'cpu') =>
  recordingContext({
    inputs: { model: folder, text: textFile(lines) },
    outputs: ['features'],
    params: { ...defaults, ...params },
    engine,
  });

interface Row {
  readonly row: number;
  readonly document: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly id?: number;
  readonly tokens?: number;
}

async function extracted(folder: string, lines: readonly string[], params: JsonObject = {}, engine?: string) {
  const context = contextOf(folder, lines, params, engine);
  await run(context);
  const file = (name: string): Buffer => readFileSync(join(context.outputs['features']!, name));
  const rows = file('index.jsonl')
    .toString()
    .trimEnd()
    .split('\n')
    .map((line): Row => JSON.parse(line));
  const bytes = file('features.safetensors');
  return {
    ...context,
    rows,
    bytes,
    values: readSafetensors(bytes),
    json: JSON.parse(file('features.json').toString()),
  };
}

const C = 16;
const vectorOf = (values: ReturnType<typeof readSafetensors>, name: string, row: number): number[] =>
  Array.from(values[name]!.data.subarray(row * C, (row + 1) * C));

function expectClose(found: readonly number[], expected: readonly number[], what: string): void {
  expect(found).toHaveLength(expected.length);
  expect(Math.max(...expected.map((value, i) => Math.abs(value - found[i]!))), what).toBeLessThan(1e-5);
}

/** Vectors of a document's tokens in the order of the text, one layer, one token at a time by the definition. */
async function direct(folder: string, line: string, layer: number, stride: number): Promise<number[][]> {
  const { config, parameters, tokenizer: bytes } = readModel(folder);
  const tokenizer = openTokenizer(bytes);
  const ids = Array.from(await tokenizer.encode(line));
  const isForward = config.direction === 'left-to-right';
  const read = [tokenizer.endOfText, ...(isForward ? ids : ids.toReversed())];
  const engine = await openEngine('tfjs-cpu', { threads: 1 });
  const evaluation = await engine.evaluation({
    forward: layerOutputs(config, { layers: [layer] }),
    parameters,
  });
  const vectors: number[][] = [];
  for (let place = 1; place < read.length; place++) {
    const T = config.n_positions;
    const from = place < T ? 0 : Math.ceil((place - T + 1) / stride) * stride;
    const found = await evaluation.run(idRows([read.slice(from, place + 1)]));
    vectors.push(Array.from(found[`layer.${layer}`]!.data.slice(-C)));
  }
  await evaluation.dispose();
  return isForward ? vectors : vectors.toReversed();
}

describe.each(['left-to-right', 'right-to-left'])('extract-features, %s', (direction) => {
  const folder = () => (direction === 'left-to-right' ? model : backward);

  test.each([
    ['half', 8],
    [0, 16],
    [3, 3],
  ])(
    'stride %s: every token once, with the vector of the definition, in the order of the text',
    async (stride, step) => {
      const { rows, values, metrics } = await extracted(folder(), text, {
        layers: [1],
        stride,
        batch_size: 3,
      });
      const expected = (await Promise.all(documents.map((line) => direct(folder(), line, 1, step)))).flat();
      expect(rows).toHaveLength(expected.length);
      expect(metrics).toEqual({
        'features/rows': rows.length,
        'features/tokens': rows.length,
        'features/documents': 3,
      });
      for (const [row, vector] of expected.entries())
        expectClose(vectorOf(values, 'layer.1', row), vector, `row ${row}, ${rows[row]!.text}`);
    },
  );

  test.each(['first', 'last', 'mean'] as const)("words have their tokens' %s", async (pooling) => {
    const tokens = await extracted(folder(), text, { layers: 'all' });
    const words = await extracted(folder(), text, { layers: 'all', unit: 'word', pooling });
    expect(Object.keys(words.values)).toEqual(['layer.0', 'layer.1', 'layer.2']);
    for (const { row, document, start, end, tokens: count } of words.rows) {
      const own = tokens.rows.filter((t) => t.document === document && t.start < end && t.end > start);
      expect(count).toBe(own.length);
      const vectors = own.map((token) => vectorOf(tokens.values, 'layer.2', token.row));
      const mean = vectors[0]!.map((_, c) => vectors.reduce((sum, v) => sum + v[c]!, 0) / own.length);
      const expected = { first: vectors[0]!, last: vectors.at(-1)!, mean }[pooling];
      expectClose(vectorOf(words.values, 'layer.2', row), expected, `row ${row}`);
    }
  });
});

describe('extract-features', () => {
  test('rows say where they stand, in bytes of their line', async () => {
    const { rows } = await extracted(model, text, { unit: 'word' });
    rows.forEach(({ row, document, line, start, end, text: written }, i) => {
      expect(row).toBe(i);
      expect(text[line - 1]).toBe(documents[document]);
      expect(Buffer.from(documents[document]!).toString('utf8', start, end)).toBe(written);
    });
    expect(rows.map(({ text }) => text).join(' ')).toContain(
      "a 狗 sleeps , doesn ' t it ? e\u0301 🐕 and so",
    );
    const tokens = await extracted(model, text);
    expect(
      tokens.rows
        .filter(({ line }) => line === 1)
        .map(({ text }) => text)
        .join(''),
    ).toBe(text[0]);
  });

  test('the same bytes twice; engines agree; a document does not depend on its neighbours', async () => {
    const params = { layers: 'all', unit: 'word' };
    const once = await extracted(model, text, params);
    expect((await extracted(model, text, params)).bytes.equals(once.bytes)).toBe(true);
    const other = await extracted(model, text, params, 'tfjs-cpu');
    const alone = await extracted(model, [documents[2]!], params);
    const row = once.rows.findIndex(({ document }) => document === 2);
    for (const name of ['layer.0', 'layer.1', 'layer.2']) {
      expectClose(Array.from(other.values[name]!.data), Array.from(once.values[name]!.data), name);
      expectClose(vectorOf(alone.values, name, 0), vectorOf(once.values, name, row), name);
    }
  });

  test('the last layer by default; a mix by its weights; what made them is written down', async () => {
    const { values: last, json } = await extracted(model, text);
    expect(Object.keys(last)).toEqual(['layer.2']);
    expect(json).toMatchObject({
      unit: 'token',
      layers: [2],
      width: C,
      documents: 3,
      stride: 8,
      n_positions: 16,
    });
    const all = (await extracted(model, text, { layers: 'all' })).values;
    const { values } = await extracted(model, text, { layers: [0, 2], weights: [0.25, 0.75] });
    const expected = Array.from(last['layer.2']!.data, (h, i) => 0.25 * all['layer.0']!.data[i]! + 0.75 * h);
    expectClose(Array.from(values['mix']!.data), expected, 'mix');
  });

  test.each<[JsonObject, object]>([
    [
      { layers: [0, 3] },
      { param: 'layers', message: 'the model has no layer 3: 0 is its embedding, 2 its last block' },
    ],
    [
      { layers: 'all', weights: [1] },
      { param: 'weights', message: '1 weights for 3 layers (0, 1, 2)' },
    ],
    [{ stride: 17 }, { param: 'stride' }],
  ])('%j is refused', async (params, problem) => {
    expect(await stageProblem(run(contextOf(model, text, params)))).toMatchObject(problem);
  });

  test("GPT-1's tokens and words stand where the text has them, as it was written", async () => {
    const made = await tokenized(corpusLines, 50, 'gpt-1');
    const gpt1 = (await pretrained(made, { steps: 4 }, 'cpu')).outputs['model']!;
    const lines = ['The  DOG\u0301 eats', 'a \u200b Cow, sleeps'];
    const tokens = await extracted(gpt1, lines);
    for (const { line, start, end, text: written } of tokens.rows)
      expect(Buffer.from(lines[line - 1]!).toString('utf8', start, end)).toBe(written);
    const { rows, values, metrics, notices } = await extracted(gpt1, lines, { unit: 'word' });
    expect(rows.map(({ text }) => text)).toEqual(['The', 'DOG\u0301', 'eats', 'a', 'Cow', ',', 'sleeps']);
    expect(metrics).toMatchObject({ 'features/rows': 7, 'features/unread': 1 });
    expect(notices).toEqual(["1 words have no vector: the tokenizer's clean-up leaves nothing of them"]);
    for (const { row, line, start, end, tokens: count } of rows) {
      const own = tokens.rows.filter((t) => t.line === line && t.start < end && t.end > start);
      expect(own).toHaveLength(count!);
      const mean = Array.from({ length: C }, (_, c) =>
        own.reduce((sum, one) => sum + vectorOf(tokens.values, 'layer.1', one.row)[c]! / own.length, 0),
      );
      expectClose(vectorOf(values, 'layer.1', row), mean, `row ${row}`);
    }
  });

  test('a text without documents is refused', async () => {
    expect(await stageProblem(run(contextOf(model, ['', ' '], {})))).toMatchObject({
      input: 'text',
      message: 'the text has no documents',
    });
  });
});

test.each([
  ['tokens', {}],
  ['words', { unit: 'word', pooling: 'mean' }],
])(
  'a word of 150,000 characters has its vectors (%s)',
  async (_, params) => {
    const word = 'xq3-'.repeat(37_500);
    const { rows } = await extracted(model, [word], { batch_size: 64, ...params });
    expect(rows.at(-1)!.end).toBe(word.length);
  },
  60_000,
);
