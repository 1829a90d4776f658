import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultsBy } from '../schemas.ts';
import { project } from './cli.ts';

/** A sweep with curves, predictions, a task report and intervals, made from what was there before; a stage that may fail. */
const home = project({
  'before.mjs': `import { writeSync } from 'node:fs';
for (const [name, value] of [['cost', 1], ['cost.low', 0.9], ['cost.high', 1.1]])
  writeSync(3, JSON.stringify({ message: 'metric', name, value }) + '\\n');
import('node:fs').then(({ writeFileSync }) => writeFileSync(process.argv[2], 'x'));
`,
  'train.mjs': `import { writeFileSync, writeSync } from 'node:fs';
const [rate, curve, predictions, report] = process.argv.slice(2);
const say = (message) => writeSync(3, JSON.stringify(message) + '\\n');
for (const [name, value] of [['task/accuracy', 0.5 + Number(rate)], ['task/accuracy.low', 0.4], ['task/accuracy.high', 0.9]])
  say({ message: 'metric', name, value });
for (const step of [1, 2, 3]) say({ message: 'progress', progress: { step, steps: 3, loss: 4 - step, tokens_per_second: 10 } });
say({ message: 'notice', text: 'a note' });
const points = [1, 2, 3].map((step) => ({ step, loss: 4 - step, spike: step === 2 }));
writeFileSync(curve, points.map((point) => JSON.stringify(point) + '\\n').join(''));
const items = [0, 1].map((index) => ({ index, text: 'item ' + index, label: 'x', predicted: Number(rate) > 0.1 * index ? 'x' : 'y', probabilities: { x: 0.5, y: 0.5 } }));
writeFileSync(predictions, items.map((item) => JSON.stringify(item) + '\\n').join(''));
writeFileSync(report, JSON.stringify({
  labels: ['x', 'y'], confusion: [[1, 1], [0, 0]], majority: 0.5,
  per_class: [{ label: 'x', precision: 1, recall: 0.5, f1: 0.6, support: 2 }],
  ece: { value: 0.1 }, reliability: [{ from: 0, to: 1, count: 2, confidence: 0.5, accuracy: 0.5 }],
}));
`,
  'after.mjs': `import { writeFileSync, writeSync } from 'node:fs';
writeSync(3, JSON.stringify({ message: 'metric', name: 'cost', value: 2 }) + '\\n');
writeFileSync(process.argv[2], 'x');
`,
  'end.mjs': `import { writeFileSync } from 'node:fs';
const [exit, path] = process.argv.slice(2);
writeFileSync(path, 'x');
process.exit(Number(exit));
`,
  'data/a.txt': 'a',
  'sweep.yaml': `version: 1
name: sweep
params: { rates: [0, 0.1, 0.2], exit: 0, maybe: true }
stages:
  before:
    run: node \${{ inputs.script }} \${{ outputs.x }}
    inputs: { script: ./before.mjs }
    outputs: { x: x.txt }
  train:
    run: node \${{ inputs.script }} \${{ matrix.rate }} \${{ outputs.curve }} \${{ outputs.predictions }} \${{ outputs.report }}
    matrix: { rate: "\${{ params.rates }}" }
    inputs: { script: ./train.mjs, x: before.x }
    outputs:
      curve: { path: curve.jsonl, type: curve }
      predictions: { path: predictions.jsonl, type: predictions }
      report: { path: report.json, type: task-report }
  after:
    run: node \${{ inputs.script }} \${{ outputs.x }}
    for-each: train
    inputs: { script: ./after.mjs, x: train.curve }
    outputs: { x: x.txt }
  end:
    run: node \${{ inputs.script }} \${{ params.exit }} \${{ outputs.x }}
    inputs: { script: ./end.mjs, data: ./data }
    outputs: { x: x.txt }
  maybe:
    if: params.maybe
    run: node -e "require('fs').writeFileSync('x.txt', 'x')"
    outputs: { x: x.txt }
summary:
  rows: [before, train]
  columns: { accuracy: train.task/accuracy, cost: [before.cost, after.cost] }
metrics:
  task/accuracy: { better: higher, tolerance: { absolute: 0.01 } }
  cost: { better: lower, tolerance: 0.1 }
`,
});

const json = (...words: string[]) => JSON.parse(home.pipeline(...words, '--json').out);

describe('what --json prints is what its schema says', () => {
  beforeAll(() => {
    const run = (status: number, ...set: string[]) => {
      const ended = home.pipeline('run', 'sweep.yaml', ...set.flatMap((one) => ['--set', one]));
      expect(ended.status, ended.err).toBe(status);
    };
    run(0);
    run(0, 'params.rates=[0,0.15,0.2]');
    run(1, 'params.exit=3');
  });

  test.each(['previous', 'latest'])('report %s', (run) => {
    const content = json('report', run);
    expect(faultsBy('report-content', content)).toEqual([]);
    // It is no empty shell that fits.
    const { curves, sweeps, tradeOffs, shown, results, failures } = content;
    for (const part of [curves, sweeps, tradeOffs, shown, results.naive])
      expect(part.length).toBeGreaterThan(0);
    expect(failures).toHaveLength(run === 'latest' ? 1 : 0);
    expect(tradeOffs[0].points[0].before).toEqual({ id: 'before', value: 1, low: 0.9, high: 1.1 });
    expect(faultsBy('report-content', { ...content, more: 1, outcome: 'done' })).toHaveLength(2);
  });

  test('diff of two runs, of three, and with thresholds', () => {
    const runs = json('runs')
      .runs.map(({ run }: { run: string }) => run)
      .reverse() as [string, string, string];
    const two = json(
      'diff',
      runs[0],
      runs[1],
      '--fail-on',
      'task/accuracy < -0.01',
      '--fail-on',
      'tolerance',
    );
    expect(faultsBy('diff', two)).toEqual([]);
    expect(two.metrics.length).toBeGreaterThan(0);
    expect(two.breaches.length).toBeGreaterThan(0);
    const three = json('diff', ...runs, '--fail-on', 'tolerance');
    expect(faultsBy('diff', three)).toEqual([]);
    expect(three.why).toHaveLength(2);
    const folded = json('diff', `${runs[0]},${runs[1]}`, runs[2], '--over', 'rate');
    expect(faultsBy('diff', folded)).toEqual([]);
    expect(folded.metrics[0].changes[0].test.p).toBeGreaterThan(0);
    expect(faultsBy('diff', { ...two, same: 'no' })).toEqual(['/same must be boolean']);
  });

  test('runs, with and without chosen columns', () => {
    for (const more of [[], ['--show', 'task/accuracy', 'params.exit'], ['--limit', '1']])
      expect(faultsBy('runs', json('runs', ...more))).toEqual([]);
  });

  test('graph', () => {
    const graph = json('graph', 'sweep.yaml');
    expect(faultsBy('graph', graph)).toEqual([]);
    expect(graph.stages[1]).toEqual({
      ...{ stage: 'train', kind: 'run', variants: 3 },
      takes: [{ from: 'before', output: 'x', all: false }],
    });
    expect(faultsBy('graph', { ...graph, stages: [{ stage: 'x' }] })).toHaveLength(3);
  });

  test('plan, status and why, of what was run, would run, failed, is skipped, undecided or cannot be read', () => {
    const decisionsOf = (of: 'plan' | 'status', ...more: string[]) => {
      const printed = json(of, 'sweep.yaml', ...more);
      expect(faultsBy(of, printed)).toEqual([]);
      const stages = Object.values<{ decision?: string }>(printed.stages);
      return new Set(stages.map(({ decision }) => decision ?? 'failure'));
    };
    const whyOf = (stage: string, ...more: string[]) => {
      const printed = json('why', stage, ...more);
      expect(faultsBy('why', printed)).toEqual([]);
      return printed;
    };
    const { stages } = json('status', 'sweep.yaml');
    expect(stages.end.last.failure.code).toBe('exit-code');
    expect(whyOf('end').stages[0].run.chain[0].failure.code).toBe('exit-code');
    expect(whyOf('end', '--set', 'params.exit=3').stages[0].now.chain[0].tried.failure.code).toBe(
      'exit-code',
    );
    const train = whyOf('train', '--set', 'params.rates=[0.16]').stages[0];
    expect([train.stage, train.now.chain[0].did, train.run]).toEqual(['train[rate=0.16]', 'run', null]);
    expect(train.now.chain[0].changes.length).toBeGreaterThan(0);
    for (const of of ['plan', 'status'] as const) {
      expect(decisionsOf(of, '--set', 'params.rates=[0.3]')).toEqual(
        new Set(['restore', 'run', 'undecided']),
      );
      expect(decisionsOf(of, '--set', 'params.maybe=false')).toContain('skip');
    }
    symlinkSync('../elsewhere', join(home.folder, 'data/link'));
    for (const of of ['plan', 'status'] as const) expect(decisionsOf(of)).toContain('failure');
    expect(whyOf('end').stages[0].now.chain[0].did).toBe('unreadable');
    const plan = json('plan', 'sweep.yaml');
    expect(faultsBy('plan', { ...plan, stages: { end: { decision: 'guess' } } }).length).toBeGreaterThan(0);
  });
});
