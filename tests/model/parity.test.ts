import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openEngine } from '../../src/engine/open.ts';
import type { ModelConfig } from '../../src/model/config.ts';
import { parseConfig } from '../../src/model/config-json.ts';
import { languageModelLoss } from '../../src/model/losses.ts';
import { misfits, type ParameterValues } from '../../src/model/parameters.ts';
import { readSafetensors } from '../../src/model/safetensors.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { dropoutSeed, lmRows } from '../../src/train/rows.ts';
import { idRows, logits, sgdGradients } from './tiny.ts';

interface Fixture {
  readonly config: unknown;
  readonly ids: number[][];
  readonly logits: number[];
  readonly loss: number;
  readonly gradients: Record<string, number[]>;
  readonly rule: Record<'beta1' | 'beta2' | 'epsilon' | 'weight_decay' | 'learning_rate' | 'clip', number>;
  readonly losses: number[];
  readonly norms: number[];
}

const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));
const fixture: Fixture = JSON.parse(file('gpt.fixture.json').toString());
const parameters: ParameterValues = readSafetensors(file('gpt.fixture.safetensors'));

let engine: Engine;
let config: ModelConfig;

const batch = {
  ...lmRows(fixture.ids, { length: 8, padding: 0, normalization: 'token' }),
  ...dropoutSeed(1, 1),
};

describe.each(['tfjs-cpu', 'cpu'] as const)("Hugging Face's OpenAIGPTLMHeadModel, on %s", (name) => {
  beforeAll(async () => {
    engine = await openEngine(name, { threads: 1 });
    const parsed = parseConfig(fixture.config);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failures));
    config = parsed.value;
  });

  test('its configuration and parameters are ours', () => {
    expect(misfits(config, parameters)).toEqual([]);
    expect(config).toMatchObject({ n_embd: 12, n_head: 3, n_layer: 2, labels: [] });
  });

  test('same logits', async () => {
    const evaluation = await engine.evaluation({ forward: logits(config), parameters });
    const found = (await evaluation.run(idRows(fixture.ids.map((row) => row.slice(0, 8)))))['logits']!;
    const off = Math.max(...fixture.logits.map((logit, i) => Math.abs(logit - found.data[i]!)));
    expect(found.data).toHaveLength(fixture.logits.length);
    expect(off).toBeLessThan(1e-4);
  });

  test('same loss and gradients', async () => {
    const { loss, gradients } = await sgdGradients(engine, languageModelLoss(config), parameters, batch);
    expect(loss).toBeCloseTo(fixture.loss, 5);
    for (const [name, expected] of Object.entries(fixture.gradients)) {
      const off = Math.max(...expected.map((g, i) => Math.abs(g - gradients[name]![i]!)));
      expect(off, name).toBeLessThan(1e-5);
    }
  });

  test('same losses over ten steps of AdamW with clipping', async () => {
    const { clip, learning_rate, ...rule } = fixture.rule;
    const training = await engine.training({
      loss: languageModelLoss(config),
      parameters,
      optimizer: optimizerOf({ name: 'adamw', ...rule }),
      clip,
    });
    for (const [i, expected] of fixture.losses.entries()) {
      const { scalars, gradient_norm } = await training.step([batch], { learning_rate, step: i + 1 });
      expect(Math.abs(scalars['loss']! / expected - 1)).toBeLessThan(1e-4);
      expect(Math.abs(gradient_norm / fixture.norms[i]! - 1)).toBeLessThan(1e-3);
    }
    await training.dispose();
  });
});
