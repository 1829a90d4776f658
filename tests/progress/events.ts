import type { Event, EventBody, Progress } from '../../src/domain/event.ts';
import type { OneLiners } from '../../src/progress/words.ts';

/** Plain words, so that these tests speak of the reporters alone. */
export const words: OneLiners = {
  reasons: (reasons) => reasons.map((reason) => reason.reason).join('; '),
  failure: (failure) => failure.code,
};

export const second = 1_700_000_000;

/** An event `at` seconds after the run began. */
export const at = (seconds: number, body: EventBody): Event => ({
  time: new Date((second + seconds) * 1000).toISOString(),
  ...body,
});

export const started = (...ids: string[]): Event =>
  at(0, {
    event: 'run-started',
    run: 'r1',
    pipeline: 'story',
    file: 'story.yaml',
    params: {},
    stages: ids.map((id) => ({ id, stage: id, variant: {}, kind: 'run', needs: [] })),
    circumstances: {},
  });

export const begun = (seconds: number, stage: string): Event =>
  at(seconds, { event: 'stage-started', stage, log: `logs/${stage}.log` });

export const decided = (stage: string): Event =>
  at(0, {
    event: 'stage-decided',
    stage,
    decision: 'run',
    fingerprint: '',
    record: {
      format: 2,
      action: { uses: 'x' },
      with: {},
      inputs: {},
      outputs: {},
      code: {},
      packages: {},
      env: {},
    },
    reasons: [{ reason: 'first' }],
  });

export const progressed = (seconds: number, stage: string, progress: Progress): Event =>
  at(seconds, { event: 'stage-progress', stage, progress });

export const succeeded = (seconds: number, stage: string, took: number): Event =>
  at(seconds, { event: 'stage-succeeded', stage, outputs: {}, metrics: {}, seconds: took });

export const restored = (seconds: number, stage: string): Event =>
  at(seconds, {
    event: 'stage-restored',
    stage,
    outputs: {},
    metrics: {},
    notices: [],
    circumstances: {},
    from: 'r0',
    seconds: 0.01,
  });

export const failed = (seconds: number, stage: string): Event =>
  at(seconds, {
    event: 'stage-failed',
    stage,
    failure: { code: 'exit-code', exit: 3, lastLines: [], log: 'x.log' },
    seconds: 2,
  });
