import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readModel } from '../../src/model/artifact.ts';
import pretrainKind from '../../stages/pretrain/stage.ts';
import { stageProblem } from './context.ts';
import { corpusLines, evaluated, pretrained, tokenized } from './language.ts';

let inputs: { tokens: string; tokenizer: string };
let trained: Awaited<ReturnType<typeof pretrained>>;
beforeAll(async () => {
  inputs = await tokenized(corpusLines);
  trained = await pretrained(inputs, { objective: 'masked', steps: 100, learning_rate: 1e-2 });
});

describe('pretraining on masked tokens', () => {
  test('learns to tell what was hidden', () => {
    const { metrics, curve } = trained;
    expect(curve.at(-1)!['loss']).toBeLessThan(0.6 * curve[0]!['loss']!);
    expect(metrics['validation/masked_accuracy']).toBeGreaterThan(0.3);
    expect(metrics['validation/perplexity']).toBeUndefined();
  });

  test('writes a model that knows its two tokens', () => {
    const { config, tokenizer } = readModel(trained.outputs['model']!);
    const before = JSON.parse(readFileSync(inputs.tokenizer, 'utf8'));
    expect(config).toMatchObject({ attention: 'bidirectional', vocab_size: 272, mask_token_id: 270 });
    const added = JSON.parse(Buffer.from(tokenizer).toString('utf8')).added_tokens;
    expect(added.slice(before.added_tokens.length)).toMatchObject([
      { id: 270, content: '_mask_' },
      { id: 271, content: '_pad_' },
    ]);
  });

  test('is the same bytes again', async () => {
    const [a, b] = [
      await pretrained(inputs, { objective: 'masked' }),
      await pretrained(inputs, { objective: 'masked' }),
    ];
    expect(b.curve).toEqual(a.curve);
  });
});

test('has no perplexity of a text', async () => {
  expect(await stageProblem(evaluated(trained.outputs['model']!, corpusLines))).toMatchObject({
    input: 'model',
    message: expect.stringContaining('pretrained on masked tokens'),
  });
});

test.each([
  [{ direction: 'right-to-left' }, 'direction'],
  [{ window: 4 }, 'window'],
])('objective masked and %o exclude each other', (given, param) => {
  const defaults = { direction: 'left-to-right', n_embd: 128, n_head: 4, warmup_steps: 1, steps: 2 };
  const params = { ...defaults, objective: 'masked', ...given };
  expect(pretrainKind.check!({ inputs: ['tokens', 'tokenizer'], given, params })).toMatchObject([
    { on: { param } },
  ]);
});
