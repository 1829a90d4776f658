import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Form, Objective } from '../../src/base/task-forms.ts';
import { openEngine } from '../../src/engine/open.ts';
import type { ModelConfig } from '../../src/model/config.ts';
import { parseConfig } from '../../src/model/config-json.ts';
import { frozenName, taskLoss, taskOutputs } from '../../src/model/losses.ts';
import type { ParameterValues } from '../../src/model/parameters.ts';
import { readSafetensors } from '../../src/model/safetensors.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { dropoutSeed } from '../../src/train/rows.ts';
import { type TaskRowOptions, taskRows } from '../../src/train/task-batches.ts';
import { itemOutputs } from '../../src/train/task-scoring.ts';
import { sgdGradients } from './tiny.ts';

interface TaskExample {
  readonly form: Form;
  readonly objective: Objective;
  readonly items: readonly { readonly sequences: number[][]; readonly label: number }[];
  readonly score: { readonly shape: number[]; readonly data: number[] };
  readonly outputs: number[][];
  readonly loss: number;
  readonly gradients: Record<string, number[]>;
}
const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));
const fixture: { lambda: number; examples: TaskExample[] } = JSON.parse(
  file('task-losses.fixture.json').toString(),
);
const base = readSafetensors(file('gpt.fixture.safetensors'));

function configOf({ form, objective, score }: TaskExample): ModelConfig {
  const parsed = parseConfig(JSON.parse(file('gpt.fixture.json').toString()).config);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failures));
  const labels = score.shape[0] === 1 ? [] : Array.from({ length: score.shape[0]! }, (_, c) => `c${c}`);
  return { ...parsed.value, form, objective, labels };
}

const rowsOf = (task: TaskExample, batch_size: number): TaskRowOptions => ({
  task,
  batch_size,
  n_positions: 8,
  padding: 0,
  normalization: 'sequence',
});

describe.each(fixture.examples.map((one) => [`${one.form}, ${one.objective}`, one] as const))(
  '%s',
  (_, one) => {
    const config = configOf(one);
    const parameters: ParameterValues = {
      ...base,
      'score.weight': { shape: one.score.shape, data: Float32Array.from(one.score.data) },
    };
    const items = one.items.map(({ sequences, label }) => ({
      label,
      sequences: sequences.map((ids) => Uint32Array.from(ids)),
    }));
    /** With a row too many, which must not count. */
    const batch = {
      ...taskRows(items, rowsOf(one, items.length + 1)),
      ...dropoutSeed(1, 1),
      lambda: { shape: [], data: Float32Array.of(fixture.lambda) },
    };

    test.each(['tfjs-cpu', 'cpu'] as const)("PyTorch's loss and gradients, on %s", async (name) => {
      const engine = await openEngine(name, { threads: 1 });
      const { loss, gradients } = await sgdGradients(
        engine,
        taskLoss(config, { auxiliary: true }),
        parameters,
        batch,
      );
      expect(loss).toBeCloseTo(one.loss, 4);
      for (const [parameter, expected] of Object.entries(one.gradients)) {
        const off = Math.max(...expected.map((g, i) => Math.abs(g - gradients[parameter]![i]!)));
        expect(off, parameter).toBeLessThan(1e-4);
      }
    });

    test("PyTorch's outputs, whatever shares the batch", async () => {
      const engine = await openEngine('cpu', { threads: 1 });
      const evaluation = await engine.evaluation({ forward: taskOutputs(config), parameters });
      for (const batch_size of [1, 2, 8]) {
        const found = await itemOutputs(evaluation, items, rowsOf(one, batch_size));
        for (const [i, expected] of one.outputs.entries()) {
          const probabilities = one.objective === 'regression' ? expected : softmax(expected);
          expect(found[i]).toHaveLength(expected.length);
          for (const [k, value] of probabilities.entries()) expect(found[i]![k]).toBeCloseTo(value, 4);
        }
      }
      await evaluation.dispose();
    });

    test.each(['tfjs-cpu', 'cpu'] as const)(
      'what is frozen has no gradient, and the rest the same, on %s',
      async (name) => {
        const engine = await openEngine(name, { threads: 1 });
        const frozen = Object.keys(parameters).filter((parameter) => !/^(h\.1|score)/.test(parameter));
        const constant = Object.fromEntries(
          frozen.map((parameter) => [frozenName(parameter), parameters[parameter]!]),
        );
        const trained = Object.fromEntries(
          Object.entries(parameters).filter(([parameter]) => !frozen.includes(parameter)),
        );
        const loss = taskLoss(config, { auxiliary: true, frozen });
        const some = await sgdGradients(engine, loss, trained, { ...batch, ...constant });
        expect(some.loss).toBeCloseTo(one.loss, 4);
        for (const parameter of ['score.weight', 'h.1.ln_2.bias']) {
          const expected = one.gradients[parameter]!;
          const off = Math.max(...expected.map((g, i) => Math.abs(g - some.gradients[parameter]![i]!)));
          expect(off, parameter).toBeLessThan(1e-4);
        }
      },
    );
  },
);

test('choices of an item share their dropout before the classifier', async () => {
  const one = fixture.examples.at(-1)!;
  // Without blocks nothing but the classifier's mask could tell two equal choices apart.
  const config = { ...configOf(one), resid_pdrop: 0.5, embd_pdrop: 0, n_layer: 0 };
  const kept = ['tokens_embed.weight', 'positions_embed.weight'] as const;
  const parameters = {
    ...Object.fromEntries(kept.map((name) => [name, base[name]!])),
    'score.weight': { shape: one.score.shape, data: Float32Array.from(one.score.data) },
  };
  const twice = [1, 2].map(() => Uint32Array.of(20, 1, 21, 2, 22));
  const engine = await openEngine('tfjs-cpu', { threads: 1 });
  const training = await engine.training({
    loss: taskLoss(config, { auxiliary: true }),
    parameters,
    optimizer: optimizerOf({ name: 'sgd', momentum: 0, weight_decay: 0 }),
    clip: undefined,
  });
  const batch = {
    ...taskRows([{ sequences: twice, label: 0 }], rowsOf(one, 1)),
    ...dropoutSeed(1, 1),
    lambda: { shape: [], data: Float32Array.of(1) },
  };
  const { scalars } = await training.step([batch], { learning_rate: 0, step: 1 });
  expect(scalars['task_loss']).toBeCloseTo(Math.LN2, 6);
  await training.dispose();
});

function softmax(scores: readonly number[]): number[] {
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
