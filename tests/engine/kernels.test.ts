import { expect, test } from 'vitest';
import { compileKernels } from '../../scripts/build-kernels.mjs';
import { Arena } from '../../src/engine/wasm/arena.ts';
import { BINARY } from '../../src/engine/wasm/binary.ts';
import { fillMask, maskThreshold, maskWords } from '../../src/ops/dropout-mask.ts';
import { normal } from '../ops/support.ts';

test('the committed WebAssembly is what its source compiles to', async () => {
  expect((await compileKernels()).includes(`'${BINARY}'`)).toBe(true);
});

test('masks are those of the plain form, bit for bit', () => {
  const length = 1000;
  const arena = new Arena(1008);
  const at = arena.allocate(length);
  for (const key of [
    { seed: 1, step: 1, site: 0 },
    { seed: -5, step: 2_000_000_000, site: 31 },
  ]) {
    for (const rate of [0.001, 0.1, 0.5, 0.999]) {
      const plain = new Float32Array(length);
      fillMask(plain, rate, key);
      arena.kernels.fillMask(at, 1008, ...maskWords(key), maskThreshold(rate), 1 / (1 - rate));
      expect(arena.view(at, length)).toEqual(plain);
    }
  }
});

test('the sum of squares is as exact as double precision makes it', () => {
  const { data } = normal('numbers', 400);
  const arena = new Arena(400);
  const at = arena.allocate(400);
  arena.view(at, 400).set(data);
  const exact = Array.from(data).reduce((sum, x) => sum + x * x, 0);
  expect(Math.abs(arena.kernels.sumOfSquares(at, 400) / exact - 1)).toBeLessThan(1e-14);
});

test('more than WebAssembly can address is refused', () => {
  expect(() => new Arena(2 ** 30)).toThrow(RangeError);
});
