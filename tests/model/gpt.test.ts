import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Values } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import type { ModelConfig } from '../../src/model/config.ts';
import { tokenLosses } from '../../src/model/losses.ts';
import { initialParameters, type ParameterValues } from '../../src/model/parameters.ts';
import { lmRows } from '../../src/train/rows.ts';
import { idRows, logits, tinyConfig } from './tiny.ts';

let engine: Engine;

/** Larger than at the start, so that no effect hides below rounding. */
const lively = (config: ModelConfig): ParameterValues =>
  initialParameters({ ...config, initializer_range: 0.3 }, 5);

async function logitsOf(config: ModelConfig, parameters: Values, rows: number[][]): Promise<number[][]> {
  const evaluation = await engine.evaluation({ forward: logits(config), parameters });
  const { logits: found } = await evaluation.run(idRows(rows));
  await evaluation.dispose();
  const V = config.vocab_size;
  return Array.from({ length: found!.data.length / V }, (_, i) =>
    Array.from(found!.data.subarray(i * V, (i + 1) * V)),
  );
}

const furthest = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));

describe.each(['tfjs-cpu', 'cpu'] as const)('gpt on %s', (name) => {
  beforeAll(async () => {
    engine = await openEngine(name, { threads: 1 });
  });

  test('a token changes no logit before it, and its own', async () => {
    const config = tinyConfig();
    const parameters = lively(config);
    const tokens = [1, 2, 3, 4, 5, 6, 7, 8];
    const before = await logitsOf(config, parameters, [tokens]);
    const after = await logitsOf(config, parameters, [tokens.with(4, 9)]);
    for (const [t, row] of before.entries()) {
      if (t < 4) expect(after[t]).toEqual(row);
      else expect(furthest(after[t]!, row)).toBeGreaterThan(1e-4);
    }
  });

  test.each([1, 2, 4, 7, 0])(
    'with window %i the logits depend on the last tokens alone, over 4 layers',
    async (window) => {
      const config = tinyConfig({ n_layer: 4, window });
      const parameters = lively(config);
      const tokens = [1, 2, 3, 4, 5, 6, 7, 8];
      const last = tokens.length - 1;
      const before = await logitsOf(config, parameters, [tokens]);
      for (let t = 0; t < tokens.length; t++) {
        const after = await logitsOf(config, parameters, [tokens.with(t, 10)]);
        const seen = window === 0 || t > last - window;
        if (seen) expect(furthest(after[last]!, before[last]!)).toBeGreaterThan(1e-7);
        else expect(after[last]).toEqual(before[last]);
      }
    },
  );

  test('a new model is as unsure as a uniform guess', async () => {
    const config = tinyConfig({ vocab_size: 200 });
    const evaluation = await engine.evaluation({
      forward: tokenLosses(config),
      parameters: initialParameters(config, 1),
    });
    const batch = lmRows([[1, 50, 100, 150, 199, 7, 8, 9, 10]], {
      length: 8,
      padding: 0,
      normalization: 'token',
    });
    const { nll } = await evaluation.run(batch);
    await evaluation.dispose();
    const mean = Array.from(nll!.data).reduce((a, b) => a + b, 0) / nll!.data.length;
    expect(Math.abs(mean - Math.log(200))).toBeLessThan(0.1);
  });

  test('padding changes no logit and no loss', async () => {
    const config = tinyConfig();
    const parameters = lively(config);
    const short = [3, 1, 4];
    const alone = await logitsOf(config, parameters, [short]);
    const padded = await logitsOf(config, parameters, [
      [...short, 0, 0, 0, 0, 0],
      [1, 2, 3, 4, 5, 6, 7, 8],
    ]);
    for (const [t, row] of alone.entries()) expect(furthest(row, padded[t]!)).toBeLessThan(1e-5);
  });

  test('more tokens than positions are refused', async () => {
    const config = tinyConfig({ n_positions: 4 });
    await expect(logitsOf(config, initialParameters(config, 1), [[1, 2, 3, 4, 5]])).rejects.toThrow(
      '5 tokens for a model of 4 positions',
    );
  });
});
