import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { secondsFor, sizesFor } from '../../src/cli/init-sizes.ts';
import { project } from './cli.ts';

const gigabyte = 1e9;
const laptop = { cores: 2, memory: 16 * gigabyte };
const corpus = { texts: 40_000, bytes: 2.6e6, longBytes: 120, words: 20_000 };
const small = { texts: 1200, bytes: 8e4, longBytes: 120, words: 3000 };

test('sizes follow the machine: more cores, a wider model and more updates, in the same time', () => {
  const on = (cores: number) => sizesFor(corpus, { ...laptop, cores });
  expect([1, 2, 16].map((cores) => on(cores).n_embd)).toEqual([128, 128, 256]);
  expect(on(1).steps).toBeLessThan(on(2).steps);
  for (const cores of [1, 2, 4, 16, 200]) {
    const machine = { ...laptop, cores };
    expect(secondsFor(corpus, sizesFor(corpus, machine), machine, { stages: 0, epochs: 0 })).toBeLessThan(
      181,
    );
  }
  expect(sizesFor(corpus, { ...laptop, cores: 200 })).toEqual(on(16));
});

test('sizes follow the memory: a model that would take more than half of it is not chosen', () => {
  const width = (memory: number) => sizesFor(corpus, { cores: 16, memory }).n_embd;
  expect([8, 1, 0.5].map((size) => width(size * gigabyte))).toEqual([256, 128, 64]);
});

test('what little text there is to read decides before any machine', () => {
  const sizes = sizesFor(small, { cores: 64, memory: 512 * gigabyte });
  expect(sizes).toEqual(sizesFor(small, laptop));
  expect(sizes.n_embd).toBe(64);
});

test('a fine-tuning takes its time, too', () => {
  const sizes = sizesFor(small, laptop);
  const seconds = (epochs: number) => secondsFor(small, sizes, laptop, { stages: 13, epochs });
  expect(seconds(18) - seconds(0)).toBeCloseTo(2 * (seconds(9) - seconds(0)));
  expect(seconds(18)).toBeGreaterThan(seconds(0) + 1);
});

test('the file says what its sizes were counted on', () => {
  const { pipeline, read } = project({});
  expect(pipeline('init').status).toBe(0);
  const cores = availableParallelism();
  expect(read('nouns.yaml')).toMatch(
    new RegExp(
      `^# Sizes for ${cores} ${cores === 1 ? 'core' : 'cores'} and [\\d.]+ .?B of memory, on the processor: (less than a|about \\d+) minutes? here`,
      'm',
    ),
  );
});
