import { expect, test } from 'vitest';
import { publishTimes } from '../../src/train/stage.ts';
import { recordingContext } from '../stages/context.ts';

const published = async (training: number) => {
  const facts: Record<string, string | number> = {};
  const context = recordingContext({ inputs: {}, outputs: [], params: {} });
  await publishTimes(
    { ...context, circumstance: (name, value) => (facts[name] = value) },
    { seconds: { data: 0.5, training, validation: 1, checkpoint: 0.25 }, steps: 10 },
    { tokensAStep: 100, flopsAToken: 1e6, peak: async () => 2 },
  );
  return facts;
};

test('a training tells where its time went, its rate and its share of the peak', async () => {
  expect(await published(2)).toEqual({
    seconds_data: 0.5,
    seconds_training: 2,
    seconds_validation: 1,
    seconds_checkpoint: 0.25,
    tokens_per_second: 500,
    matmul_gflops: 2,
    flops_utilization: 0.25,
  });
});

test('one that had no step to make, after a resume, has no rate', async () => {
  expect(Object.keys(await published(0))).not.toContain('tokens_per_second');
});
