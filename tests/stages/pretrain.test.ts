import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readModel } from '../../src/model/artifact.ts';
import kind from '../../stages/pretrain/stage.ts';
import { stageProblem } from './context.ts';
import { corpusLines, pretrained, tokenized } from './language.ts';

let inputs: { tokens: string; tokenizer: string };
beforeAll(async () => {
  inputs = await tokenized(corpusLines);
});

const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

describe('pretrain', () => {
  test('writes the best model, the last, and a curve that falls', async () => {
    const { outputs, metrics, curve } = await pretrained(inputs, { steps: 40, learning_rate: 1e-2 });
    const best = readModel(outputs['model']!);
    expect(best.config).toMatchObject({ vocab_size: 270, n_embd: 16, documents: 'packed', window: 0 });
    expect(Buffer.from(best.tokenizer)).toEqual(readFileSync(inputs.tokenizer));
    expect(curve.map(({ step }) => step)).toEqual(Array.from({ length: 20 }, (_, i) => 2 * (i + 1)));
    expect(curve[0]!['loss']).toBeGreaterThan(5);
    expect(curve.at(-1)!['loss']).toBeLessThan(3);
    const validated = curve.flatMap((point) => point['validation_loss'] ?? []);
    expect(validated).toHaveLength(10);
    expect(metrics['validation/loss']).toBe(Math.min(...validated));
    expect(metrics['train/parameters']).toBe(16 * (270 + 16) + 12 * 16 * 16 + 13 * 16);
  });

  test('is the same bytes for the same seed, and others for another', async () => {
    const first = await pretrained(inputs);
    const second = await pretrained(inputs);
    const other = await pretrained(inputs, { seed: 2 });
    for (const output of ['model', 'last'])
      expect(bytesOf(second.outputs[output]!)).toEqual(bytesOf(first.outputs[output]!));
    expect(second.curve).toEqual(first.curve);
    expect(other.curve).not.toEqual(first.curve);
  });

  test('keeps the model that validates best, not the last', async () => {
    const { outputs, metrics, curve } = await pretrained(inputs, {
      steps: 24,
      learning_rate: 0.5,
      clip: 0,
      schedule: 'constant',
      optimizer: 'sgd',
      momentum: 0.99,
    });
    const validated = curve.filter((point) => point['validation_loss'] !== undefined);
    const best = validated.reduce((a, b) => (b['validation_loss']! < a['validation_loss']! ? b : a));
    expect(best['step']).not.toBe(24);
    expect(metrics['validation/best_step']).toBe(best['step']);
    expect(bytesOf(outputs['model']!)).not.toEqual(bytesOf(outputs['last']!));
  });

  test('refuses a tokenizer that did not make the tokens', async () => {
    const { tokenizer } = await tokenized(corpusLines.map((line) => line.toUpperCase()));
    const problem = await stageProblem(pretrained({ ...inputs, tokenizer }));
    expect(problem.input).toBe('tokenizer');
    expect(problem.message).toMatch(
      /^the tokens were made by another tokenizer \(sha256:\w{8}\) than the one/,
    );
  });

  test('a loss beyond 709 nats ends with its models, and without a perplexity', async () => {
    const { outputs, metrics, notices } = await pretrained(inputs, {
      initializer_range: 50,
      learning_rate: 1e-9,
      steps: 3,
    });
    expect(readModel(outputs['model']!).config.n_layer).toBe(1);
    expect(metrics['validation/loss']).toBeGreaterThan(709);
    expect(metrics['validation/perplexity']).toBeUndefined();
    expect(notices.join()).toMatch(/validation\/perplexity is left out: e to the power of \d+/);
  });

  test('says that the learning rate has no part in a loss that is not finite before the first update', async () => {
    const problem = await stageProblem(pretrained(inputs, { initializer_range: 1e30 }));
    expect(problem.message).toMatch(/^the loss is (NaN|Infinity) before the first update: /);
    expect(problem.param).toBeUndefined();
  });

  test('stops at a loss that is no number and says what to try', async () => {
    const problem = await stageProblem(
      pretrained(inputs, {
        learning_rate: 1e30,
        optimizer: 'sgd',
        clip: 0,
        schedule: 'constant',
        warmup_steps: 0,
      }),
    );
    expect(problem.message).toMatch(
      /^the (loss|gradient's norm) is \w+ at step \d, at a learning rate of 1e\+30$/,
    );
    expect(problem.hint).toContain('lower learning_rate');
  });

  test('counts documents that do not fit, where each is read alone', async () => {
    const { notices } = await pretrained(inputs, { documents: 'separate', n_positions: 4, validation: 0 });
    expect(notices).toEqual([
      '60 of 60 documents are longer than the context of 4 tokens and were cut into several',
    ]);
  });

  test('a single document is trained on whole', async () => {
    const { notices, metrics } = await pretrained(await tokenized([corpusLines.join(' ')]));
    expect(notices).toEqual(['one document alone: none could be set aside, so the last model is the best']);
    expect(metrics['validation/loss']).toBeUndefined();
  });

  test('params that do not go together are refused before it runs', () => {
    const params = { n_embd: 10, n_head: 4, warmup_steps: 5, steps: 5, optimizer: 'sgd' };
    const problems = kind.check!({ inputs: ['tokens', 'tokenizer'], given: { beta1: 0.9 }, params });
    expect(problems.map(({ message }) => message)).toEqual([
      'n_embd is 10, which 4 heads (n_head) do not share evenly',
      'warmup_steps is 5, which leaves none of 5 steps at the full rate',
      'sgd has no beta1',
    ]);
  });
});
