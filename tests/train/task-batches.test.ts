import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import type { Values } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import { taskLoss } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { adamw, sgd } from '../../src/train/optimizers.ts';
import { paddingSaved, stepsPerEpoch, taskBatches, taskRows } from '../../src/train/task-batches.ts';
import type { TaskItem } from '../../src/train/task-examples.ts';
import { criterionOf, fitOf } from '../../src/train/task-scoring.ts';
import { tinyConfig } from '../model/tiny.ts';
import { expectClose } from '../ops/support.ts';

const item = (label: number, ...ids: number[]): TaskItem => ({ sequences: [Uint32Array.from(ids)], label });
const items = [
  item(1, 8, 1, 2, 9),
  item(0, 8, 3, 9),
  item(2, 8, 4, 5, 6, 7, 9),
  item(1, 8, 2, 2, 9),
  item(0, 8, 9),
];
const task = { form: 'classification', objective: 'classification' } as const;
const options = { task, batch_size: 2, n_positions: 32, padding: 10, normalization: 'sequence' } as const;
const listed = (values: Values, name: string): number[] => Array.from(values[name]!.data);

describe('rows', () => {
  test('end in the extract token, whose place is named', () => {
    const rows = taskRows(items.slice(0, 3), { ...options, batch_size: 3 });
    const tokens = listed(rows, 'tokens');
    expect(listed(rows, 'extract').map((at) => tokens[at])).toEqual([9, 9, 9]);
    expect(listed(rows, 'extract')).toEqual([3, 16 + 2, 32 + 5]);
    expect(rows['tokens']!.shape).toEqual([3, 16]);
  });

  test('predict every token after the start token, the extract token too', () => {
    const rows = taskRows(items.slice(0, 1), { ...options, batch_size: 1 });
    expect(listed(rows, 'targets').slice(0, 3)).toEqual([1, 2, 9]);
    expect(
      listed(rows, 'weights')
        .slice(0, 4)
        .map((w) => w > 0),
    ).toEqual([true, true, true, false]);
  });

  test('are as long as the longest needs, and no longer than the context', () => {
    const long = item(0, 8, ...new Array<number>(20).fill(1), 9);
    expect(taskRows([long], options)['tokens']!.shape).toEqual([2, 32]);
    expect(taskRows([long], { ...options, n_positions: 24 })['tokens']!.shape).toEqual([2, 24]);
  });

  test('that only fill the batch change neither losses nor gradients', async () => {
    const config = tinyConfig({ labels: ['a', 'b', 'c'], vocab_size: 11, n_positions: 16 });
    const engine = await openEngine('tfjs-cpu', { threads: 1 });
    const train = async (batch_size: number) => {
      const rows = taskRows(items.slice(0, 3), { ...options, n_positions: 16, batch_size });
      const training = await engine.training({
        loss: taskLoss(config, { auxiliary: true }),
        parameters: initialParameters(config, 1),
        optimizer: adamw({ beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0 }),
        clip: undefined,
      });
      const batch = {
        ...rows,
        seed: { shape: [2], data: Int32Array.of(1, 1) },
        lambda: { shape: [], data: Float32Array.of(0.5) },
      };
      return training.step([batch], { learning_rate: 1e-3, step: 1 });
    };
    const [alone, filled] = [await train(3), await train(5)];
    expect(filled.scalars['loss']).toBeCloseTo(alone.scalars['loss']!, 5);
    expect(filled.scalars['task_loss']).toBeCloseTo(alone.scalars['task_loss']!, 5);
    expect(filled.scalars['lm_loss']).toBeCloseTo(alone.scalars['lm_loss']!, 5);
    expect(filled.gradient_norm).toBeCloseTo(alone.gradient_norm, 5);
  });
});

describe('batches', () => {
  const among = { lambdaAt: () => 0.25, seed: 3, gradient_accumulation_steps: 1 };
  const at = taskBatches(items, { ...options, ...among });
  const batchAt = (step: number): Values => {
    const [part, ...more] = at(step);
    expect(more, 'a small batch is one part').toEqual([]);
    return part!;
  };
  const perEpoch = stepsPerEpoch(items.length, 2);

  /** The items of an epoch, told by how long their rows are and by their labels. */
  const epoch = (number: number): string[] =>
    Array.from({ length: perEpoch }, (_, i) => batchAt(number * perEpoch + i + 1)).flatMap((batch) => {
      const [labels, weights, extract] = ['labels', 'label_weights', 'extract'].map((name) =>
        listed(batch, name),
      );
      const tokens = listed(batch, 'tokens');
      const length = batch['tokens']!.shape[1]!;
      return labels!.flatMap((label, b) =>
        weights![b] === 0 ? [] : [`${label}:${tokens.slice(b * length, extract![b]! + 1)}`],
      );
    });
  const all = items.map(({ sequences, label }) => `${label}:${[...sequences[0]!]}`).sort();

  test('go through every example once an epoch, in another order each time', () => {
    const epochs = [0, 1, 2, 3].map(epoch);
    for (const seen of epochs) expect(seen.toSorted()).toEqual(all);
    expect(new Set(epochs.map((seen) => seen.join(' '))).size).toBeGreaterThan(1);
  });

  test('are a matter of the step alone', () => {
    const late = batchAt(7);
    batchAt(1);
    expect(batchAt(7)).toEqual(late);
  });

  test('weigh what they hold as one, however few', () => {
    for (let step = 1; step <= perEpoch; step++) {
      const sum = (name: string) => listed(batchAt(step), name).reduce((a, b) => a + b, 0);
      expect(sum('label_weights')).toBeCloseTo(1, 6);
      expect(sum('weights')).toBeCloseTo(1, 6);
    }
    expect(listed(batchAt(perEpoch), 'label_weights')).toEqual([1, 0]);
  });

  test('bring λ, and a seed for the dropout of their step', () => {
    expect(listed(batchAt(2), 'lambda')).toEqual([0.25]);
    expect(listed(batchAt(2), 'seed')).toEqual([3, 2]);
  });
});

describe('parts of like length', () => {
  const random = randomFrom(1, 'texts');
  const texts = Array.from({ length: 45 }, () =>
    item(random.below(3), 8, ...Array.from({ length: random.below(4) ** 3 }, () => random.below(8)), 9),
  );
  const config = tinyConfig({ labels: ['a', 'b', 'c'], vocab_size: 11, n_positions: 32 });

  test.each(['sequence', 'token'] as const)(
    "give the padded batch's losses and gradients, the last smaller one's too (%s)",
    async (normalization) => {
      const engine = await openEngine('cpu', { threads: 1 });
      const among = { ...options, batch_size: 16, normalization, lambdaAt: () => 0.5, seed: 3 };
      const of = taskBatches(texts, { ...among, gradient_accumulation_steps: 2 });
      for (const [step, count, parts] of [
        [1, 32, 4],
        [2, 13, 2],
      ] as const) {
        const made = of(step);
        expect(made.length).toBe(parts);
        const lengths = made.map(({ tokens }) => tokens!.shape[1]!);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        expect(lengths[0]).toBeLessThan(lengths.at(-1)!);
        const first = (step - 1) * 32;
        const order = randomFrom(3, 'examples', 0).permutation(texts.length);
        const drawn = Array.from(order.subarray(first, first + 32), (i) => texts[i]!);
        expect(drawn.length).toBe(count);
        const padded = {
          ...taskRows(drawn, { ...options, normalization, batch_size: count }),
          seed: { shape: [2], data: Int32Array.of(1, 1) },
          lambda: { shape: [], data: Float32Array.of(0.5) },
        };
        const train = async (parts: readonly Values[]) => {
          const training = await engine.training({
            loss: taskLoss(config, { auxiliary: true }),
            parameters: initialParameters(config, 1),
            optimizer: sgd({ momentum: 0, weight_decay: 0 }),
            clip: undefined,
            inParts: true,
          });
          const result = await training.step(parts, { learning_rate: 1, step: 1 });
          const parameters = await training.parameters();
          await training.dispose();
          return { result, parameters };
        };
        const [a, b] = [await train(made), await train([padded])];
        expect(Object.keys(a.result.scalars).sort()).toEqual(['lm_loss', 'loss', 'task_loss']);
        for (const [name, value] of Object.entries(b.result.scalars))
          expect(Math.abs(a.result.scalars[name]! / value - 1)).toBeLessThan(1e-5);
        expect(Math.abs(a.result.gradient_norm / b.result.gradient_norm - 1)).toBeLessThan(1e-4);
        expectClose(a.parameters, b.parameters, 1e-5);
      }
    },
  );

  test('leave most of the padding out', () => {
    const among = {
      ...options,
      batch_size: 32,
      lambdaAt: () => 0.5,
      seed: 3,
      gradient_accumulation_steps: 1,
    };
    const saved = paddingSaved(texts, among);
    // By hand: parts of 8 in the order of length; of the padded batch, 32 places a row.
    const computed = [1, 2]
      .flatMap((step) => taskBatches(texts, among)(step))
      .reduce((sum, { tokens }) => sum + tokens!.data.length, 0);
    expect(saved).toBeCloseTo(1 - computed / (48 * 32), 10);
    expect(saved).toBeGreaterThan(0.2);
  });
});

test('the best has the most right, and of equals the lowest loss', () => {
  const fits = [
    { correct: 5, loss: 0.1 },
    { correct: 6, loss: 40 },
    { correct: 6, loss: 0.3 },
    { correct: 6, loss: 0.2 },
  ];
  const best = fits.toSorted((a, b) => criterionOf(a) - criterionOf(b));
  expect(best.map(({ loss }) => loss)).toEqual([0.2, 0.3, 40, 0.1]);
});

test('accuracy and loss come from the probability of the label', () => {
  const probabilities = [Float64Array.of(0.2, 0.5, 0.3), Float64Array.of(0.1, 0.6, 0.3)];
  const { correct, loss } = fitOf(probabilities, items.slice(0, 2));
  expect(correct).toBe(1);
  expect(loss).toBeCloseTo(-(Math.log(0.5) + Math.log(0.1)) / 2, 12);
});

test('a label of probability 0 has a finite loss, also where denormal numbers are 0', () => {
  const { loss } = fitOf([Float64Array.of(0, 1, 0), Float64Array.of(0, 1, 0)], items.slice(0, 2));
  expect(loss).toBeGreaterThan(300);
  expect(loss).toBeLessThanOrEqual(708.4); // ln of the smallest double that is not denormal
});
