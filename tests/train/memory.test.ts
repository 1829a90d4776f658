import { describe, expect, test } from 'vitest';
import { StageError } from '../../src/stage/kind.ts';
import { requireMemory, type TrainingSize } from '../../src/train/memory.ts';
import { tinyConfig } from '../model/tiny.ts';

const capacity = 16e9;
const problemOf = (size: Partial<TrainingSize>) => {
  try {
    requireMemory({ config: tinyConfig(), moments: 2, onDevice: false, ...size }, capacity);
  } catch (error) {
    if (error instanceof StageError) return error.problem;
    throw error;
  }
  return undefined;
};
const batch = { batch_size: 8, gradient_accumulation_steps: 1 };

describe('a training that cannot fit is refused before anything is allocated', () => {
  test.each([2 ** 28, 2 ** 32, 2 ** 53, 1e300])('n_layer %d', (n_layer) => {
    expect(problemOf({ config: tinyConfig({ n_layer }) })).toMatchObject({ param: 'n_layer' });
  });
  test.each([2 ** 20, 2 ** 32, 2 ** 53, 1e150])('n_embd %d', (n_embd) => {
    expect(problemOf({ config: tinyConfig({ n_embd }) })).toMatchObject({ param: 'n_embd' });
  });
  test.each([2 ** 20, 2 ** 32, 1e150])('n_positions %d', (n_positions) => {
    expect(problemOf({ config: tinyConfig({ n_positions }), batch })).toMatchObject({ param: 'n_positions' });
  });
  test.each([2 ** 24, 2 ** 32, 1e300])('batch_size %d', (batch_size) => {
    expect(problemOf({ batch: { ...batch, batch_size } })).toMatchObject({ param: 'batch_size' });
  });
  test.each([2 ** 32, 1e300])('gradient_accumulation_steps %d', (gradient_accumulation_steps) => {
    expect(problemOf({ batch: { ...batch, gradient_accumulation_steps } })).toMatchObject({
      param: 'gradient_accumulation_steps',
    });
  });
  test('and a model whose file no stage reads', () => {
    const config = tinyConfig({ n_embd: 4096, n_layer: 4, n_head: 32 });
    expect(problemOf({ config })?.message).toMatch(/its file would have 3.22 GB, and stages read files/);
  });
});

test('on a device only what its own memory has no part in is refused', () => {
  const onDevice = true;
  const large = { ...batch, batch_size: 2 ** 24 };
  expect(problemOf({ batch: large })).toBeDefined();
  expect(problemOf({ batch: large, onDevice })).toBeUndefined();
  expect(problemOf({ config: tinyConfig({ n_layer: 2 ** 32 }), onDevice })).toMatchObject({
    param: 'n_layer',
  });
  expect(problemOf({ batch: { ...batch, batch_size: 2 ** 40 }, onDevice })).toBeDefined();
});

test("the published model's training fits, and any smaller one's", () => {
  const published = tinyConfig({ vocab_size: 40478, n_positions: 512, n_embd: 768, n_layer: 12, n_head: 12 });
  expect(problemOf({ config: published, batch })).toBeUndefined();
  expect(problemOf({ batch })).toBeUndefined();
  const lstm = { architecture: 'lstm', n_inner: 4096, n_embd: 512, direction: 'both' } as const;
  expect(problemOf({ config: tinyConfig(lstm), batch: { ...batch, batch_size: 128 } })).toBeUndefined();
});
