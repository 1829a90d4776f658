import type { Shape } from './shape.ts';

/** What the readers of events and reports rely on; `schemas/report.schema.json` says the rest of a report. */

const texts: Shape = { map: 'text' };
const names: Shape = { list: 'text' };
const digest: Shape = { fields: { digest: 'text', size: 'number', form: { one: ['file', 'folder'] } } };
const outputs: Shape = { map: digest };
const metrics: Shape = { map: 'number' };
const changes: Shape = { list: { fields: { field: 'text' } } };

const reason: Shape = {
  by: 'reason',
  forms: {
    same: 'object',
    first: 'object',
    forced: 'object',
    'not-reached': 'object',
    new: { fields: { nearest: 'text', changes } },
    changed: { fields: { changes } },
    upstream: { fields: { stages: names } },
    'entry-damaged': { fields: { detail: 'text' } },
    'needs-failed': { fields: { stages: names } },
    'needs-skipped': { fields: { stages: names } },
    condition: { fields: { condition: 'text', values: 'object' } },
  },
};

const failure: Shape = {
  by: 'code',
  forms: {
    ...Object.fromEntries(
      [
        ...['not-started', 'output-missing', 'output-type', 'input-moved', 'input-unreadable'],
        ...['code-moved', 'code-unreadable', 'no-gpu', 'store', 'internal-error'],
      ].map((code): [string, Shape] => [code, 'object']),
    ),
    ...Object.fromEntries(
      ['exit-code', 'killed', 'timeout', 'scheduler'].map((code): [string, Shape] => [
        code,
        { fields: { lastLines: names, log: 'text' } },
      ]),
    ),
    'metric-missing': { fields: { stage: 'text', metric: 'text', known: names } },
    'metric-value': { fields: { violation: 'object', place: 'object' } },
    stage: { fields: { problem: { fields: { message: 'text' } } } },
  },
};

const record: Shape = {
  fields: {
    format: 'number',
    action: {
      either: [
        { fields: { uses: 'text' } },
        { fields: { run: { list: { list: { either: ['text', 'object'] } } }, shell: 'any' } },
      ],
    },
    with: 'object',
    inputs: texts,
    outputs: texts,
    code: texts,
    packages: texts,
    env: texts,
  },
  optional: { names: texts, engine: 'text' },
};

const declarations: Shape = {
  map: {
    fields: {},
    optional: {
      better: { one: ['higher', 'lower'] },
      tolerance: { either: ['number', { fields: {}, optional: { absolute: 'number', relative: 'number' } }] },
    },
  },
};

const oneOrMore: Shape = { either: ['text', names] };
const summary: Shape = { fields: { rows: oneOrMore, columns: { map: oneOrMore } } };

const outline = { stage: 'text', variant: 'object', kind: 'text', needs: names } as const;
const described = { sources: texts, types: texts } as const;
const outcome: Shape = { one: ['succeeded', 'failed', 'interrupted'] };

const stage: Shape = {
  fields: {
    ...outline,
    status: { one: ['succeeded', 'restored', 'failed', 'skipped', 'interrupted'] },
    reasons: { list: reason },
    outputs,
    metrics,
    notices: names,
    circumstances: 'object',
  },
  optional: { ...described, fingerprint: 'text', record, failure },
};

export const reportShape: Shape = {
  fields: {
    run: 'text',
    pipeline: 'text',
    file: 'text',
    outcome,
    params: 'object',
    summary: { either: ['null', summary] },
    stages: { map: stage },
    circumstances: 'object',
  },
  optional: { metrics: declarations },
};

const ofStage = (fields: { readonly [name: string]: Shape }): Shape => ({
  fields: { stage: 'text', ...fields },
});

/** Events by name; of one that is not here nothing is known, and it is passed over. */
export const eventShapes: { readonly [event: string]: Shape } = {
  'run-started': {
    fields: {
      time: 'text',
      run: 'text',
      pipeline: 'text',
      file: 'text',
      params: 'object',
      stages: { list: { fields: { id: 'text', ...outline }, optional: described } },
      circumstances: 'object',
    },
    optional: { summary, metrics: declarations },
  },
  'stage-decided': ofStage({ fingerprint: 'text', record, reasons: { list: reason } }),
  'stage-waits': ofStage({ run: 'text' }),
  'stage-started': ofStage({ log: 'text' }),
  'stage-progress': ofStage({ progress: { fields: { step: 'number', steps: 'number' } } }),
  'stage-point': ofStage({ point: { map: 'number' } }),
  'stage-metric': ofStage({ name: 'text', value: 'number' }),
  'stage-notice': ofStage({ text: 'text' }),
  'stage-circumstance': ofStage({ name: 'text', value: { either: ['number', 'text'] } }),
  'stage-succeeded': ofStage({ outputs, metrics, seconds: 'number' }),
  'stage-restored': ofStage({
    outputs,
    metrics,
    notices: names,
    circumstances: 'object',
    from: 'text',
    seconds: 'number',
  }),
  'stage-fetched': ofStage({ remote: 'text', bytes: 'number', seconds: 'number' }),
  'stage-retried': ofStage({ attempt: 'number', failure }),
  'stage-failed': ofStage({ failure, seconds: 'number' }),
  'stage-skipped': ofStage({ reasons: { list: reason } }),
  'stage-interrupted': ofStage({ seconds: 'number' }),
  'remote-notice': { fields: { remote: 'text', text: 'text' } },
  'remotes-used': { fields: { remotes: { list: 'object' } } },
  'run-ended': { fields: { outcome, seconds: 'number' } },
};
