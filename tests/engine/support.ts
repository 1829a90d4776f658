import { randomFrom } from '../../src/base/random.ts';
import type { Engine, LossFunction, OptimizerRule, StepResult, Values } from '../../src/engine/engine.ts';
import type { ModelConfig } from '../../src/model/config.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';

export const adamw = { name: 'adamw', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.1 } as const;

/** B sequences of T random tokens, and what the two losses want beside them. */
export function batchOf(step: number, { vocab_size }: ModelConfig, B = 3, T = 6): Values {
  const random = randomFrom(step, 'batch');
  const ids = (below: number, ...shape: number[]) => ({
    shape,
    data: Int32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.below(below)),
  });
  return {
    tokens: ids(vocab_size, B, T),
    targets: ids(vocab_size, B, T),
    weights: { shape: [B, T], data: new Float32Array(B * T).fill(1 / (B * T)) },
    seed: { shape: [2], data: Int32Array.of(5, step) },
    extract: { shape: [B], data: Int32Array.from({ length: B }, (_, b) => b * T + T - 1) },
    labels: ids(2, B),
    label_weights: { shape: [B], data: new Float32Array(B).fill(1 / B) },
    lambda: { shape: [], data: Float32Array.of(0.5) },
  };
}

export interface Run {
  readonly results: readonly StepResult[];
  readonly parameters: Values;
  readonly moments: Values;
}

export async function train(
  engine: Engine,
  what: { loss: LossFunction; parameters: Values; rule?: OptimizerRule; clip?: number; moments?: Values },
  batches: readonly (Values | readonly Values[])[],
  from = 1,
): Promise<Run> {
  const { loss, parameters, rule = adamw, clip = 1, moments } = what;
  const training = await engine.training({
    loss,
    parameters,
    optimizer: optimizerOf(rule),
    clip,
    ...(moments === undefined ? {} : { moments }),
    inParts: batches.some((batch) => partsOf(batch).length > 1),
  });
  const results: StepResult[] = [];
  for (const [index, batch] of batches.entries()) {
    const step = from + index;
    results.push(await training.step(partsOf(batch), { learning_rate: 0.01 / step, step }));
  }
  const run = { results, parameters: await training.parameters(), moments: await training.moments() };
  await training.dispose();
  return run;
}

const partsOf = (batch: Values | readonly Values[]): readonly Values[] =>
  Array.isArray(batch) ? batch : [batch as Values];

/** Some rows of a language-model batch, each target weighted as it is there. */
export function rowsOf({ seed, ...batch }: Values, from: number, to: number): Values {
  const of = ['tokens', 'targets', 'weights'].map((name) => {
    const { shape, data } = batch[name]!;
    const width = shape[1]!;
    return [name, { shape: [to - from, width], data: data.slice(from * width, to * width) }] as const;
  });
  return { ...Object.fromEntries(of), seed: seed! };
}

/** Every number that a run's steps gave. */
export const numbersOf = (run: Run): number[] =>
  run.results.flatMap(({ scalars, gradient_norm }) => [...Object.values(scalars), gradient_norm]);
