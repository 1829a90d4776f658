import { expect, test } from 'vitest';
import { rateAt, type Schedule } from '../../src/train/schedules.ts';
import { presets as finetune } from '../../stages/finetune/presets.ts';
import finetuneSchema from '../../stages/finetune/schema.json' with { type: 'json' };
import { presets as pretrain } from '../../stages/pretrain/presets.ts';
import pretrainSchema from '../../stages/pretrain/schema.json' with { type: 'json' };

// Radford et al. 2018, section 4.1.
const sizes = { n_layer: 12, n_head: 12, n_embd: 768, n_positions: 512 };
const optimization = {
  optimizer: 'adamw',
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weight_decay: 0.01,
  clip: 1,
};

test("preset gpt-1 has the paper's values, all of them params of its stage kind", () => {
  expect(pretrain['gpt-1']).toEqual({
    ...sizes,
    ...optimization,
    ...{ batch_size: 64, epochs: 100, learning_rate: 2.5e-4, schedule: 'cosine', warmup_steps: 2000 },
    ...{ dropout: 0.1, initializer_range: 0.02 },
  });
  expect(finetune['gpt-1']).toEqual({
    ...sizes,
    ...optimization,
    ...{ batch_size: 32, epochs: 3, learning_rate: 6.25e-5, schedule: 'linear', warmup: 0.002 },
    ...{ dropout: 0.1, lambda: 0.5, lm_normalization: 'sequence' },
  });
  expect(Object.keys(pretrainSchema.properties)).toEqual(
    expect.arrayContaining(Object.keys(pretrain['gpt-1']!)),
  );
  expect(Object.keys(finetuneSchema.properties)).toEqual(
    expect.arrayContaining(Object.keys(finetune['gpt-1']!)),
  );
});

test('its rate of pretraining rises to 2.5e-4 over 2,000 updates and falls to 0', () => {
  const { schedule, learning_rate, warmup_steps } = pretrain['gpt-1'] as unknown as Schedule;
  const rate = (step: number) => rateAt({ schedule, learning_rate, warmup_steps, steps: 100_000 }, step);
  expect(rate(1000)).toBeCloseTo(1.25e-4, 12);
  expect(rate(2000)).toBeCloseTo(2.5e-4, 12);
  expect(rate(51_001)).toBeCloseTo(1.25e-4, 8);
  expect(rate(100_000)).toBeLessThan(1e-9);
});
