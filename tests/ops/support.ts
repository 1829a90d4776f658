import type { Tensor } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import type { Engine, Tensors, Value, Values } from '../../src/engine/engine.ts';
import { tf } from '../../src/ops/tfjs.ts';

/** An op under test: differentiable inputs, other inputs, and the op itself. */
export interface OpCase {
  readonly inputs: Values;
  readonly others?: Values;
  readonly op: (inputs: Tensors, others: Tensors) => Tensor;
}

/** Standard normal numbers, the same for the same name. */
export function normal(name: string, ...shape: number[]): Value {
  const random = randomFrom(7, name);
  const length = shape.reduce((product, size) => product * size, 1);
  return { shape, data: Float32Array.from({ length }, () => random.normal()) };
}

export const ints = (...data: number[]): Value => ({ shape: [data.length], data: Int32Array.from(data) });

/** The op's value, and the gradient of Σ value · weights for fixed random weights, by input. */
export async function valueAndGradients(
  engine: Engine,
  { inputs, others = {}, op }: OpCase,
): Promise<Values> {
  const names = Object.keys(inputs);
  const evaluation = await engine.evaluation({
    parameters: inputs,
    forward: (parameters, batch) => {
      const { weights, ...rest } = batch;
      let value = tf.scalar(0) as Tensor;
      const { grads, value: total } = tf.valueAndGrads((...tensors) => {
        value = tf.keep(op(Object.fromEntries(names.map((name, i) => [name, tensors[i]!])), rest));
        return tf.sum(tf.mul(value, tf.reshape(weights!, value.shape)));
      })(names.map((name) => parameters[name]!));
      return {
        value,
        total,
        ...Object.fromEntries(names.map((name, i) => [`d ${name}`, grads[i]!])),
      };
    },
  });
  const size = await outputSize(engine, { inputs, others, op });
  const results = await evaluation.run({ ...others, weights: normal('weights', size) });
  await evaluation.dispose();
  return results;
}

async function outputSize(engine: Engine, { inputs, others = {}, op }: OpCase): Promise<number> {
  const evaluation = await engine.evaluation({
    parameters: inputs,
    forward: (parameters, batch) => ({ value: op(parameters, batch) }),
  });
  const { value } = await evaluation.run(others);
  await evaluation.dispose();
  return value!.data.length;
}

/** Holds each gradient to central differences of Σ value · weights along random directions. */
export async function expectGradients(engine: Engine, testCase: OpCase): Promise<void> {
  const exact = await valueAndGradients(engine, testCase);
  const step = 1e-2;
  for (const name of Object.keys(testCase.inputs)) {
    for (const which of ['first', 'second', 'third']) {
      const input = testCase.inputs[name]!;
      const direction = normal(`${name} ${which}`, input.data.length).data;
      const moved = async (by: number): Promise<number> => {
        const data = Float32Array.from(input.data, (x, i) => x + by * direction[i]!);
        const inputs = { ...testCase.inputs, [name]: { shape: input.shape, data } };
        return (await valueAndGradients(engine, { ...testCase, inputs }))['total']!.data[0]!;
      };
      const slope = ((await moved(step)) - (await moved(-step))) / (2 * step);
      const gradient = Array.from(exact[`d ${name}`]!.data);
      const expected = gradient.reduce((sum, g, i) => sum + g * direction[i]!, 0);
      const scale = Math.hypot(...gradient) + 1;
      expect(Math.abs(slope - expected) / scale, `d ${name}: ${slope} against ${expected}`).toBeLessThan(
        2e-3,
      );
    }
  }
}

/** Every number within `tolerance` of the greatest magnitude in its array. */
export function expectClose(actual: Values, expected: Values, tolerance: number): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, { shape, data }] of Object.entries(expected)) {
    expect(actual[name]!.shape, name).toEqual(shape);
    const numbers = Array.from(data);
    const scale = numbers.reduce((greatest, x) => Math.max(greatest, Math.abs(x)), 1e-6);
    const worst = numbers.reduce((most, x, i) => {
      return Math.max(most, Math.abs(x - actual[name]!.data[i]!));
    }, 0);
    expect(worst / scale, name).toBeLessThan(tolerance);
  }
}
