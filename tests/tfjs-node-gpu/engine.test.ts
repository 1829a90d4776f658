import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import { languageModelLoss, taskLoss, tokenLosses } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { tf } from '../../src/ops/tfjs.ts';
import { adamw, batchOf, numbersOf, train } from '../engine/support.ts';
import { tinyConfig } from '../model/tiny.ts';
import { expectClose } from '../ops/support.ts';

// Run by .ci/tfjs-node-gpu.sh, which builds the engine first.
let tensorflow: Engine;
let graph: Engine;
beforeAll(async () => {
  tensorflow = await openEngine('tfjs-node-gpu', { threads: 2 });
  graph = await openEngine('cpu', { threads: 2 });
});

const config = tinyConfig({ embd_pdrop: 0.1, attn_pdrop: 0.2, resid_pdrop: 0.1, window: 4 });
const batches = (from: number, to: number, of = config) =>
  Array.from({ length: to - from + 1 }, (_, index) => batchOf(from + index, of));

test('it computes on TensorFlow, and on a GPU where one is asked for', () => {
  expect(tensorflow.device).toMatch(/^(gpu|cpu), TensorFlow 2\.21\.0 through tfjs-node-gpu 4\.22\.0$/);
  if (process.env['PIPELINE_GPU'] === '1') expect(tensorflow.device).toMatch(/^gpu/);
});

describe.each([
  adamw,
  { name: 'adam', beta1: 0.8, beta2: 0.9, epsilon: 1e-3, weight_decay: 0.1 },
  { name: 'sgd', momentum: 0.9, weight_decay: 0.1 },
] as const)('pretraining by $name', (rule) => {
  test('gives the losses of the graph engine over 20 steps', async () => {
    const what = { loss: languageModelLoss(config), parameters: initialParameters(config, 1), rule };
    const a = await train(graph, what, batches(1, 20));
    const b = await train(tensorflow, what, batches(1, 20));
    a.results.forEach(({ scalars }, step) => {
      expect(Math.abs(b.results[step]!.scalars['loss']! / scalars['loss']! - 1)).toBeLessThan(1e-4);
    });
    expectClose(b.parameters, a.parameters, 1e-3);
    expectClose(b.moments, a.moments, 1e-3);
  });
});

test('a model of everyday size gives the same losses over 20 steps too', async () => {
  const wide = tinyConfig({ vocab_size: 512, n_positions: 64, n_embd: 64, n_layer: 3, n_head: 4 });
  const what = { loss: languageModelLoss(wide), parameters: initialParameters(wide, 1) };
  const of = Array.from({ length: 20 }, (_, index) => batchOf(index + 1, wide, 8, 64));
  const [a, b] = [await train(graph, what, of), await train(tensorflow, what, of)];
  a.results.forEach(({ scalars }, step) => {
    expect(Math.abs(b.results[step]!.scalars['loss']! / scalars['loss']! - 1)).toBeLessThan(1e-4);
  });
});

test('fine-tuning agrees, in every scalar of the loss', async () => {
  const labelled = { ...config, labels: ['no', 'yes'] };
  const what = {
    loss: taskLoss(labelled, { auxiliary: true }),
    parameters: initialParameters(labelled, 1),
  };
  const of = batches(1, 5, labelled);
  const [a, b] = [await train(graph, what, of), await train(tensorflow, what, of)];
  numbersOf(a).forEach((number, i) => {
    expect(Math.abs(numbersOf(b)[i]! / number - 1)).toBeLessThan(1e-4);
  });
});

test('evaluation agrees, and nothing is left behind', async () => {
  const before = tf.memory().numTensors;
  const what = { forward: tokenLosses(config), parameters: initialParameters(config, 1) };
  const [a, b] = [await graph.evaluation(what), await tensorflow.evaluation(what)];
  const batch = batchOf(1, config);
  expectClose(await b.run(batch), await a.run(batch), 1e-4);
  await a.dispose();
  await b.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('interrupted and resumed is uninterrupted', async () => {
  const what = { loss: languageModelLoss(config), parameters: initialParameters(config, 1) };
  const whole = await train(tensorflow, what, batches(1, 6));
  const half = await train(tensorflow, what, batches(1, 3));
  const rest = await train(tensorflow, { ...what, ...half }, batches(4, 6), 4);
  expect(rest.parameters).toEqual(whole.parameters);
  expect(rest.moments).toEqual(whole.moments);
});
