import type { Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import { languageModelLoss, taskLoss, tokenLosses } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { tf } from '../../src/ops/tfjs.ts';
import { adamw, batchOf, numbersOf, rowsOf, train } from '../engine/support.ts';
import { tinyConfig } from '../model/tiny.ts';
import { expectClose } from '../ops/support.ts';

// Run by .ci/webgpu.sh, on a GPU or on a driver that computes as one: not a part of the ordinary suite, for few machines have either.
let webgpu: Engine;
let cpu: Engine;
beforeAll(async () => {
  webgpu = await openEngine('webgpu', { threads: 2 });
  cpu = await openEngine('cpu', { threads: 2 });
});

const config = tinyConfig({ embd_pdrop: 0.1, attn_pdrop: 0.2, resid_pdrop: 0.1, window: 4 });
const batches = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => batchOf(from + index, config));

describe.each([
  adamw,
  { name: 'adam', beta1: 0.8, beta2: 0.9, epsilon: 1e-3, weight_decay: 0.1 },
  { name: 'sgd', momentum: 0.9, weight_decay: 0.1 },
] as const)('pretraining by $name', (rule) => {
  test('agrees with the processor over ten steps, and what comes down is what it was trained to', async () => {
    const what = { loss: languageModelLoss(config), parameters: initialParameters(config, 1), rule };
    const [a, b] = [await train(cpu, what, batches(1, 10)), await train(webgpu, what, batches(1, 10))];
    numbersOf(a).forEach((number, i) => {
      expect(Math.abs(numbersOf(b)[i]! / number - 1)).toBeLessThan(1e-4);
    });
    expectClose(b.parameters, a.parameters, 1e-3);
    expectClose(b.moments, a.moments, 1e-3);
  });
});

test('fine-tuning agrees, in every scalar of the loss', async () => {
  const labelled = { ...config, labels: ['no', 'yes'] };
  const what = {
    loss: taskLoss(labelled, { auxiliary: true }),
    parameters: initialParameters(labelled, 1),
  };
  const [a, b] = [await train(cpu, what, batches(1, 5)), await train(webgpu, what, batches(1, 5))];
  numbersOf(a).forEach((number, i) => {
    expect(Math.abs(numbersOf(b)[i]! / number - 1)).toBeLessThan(1e-4);
  });
});

test('evaluation agrees, with the parameters last loaded', async () => {
  const [first, second] = [initialParameters(config, 1), initialParameters(config, 2)];
  const what = { forward: tokenLosses(config), parameters: first };
  const [a, b] = [await cpu.evaluation(what), await webgpu.evaluation(what)];
  const batch = batchOf(1, config);
  const before = await b.run(batch);
  expectClose(before, await a.run(batch), 1e-4);
  await a.load(second);
  await b.load(second);
  const after = await b.run(batch);
  expectClose(after, await a.run(batch), 1e-4);
  expect(after).not.toEqual(before);
  await a.dispose();
  await b.dispose();
});

test('interrupted and resumed is uninterrupted, and batches may change their shape', async () => {
  const what = { loss: languageModelLoss(config), parameters: initialParameters(config, 1) };
  const of = [batchOf(1, config), batchOf(2, config, 1, 8), batchOf(3, config), batchOf(4, config, 2, 4)];
  const whole = await train(webgpu, what, of);
  const half = await train(webgpu, what, of.slice(0, 2));
  const rest = await train(webgpu, { ...what, ...half }, of.slice(2), 3);
  expect(rest.parameters).toEqual(whole.parameters);
  expect(rest.moments).toEqual(whole.moments);
});

test('parts of a batch add up to it, over steps and whatever their shapes', async () => {
  const plain = tinyConfig();
  const loss = languageModelLoss(plain);
  const parameters = initialParameters(plain, 1);
  const whole = [1, 2, 3].map((step) => batchOf(step, plain, 5, 6));
  const inParts = whole.map((batch) => [rowsOf(batch, 0, 2), rowsOf(batch, 2, 4), rowsOf(batch, 4, 5)]);
  const [a, b] = [
    await train(webgpu, { loss, parameters }, whole),
    await train(webgpu, { loss, parameters }, inParts),
  ];
  numbersOf(a).forEach((number, i) => {
    expect(Math.abs(numbersOf(b)[i]! / number - 1)).toBeLessThan(1e-4);
  });
  expectClose(b.parameters, a.parameters, 1e-4);
  expectClose(b.moments, a.moments, 1e-4);
});

test('a batch beyond the device gives its shape, its need and what would fit', async () => {
  const n = 2 ** 21;
  const evaluation = await webgpu.evaluation({
    parameters: { row: { shape: [1, 2 ** 11], data: new Float32Array(2 ** 11) } },
    forward: ({ row }, { column }) => ({
      sum: tf.sum(tf.matMul(column as Tensor2D, row as Tensor2D)),
    }),
  });
  const column = { shape: [n, 1], data: new Float32Array(n) };
  await expect(evaluation.run({ column })).rejects.toMatchObject({
    name: 'OutOfMemory',
    problem: { message: expect.stringContaining('[2097152, 1]: it needs 17.2 GB') },
  });
  await evaluation.dispose();
});
