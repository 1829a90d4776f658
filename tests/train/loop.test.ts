import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Training } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import { languageModelLoss } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import {
  type CurvePoint,
  type LoopOptions,
  TrainingDiverged,
  trainingLoop,
  type Validation,
} from '../../src/train/loop.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { dropoutSeed, lmRows } from '../../src/train/rows.ts';
import { tinyConfig } from '../model/tiny.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine('tfjs-cpu', { threads: 1 });
});

const config = tinyConfig();
const rule = { name: 'adamw', beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weight_decay: 0 } as const;
const rows = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9],
  [9, 3, 9, 1, 4, 4, 2, 10, 5],
];

const trainingOf = (): Promise<Training> =>
  engine.training({
    loss: languageModelLoss(config),
    parameters: initialParameters(config, 1),
    optimizer: optimizerOf(rule),
    clip: 1,
  });

const optionsOf = (training: Training, changes: Partial<LoopOptions> = {}): LoopOptions => ({
  training,
  batchAt: (step) => [
    { ...lmRows(rows, { length: 8, padding: 0, normalization: 'token' }), ...dropoutSeed(1, step) },
  ],
  rateAt: () => 0.02,
  steps: 6,
  logEvery: 4,
  report: () => {},
  point: () => {},
  tokensAStep: 16,
  now: () => 0,
  ...changes,
});

/** A validation that finds the given values, one after another. */
const finding = (values: number[]) => {
  let at = 0;
  return async (): Promise<Validation> => {
    const loss = values[at++]!;
    return { values: { validation_loss: loss }, criterion: loss };
  };
};

describe('the training loop', () => {
  test('learns one batch by heart', async () => {
    const { curve } = await trainingLoop(optionsOf(await trainingOf(), { steps: 150, logEvery: 10 }));
    expect(curve[0]!.loss).toBeGreaterThan(1.5);
    expect(curve.at(-1)!.loss).toBeLessThan(0.1);
  });

  test('its curve has means since the last point, and a point at the end', async () => {
    const steps: number[] = [];
    const { curve } = await trainingLoop(
      optionsOf(await trainingOf(), { report: ({ loss }) => steps.push(loss) }),
    );
    expect(curve.map(({ step }) => step)).toEqual([4, 6]);
    expect(curve[0]!.loss).toBeCloseTo((steps[0]! + steps[1]! + steps[2]! + steps[3]!) / 4, 10);
    expect(curve[1]!.loss).toBeCloseTo((steps[4]! + steps[5]!) / 2, 10);
  });

  test('says each point of its curve when it is made, and with the progress what was last validated', async () => {
    const heard: CurvePoint[] = [];
    const validated: (number | undefined)[] = [];
    const options = (training: Training, steps: number, found: number[]) =>
      optionsOf(training, {
        steps,
        validation: { every: 2, run: finding(found) },
        point: (point) => heard.push(point),
        report: ({ step, phase, validation_loss }) => {
          if (phase === 'training') validated[step] = validation_loss;
        },
      });
    const first = await trainingOf();
    const half = await trainingLoop(options(first, 4, [3, 2]));
    expect(heard).toEqual(half.curve);
    expect(validated).toEqual([undefined, undefined, 3, 3, 2]);
    heard.length = 0;
    const state = { step: 4, best: half.best, curve: half.curve, sums: {} };
    const whole = await trainingLoop(options(first, 6, [1]), state);
    expect(heard).toEqual(whole.curve);
    expect(heard.map(({ validation_loss }) => validation_loss)).toEqual([3, 2, 1]);
    expect(validated.slice(5)).toEqual([2, 1]);
  });

  test('tells a rate that its slow first step and its validations have no part in', async () => {
    const training = await trainingOf();
    let clock = 0;
    const slow: Training = {
      ...training,
      step: (parts, at) => {
        clock += at.step === 1 ? 60_000 : 500;
        return training.step(parts, at);
      },
    };
    const rates: (number | undefined)[] = [];
    const run = async () => {
      clock += 7000;
      return { values: {}, criterion: 1 };
    };
    await trainingLoop(
      optionsOf(slow, {
        steps: 10,
        now: () => clock,
        validation: { every: 3, run },
        report: ({ tokens_per_second }) => rates.push(tokens_per_second),
      }),
    );
    expect(rates[0]).toBeUndefined();
    for (const rate of rates.slice(1)) expect(rate).toBeCloseTo(32, 10);
  });

  test('keeps the parameters that validated best, the earlier of equals', async () => {
    const training = await trainingOf();
    const seen: number[] = [];
    const validate = finding([3, 1, 1, 2]);
    const { best, last, curve } = await trainingLoop(
      optionsOf(training, {
        steps: 7,
        validation: {
          every: 2,
          run: async (parameters) => {
            seen.push(parameters['tokens_embed.weight']!.data[0]!);
            return validate();
          },
        },
      }),
    );
    expect(curve.map(({ step, validation_loss }) => [step, validation_loss])).toEqual([
      [2, 3],
      [4, 1],
      [6, 1],
      [7, 2],
    ]);
    expect(best!.step).toBe(4);
    expect(best!.parameters['tokens_embed.weight']!.data[0]).toBe(seen[1]);
    expect(last['tokens_embed.weight']!.data[0]).toBe(seen[3]);
  });

  test('goes on from where a training stopped, bit for bit', async () => {
    const whole = await trainingLoop(optionsOf(await trainingOf()));
    const first = await trainingOf();
    const half = await trainingLoop(optionsOf(first, { steps: 4 }));
    const rest = await engine.training({
      loss: languageModelLoss(config),
      parameters: half.last,
      moments: await first.moments(),
      optimizer: optimizerOf(rule),
      clip: 1,
    });
    const { last, curve } = await trainingLoop(optionsOf(rest), {
      step: 4,
      best: half.best,
      curve: half.curve,
      sums: {},
    });
    expect(last).toEqual(whole.last);
    expect(curve).toEqual(whole.curve);
  });

  test('stops at a validation that is no number', async () => {
    const options = optionsOf(await trainingOf(), {
      validation: { every: 2, run: finding([1, Number.NaN]) },
    });
    await expect(trainingLoop(options)).rejects.toThrow(TrainingDiverged);
  });

  describe('stops where a number is not finite, and keeps no checkpoint of that step', () => {
    /** Training with one of its results changed at step 3. */
    const changed = async (change: (training: Training) => Partial<Training>) => {
      const training = await trainingOf();
      const kept: number[] = [];
      const options = optionsOf(
        { ...training, ...change(training) },
        {
          checkpoints: {
            due: () => true,
            keep: ({ state }) => kept.push(state.step),
            last: () => undefined,
          },
        },
      );
      const error = await trainingLoop(options).catch((error: unknown) => error);
      return { error, kept };
    };
    const results = (wrong: object) => (training: Training) => ({
      step: async (...[parts, at]: Parameters<Training['step']>) => ({
        ...(await training.step(parts, at)),
        ...(at.step === 3 ? wrong : {}),
      }),
    });

    test.each([
      ['a loss of NaN', { scalars: { loss: Number.NaN } }, 'the loss is NaN'],
      ['an infinite loss', { scalars: { loss: Infinity } }, 'the loss is Infinity'],
      ['a gradient norm of NaN', { gradient_norm: Number.NaN }, "the gradient's norm is NaN"],
      ['an infinite gradient norm', { gradient_norm: Infinity }, "the gradient's norm is Infinity"],
    ])('%s', async (_, wrong, what) => {
      const { error, kept } = await changed(results(wrong));
      expect(error).toBeInstanceOf(TrainingDiverged);
      expect(error).toMatchObject({ what, at: { step: 3, updates: 2 } });
      expect(kept).toEqual([1, 2]);
    });

    test.each([3, 6])('a parameter that the update of step %i made infinite', async (broken) => {
      let at = 0;
      const { error, kept } = await changed((training) => ({
        step: (parts, now) => {
          at = now.step;
          return training.step(parts, now);
        },
        parameters: async () => {
          const values = await training.parameters();
          if (at >= broken) values['h.0.ln_1.bias']!.data[2] = Infinity;
          return values;
        },
      }));
      expect(error).toMatchObject({
        what: 'the update made h.0.ln_1.bias Infinity',
        at: { step: broken, updates: broken },
      });
      expect(kept).toEqual([1, 2, 3, 4, 5].filter((step) => step < broken));
    });
  });
});
