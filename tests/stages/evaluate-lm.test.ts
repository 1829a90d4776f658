import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../src/engine/open.ts';
import { readModel, writeModel } from '../../src/model/artifact.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { idRows, logits } from '../model/tiny.ts';
import { stageProblem } from './context.ts';
import { corpusLines, evaluated, pretrained, tokenized } from './language.ts';

const text = ['the cow eats 3', '', 'a fox sleeps, and the dog eats 狗 5'];
const documents = text.filter((line) => line !== '');

let inputs: { tokens: string; tokenizer: string };
let model: string;
beforeAll(async () => {
  inputs = await tokenized(corpusLines);
  model = (await pretrained(inputs, { steps: 12, learning_rate: 1e-2 })).outputs['model']!;
});

/** −log P of each id after the first, each given up to `context` ids before it: one at a time, by the definition. */
async function direct(folder: string, ids: readonly number[], contextOf: (i: number) => number) {
  const { config, parameters } = readModel(folder);
  const engine = await openEngine('tfjs-cpu', { threads: 1 });
  const evaluation = await engine.evaluation({ forward: logits(config), parameters });
  const nll: number[] = [];
  for (let i = 1; i < ids.length; i++) {
    const found = (await evaluation.run(idRows([ids.slice(contextOf(i), i)])))['logits']!.data;
    const row = Array.from(found.slice(-config.vocab_size));
    const most = Math.max(...row);
    nll.push(most + Math.log(row.reduce((sum, x) => sum + Math.exp(x - most), 0)) - row[ids[i]!]!);
  }
  return nll;
}

async function streamOf(): Promise<number[]> {
  const tokenizer = openTokenizer(inputs.tokenizer);
  const encoded = await tokenizer.encodeBatch(documents);
  return [tokenizer.endOfText, ...encoded.flatMap((ids) => [...ids, tokenizer.endOfText])];
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('evaluate-lm', () => {
  test.each([
    ['disjoint windows', 0, 16],
    ['windows that overlap by half', 'half', 8],
    ['windows one token apart', 1, 1],
  ])('%s give what the definition gives', async (_, stride, step) => {
    const ids = await streamOf();
    const { report, metrics, notices } = await evaluated(model, text, { stride, batch_size: 3 });
    const windowOf = (i: number): number => (i <= 16 ? 0 : Math.ceil((i - 16) / step) * step);
    const nll = await direct(model, ids, windowOf);
    expect(report.nll).toBeCloseTo(total(nll), 3);
    expect(report).toMatchObject({ tokens: nll.length, documents: 2, words: 13, stride: step });
    expect(report.bytes).toBe(Buffer.byteLength(documents.map((line) => `${line}\n`).join('')));
    expect(metrics['lm/perplexity']).toBeCloseTo(Math.exp(total(nll) / nll.length), 2);
    expect(metrics['lm/word_perplexity']! / Math.exp(total(nll) / 13)).toBeCloseTo(1, 3);
    expect(metrics['lm/byte_perplexity']).toBeCloseTo(Math.exp(total(nll) / report.bytes), 3);
    expect(metrics['lm/bits_per_byte']).toBeCloseTo(total(nll) / report.bytes / Math.LN2, 4);
    expect(metrics['lm/bits_per_byte.low']).toBeLessThanOrEqual(metrics['lm/bits_per_byte']!);
    expect(metrics['lm/bits_per_byte.high']).toBeGreaterThanOrEqual(metrics['lm/bits_per_byte']!);
    expect(notices).toEqual(['1 blank line skipped']);
  });

  test('a model of separate documents reads each alone', async () => {
    const separate = (await pretrained(inputs, { documents: 'separate', n_positions: 48 })).outputs['model']!;
    const { report } = await evaluated(separate, text, { stride: 0 });
    const tokenizer = openTokenizer(inputs.tokenizer);
    const costs = [];
    for (const ids of await tokenizer.encodeBatch(documents))
      costs.push(total(await direct(separate, [tokenizer.endOfText, ...ids, tokenizer.endOfText], () => 0)));
    expect(report.nll).toBeCloseTo(total(costs), 3);
    expect(report.layout).toBe('separate');
  });

  test('a right-to-left model reads the stream from its end', async () => {
    const backwards = (await pretrained(inputs, { direction: 'right-to-left' })).outputs['model']!;
    const { report } = await evaluated(backwards, text, { stride: 0 });
    const ids = (await streamOf()).reverse();
    const nll = await direct(backwards, ids, (i) => Math.floor((i - 1) / 16) * 16);
    expect(report.nll).toBeCloseTo(total(nll), 3);
    const ends = total(nll.filter((_, i) => ids[i + 1] === ids[0]));
    expect(report.without_ends.nll).toBeCloseTo(total(nll) - ends, 3);
  });

  test('text without spaces has no finite word perplexity, and says so', async () => {
    const { notices, metrics } = await evaluated(model, ['狗是一种家养的哺乳动物'.repeat(20)]);
    expect(notices).toHaveLength(2);
    expect(notices[0]).toMatch(
      /^lm\/word_perplexity is left out: e to the power of [\d.]+ nats is beyond any number \(text without spaces/,
    );
    expect(notices[1]).toMatch(/^lm\/bits_per_byte has no interval/);
    expect(metrics['lm/bits_per_byte']).toBeGreaterThan(0);
    expect(metrics['lm/word_perplexity']).toBeUndefined();
  });

  test('a loss beyond 709 nats leaves the perplexities out, with notices, and the rest is measured', async () => {
    const { parameters, ...rest } = readModel(model);
    const huge = mkdtempSync(join(tmpdir(), 'huge-'));
    const embedding = parameters['tokens_embed.weight']!;
    const data = embedding.data.map((x) => 1e5 * x);
    writeModel(huge, {
      ...rest,
      parameters: { ...parameters, 'tokens_embed.weight': { ...embedding, data } },
    });
    const { report, metrics, notices } = await evaluated(huge, text);
    expect(report).toMatchObject({
      perplexity: null,
      word_perplexity: null,
      byte_perplexity: null,
      without_ends: { perplexity: null },
    });
    expect(metrics['lm/bits_per_byte']).toBeGreaterThan(709 / Math.LN2);
    expect(metrics['lm/bits_per_byte.high']).toBeGreaterThan(metrics['lm/bits_per_byte']! / 2);
    expect(Object.keys(metrics).filter((name) => name.includes('perplexity'))).toEqual([]);
    expect(notices.filter((one) => one.includes('beyond any number'))).toHaveLength(3);
  });

  test('one document has no interval, for that is over the choice of documents', async () => {
    const { report, metrics } = await evaluated(model, ['the dog eats 3']);
    expect(report.bits_per_byte_interval).toBeUndefined();
    expect(Object.keys(metrics).filter((name) => /low|high/.test(name))).toEqual([]);
    const two = await evaluated(model, ['the dog eats 3', 'the cow eats 3']);
    expect(two.notices).toEqual([]);
    expect(two.metrics['lm/bits_per_byte.low']).toBeGreaterThan(0);
  });

  test('a stride that would leave tokens out is refused', async () => {
    const problem = await stageProblem(evaluated(model, text, { stride: 17 }));
    expect(problem).toMatchObject({ param: 'stride', hint: 'set stride to 16 or less' });
  });

  test('a text without documents is refused', async () => {
    expect((await stageProblem(evaluated(model, [' ', '']))).message).toBe('the text has no documents');
  });
});

test("with GPT-1's lossy tokenizer, words and bytes are the original text's, and the report says what is missing", async () => {
  const lossy = await tokenized(corpusLines, 50, 'gpt-1');
  const { outputs } = await pretrained(lossy);
  const lines = ['The  DOG\u0001 sleeps \u72d7', '\u0001 \u200b', 'caf\u00e9 eats 5'];
  const { report, notices } = await evaluated(outputs['model']!, lines);
  const encoded = await openTokenizer(lossy.tokenizer).encodeBatch(lines);
  expect(encoded[1]).toHaveLength(0);
  expect(report).toMatchObject({
    documents: 3,
    tokens: encoded.reduce((sum, { length }) => sum + length, 3),
    words: 4 + 2 + 3,
    bytes: Buffer.byteLength(lines.map((line) => `${line}\n`).join('')),
    lossless: false,
    unknown_tokens: 2,
  });
  expect(notices.join()).toMatch(/^the tokenizer is lossy: .* 2 of \d+ tokens stand for unknown characters/);
});
