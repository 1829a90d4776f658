import { describe, expect, test } from 'vitest';
import type { Values } from '../../src/engine/engine.ts';
import { windowBatches } from '../../src/train/batches.ts';
import { corpusOf, documentAt, documentCount, splitByContent } from '../../src/train/corpus.ts';
import { corpusInReadingOrder } from '../../src/train/reading-order.ts';
import { lmRows } from '../../src/train/rows.ts';
import { packedStream, streamsOf } from '../../src/train/stream.ts';
import { packedWindows, separateWindows, type Windows } from '../../src/train/windows.ts';

const separator = 0;
// Every id occurs once, so what is predicted can be counted by id.
const documents = [[1, 2, 3], [], [4], [5, 6, 7, 8, 9, 10, 11], [12, 13]];
const corpus = corpusOf(documents);
const T = 4;

/** The pairs (id, id after it) with weight in one batch. */
function pairsOf({ tokens, targets, weights }: Values): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < tokens!.data.length; i++)
    if (weights!.data[i]! > 0) pairs.push([tokens!.data[i]!, targets!.data[i]!]);
  return pairs;
}

describe('a packed stream', () => {
  test('is a separator, then each document and a separator', () => {
    const stream = packedStream(corpus, separator);
    const all = new Int32Array(stream.length);
    expect(stream.read(0, all)).toBe(stream.length);
    expect([...all]).toEqual([0, ...documents.flatMap((document) => [...document, 0])]);
  });

  test('reads the same from any place', () => {
    const stream = packedStream(corpus, separator, Uint32Array.of(3, 0, 1, 4, 2));
    const all = new Int32Array(stream.length);
    stream.read(0, all);
    for (let from = 0; from <= stream.length; from++)
      for (let size = 0; size < 8; size++) {
        const some = new Int32Array(size);
        const count = stream.read(from, some);
        expect([...some.subarray(0, count)]).toEqual([...all.subarray(from, from + size)]);
      }
  });
});

const options = { n_positions: T, batch_size: 1, gradient_accumulation_steps: 1, separator, seed: 9 };

const layouts: [string, () => Windows][] = [
  ['packed', () => packedWindows(corpus, separator, T, 1)],
  ['separate', () => separateWindows(corpus, separator, T)],
];

describe.each(layouts)('%s windows', (layout, windowsOf) => {
  test('predict every token once an epoch, after the token that it follows', () => {
    const windows = windowsOf();
    for (const epoch of [0, 1]) {
      const predicted: [number, number][] = [];
      for (let i = 0; i < windows.perEpoch; i++) {
        const ids = new Int32Array(T + 1);
        const count = windows.read(epoch, i, ids);
        for (let t = 0; t + 1 < count; t++) predicted.push([ids[t]!, ids[t + 1]!]);
      }
      const expected = documents.flatMap((document) =>
        [...document, 0].map((id, i) => [i === 0 ? 0 : document[i - 1], id]),
      );
      expect(predicted.sort()).toEqual(expected.sort());
      expect(windows.predicted).toBe(predicted.length);
    }
  });

  test('every batch is full, and an epoch of batches holds every window once', () => {
    const windows = windowsOf();
    const batchAt = windowBatches(windows, { ...options, batch_size: 3 });
    const seen = new Map<string, number>();
    for (let step = 1; step <= windows.perEpoch; step++) {
      const [batch] = batchAt(step) as [Values];
      expect(batch['tokens']!.shape).toEqual([3, T]);
      expect(Array.from(batch['weights']!.data).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
      for (const pair of pairsOf(batch)) seen.set(`${pair}`, (seen.get(`${pair}`) ?? 0) + 1);
    }
    // perEpoch steps of 3 windows: three epochs.
    const ofDocument = (id: number): number =>
      [...seen].filter(([pair]) => pair.endsWith(`,${id}`)).reduce((sum, [, count]) => sum + count, 0);
    for (let id = 1; id <= 13; id++) expect(ofDocument(id), `id ${id} ${layout}`).toBe(3);
  });

  test('a batch depends on the step alone, and each epoch has its own order', () => {
    const first = windowBatches(windowsOf(), options);
    const n = windowsOf().perEpoch;
    const forwards = Array.from({ length: 2 * n }, (_, i) => first(i + 1)[0]!);
    const again = windowBatches(windowsOf(), options);
    for (const step of [2 * n, 1, n + 1, n]) expect(again(step)).toEqual([forwards[step - 1]]);
    const tokens = (batches: Values[]) => batches.map(({ tokens }) => [...tokens!.data]);
    expect(tokens(forwards.slice(0, n))).not.toEqual(tokens(forwards.slice(n)));
    const other = windowBatches(windowsOf(), { ...options, seed: 10 });
    expect(tokens(forwards)).not.toEqual(tokens(forwards.map((_, i) => other(i + 1)[0]!)));
  });
});

test('parts of a batch hold what one large batch does, and every token counts for as much', () => {
  const windows = separateWindows(corpus, separator, T); // of 1 to 4 tokens
  const parts = windowBatches(windows, { ...options, batch_size: 2, gradient_accumulation_steps: 3 });
  const whole = windowBatches(windows, { ...options, batch_size: 6 });
  for (const step of [1, 2]) {
    const [of, [all]] = [parts(step), whole(step)];
    expect(of.map(({ tokens }) => tokens!.shape)).toEqual([
      [2, T],
      [2, T],
      [2, T],
    ]);
    for (const name of ['tokens', 'targets'])
      expect(of.flatMap((part) => [...part[name]!.data])).toEqual([...all![name]!.data]);
    const weights = of.flatMap((part) => [...part['weights']!.data]);
    weights.forEach((weight, i) => {
      expect(weight).toBeCloseTo(all!['weights']!.data[i]!, 7);
    });
    expect(new Set(of.map(({ seed }) => `${seed!.data}`)).size, 'dropout masks of their own').toBe(3);
  }
});

test('documents that are longer than a window are counted', () => {
  expect(separateWindows(corpus, separator, T).documentsCut).toBe(1);
  expect(separateWindows(corpus, separator, 8).documentsCut).toBe(0);
});

describe('the weights of a batch', () => {
  const rows = [[1, 2, 3, 4, 5], [6, 7], [8]];
  const weightsOf = (normalization: 'token' | 'sequence'): number[] =>
    Array.from(lmRows(rows, { length: 5, padding: 0, normalization })['weights']!.data);

  test('token: every token alike', () => {
    const w = Math.fround(1 / 5);
    expect(weightsOf('token')).toEqual([w, w, w, w, 0, w, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('sequence: every sequence that predicts alike, and its tokens among themselves', () => {
    expect(weightsOf('sequence')).toEqual([
      ...[0.125, 0.125, 0.125, 0.125, 0],
      ...[0.5, 0, 0, 0, 0],
      ...[0, 0, 0, 0, 0],
    ]);
  });
});

describe('validation', () => {
  const many = corpusOf(Array.from({ length: 300 }, (_, i) => [1, i % 100, 2]));
  const contents = (part: ReturnType<typeof corpusOf>): string[] =>
    Array.from({ length: documentCount(part) }, (_, i) => documentAt(part, i).join());

  test('sets a share of the documents aside, and never a copy of one that is trained on', () => {
    const { training, validation } = splitByContent(many, 0.1);
    expect(documentCount(validation)).toBe(30);
    expect(documentCount(training)).toBe(270);
    const trained = new Set(contents(training));
    expect(contents(validation).filter((content) => trained.has(content))).toEqual([]);
    expect([...contents(training), ...contents(validation)].sort()).toEqual(contents(many).sort());
  });

  test('chooses by content: not by place, nor by the integers that hold the ids', () => {
    const turned = corpusOf(Array.from({ length: 300 }, (_, i) => [1, (i + 37) % 100, 2]));
    const narrow = { tokens: Uint16Array.from(many.tokens), starts: many.starts };
    const aside = contents(splitByContent(many, 0.1).validation).sort();
    expect(contents(splitByContent(turned, 0.1).validation).sort()).toEqual(aside);
    expect(contents(splitByContent(narrow, 0.1).validation).sort()).toEqual(aside);
  });

  test('takes at least one, leaves at least one, and none where none is asked for', () => {
    const two = corpusOf([[1], [2]]);
    expect(documentCount(splitByContent(two, 0.02).validation)).toBe(1);
    expect(documentCount(splitByContent(corpusOf([[1]]), 0.5).validation)).toBe(0);
    expect(documentCount(splitByContent(two, 0).validation)).toBe(0);
  });
});

test('right to left, a stream is the left-to-right one from its end', () => {
  const read = (stream: ReturnType<typeof packedStream>): number[] => {
    const ids = new Int32Array(stream.length);
    stream.read(0, ids);
    return [...ids];
  };
  const backwards = corpusInReadingOrder(corpus, 'right-to-left');
  expect(read(packedStream(backwards, separator))).toEqual(read(packedStream(corpus, separator)).reverse());
  expect(streamsOf(backwards, separator, 'separate').map(read)).toEqual(
    streamsOf(corpus, separator, 'separate')
      .map((stream) => read(stream).reverse())
      .reverse(),
  );
  expect(corpusInReadingOrder(backwards, 'right-to-left')).toEqual(corpus);
});
