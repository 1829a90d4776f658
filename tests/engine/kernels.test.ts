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
  const arena = new Arena(1024);
  const at = arena.allocate(length);
  for (const key of [
    { seed: 1, step: 1, site: 0 },
    { seed: -5, step: 2_000_000_000, site: 31 },
  ]) {
    for (const rate of [0.001, 0.1, 0.5, 0.999]) {
      const plain = new Float32Array(length);
      fillMask(plain, rate, key);
      arena.kernels.fillMask(at, 1024, ...maskWords(key), maskThreshold(rate), 1 / (1 - rate));
      expect(arena.view(at, length)).toEqual(plain);
    }
  }
});

test('the sum of squares is as exact as double precision makes it', () => {
  const { data } = normal('numbers', 416);
  const arena = new Arena(448);
  const at = arena.allocate(448);
  arena.view(at, 416).set(data);
  arena.view(at, 448).fill(1e9, 416);
  const exact = Array.from(data).reduce((sum, x) => sum + x * x, 0);
  expect(Math.abs(arena.kernels.sumOfSquares(at, 416) / exact - 1)).toBeLessThan(1e-14);
});

test.each([32, 96, 416])(
  'gradients of %i numbers are added and applied once each, and no number beyond',
  (length) => {
    const arena = new Arena(4 * (length + 32));
    const filled = (name: string) => {
      const at = arena.allocate(length + 32);
      arena.view(at, length + 32).set(normal(name, length + 32).data);
      return { at, before: arena.view(at, length + 32).slice(), view: arena.view(at, length + 32) };
    };
    const [p, g, m, v] = ['p', 'g', 'm', 'v'].map(filled) as [Filled, Filled, Filled, Filled];
    v.before.forEach((value, i) => {
      v.before[i] = v.view[i] = Math.abs(value);
    });
    arena.kernels.add(g.at, m.at, length);
    arena.kernels.adam(p.at, g.at, m.at, v.at, length, 0.5, 0.25, 0.75, 2, 0.75, 0.5, 1, 0.25, 0.5, 2, 4);
    for (let i = 0; i < length; i++) {
      expect(g.view[i]).toBe(Math.fround(g.before[i]! + m.before[i]!));
      const gradient = 0.5 * g.view[i]! + 0.25 * p.before[i]!;
      const mean = 0.75 * m.before[i]! + 0.25 * gradient;
      const variance = 0.5 * v.before[i]! + 0.5 * gradient ** 2;
      expect(m.view[i]).toBeCloseTo(mean, 5);
      expect(v.view[i]).toBeCloseTo(variance, 5);
      expect(p.view[i]).toBeCloseTo(0.75 * p.before[i]! - (4 * mean) / (4 * Math.sqrt(variance) + 1), 4);
    }
    for (const { view, before } of [p, g, m, v]) expect(view.slice(length)).toEqual(before.slice(length));
  },
);

interface Filled {
  readonly at: number;
  readonly before: Float32Array;
  readonly view: Float32Array;
}

test('more than WebAssembly can address is refused', () => {
  expect(() => new Arena(2 ** 30)).toThrow(RangeError);
});
