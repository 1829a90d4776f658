import { describe, expect, test } from 'vitest';
import { scaledInitializerRange } from '../../src/model/config.ts';
import { configJson, parseConfig } from '../../src/model/config-json.ts';
import { parameterCount, parameterTable } from '../../src/model/parameters.ts';
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
