import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { scaledInitializerRange } from '../../src/model/config.ts';
import { configJson, parseConfig } from '../../src/model/config-json.ts';
import { misfits, parameterCount, parameterTable } from '../../src/model/parameters.ts';
import { tinyConfig } from './tiny.ts';

/** The published model's, as far as it matters. */
const published = {
  architectures: ['OpenAIGPTLMHeadModel'],
  model_type: 'openai-gpt',
  afn: 'gelu',
  vocab_size: 40478,
  n_positions: 512,
  n_ctx: 512,
  n_embd: 768,
  n_layer: 12,
  n_head: 12,
  attn_pdrop: 0.1,
  embd_pdrop: 0.1,
  resid_pdrop: 0.1,
  layer_norm_epsilon: 1e-5,
  initializer_range: 0.02,
  summary_type: 'cls_index',
};

const messages = (json: unknown): string[] => {
  const parsed = parseConfig(json);
  return parsed.ok ? [] : parsed.failures.map(({ message }) => message);
};

describe('config.json', () => {
  test("the published model's is read, and describes 116,534,784 parameters", () => {
    const parsed = parseConfig(published);
    expect(parsed.ok && parameterCount(parsed.value)).toBe(116_534_784);
  });

  test.each([
    ['a language model', tinyConfig({ window: 3, direction: 'right-to-left', documents: 'separate' })],
    ['a classifier', tinyConfig({ labels: ['ham', 'spam'] })],
  ])('%s survives being written and read', (_, config) => {
    expect(parseConfig(JSON.parse(JSON.stringify(configJson(config))))).toEqual({ ok: true, value: config });
  });

  test('every problem is told', () => {
    expect(
      messages({ ...published, n_embd: 770, n_layer: 0, direction: 'up', vocab_size: undefined }),
    ).toEqual([
      'direction is "up", not one of left-to-right, right-to-left, both',
      'vocab_size is missing',
      'n_layer is 0, not a positive integer',
      'n_embd is 770, which 12 heads (n_head) do not share evenly',
    ]);
    expect(messages({ ...published, model_type: 'gpt2', afn: 'relu' })).toEqual([
      'model_type is "gpt2", not "openai-gpt"',
      'afn is "relu"; only "gelu" (the tanh form) is known',
    ]);
    expect(messages({ ...published, n_embd: [768] })).toEqual(['n_embd is a list, not a positive integer']);
    expect(messages({ ...published, n_head: 1e15 })).toEqual([
      'n_head is 1000000000000000, more than the 2147483647 that are possible',
    ]);
    expect(messages([])).toEqual(['config.json holds no JSON object']);
  });

  test('labels must be all there, once each, and the same both ways', () => {
    const classifier = { ...published, architectures: ['OpenAIGPTForSequenceClassification'] };
    expect(messages({ ...classifier, id2label: { 0: 'a', 2: 'b' } })).toHaveLength(1);
    expect(messages({ ...classifier, id2label: { 0: 'a', 1: 'a' } })).toHaveLength(1);
    expect(messages({ ...classifier, id2label: { 0: 'a', 1: 'b' }, label2id: { a: 1, b: 0 } })).toEqual([
      'label2id is not id2label the other way round',
    ]);
  });
});

test("the first weights are GPT-1's at its width, and wider apart in a narrow model", () => {
  expect(scaledInitializerRange(768)).toBe(0.02);
  expect(scaledInitializerRange(192)).toBe(0.04);
});

test('a classifier is one more parameter, of labels by width', () => {
  const names = parameterTable(tinyConfig()).map(({ name }) => name);
  const labelled = parameterTable(tinyConfig({ labels: ['a', 'b', 'c'] }));
  expect(labelled.map(({ name }) => name)).toEqual([...names, 'score.weight']);
  expect(labelled.at(-1)!.shape).toEqual([3, 8]);
});

test('parameters are counted without a table of all layers', () => {
  const variants = [
    tinyConfig(),
    tinyConfig({ labels: ['a', 'b'] }),
    tinyConfig({ architecture: 'lstm', n_inner: 6 }),
    tinyConfig({ architecture: 'lstm', n_inner: 6, direction: 'both', labels: ['a', 'b', 'c'] }),
  ];
  for (const config of variants)
    expect(parameterCount(config)).toBe(
      parameterTable(config).reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0),
    );
  expect(parameterCount(tinyConfig({ n_layer: 2 ** 32 }))).toBe(872 * 2 ** 32 + 8 * (11 + 8));
});

describe('a hostile config.json', () => {
  const sizes = ['vocab_size', 'n_positions', 'n_embd', 'n_layer', 'n_head', 'window', 'n_inner'];
  const fields = [
    ...sizes,
    ...['layer_norm_epsilon', 'embd_pdrop', 'attn_pdrop', 'resid_pdrop', 'initializer_range', 'lambda'],
    ...['lambda_end', 'mask_token_id', 'pad_token_id', 'direction', 'architecture', 'attention', 'documents'],
    ...['form', 'objective', 'mix_layer_norm', 'model_type', 'afn', 'id2label', 'label2id', 'architectures'],
  ];
  const deep = JSON.parse('['.repeat(1e5) + ']'.repeat(1e5));
  const values: readonly unknown[] = [
    ...[-1, -0, 0, 0.5, 1e-320, 2 ** 31, 2 ** 32, 2 ** 53, 1e308, Infinity, Number.NaN],
    ...['4', '', 'lstm', 'both', 'bidirectional', 'x'.repeat(1e6), true, false, null, [], [1], {}, deep],
    ...[{ 0: 'a', 1: 'a' }, { 0: 1 }, { __proto__: 'a' }, { length: 1e9 }, { 0: 'constructor', 1: 'b' }],
  ];

  test('is read or refused in a few short sentences, whatever stands in a field', () => {
    const random = randomFrom(1, 'hostile');
    const pick = <T>(from: readonly T[]): T => from[random.below(from.length)]!;
    for (let trial = 0; trial < 3000; trial++) {
      const changes = Array.from(
        { length: 1 + random.below(4) },
        () => [pick(fields), pick(values)] as const,
      );
      const parsed = parseConfig({ ...published, ...Object.fromEntries(changes) });
      if (!parsed.ok) {
        for (const { message } of parsed.failures) expect(message.length).toBeLessThan(300);
        continue;
      }
      const { vocab_size, n_positions, n_embd, n_layer, layer_norm_epsilon } = parsed.value;
      for (const size of [vocab_size, n_positions, n_embd, n_layer])
        expect(Number.isInteger(size) && size > 0 && size < 2 ** 31).toBe(true);
      expect(Math.fround(layer_norm_epsilon)).toBeGreaterThan(0);
      // However many layers it says, the file has no tensors for them.
      expect(misfits(parsed.value, {}).length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['n_layer', 4294967296, 'n_layer is 4294967296, more than the 2147483647 that are possible'],
    ['n_embd', -768, 'n_embd is -768, not a positive integer'],
    ['n_head', 0.5, 'n_head is 0.5, not a positive integer'],
    ['vocab_size', '40478', 'vocab_size is "40478", not a positive integer'],
    ['layer_norm_epsilon', 1e-50, 'layer_norm_epsilon is 1e-50, not a positive number that float32 holds'],
    ['attn_pdrop', 1, 'attn_pdrop is 1, not at least 0 and below 1'],
  ])('%s of %j is refused with its reason', (field, value, message) => {
    expect(messages({ ...published, [field]: value })[0]).toBe(message);
  });
});
