import type { Tensor2D } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { memoryFailure, memoryNeed } from '../../src/engine/graph/memory.ts';
import { signatureOf, traceForward } from '../../src/engine/graph/trace.ts';
import { tf } from '../../src/ops/tfjs.ts';

/** x [B, 4] times w [4, 8], squared, summed. */
const trace = (B: number) =>
  traceForward(
    ({ w }, { x }) => ({ y: tf.sum(tf.square(tf.matMul(x as Tensor2D, w as Tensor2D))) }),
    { w: { shape: [4, 8], dtype: 'float32' } },
    signatureOf({ x: { shape: [B, 4], data: new Float32Array(4 * B) } }),
    'processor',
  );

test('what a graph needs is its parameters and the most that lives at one time', async () => {
  // w, and at the square both the product and its square.
  expect(memoryNeed(await trace(10))).toEqual({ fixed: 4 * 4 * 8, perBatch: 2 * 4 * 10 * 8 });
});

const failed = new Error('BFCArena::AllocateRawInternal Failed to allocate memory for requested buffer');

test('a failed allocation becomes the shape, the need and the batch that would fit', async () => {
  const large = await trace(100_000_000);
  expect(memoryFailure(failed, large, 'cuda', 4e9)).toMatchObject({
    name: 'OutOfMemory',
    problem: {
      message:
        'cuda has not the memory for a batch of shape [100000000, 4]: it needs 6.4 GB or more, and cuda has 4.0 GB',
      hint: 'set batch_size to 56249998: it would fit (gradient_accumulation_steps makes up for it)',
    },
  });
  expect(memoryFailure(failed, large, 'webgpu', undefined)).toMatchObject({
    problem: {
      hint: 'set batch_size to 50000000: it needs about 3.2 GB (gradient_accumulation_steps makes up for it)',
    },
  });
  expect(memoryFailure(failed, await trace(1), 'webgpu', 10)).toMatchObject({
    problem: { hint: 'not one sequence fits: take a smaller model or a shorter context' },
  });
});

test('any other error stays what it is', async () => {
  const other = new Error('Non-zero status code returned while running Gather node');
  expect(memoryFailure(other, await trace(1), 'cuda', 4e9)).toBe(other);
});
