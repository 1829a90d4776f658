import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, ForwardFunction, LossFunction, Tensors } from '../../src/engine/engine.ts';
import { signatureOf, type Trace, traceForward, traceTraining } from '../../src/engine/graph/trace.ts';
import { openEngine } from '../../src/engine/open.ts';
import { type AttentionOptions, attention } from '../../src/ops/attention.ts';
import { gelu } from '../../src/ops/gelu.ts';
import { linear } from '../../src/ops/linear.ts';
import { lossHead } from '../../src/ops/loss-head.ts';
import { tf } from '../../src/ops/tfjs.ts';
import { expectClose, ints, normal } from '../ops/support.ts';

let eager: Engine;
let graph: Engine;
beforeAll(async () => {
  eager = await openEngine('tfjs-cpu', { threads: 1 });
  graph = await openEngine('cpu', { threads: 1 });
});

const inputs = {
  x: normal('x', 2, 3, 4),
  y: normal('y', 3, 1),
  positive: { shape: [5], data: Float32Array.of(0.1, 1, 2, 3.5, 9) },
  square: normal('square', 4, 4),
  ids: ints(3, 0, 2, 3),
};
type Inputs = { x: Tensor; y: Tensor; positive: Tensor1D; square: Tensor2D; ids: Tensor1D };

/** Every op the tracer knows and src/ops does not already exercise, as the plain backend computes it. */
const ops: Record<string, (inputs: Inputs) => Tensor> = {
  add: ({ x, y }) => tf.add(x, y),
  sub: ({ x, y }) => tf.sub(y, x),
  mul: ({ x, y }) => tf.mul(x, y),
  div: ({ x, y }) => tf.div(x, y),
  maximum: ({ x, y }) => tf.maximum(x, y),
  minimum: ({ x, y }) => tf.minimum(x, y),
  pow: ({ positive }) => tf.pow(positive, 1.7),
  squaredDifference: ({ x, y }) => tf.squaredDifference(x, y),
  addN: ({ square }) => tf.addN([square, square, tf.transpose(square)]),
  comparisons: ({ x, y }) =>
    tf.stack(
      [tf.equal, tf.notEqual, tf.greater, tf.greaterEqual, tf.less, tf.lessEqual].map((compare) =>
        tf.cast(compare(tf.floor(x), tf.floor(y)), 'float32'),
      ),
    ),
  logic: ({ x, y }) => {
    const [a, b] = [tf.greater(x, 0), tf.greater(y, 0)];
    const both = tf.stack(
      [tf.logicalAnd(a, b), tf.logicalOr(a, b), tf.logicalNot(a)].map((t) => tf.broadcastTo(t, x.shape)),
    );
    return tf.cast(both, 'int32');
  },
  neg: ({ x }) => tf.neg(x),
  abs: ({ x }) => tf.abs(x),
  exp: ({ x }) => tf.exp(x),
  log: ({ positive }) => tf.log(positive),
  sqrt: ({ positive }) => tf.sqrt(positive),
  rsqrt: ({ positive }) => tf.rsqrt(positive),
  reciprocal: ({ positive }) => tf.reciprocal(positive),
  square: ({ x }) => tf.square(x),
  tanh: ({ x }) => tf.tanh(x),
  sigmoid: ({ x }) => tf.sigmoid(x),
  relu: ({ x }) => tf.relu(x),
  floor: ({ x }) => tf.floor(x),
  clip: ({ x }) => tf.clipByValue(x, -0.5, 0.7),
  where: ({ square }) => tf.where(tf.greater(square, 0), square, tf.mul(square, 10)),
  'cast to int': ({ ids }) => tf.add(tf.cast(ids, 'float32'), 0.5),
  'sum of all': ({ x }) => tf.sum(x),
  'sum of some': ({ x }) => tf.sum(x, [0, -1]),
  mean: ({ x }) => tf.mean(x, 1, true),
  prod: ({ x }) => tf.prod(x, 2),
  max: ({ x }) => tf.max(x, [0, 2]),
  min: ({ x }) => tf.min(x, 1),
  argMax: ({ x }) => tf.argMax(x, -1),
  softmax: ({ x }) => tf.softmax(x),
  logSoftmax: ({ x }) => tf.logSoftmax(x),
  logSumExp: ({ x }) => tf.logSumExp(x, 1),
  reshape: ({ x }) => tf.reshape(x, [4, -1]),
  expandDims: ({ y }) => tf.expandDims(y, -1),
  squeeze: ({ y }) => tf.squeeze(y),
  transpose: ({ x }) => tf.transpose(x, [2, 0, 1]),
  slice: ({ x }) => tf.slice(x, [0, 1, 1], [2, -1, 2]),
  concat: ({ x }) => tf.concat([x, tf.neg(x)], 1),
  stack: ({ y }) => tf.stack([y, y, tf.neg(y)], 1),
  unstack: ({ x }) => tf.unstack(x, 1)[2]!,
  'split in parts alike': ({ x }) => tf.split(x, 2, -1)[1]!,
  'split in sizes': ({ x }) => tf.split(x, [1, 2], 1)[1]!,
  tile: ({ y }) => tf.tile(y, [2, 3]),
  pad: ({ x }) =>
    tf.pad(
      x,
      [
        [0, 1],
        [2, 0],
        [1, 1],
      ],
      5,
    ),
  fill: ({ y }) => tf.add(y, tf.fill([3, 2], 4)),
  zerosLike: ({ x }) => tf.zerosLike(x),
  onesLike: ({ x }) => tf.onesLike(x),
  range: ({ y }) => tf.add(y, tf.range(1, 10, 2)),
  gather: ({ square, ids }) => tf.gather(square, ids, 1),
  gatherND: ({ square, ids }) => tf.gatherND(square, tf.reshape(ids, [2, 2])),
  scatterND: ({ square, ids }) => tf.scatterND(tf.expandDims(ids, 1), square, [6, 4]),
  oneHot: ({ ids }) => tf.oneHot(ids, 5, 2, -1, 'float32'),
  matMul: ({ square }) => tf.matMul(square, square, true, true),
  'batched matMul': ({ x }) => tf.matMul(x, x, false, true),
  'an input itself': ({ x }) => x,
  'a constant': () => tf.tensor1d([1, 2]),
};

test.each(Object.entries(ops))('%s', async (_, op) => {
  const run = async (engine: Engine) => {
    const evaluation = await engine.evaluation({
      parameters: {},
      forward: (_, batch) => ({ value: op(batch as Inputs) }),
    });
    const values = await evaluation.run(inputs);
    await evaluation.dispose();
    return values;
  };
  const [traced, plain] = [await run(graph), await run(eager)];
  expectClose(traced, plain, 2e-6);
  expect(traced['value']!.data.constructor).toBe(plain['value']!.data.constructor);
});

test('rows added at places that recur many times lose nothing', async () => {
  const count = 4096;
  const evaluation = await (await openEngine('cpu', { threads: 2 })).evaluation({
    parameters: {},
    forward: (_, { ids, rows }) => ({ sums: tf.scatterND(ids!, rows!, [2, 64]) }),
  });
  const { sums } = await evaluation.run({
    ids: { shape: [count, 1], data: Int32Array.from({ length: count }, (_, i) => i % 2) },
    rows: { shape: [count, 64], data: new Float32Array(count * 64).fill(1) },
  });
  expect(new Set(sums!.data)).toEqual(new Set([count / 2]));
  await evaluation.dispose();
});

test.each<[string, (inputs: Record<string, Tensor2D & Tensor1D>) => Record<string, Tensor>]>([
  ['a bias', ({ square, bias }) => ({ y: gelu(linear(square!, square!, bias!)) })],
  ['a matrix', ({ square }) => ({ y: gelu(tf.add(tf.neg(square!), tf.matMul(square!, square!))) })],
  ['a bias, and is read again', ({ square, bias }) => twice(linear(square!, square!, bias!))],
])('a GELU of a product and %s is that of the plain definition', async (_, forward) => {
  const parameters = { square: normal('square', 4, 4), bias: normal('bias', 4) };
  const results = [];
  for (const engine of [graph, eager]) {
    const evaluation = await engine.evaluation({ parameters, forward: (all) => forward(all as never) });
    results.push(await evaluation.run({}));
    await evaluation.dispose();
  }
  expectClose(results[0]!, results[1]!, 2e-6);
});

const [B, T, C, H] = [2, 5, 6, 3] as const;
const projected = {
  weight: normal('weight', C, 3 * C),
  bias: normal('bias', 3 * C),
  table: normal('table', 9, C),
};
type Projected = { weight: Tensor2D; bias: Tensor1D; table: Tensor2D };
const words = {
  x: normal('x', B * T, C),
  hidden: { shape: [B, 1, 1, T], data: Float32Array.of(0, 0, -1e9, 0, 0, 0, -1e9, 0, 0, 0) },
  seed: ints(3, 4),
  targets: ints(0, 8, 1, 7, 2, 6, 3, 5, 4, 0),
};

describe('attention over a product, and the loss that its values have', () => {
  const outcome =
    (how: (batch: Tensors) => Partial<AttentionOptions>, steepness = 1) =>
    (parameters: Tensors, batch: Tensors): Tensors => {
      const { weight, bias, table } = parameters as Projected;
      const qkv = tf.reshape(linear(batch['x'] as Tensor2D, weight, bias), [B, T, 3 * C]);
      const value = attention(qkv as Tensor3D, { heads: H, ...how(batch) });
      const h = tf.mul<Tensor2D>(tf.reshape(value, [B * T, C]), steepness);
      return { value, losses: lossHead(h, table, batch['targets'] as Tensor1D) };
    };
  const valuesOf = async (engine: Engine, forward: ForwardFunction) => {
    const evaluation = await engine.evaluation({ parameters: projected, forward });
    const values = await evaluation.run(words);
    await evaluation.dispose();
    return values;
  };

  test.each<[string, ForwardFunction]>([
    ['nothing else', outcome(() => ({}))],
    ['logits as far apart as no softmax tells', outcome(() => ({}), 200)],
    ['a window', outcome(() => ({ window: 2 }))],
    ['a window that holds all', outcome(() => ({ window: T }))],
    ['a mask', outcome(({ hidden }) => ({ mask: hidden }))],
    ['both directions', outcome(() => ({ bidirectional: true }))],
    ['dropout', outcome(({ seed }) => ({ dropout: { rate: 0.4, seed: seed as Tensor1D, site: 1 } }))],
  ])('with %s are those of the plain definition', async (_, forward) => {
    const [traced, plain] = [await valuesOf(graph, forward), await valuesOf(eager, forward)];
    expectClose(traced, plain, 2e-6);
  });

  const opsOf = ({ graph: { nodes } }: Trace) => nodes.map(({ op }) => op);

  test('are computed in one go each, on the processor and where no gradient wants what is in between', async () => {
    const signatures = [signatureOf(projected), signatureOf(words)] as const;
    const forward = outcome(() => ({}));
    const evaluation = opsOf(await traceForward(forward, ...signatures, 'processor'));
    expect(evaluation).toEqual(expect.arrayContaining(['Attention', 'LogSoftmax']));
    expect(evaluation).not.toContain('Softmax');
    const device = opsOf(await traceForward(forward, ...signatures, 'device'));
    expect(device).not.toContain('Attention');
    expect(device).not.toContain('LogSoftmax');
    const loss: LossFunction = (...of) => ({ loss: tf.sum(forward(...of)['losses']!) });
    const training = opsOf(await traceTraining(loss, ...signatures, 'processor'));
    expect(training.filter((op) => op === 'Softmax')).toHaveLength(2);
    expect(training).not.toEqual(expect.arrayContaining(['Attention']));
    expect(training).not.toEqual(expect.arrayContaining(['LogSoftmax']));
  });
});

const twice = (x: Tensor): Record<string, Tensor> => ({ y: gelu(x), x: tf.neg(x) });

test('numbers nearer to 0 than normal ones are 0, for they cost a hundred times as much', async () => {
  const evaluation = await graph.evaluation({
    parameters: {},
    forward: (_, { x }) => ({ y: tf.mul(x!, 1e-20) }),
  });
  const { y } = await evaluation.run({ x: { shape: [2], data: Float32Array.of(1e-20, 1) } });
  expect([...y!.data]).toEqual([0, Math.fround(1e-20)]);
  await evaluation.dispose();
});

test('an op without an entry is named', async () => {
  const evaluation = await graph.evaluation({
    parameters: {},
    forward: (_, { x }) => ({ value: tf.erf(x!) }),
  });
  await expect(evaluation.run({ x: normal('x', 2) })).rejects.toThrow(/'Erf'.*onnx-tracer/);
  await evaluation.dispose();
});
