import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../src/engine/open.ts';
import { type Model, readModel, writeModel } from '../../src/model/artifact.ts';
import { configDefaults, type ModelConfig } from '../../src/model/config.ts';
import { taskOutputs } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { taskTokenIds } from '../../src/text/input-forms.ts';
import { withTaskTokens } from '../../src/text/specials.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { taskItems } from '../../src/train/task-examples.ts';
import { run } from '../../stages/export-model/run.ts';
import { run as importModel } from '../../stages/import-model/run.ts';
import { idRows, logits } from '../model/tiny.ts';
import { recordingContext } from '../stages/context.ts';
import { corpusLines, tokenized } from '../stages/language.ts';

/** What `load.py` says of a folder. */
interface Loaded {
  readonly class: string;
  readonly missing: string[];
  readonly unexpected: string[];
  readonly plain: number[][];
  readonly vocabulary: number;
  readonly logits: number[];
  readonly labels?: string[];
  readonly pair?: number[];
  readonly by_body?: number[];
}
interface Case {
  readonly model: Model;
  readonly folder: string;
  readonly ids?: number[][];
  readonly texts?: readonly string[];
  /** Of entailment, the hypotheses to the texts. */
  readonly second?: readonly string[];
}

const plain = ['The dog sleeps 5', 'a\tCAFÉ 狗🐶 ', '', 'eats...  "4"'];
const texts = ['the dog sleeps 5', 'a cow', `${'the cat eats '.repeat(30)}`];
const labels = ['animal', 'thing', 'plant'];

let cases: { [name: string]: Case };
let loaded: { [name: string]: Loaded };

beforeAll(async () => {
  const [byteLevel, gpt1] = await Promise.all(
    (['byte-level', 'gpt-1'] as const).map(async (kind) =>
      openTokenizer((await tokenized(corpusLines, kind === 'gpt-1' ? 50 : 270, kind)).tokenizer),
    ),
  );
  const imported = recordingContext({
    inputs: { huggingface: join(import.meta.dirname, '../fixtures/checkpoints/classifier') },
    outputs: ['model'],
    params: { seed: 1 },
  });
  await importModel(imported);
  cases = {
    'a language model': await languageModel(byteLevel!.bytes, {}),
    'one layer, one head, a narrow one': await languageModel(byteLevel!.bytes, {
      n_layer: 1,
      n_head: 1,
      n_embd: 6,
      n_positions: 5,
    }),
    "GPT-1's tokenizer": await languageModel(gpt1!.bytes, {
      n_layer: 3,
      n_head: 4,
      layer_norm_epsilon: 1e-3,
    }),
    'from right to left': await languageModel(byteLevel!.bytes, { direction: 'right-to-left' }),
    "GPT-2's norms": await languageModel(byteLevel!.bytes, { norm_position: 'before', n_layer: 3 }),
    "GPT-2's norms, narrow": await languageModel(byteLevel!.bytes, {
      ...{
        norm_position: 'before',
        n_layer: 1,
        n_head: 5,
        n_embd: 10,
        n_positions: 7,
        layer_norm_epsilon: 1e-3,
      },
    }),
    "a classifier with GPT-2's norms": {
      ...(await exported(
        folderOf(withTaskTokens(byteLevel!.bytes), { labels, norm_position: 'before', n_positions: 40 }),
      )),
      texts,
    },
    'a classifier': { ...(await exported(folderOf(withTaskTokens(byteLevel!.bytes), { labels }))), texts },
    "a classifier with GPT-1's tokenizer": {
      ...(await exported(folderOf(withTaskTokens(gpt1!.bytes), { labels: labels.slice(1), n_positions: 9 }))),
      texts,
    },
    'a classifier of two texts': {
      ...(await exported(
        folderOf(withTaskTokens(byteLevel!.bytes), { labels, form: 'entailment', n_positions: 40 }),
      )),
      texts: texts.slice(0, 2),
      second: ['a cow sleeps', 'the'],
    },
    'a classifier that was imported': {
      ...(await exported(imported.outputs['model']!)),
      texts: ['ab c', 'h', 'd ef g'],
    },
  };
  const asked = Object.values(cases).map(({ folder, ids, texts, second }) => ({
    folder,
    ids,
    texts,
    second,
    plain,
  }));
  const python = process.env['TRANSFORMERS_PYTHON'] ?? 'python3';
  // Not spawnSync: vitest's worker must be able to answer meanwhile.
  const { stdout } = await execa(python, [join(import.meta.dirname, 'load.py')], {
    input: JSON.stringify(asked),
  });
  const found: Loaded[] = JSON.parse(stdout);
  loaded = Object.fromEntries(Object.keys(cases).map((name, i) => [name, found[i]!]));
}, 240_000);

function folderOf(tokenizer: Uint8Array, changes: Partial<ModelConfig>): string {
  const config: ModelConfig = {
    ...configDefaults,
    vocab_size: openTokenizer(tokenizer).vocabularySize,
    n_positions: 12,
    n_embd: 12,
    n_layer: 2,
    n_head: 3,
    // Numbers large enough that a wrong one shows.
    initializer_range: 0.3,
    ...changes,
  };
  const random = initialParameters(config, 3);
  const parameters = Object.fromEntries(
    Object.entries(random).map(([name, { shape, data }]) => [
      name,
      {
        shape,
        data: shape.length > 1 ? data : data.map((number, i) => number + 0.1 * Math.sin(i + data.length)),
      },
    ]),
  );
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  writeModel(folder, { config, parameters, tokenizer });
  return folder;
}

async function exported(model: string): Promise<{ model: Model; folder: string }> {
  const context = recordingContext({
    inputs: { model },
    outputs: ['huggingface'],
    params: { name: 'small', description: '', right_to_left: 'reversed' },
  });
  await run(context);
  return { model: readModel(model), folder: context.outputs['huggingface']! };
}

async function languageModel(tokenizer: Uint8Array, changes: Partial<ModelConfig>): Promise<Case> {
  const made = await exported(folderOf(tokenizer, changes));
  const { n_positions: T, vocab_size: V } = made.model.config;
  const ids = [3, 5].map((step) => Array.from({ length: T }, (_, t) => (7 + t * step * 11) % V));
  return { ...made, ids };
}

const gap = (found: ArrayLike<number>, wanted: ArrayLike<number>): number =>
  Array.from(wanted).reduce((most, number, i) => Math.max(most, Math.abs(number - found[i]!)), 0);

const names = (classifies: boolean): string[] => [
  ...(classifies
    ? [
        'a classifier',
        "a classifier with GPT-1's tokenizer",
        'a classifier of two texts',
        'a classifier that was imported',
        "a classifier with GPT-2's norms",
      ]
    : [
        'a language model',
        'one layer, one head, a narrow one',
        "GPT-1's tokenizer",
        'from right to left',
        "GPT-2's norms",
        "GPT-2's norms, narrow",
      ]),
];

describe.each([...names(false), ...names(true)])('%s, loaded by transformers', (name) => {
  test('has every parameter and no other, and its tokenizer', async () => {
    const { missing, unexpected, vocabulary, plain: ids } = loaded[name]!;
    const { config, tokenizer } = cases[name]!.model;
    expect({ missing, unexpected, vocabulary }).toEqual({
      missing: [],
      unexpected: [],
      vocabulary: config.vocab_size,
    });
    const ours = await openTokenizer(tokenizer).encodeBatch(plain);
    expect(ids).toEqual(ours.map((each) => Array.from(each)));
  });
});

test.each(names(false))('%s: the same logits, by the whole and by its body', async (name) => {
  const { model, ids } = cases[name]!;
  const engine = await openEngine('cpu', { threads: 1 });
  const { config, parameters } = model;
  const evaluation = await engine.evaluation({ forward: logits(config), parameters });
  const { data } = (await evaluation.run(idRows(ids!)))['logits']!;
  const found = loaded[name]!;
  expect(found.class).toBe(config.norm_position === 'before' ? 'GPT2LMHeadModel' : 'OpenAIGPTLMHeadModel');
  expect(found.logits).toHaveLength(data.length);
  expect(gap(found.logits, data)).toBeLessThan(1e-4);
  expect(gap(found.by_body!, data)).toBeLessThan(1e-4);
  expect(Math.max(...data)).toBeGreaterThan(1);
});

test.each(names(true))(
  '%s: the scores of texts as evaluate-task reads them, padded and cut by its tokenizer',
  async (name) => {
    const { model, texts, second } = cases[name]!;
    const { config, parameters } = model;
    const tokenizer = openTokenizer(model.tokenizer);
    const examples = texts!.map((text, line) => ({
      line,
      fields: { text },
      texts: second === undefined ? [text] : [text, second[line]!],
      label: config.labels[0]!,
    }));
    const { items } = await taskItems(examples, config, tokenizer, 'tail');
    const engine = await openEngine('cpu', { threads: 1 });
    const evaluation = await engine.evaluation({ forward: taskOutputs(config), parameters });
    const scores: number[] = [];
    const label_weights = { shape: [1], data: Float32Array.of(1) };
    for (const { sequences } of items) {
      const ids = sequences[0]!;
      const extract = { shape: [1], data: Int32Array.of(ids.length - 1) };
      scores.push(
        ...(await evaluation.run({ ...idRows([Array.from(ids)]), extract, label_weights }))['scores']!.data,
      );
    }
    const found = loaded[name]!;
    expect(found.class).toBe(
      config.norm_position === 'before'
        ? 'GPT2ForSequenceClassification'
        : 'OpenAIGPTForSequenceClassification',
    );
    expect(found.labels).toEqual(config.labels);
    expect(found.logits).toHaveLength(scores.length);
    expect(gap(found.logits, scores)).toBeLessThan(1e-4);
    expect(
      gap(
        scores,
        scores.map(() => 0),
      ),
    ).toBeGreaterThan(0.1);
    const { start, delimiter, classify } = taskTokenIds(tokenizer);
    const [a, b] = await tokenizer.encodeBatch([texts![0]!, texts![1]!]);
    expect(found.pair).toEqual([start, ...a!, delimiter, ...b!, classify]);
  },
);
