import { beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import type { Engine, Values } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import { configJson, parseConfig } from '../../src/model/config-json.ts';
import { languageModelLoss, maskedOutcomes } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { maskedRows } from '../../src/train/masking.ts';
import { dropoutSeed } from '../../src/train/rows.ts';
import { idRows, logits, sgdGradients, tinyConfig } from './tiny.ts';

const config = tinyConfig({ attention: 'bidirectional', mask_token_id: 9, pad_token_id: 10 });
// Larger than at the start, so that no effect hides below rounding.
const parameters = initialParameters({ ...config, initializer_range: 0.3 }, 5);
const masking = { length: 8, mask: 9, padding: 10, specials: [0], ordinary: 9 };
const batch: Values = {
  ...maskedRows(
    [
      [0, 1, 2, 3, 4, 5, 6, 0],
      [7, 8, 1],
    ],
    masking,
    randomFrom(3, 'test'),
  ),
  ...dropoutSeed(3, 1),
};

let engine: Engine;
async function logitsOf(row: readonly number[]): Promise<number[][]> {
  const evaluation = await engine.evaluation({ forward: logits(config), parameters });
  const { logits: found } = await evaluation.run(idRows([row]));
  await evaluation.dispose();
  return row.map((_, t) => Array.from(found!.data.subarray(t * 11, (t + 1) * 11)));
}
const furthest = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));

describe.each(['tfjs-cpu', 'cpu'] as const)('a bidirectional model on %s', (name) => {
  beforeAll(async () => {
    engine = await openEngine(name, { threads: 1 });
  });

  test('sees what comes before a place and what comes after it', async () => {
    const tokens = [1, 2, 3, 4, 5];
    const before = await logitsOf(tokens);
    const after = await logitsOf(tokens.with(2, 8));
    for (const [t, row] of before.entries()) expect(furthest(after[t]!, row)).toBeGreaterThan(1e-4);
  });

  test('sees no padding', async () => {
    const alone = await logitsOf([1, 2, 3]);
    const padded = await logitsOf([1, 2, 3, 10, 10, 10, 10, 10]);
    for (const [t, row] of alone.entries()) expect(furthest(padded[t]!, row)).toBeLessThan(1e-5);
  });

  test('is right about a masked token where no other is more probable', async () => {
    const evaluation = await engine.evaluation({ forward: maskedOutcomes(config), parameters });
    const { correct } = await evaluation.run(batch);
    await evaluation.dispose();
    const rows = [0, 1].map((b) => Array.from(batch['tokens']!.data.subarray(b * 8, (b + 1) * 8)));
    const found = [...(await logitsOf(rows[0]!)), ...(await logitsOf(rows[1]!))];
    const expected = found.map((row, place) =>
      row.indexOf(Math.max(...row)) === batch['targets']!.data[place] ? 1 : 0,
    );
    expect(Array.from(correct!.data)).toEqual(expected);
  });
});

test('both engines find the same loss and gradients', async () => {
  const [plain, traced] = await Promise.all(
    (['tfjs-cpu', 'cpu'] as const).map(async (name) =>
      sgdGradients(await openEngine(name, { threads: 1 }), languageModelLoss(config), parameters, batch),
    ),
  );
  expect(traced!.loss).toBeCloseTo(plain!.loss, 5);
  for (const [parameter, gradient] of Object.entries(plain!.gradients))
    expect(furthest(traced!.gradients[parameter]!, gradient), parameter).toBeLessThan(2e-4);
});

describe('config.json', () => {
  test('survives being written and read, and is no openai-gpt', () => {
    const json = JSON.parse(JSON.stringify(configJson(config)));
    expect(json.model_type).toBe('masked-gpt');
    expect(parseConfig(json)).toEqual({ ok: true, value: config });
  });

  test.each([
    [{ pad_token_id: 11 }, 'pad_token_id is 11, beyond a vocabulary of 11'],
    [{ window: 3 }, 'window is 3, of a model that sees the whole sequence'],
    [{ direction: 'right-to-left' }, 'direction is right-to-left, of a model that sees both ways'],
    [{ model_type: 'openai-gpt' }, 'model_type is "openai-gpt", not "masked-gpt"'],
    [{ mask_token_id: undefined }, 'mask_token_id is missing'],
  ])('%o is refused', (change, message) => {
    const parsed = parseConfig({ ...configJson(config), ...change });
    expect(parsed.ok ? [] : parsed.failures.map((failure) => failure.message)).toEqual([message]);
  });
});
