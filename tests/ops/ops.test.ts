import type { Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import { attention } from '../../src/ops/attention.ts';
import { crossEntropy } from '../../src/ops/cross-entropy.ts';
import { dropout } from '../../src/ops/dropout.ts';
import { embedding } from '../../src/ops/embedding.ts';
import { gelu } from '../../src/ops/gelu.ts';
import { layerNorm } from '../../src/ops/layer-norm.ts';
import { linear } from '../../src/ops/linear.ts';
import { lossHead } from '../../src/ops/loss-head.ts';
import { expectClose, expectGradients, ints, normal, type OpCase, valueAndGradients } from './support.ts';

const qkv = normal('qkv', 2, 5, 18);
const seed = ints(3, 8);
const attend =
  (options: { window?: number; rate?: number }): OpCase['op'] =>
  ({ qkv }, { seed }) =>
    attention(qkv as Tensor3D, {
      heads: 2,
      window: options.window,
      dropout: { rate: options.rate ?? 0, seed: seed as Tensor1D, site: 4 },
    });

const cases: Record<string, OpCase> = {
  linear: {
    inputs: { x: normal('x', 5, 3), w: normal('w', 3, 4), b: normal('b', 4) },
    op: ({ x, w, b }) => linear(x as Tensor2D, w as Tensor2D, b as Tensor1D),
  },
  'linear without bias': {
    inputs: { x: normal('x', 5, 3), w: normal('w', 3, 4) },
    op: ({ x, w }) => linear(x as Tensor2D, w as Tensor2D),
  },
  'layer norm': {
    inputs: { x: normal('x', 2, 3, 6), gain: normal('gain', 6), bias: normal('bias', 6) },
    op: ({ x, gain, bias }) => layerNorm(x!, gain as Tensor1D, bias as Tensor1D, 1e-5),
  },
  gelu: { inputs: { x: normal('x', 4, 7) }, op: ({ x }) => gelu(x!) },
  attention: { inputs: { qkv }, others: { seed }, op: attend({}) },
  'attention in a window': { inputs: { qkv }, others: { seed }, op: attend({ window: 2 }) },
  'attention with dropout': { inputs: { qkv }, others: { seed }, op: attend({ rate: 0.4 }) },
  'attention with a mask': {
    inputs: { qkv },
    others: { mask: { shape: [1, 1, 1, 5], data: Float32Array.of(0, -1e9, 0, 0, 0) } },
    op: ({ qkv }, { mask }) => attention(qkv as Tensor3D, { heads: 3, mask }),
  },
  dropout: {
    inputs: { x: normal('x', 6, 5) },
    others: { seed },
    op: ({ x }, { seed }) => dropout(x!, 0.5, seed as Tensor1D, 1),
  },
  embedding: {
    inputs: { table: normal('table', 5, 3) },
    others: { ids: { shape: [2, 3], data: Int32Array.of(4, 0, 4, 4, 2, 0) } },
    op: ({ table }, { ids }) => embedding(table as Tensor2D, ids!),
  },
  'loss head': {
    inputs: { h: normal('h', 6, 4), table: normal('table', 9, 4) },
    others: { targets: ints(8, 0, 3, 3, 1, 8) },
    op: ({ h, table }, { targets }) => lossHead(h as Tensor2D, table as Tensor2D, targets as Tensor1D),
  },
  'cross-entropy': {
    inputs: { logits: normal('logits', 4, 3) },
    others: { labels: ints(2, 0, 1, 1) },
    op: ({ logits }, { labels }) => crossEntropy(logits as Tensor2D, labels as Tensor1D),
  },
};

let eager: Engine;
let graph: Engine;
beforeAll(async () => {
  eager = await openEngine('tfjs-cpu', { threads: 1 });
  graph = await openEngine('cpu', { threads: 2 });
});

describe.each(Object.entries(cases))('%s', (_, testCase) => {
  test('has the gradient that finite differences give', () => expectGradients(eager, testCase));

  test('is the same on both engines, with its gradient', async () => {
    expectClose(await valueAndGradients(graph, testCase), await valueAndGradients(eager, testCase), 2e-6);
  });
});

describe.each(['eager', 'graph'] as const)('on the %s engine', (which) => {
  const run = async (testCase: OpCase): Promise<number[]> => {
    const engine = which === 'eager' ? eager : graph;
    return Array.from((await valueAndGradients(engine, testCase))['value']!.data);
  };

  test('gelu is the tanh form', async () => {
    const xs = [-6, -1, -0.1, 0, 0.3, 2, 6];
    const found = await run({
      inputs: { x: { shape: [7], data: Float32Array.from(xs) } },
      op: ({ x }) => gelu(x!),
    });
    const expected = xs.map(
      (x) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
    );
    found.forEach((y, i) => {
      expect(y).toBeCloseTo(expected[i]!, 6);
    });
  });

  test('layer norm divides by the standard deviation with epsilon inside the root', async () => {
    const found = await run({
      inputs: {
        x: { shape: [1, 2], data: Float32Array.of(1, 3) },
        gain: { shape: [2], data: Float32Array.of(1, 10) },
        bias: { shape: [2], data: Float32Array.of(0, 0.5) },
      },
      op: ({ x, gain, bias }) => layerNorm(x!, gain as Tensor1D, bias as Tensor1D, 3),
    });
    expect(found[0]).toBeCloseTo(-0.5, 6);
    expect(found[1]).toBeCloseTo(5.5, 6);
  });

  test.each([undefined, 1, 2, 3])('attention in window %s sees those places and no other', async (window) => {
    const T = 5;
    const at = (data: Float32Array) =>
      run({
        inputs: { qkv: { shape: [1, T, 6], data } },
        op: ({ qkv }) => attention(qkv as Tensor3D, { heads: 1, window }),
      });
    const base = Float32Array.from(normal('places', T * 6).data);
    const before = await at(base);
    for (let j = 0; j < T; j++) {
      const changed = Float32Array.from(base, (x, at) => (Math.floor(at / 6) === j ? x + 1 : x));
      const after = await at(changed);
      for (let i = 0; i < T; i++) {
        const same = [0, 1].every((channel) => before[2 * i + channel] === after[2 * i + channel]);
        expect(same, `${i} of ${j}`).toBe(!(i - (window ?? T) < j && j <= i));
      }
    }
  });

  test('the loss of an all but impossible target is not cut off', async () => {
    const [likely, impossible] = await run({
      inputs: {
        h: { shape: [2, 1], data: Float32Array.of(1, 1) },
        table: { shape: [3, 1], data: Float32Array.of(0, 300, -200) },
      },
      others: { targets: ints(1, 2) },
      op: ({ h, table }, { targets }) => lossHead(h as Tensor2D, table as Tensor2D, targets as Tensor1D),
    });
    expect(likely).toBeCloseTo(0, 6);
    expect(impossible).toBeCloseTo(500, 3);
  });

  test('a loss near zero keeps its digits', async () => {
    const [loss] = await run({
      inputs: {
        h: { shape: [1, 1], data: Float32Array.of(1) },
        table: { shape: [2, 1], data: Float32Array.of(0, 10) },
      },
      others: { targets: ints(1) },
      op: ({ h, table }, { targets }) => lossHead(h as Tensor2D, table as Tensor2D, targets as Tensor1D),
    });
    expect(loss).toBeCloseTo(Math.log1p(Math.exp(-10)), 6);
  });

  test('dropout drops its share, and what with its own seed, step and site', async () => {
    const length = 20_001;
    const x = { shape: [length], data: new Float32Array(length).fill(1) };
    const masks = await Promise.all(
      [
        [1, 1, 1],
        [2, 1, 1],
        [1, 2, 1],
        [1, 1, 2],
      ].map(([first, step, site]) =>
        run({
          inputs: { x },
          others: { seed: ints(first!, step!) },
          op: ({ x }, { seed }) => dropout(x!, 0.25, seed as Tensor1D, site!),
        }),
      ),
    );
    for (const mask of masks) {
      expect(mask.filter((kept) => kept === 0).length / length).toBeCloseTo(0.25, 1);
      expect(new Set(mask)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
    }
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
    ] as const) {
      const both = masks[a]!.filter((kept, i) => kept === 0 && masks[b]![i] === 0).length / length;
      expect(Math.abs(both - 0.0625)).toBeLessThan(0.01);
    }
  });
});

test('dropout of rate 0 is the tensor itself; a rate of 1 is refused', async () => {
  const { tf } = await import('../../src/ops/tfjs.ts');
  await tf.setBackend('cpu');
  const x = tf.tensor1d([1, 2]);
  expect(dropout(x, 0, tf.tensor1d([1, 1], 'int32'), 0)).toBe(x);
  expect(() => dropout(x, 1, tf.tensor1d([1, 1], 'int32'), 0)).toThrow(RangeError);
});
