import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { OptimizerRule, Tensors } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import { tf } from '../../src/ops/tfjs.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';

type Arrays = { readonly matrix: number[][]; readonly vector: number[] };
interface Fixture {
  readonly start: Arrays;
  readonly gradients: Arrays[];
  readonly rates: number[];
  readonly cases: { readonly rule: OptimizerRule; readonly after: Arrays[] }[];
}
const fixture: Fixture = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/optimizers.fixture.json'), 'utf8'),
);

beforeAll(async () => {
  await openEngine('tfjs-cpu', { threads: 1 });
});

test.each(fixture.cases.map(({ rule, after }) => [JSON.stringify(rule), rule, after] as const))(
  "%s moves as torch's does",
  async (_, rule, after) => {
    const optimizer = optimizerOf(rule);
    for (const name of ['matrix', 'vector'] as const) {
      let parameter = tf.tensor(fixture.start[name]);
      let moments: Tensors = Object.fromEntries(optimizer.moments.map((m) => [m, tf.zerosLike(parameter)]));
      for (const [i, expected] of after.entries()) {
        ({ parameter, moments } = optimizer.update({
          parameter,
          gradient: tf.tensor(fixture.gradients[i]![name]),
          moments,
          learning_rate: tf.scalar(fixture.rates[i]!),
          step: tf.scalar(i + 1),
          decays: optimizer.decays(name, parameter.shape),
        }));
        const found = await parameter.data();
        const off = expected[name].flat().map((value, j) => Math.abs(value - found[j]!));
        expect(Math.max(...off), `${name} after update ${i + 1}`).toBeLessThan(2e-6);
      }
    }
  },
);

test('weight decay is for matrices, whatever their names', () => {
  const { decays } = optimizerOf({ name: 'sgd', momentum: 0, weight_decay: 0.1 });
  expect(decays('h.0.ln_1.weight', [8])).toBe(false);
  expect(decays('tokens_embed.weight', [50, 8])).toBe(true);
});
