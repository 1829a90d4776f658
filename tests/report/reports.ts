import type { FingerprintRecord } from '../../src/domain/fingerprint.ts';
import type { RunReport, StageReport } from '../../src/domain/report.ts';

/** A stage that succeeded, with as little in it as may be. */
export function stageReport(stage: string, more: Partial<StageReport> = {}): StageReport {
  return {
    status: 'succeeded',
    stage,
    variant: {},
    kind: 'run',
    needs: [],
    reasons: [],
    outputs: {},
    metrics: {},
    notices: [],
    circumstances: {},
    ...more,
  };
}

export function runReport(more: Partial<RunReport> = {}): RunReport {
  return {
    version: 1,
    run: 'a',
    pipeline: 'story',
    file: 'story.yaml',
    outcome: 'succeeded',
    params: {},
    summary: null,
    stages: {},
    circumstances: {},
    ...more,
  };
}

export const record = (more: Partial<FingerprintRecord> = {}): FingerprintRecord => ({
  format: 2,
  action: { uses: 'pretrain' },
  with: {},
  inputs: {},
  outputs: {},
  code: {},
  packages: {},
  env: {},
  ...more,
});
