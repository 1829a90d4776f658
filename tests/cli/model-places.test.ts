import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { modelPlaces } from '../../src/cli/model-places.ts';
import { plainConduct } from '../../src/domain/conduct.ts';
import { type Plan, type PlannedStage, variantId } from '../../src/domain/plan.ts';
import { runReport, stageReport } from '../report/reports.ts';

const stage = (name: string, variant: JsonObject = {}): PlannedStage => ({
  id: variantId(name, variant),
  stage: name,
  variant,
  action: { uses: 'finetune', params: {}, engine: 'auto' },
  inputs: {},
  outputs: { model: { path: 'model', type: 'model' }, curve: { path: 'curve.jsonl', type: 'curve' } },
  needs: [],
  env: {},
  cpus: undefined,
  conduct: plainConduct,
  place: { pointer: '', on: 'value' },
});

test('the models of all variants stand in one line, with a star for what tells them apart', () => {
  const stages = [
    stage('pretrain'),
    ...[0, 0.5].map((lambda) => stage('finetune', { lambda, seed: 1 })),
    stage('failed'),
  ];
  const plan: Plan = { name: 'p', file: 'p.yaml', stages, params: {}, summary: undefined };
  const model = { digest: 'sha256:x', size: 1, form: 'folder' } as const;
  const made = ({ id, stage: name }: PlannedStage) =>
    [id, stageReport(name, { outputs: name === 'failed' ? {} : { model } })] as const;
  const report = runReport({ stages: Object.fromEntries(stages.map(made)) });
  expect(modelPlaces(plan, report, (id, output) => `out/${id}/${output}`)).toEqual([
    'out/pretrain/model',
    'out/finetune[lambda=*,seed=1]/model (2)',
  ]);
});
