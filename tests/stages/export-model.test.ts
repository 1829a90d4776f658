import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { writeModel } from '../../src/model/artifact.ts';
import { configDefaults, type ModelConfig } from '../../src/model/config.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { readGivenTokenizer } from '../../src/text/given-tokenizer.ts';
import { withTaskTokens } from '../../src/text/specials.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { run } from '../../stages/export-model/run.ts';
import { run as importModel } from '../../stages/import-model/run.ts';
import { recordingContext, stageProblem } from './context.ts';
import { tokenized } from './language.ts';

const published = join(import.meta.dirname, '../fixtures/checkpoints/saved');
const byteLevel = async () => readFileSync((await tokenized(['a b'], 258)).tokenizer);

/** The folder of a random model with that tokenizer. */
function modelFolder(tokenizer: Uint8Array, changes: Partial<ModelConfig> = {}): string {
  const config: ModelConfig = {
    ...configDefaults,
    vocab_size: openTokenizer(tokenizer).vocabularySize,
    n_positions: 8,
    n_embd: 8,
    n_layer: 2,
    n_head: 2,
    ...changes,
  };
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  writeModel(folder, { config, parameters: initialParameters(config, 3), tokenizer });
  return folder;
}

async function exported(inputs: Record<string, string>, params: JsonObject = {}) {
  const context = recordingContext({
    inputs,
    outputs: ['huggingface'],
    params: { name: 'small', description: '', right_to_left: 'refuse', ...params },
  });
  await run(context);
  const folder = context.outputs['huggingface']!;
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { ...context, folder, read, json: (name: string) => JSON.parse(read(name)) };
}

const labels = ['animal', 'thing'];

describe('exported and imported again, a model is the same bytes', () => {
  test.each<[string, () => Promise<string>, JsonObject]>([
    ['byte-level', async () => modelFolder(await byteLevel()), {}],
    [
      "with GPT-1's published kind of vocabulary",
      async () => modelFolder(readGivenTokenizer(published).bytes),
      {},
    ],
    [
      'with a classifier of two texts',
      async () => modelFolder(withTaskTokens(await byteLevel()), { labels, form: 'entailment' }),
      {},
    ],
    [
      'with a classifier',
      async () =>
        modelFolder(withTaskTokens(await byteLevel()), { labels, lambda: 0.5, documents: 'separate' }),
      {},
    ],
    [
      'from right to left',
      async () => modelFolder(await byteLevel(), { direction: 'right-to-left' }),
      { right_to_left: 'reversed' },
    ],
  ])('%s', async (_, make, params) => {
    const model = await make();
    const { folder } = await exported({ model }, params);
    const context = recordingContext({
      inputs: { huggingface: folder },
      outputs: ['model'],
      params: { seed: 1 },
    });
    await importModel(context);
    expect(context.notices).toEqual([]);
    for (const name of readdirSync(model))
      expect(readFileSync(join(context.outputs['model']!, name)), name).toEqual(
        readFileSync(join(model, name)),
      );
  });
});

describe('the folder', () => {
  test('frames texts for a classifier as it was trained, and pads with what no text has', async () => {
    const tokenizer = withTaskTokens(await byteLevel());
    const { json } = await exported({ model: modelFolder(tokenizer, { labels }) });
    const { special, endOfText } = openTokenizer(tokenizer);
    const { post_processor } = json('tokenizer.json');
    expect(post_processor.single.map((piece: object) => Object.values(piece)[0].id)).toEqual([
      '_start_',
      'A',
      '_classify_',
    ]);
    expect(post_processor.special_tokens._classify_.ids).toEqual([special('_classify_')]);
    expect(json('config.json')).toMatchObject({
      architectures: ['OpenAIGPTForSequenceClassification'],
      id2label: { 0: 'animal', 1: 'thing' },
      pad_token_id: endOfText,
    });
    expect(json('tokenizer_config.json')).toMatchObject({ pad_token: '<|endoftext|>', model_max_length: 8 });
  });

  test('puts nothing around the texts of a language model', async () => {
    const { json } = await exported({ model: modelFolder(await byteLevel()) });
    expect(json('tokenizer.json').post_processor).toBeNull();
    expect(json('config.json')).toMatchObject({ architectures: ['OpenAIGPTLMHeadModel'], afn: 'gelu' });
  });

  test('has a card with measures, configuration and the digest of each other file', async () => {
    const reports = mkdtempSync(join(tmpdir(), 'reports-'));
    const interval = { value: 1.5, low: 1.25, high: 1.75 };
    writeFileSync(
      join(reports, 'lm.json'),
      JSON.stringify({
        bits_per_byte: 1.5,
        bits_per_byte_interval: interval,
        word_perplexity: null,
        tokens: 12,
      }),
    );
    writeFileSync(
      join(reports, 'task.json'),
      JSON.stringify({ accuracy: { value: 0.9, low: 0.8, high: 1 }, labels: [] }),
    );
    const { read, folder } = await exported(
      {
        model: modelFolder(await byteLevel()),
        'lm-report': join(reports, 'lm.json'),
        'task-report': join(reports, 'task.json'),
      },
      { name: 'glosses', description: 'Trained on *glosses*.' },
    );
    const card = read('README.md');
    expect(card).toMatch(/^---\nlibrary_name: transformers\npipeline_tag: text-generation\n/);
    expect(card).toContain('# glosses\n\nTrained on *glosses*.\n');
    expect(card).toContain('| bits_per_byte | 1.5 | 1.25 … 1.75 |\n| tokens | 12 |  |');
    expect(card).toContain('| accuracy | 0.9 | 0.8 … 1 |');
    expect(card).toContain('| n_embd | 8 |');
    for (const name of readdirSync(folder).filter((name) => name !== 'README.md'))
      expect(card).toContain(
        `| ${name} | ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')} |`,
      );
  });

  test('is the same bytes again', async () => {
    const model = modelFolder(await byteLevel());
    const [a, b] = [await exported({ model }), await exported({ model })];
    for (const name of readdirSync(a.folder)) expect(b.read(name)).toBe(a.read(name));
  });
});

describe('what transformers would compute otherwise', () => {
  test('a window is refused', async () => {
    const model = modelFolder(await byteLevel(), { window: 4 });
    expect((await stageProblem(exported({ model }))).message).toMatch(/^the model sees a window of 4 tokens/);
  });

  test.each(['similarity', 'multiple-choice'] as const)('%s is refused', async (form) => {
    const choices = form === 'similarity' ? { labels } : {};
    const model = modelFolder(withTaskTokens(await byteLevel()), { form, ...choices });
    expect(await stageProblem(exported({ model }))).toMatchObject({
      input: 'model',
      message: expect.stringContaining(`fine-tuned for ${form}, whose examples are several sequences`),
    });
  });

  test('reading from right to left is refused unless it is asked for, and then told', async () => {
    const model = modelFolder(await byteLevel(), { direction: 'right-to-left' });
    const problem = await stageProblem(exported({ model }));
    expect(problem).toMatchObject({
      input: 'model',
      hint: expect.stringContaining('right_to_left: reversed'),
    });
    const { notices, read } = await exported({ model }, { right_to_left: 'reversed' });
    expect(notices).toEqual(['the model reads from right to left: give it ids in reverse, as its card says']);
    expect(read('README.md')).toContain('**This model reads from right to left.**');
  });

  test('a report that is none is refused', async () => {
    const model = modelFolder(await byteLevel());
    const problem = await stageProblem(exported({ model, 'lm-report': join(model, 'tokenizer.json') }));
    expect(problem).toMatchObject({ input: 'lm-report', message: 'it is no report: it holds no numbers' });
  });
});
