import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, LossFunction, StepResult, Values } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import { languageModelLoss, taskLoss } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { dropoutSeed, lmRows } from '../../src/train/rows.ts';
import { sgdGradients, tinyConfig } from './tiny.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine('tfjs-cpu', { threads: 1 });
});

const rows = [
  [1, 2, 3, 4, 5, 6],
  [7, 8, 9],
];
const batch: Values = {
  ...lmRows(rows, { length: 6, padding: 0, normalization: 'sequence' }),
  ...dropoutSeed(3, 1),
  extract: { shape: [2], data: Int32Array.of(5, 6 + 2) },
  label_weights: { shape: [2], data: Float32Array.of(0.5, 0.5) },
  labels: { shape: [2], data: Int32Array.of(2, 0) },
  lambda: { shape: [], data: Float32Array.of(0.7) },
};

/**
 * Along a random direction u the loss must change as the gradient says: (L(p + εu) − L(p − εu)) / 2ε = g · u. One direction
 * tests every entry at once, and float32 bears it where single entries drown.
 */
async function alongDirection(loss: LossFunction, parameters: Values, name: string) {
  const { gradients } = await sgdGradients(engine, loss, parameters, batch);
  const direction = gradients[name]!.map((g, i) => Math.sign(g) * (0.5 + ((i * 7919) % 13) / 13));
  const at = async (epsilon: number): Promise<number> => {
    const { shape, data } = parameters[name]!;
    const moved = { shape, data: Float32Array.from(data, (p, i) => p + epsilon * direction[i]!) };
    return (await sgdGradients(engine, loss, { ...parameters, [name]: moved }, batch)).loss;
  };
  const epsilon = 4e-3;
  const measured = ((await at(epsilon)) - (await at(-epsilon))) / (2 * epsilon);
  const said = gradients[name]!.reduce((sum, g, i) => sum + g * direction[i]!, 0);
  return { measured, said };
}

describe('gradients of the whole loss equal finite differences', () => {
  const windowed = tinyConfig({ window: 4, n_embd: 8 });
  const labelled = tinyConfig({
    labels: ['a', 'b', 'c'],
    resid_pdrop: 0.2,
    attn_pdrop: 0.2,
    embd_pdrop: 0.2,
  });
  test.each([
    ['language model', windowed, languageModelLoss(windowed)],
    ['task and language model, dropout', labelled, taskLoss(labelled, { auxiliary: true })],
    ['task alone', labelled, taskLoss(labelled, { auxiliary: false })],
  ])('%s', async (_, config, loss) => {
    const parameters = initialParameters({ ...config, initializer_range: 0.4 }, 4);
    for (const name of Object.keys(parameters)) {
      const { measured, said } = await alongDirection(loss, parameters, name);
      expect(said, name).toBeGreaterThan(0);
      expect(Math.abs(measured - said), `${name}: ${measured} ${said}`).toBeLessThan(2e-3 + 0.02 * said);
    }
  });
});

describe('losses', () => {
  const config = tinyConfig({ labels: ['a', 'b', 'c'] });
  const parameters = initialParameters({ ...config, initializer_range: 0.4 }, 4);

  test('the mixed loss is the task loss and λ times the language model loss', async () => {
    const mixed = taskLoss(config, { auxiliary: true });
    const scalars = await scalarsOf(mixed);
    const alone = await scalarsOf(taskLoss(config, { auxiliary: false }));
    const { 'score.weight': _, ...languageModel } = parameters;
    const lm = await scalarsOf(languageModelLoss(config), languageModel);
    expect(scalars['task_loss']).toBeCloseTo(alone['loss']!, 5);
    expect(scalars['lm_loss']).toBeCloseTo(lm['loss']!, 5);
    expect(scalars['loss']).toBeCloseTo(alone['loss']! + 0.7 * lm['loss']!, 5);
    expect(alone['lm_loss']).toBeUndefined();
  });

  async function scalarsOf(loss: LossFunction, from: Values = parameters): Promise<StepResult['scalars']> {
    const training = await engine.training({
      loss,
      parameters: from,
      optimizer: optimizerOf({ name: 'sgd', momentum: 0, weight_decay: 0 }),
      clip: undefined,
    });
    const { scalars } = await training.step([batch], { learning_rate: 0, step: 1 });
    await training.dispose();
    return scalars;
  }
});
