import { expect, test } from 'vitest';
import { expectAgreement, metricsOn } from '../engine/whole-pipeline.ts';

test('a whole pipeline gives the metrics that the processor gives', { timeout: 300_000 }, () => {
  const here = metricsOn('webgpu', {
    VK_ICD_FILENAMES: process.env['VK_ICD_FILENAMES'],
    VK_DRIVER_FILES: process.env['VK_DRIVER_FILES'],
  });
  expect(here.device).toMatch(/^webgpu, onnxruntime/);
  expectAgreement(metricsOn('cpu').metrics, here.metrics);
});
