import { expect, test } from 'vitest';
import { expectAgreement, metricsOn } from '../engine/whole-pipeline.ts';

test('a whole pipeline gives the metrics that the processor gives', { timeout: 300_000 }, () => {
  const here = metricsOn('tfjs-node-gpu', { HOME: process.env['HOME'] });
  expect(here.device).toMatch(/^(gpu|cpu), TensorFlow/);
  expectAgreement(metricsOn('cpu').metrics, here.metrics);
});
