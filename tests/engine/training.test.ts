import { existsSync } from 'node:fs';
import type { Scalar, Tensor1D } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Engine, LossFunction, Values } from '../../src/engine/engine.ts';
import { prepared } from '../../src/engine/graph/prepared.ts';
import { openSession, valuesOf } from '../../src/engine/graph/session.ts';
import { traceForward } from '../../src/engine/graph/trace.ts';
import { openEngine } from '../../src/engine/open.ts';
import { installedEngine } from '../../src/install/places.ts';
import type { ModelConfig } from '../../src/model/config.ts';
import { languageModelLoss, taskLoss, tokenLosses } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { tf } from '../../src/ops/tfjs.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { tinyConfig } from '../model/tiny.ts';
import { expectClose, normal } from '../ops/support.ts';
import { adamw, batchOf, numbersOf, rowsOf, train } from './support.ts';

const config = tinyConfig({ embd_pdrop: 0.1, attn_pdrop: 0.2, resid_pdrop: 0.1, window: 4 });

let eager: Engine;
let graph: Engine;
beforeAll(async () => {
  const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
  eager = await openEngine('tfjs-cpu', { threads: 1 });
  graph = await openEngine('auto', { threads: 2 });
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

let tensors = 0;
beforeEach(() => {
  tensors = tf.memory().numTensors;
});
afterEach(() => {
  expect(tf.memory().numTensors, 'tensors when all is disposed of').toBe(tensors);
});

const batches = (count: number, of: ModelConfig = config): Values[] =>
  Array.from({ length: count }, (_, index) => batchOf(index + 1, of));

test('five steps of pretraining agree, dropout and window included', async () => {
  const what = { loss: languageModelLoss(config), parameters: initialParameters(config, 1) };
  const [a, b] = [await train(eager, what, batches(5)), await train(graph, what, batches(5))];
  numbersOf(a).forEach((number, i) => {
    expect(Math.abs(numbersOf(b)[i]! / number - 1)).toBeLessThan(1e-5);
  });
  expectClose(b.parameters, a.parameters, 1e-4);
  expectClose(b.moments, a.moments, 1e-4);
});

test('five steps of fine-tuning agree, and give every scalar of the loss', async () => {
  const labelled = { ...config, labels: ['no', 'yes'] };
  const parameters = initialParameters(labelled, 1);
  const what = { loss: taskLoss(labelled, { auxiliary: true }), parameters };
  const of = batches(5, labelled);
  const [a, b] = [await train(eager, what, of), await train(graph, what, of)];
  for (const [index, { scalars }] of a.results.entries()) {
    expect(Object.keys(scalars).sort()).toEqual(['lm_loss', 'loss', 'task_loss']);
    expect(scalars['loss']).toBeCloseTo(scalars['task_loss']! + 0.5 * scalars['lm_loss']!, 5);
    for (const [name, value] of Object.entries(scalars)) {
      expect(Math.abs(b.results[index]!.scalars[name]! / value - 1)).toBeLessThan(1e-5);
    }
  }
});

// Σ p · g has the gradient g, so any gradient can be fed.
const given: LossFunction = (parameters, batch) => ({
  loss: tf.addN(
    Object.keys(parameters).map((name) => tf.sum(tf.mul(parameters[name]!, batch[name]!))),
  ) as Scalar,
});

describe.each([
  adamw,
  { name: 'adam', beta1: 0.8, beta2: 0.9, epsilon: 1e-3, weight_decay: 0.1 },
  { name: 'sgd', momentum: 0.9, weight_decay: 0.1 },
] as const)('$name', (rule) => {
  const parameters = {
    matrix: normal('matrix', 5, 7),
    vector: normal('vector', 3),
    last: normal('last', 2, 2),
  };
  const gradients = Array.from({ length: 30 }, (_, step) => ({
    matrix: normal(`${step} matrix`, 5, 7),
    vector: normal(`${step} vector`, 3),
    last: normal(`${step} last`, 2, 2),
  }));

  test.each([0.5, 1e9])('is one function in both engines over 30 steps, clipped at %s', async (clip) => {
    const what = { loss: given, parameters, rule, clip };
    const [a, b] = [await train(eager, what, gradients), await train(graph, what, gradients)];
    expectClose(b.parameters, a.parameters, 1e-5);
    expectClose(b.moments, a.moments, 1e-5);
    a.results.forEach(({ gradient_norm }, i) => {
      expect(b.results[i]!.gradient_norm).toBeCloseTo(gradient_norm, 4);
      const all = Object.values(gradients[i]!).flatMap(({ data }) => Array.from(data));
      expect(gradient_norm).toBeCloseTo(Math.hypot(...all), 4);
    });
  });
});

describe.each(['eager', 'graph'] as const)('the %s engine', (which) => {
  const engine = () => (which === 'eager' ? eager : graph);
  const what = { loss: languageModelLoss(config), parameters: initialParameters(config, 1) };

  test('gives the same bytes again', async () => {
    const [a, b] = [await train(engine(), what, batches(4)), await train(engine(), what, batches(4))];
    expect(b).toEqual(a);
  });

  test('interrupted and resumed is uninterrupted', async () => {
    const whole = await train(engine(), what, batches(6));
    const half = await train(engine(), what, batches(6).slice(0, 3));
    const rest = await train(engine(), { ...what, ...half }, batches(6).slice(3), 4);
    expect(rest.parameters).toEqual(whole.parameters);
    expect(rest.moments).toEqual(whole.moments);
  });

  test('takes batches of changing shape, one after another', async () => {
    const shapes = [
      [3, 6],
      [1, 8],
      [3, 6],
      [2, 1],
    ] as const;
    const of = shapes.map(([B, T], index) => batchOf(index + 1, config, B, T));
    const { results } = await train(engine(), what, of);
    for (const { scalars } of results) expect(scalars['loss']).toBeCloseTo(Math.log(11), 0);
  });

  test('parts of a batch add up to it, over steps and whatever their shapes', async () => {
    const plain = tinyConfig();
    const loss = languageModelLoss(plain);
    const parameters = initialParameters(plain, 1);
    const whole = [1, 2, 3].map((step) => batchOf(step, plain, 5, 6));
    const inParts = whole.map((batch) => [rowsOf(batch, 0, 2), rowsOf(batch, 2, 4), rowsOf(batch, 4, 5)]);
    const [a, b] = [
      await train(engine(), { loss, parameters }, whole),
      await train(engine(), { loss, parameters }, inParts),
    ];
    numbersOf(a).forEach((number, i) => {
      expect(Math.abs(numbersOf(b)[i]! / number - 1)).toBeLessThan(1e-5);
    });
    expectClose(b.parameters, a.parameters, 1e-4);
    expectClose(b.moments, a.moments, 1e-4);
  });

  test('overfits one batch', async () => {
    const plain = tinyConfig();
    const one = batchOf(1, plain);
    const training = await engine().training({
      loss: languageModelLoss(plain),
      parameters: initialParameters(plain, 1),
      optimizer: optimizerOf({ ...adamw, weight_decay: 0 }),
      clip: 1,
    });
    let last = Number.POSITIVE_INFINITY;
    for (let step = 1; step <= 120; step++) {
      last = (await training.step([one], { learning_rate: 0.02, step })).scalars['loss']!;
    }
    await training.dispose();
    expect(last).toBeLessThan(0.3);
  });

  test('leaves the values it was given alone, and hands out copies', async () => {
    const parameters = initialParameters(config, 1);
    const training = await engine().training({
      loss: languageModelLoss(config),
      parameters,
      optimizer: optimizerOf(adamw),
      clip: 1,
    });
    const before = await training.parameters();
    await training.step([batchOf(1, config)], { learning_rate: 0.1, step: 1 });
    expect(before).toEqual(parameters);
    expect(parameters).toEqual(initialParameters(config, 1));
    expect(await training.parameters()).not.toEqual(before);
    await training.dispose();
  });

  test('evaluates with the parameters last loaded', async () => {
    const [first, second] = [initialParameters(config, 1), initialParameters(config, 2)];
    const forward = tokenLosses(config);
    const batch = batchOf(1, config);
    const evaluation = await engine().evaluation({ forward, parameters: first });
    const before = await evaluation.run(batch);
    await evaluation.load(second);
    const after = await evaluation.run(batch);
    await evaluation.dispose();
    const fresh = await engine().evaluation({ forward, parameters: second });
    expect(after).toEqual(await fresh.run(batch));
    expect(after).not.toEqual(before);
    await fresh.dispose();
  });

  test('keeps no tensor of its 200 steps', async () => {
    const small = tinyConfig({ n_layer: 1, embd_pdrop: 0.1 });
    const training = await engine().training({
      loss: languageModelLoss(small),
      parameters: initialParameters(small, 1),
      optimizer: optimizerOf(adamw),
      clip: 1,
    });
    const batch = batchOf(1, small, 1, 3);
    const counts: number[] = [];
    for (let step = 1; step <= 200; step++) {
      await training.step([batch], { learning_rate: 0.01, step });
      counts.push(tf.memory().numTensors);
    }
    expect(new Set(counts).size).toBe(1);
    await training.dispose();
  });

  test('holds its memory, all of it, over many steps', async () => {
    const small = tinyConfig({ n_layer: 1 });
    const training = await engine().training({
      loss: languageModelLoss(small),
      parameters: initialParameters(small, 1),
      optimizer: optimizerOf(adamw),
      clip: 1,
    });
    // JavaScript's own heap apart, which is collected when it likes.
    const beyondHeap = (): number => process.memoryUsage().rss - process.memoryUsage().heapTotal;
    const batch = batchOf(1, small, 32, 8); // the logits alone are 11 KB
    const steps = which === 'eager' ? 100 : 2000;
    let early = 0;
    for (let step = 1; step <= steps; step++) {
      await training.step([batch], { learning_rate: 0.01, step });
      if (step === steps / 4) early = beyondHeap();
    }
    await training.dispose();
    // The eager engine's arrays are JavaScript's, collected when it likes; that it keeps no tensor is the test before.
    expect((beyondHeap() - early) / 2 ** 20).toBeLessThan(which === 'eager' ? 32 : 16);
  });

  test('names a parameter that the loss does not read', async () => {
    const training = await engine().training({
      loss: (parameters) => ({ loss: tf.sum<Scalar>(parameters['used']!) }),
      parameters: { used: normal('used', 2), unused: normal('unused', 2) },
      optimizer: optimizerOf(adamw),
      clip: 1,
    });
    await expect(training.step([{}], { learning_rate: 1, step: 1 })).rejects.toThrow(/unused/);
    await training.dispose();
  });
});

test('a traced function may not read a tensor', async () => {
  const evaluation = await graph.evaluation({
    parameters: {},
    forward: (_, batch) => ({ twice: tf.mul(batch['x'] as Tensor1D, batch['x']!.dataSync()[0]!) }),
  });
  await expect(evaluation.run({ x: normal('x', 2) })).rejects.toThrow(/read the data of a tensor/);
  await evaluation.dispose();
});

const built = installedEngine('tfjs-node-gpu') ?? existsSync('node_modules/@tensorflow/tfjs-node-gpu');
if (built) console.log('skipped: an engine that was not built; here tfjs-node-gpu was');

test.skipIf(built)('an engine that was not built says how to build it', async () => {
  await expect(openEngine('tfjs-node-gpu', { threads: 1 })).rejects.toMatchObject({
    name: 'EngineUnavailable',
    engine: 'tfjs-node-gpu',
    reason: 'it has not been built on this machine',
    command: 'pipeline engines add tfjs-node-gpu',
  });
});

test('sessions are bounded, the one least recently used going first', async () => {
  const opened: number[] = [];
  const closed: number[] = [];
  const graphs = prepared(
    async ({ x }) => {
      const [length] = x!.shape;
      opened.push(length!);
      const trace = await traceForward((_, { x }) => ({ y: tf.neg(x!) }), {}, { x: x! }, 'processor');
      const session = await openSession(trace, { threads: 1 });
      return {
        trace,
        session: {
          ...session,
          dispose: async () => {
            closed.push(length!);
            await session.dispose();
          },
        },
      };
    },
    { kept: 2 },
  );
  for (const length of [1, 2, 1, 3, 1, 2]) {
    const batch = { x: normal('x', length) };
    const { trace, session } = await graphs.of(batch);
    const { y } = valuesOf(trace.results, await session.run(batch, {}, {}));
    expect(y!.data).toEqual(batch.x.data.map((value) => -value));
  }
  expect(opened).toEqual([1, 2, 3, 2]);
  expect(closed).toEqual([2, 3]);
  await graphs.dispose();
  expect(closed.sort()).toEqual([1, 2, 2, 3]);
});
