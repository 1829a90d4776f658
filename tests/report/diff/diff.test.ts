import { describe, expect, test } from 'vitest';
import type { DigestString } from '../../../src/domain/artifact.ts';
import type { RunReport, StageReport } from '../../../src/domain/report.ts';
import { compareSides, type ReportDiff } from '../../../src/report/diff/diff.ts';
import { diffLines } from '../../../src/report/diff/terminal.ts';
import { plain } from '../../../src/report/paint.ts';
import { record, runReport, stageReport } from '../reports.ts';

const digest = (digit: string): DigestString => `sha256:${digit.repeat(64)}`;
const folder = (digit: string) => ({ digest: digest(digit), size: 10, form: 'folder' as const });
const can = { columns: 110, unicode: true, paint: plain };

/** A diff of runs, or of groups of runs. */
function diffOf(...sides: readonly (RunReport | readonly RunReport[])[]): ReportDiff {
  const named = sides.map((side, at) => ({
    name: 'abcd'[at]!,
    reports: 'run' in side ? [side] : side,
  }));
  return compareSides(named, 'seed').diff;
}

const metrics = {
  'task/accuracy': { better: 'higher', tolerance: 0.005 },
  'lm/perplexity': { better: 'lower' },
} as const;

interface Story {
  readonly run?: string;
  readonly steps?: number;
  readonly lambda?: readonly number[];
  readonly accuracy?: number;
  readonly perplexity?: number;
  readonly seed?: number;
  readonly more?: (stages: Record<string, StageReport>) => Record<string, StageReport>;
}

/** dataset → pretrain → finetune for each λ → evaluate for each; a model's digest is by the steps and the seed. */
function story({
  run = 'run-a',
  steps = 500,
  lambda = [0, 0.25],
  accuracy = 0.6,
  perplexity = 90,
  seed = 1,
  more = (stages) => stages,
}: Story): RunReport {
  const model = folder(String((steps / 250 + 3 * seed) % 10));
  const stages: Record<string, StageReport> = {
    dataset: stageReport('dataset', {
      record: record({ action: { run: [['node'], ['x.mjs']], shell: false } }),
    }),
    pretrain: stageReport('pretrain', {
      kind: 'pretrain',
      needs: ['dataset'],
      sources: { text: 'dataset.text' },
      record: record({ with: { steps, seed, optimizer: { name: 'adamw' } }, inputs: { text: digest('0') } }),
      outputs: { model },
      metrics: { 'lm/perplexity': perplexity, 'train/steps': steps },
      circumstances: { seconds: steps, engine: 'cpu' },
    }),
  };
  for (const one of lambda) {
    const variant = { lambda: one };
    stages[`finetune[lambda=${one}]`] = stageReport('finetune', {
      variant,
      needs: ['pretrain'],
      sources: { model: 'pretrain.model' },
      record: record({ with: { lambda: one }, inputs: { model: `${model.digest} folder` } }),
      outputs: { model },
    });
    stages[`evaluate[lambda=${one}]`] = stageReport('evaluate', {
      variant,
      needs: [`finetune[lambda=${one}]`],
      sources: { model: `finetune[lambda=${one}].model` },
      record: record({ inputs: { model: `${model.digest} folder` } }),
      metrics: {
        'task/accuracy': accuracy + one / 100,
        'task/accuracy.low': accuracy + one / 100 - 0.02,
        'task/accuracy.high': accuracy + one / 100 + 0.02,
      },
    });
  }
  return runReport({ run, params: { seed, lambda }, metrics, stages: more(stages) });
}

describe('the diff of two runs', () => {
  test('says what differs, what matters first, and where it began', () => {
    const a = story({});
    const b = story({ run: 'run-b', steps: 750, accuracy: 0.65, perplexity: 91.5 });
    expect(diffLines(diffOf(a, b), can)).toEqual([
      'a  run-a, story, succeeded',
      'b  run-b, story, succeeded',
      '',
      '2 better (beyond chance), 1 worse, 1 changed with no direction declared.',
      'pretrain changed: with.steps 500 → 750; everything below follows.',
      '',
      'task/accuracy  higher is better',
      '                             a                      b                  change',
      '  evaluate[lambda=0]     0.600  [0.580, 0.620]  0.650  [0.630, 0.670]  +0.050  +8.3 %  better; intervals part',
      '  evaluate[lambda=0.25]  0.602  [0.582, 0.622]  0.652  [0.632, 0.672]  +0.050  +8.3 %  better; intervals part',
      '',
      'lm/perplexity  lower is better',
      '                a      b  change',
      '  pretrain  90.00  91.50  +1.500  +1.7 %  worse',
      '',
      'other metrics',
      '                           a    b  change',
      '  train/steps  pretrain  500  750    +250  +50.0 %',
      '',
      'params',
      '  pretrain  with.steps  500 → 750',
      '',
      'inputs',
      '  4 inputs made by stages above',
      '',
      'outputs',
      '  pretrain, finetune ×2  model',
      '',
      '5 stages differ, 1 the same.',
    ]);
  });

  test('a run restored elsewhere, later, on another machine is the same', () => {
    const a = story({});
    const restored = Object.entries(a.stages).map(([id, stage]) => [
      id,
      { ...stage, status: 'restored' as const, reasons: [{ reason: 'same' as const }], circumstances: {} },
    ]);
    const again = runReport({
      ...a,
      run: 'run-c',
      file: 'elsewhere/story.yaml',
      stages: Object.fromEntries(restored),
      circumstances: { host: 'there' },
    });
    const diff = diffOf(a, again);
    expect(diff).toMatchObject({ same: true, run: [], stages: [], metrics: [], unchanged: 6 });
    expect(diffLines(diff, can).at(-1)).toBe('The same: 6 stages, the same parameters, outputs and metrics.');
  });

  test('a stage that was not reached differs by its status alone, and the one that failed is why', () => {
    const failed = story({
      run: 'run-b',
      more: ({ pretrain, ...stages }) =>
        Object.fromEntries(
          Object.entries({ ...stages, pretrain: pretrain! }).map(([id, { record: own, ...stage }]) => {
            if (id === 'dataset') return [id, { ...stage, record: own! }];
            const lost = { ...stage, outputs: {}, metrics: {} };
            if (id !== 'pretrain') return [id, { ...lost, status: 'skipped' as const }];
            const failure = { code: 'exit-code' as const, exit: 3, lastLines: [], log: 'x' };
            return [id, { ...lost, record: own!, status: 'failed' as const, failure }];
          }),
        ),
    });
    const diff = diffOf(story({}), runReport({ ...failed, outcome: 'failed' }));
    expect(diffLines(diff, can).slice(3)).toEqual([
      'pretrain failed in b: it exited with code 3; everything below follows.',
      '',
      'outcome',
      '  run                       outcome  succeeded → failed',
      '  finetune ×2, evaluate ×2  status   succeeded → skipped',
      '  pretrain                  status   succeeded → failed',
      '  pretrain                  failure  none → exit-code',
      '',
      'outputs',
      '  finetune ×2, pretrain  model',
      '',
      '5 stages differ, 1 the same.',
    ]);
  });

  test('of two sweeps, shows the metrics of what only one has among the others', () => {
    const diff = diffOf(
      story({ lambda: [0, 0.25, 1] }),
      story({ run: 'run-b', lambda: [0, 0.1, 1], accuracy: 0.65 }),
    );
    const lines = diffLines(diff, { ...can, unicode: false });
    expect(lines.slice(lines.indexOf('task/accuracy  higher is better') + 2, -1).slice(0, 4)).toEqual([
      '  evaluate[lambda=0]     0.600  [0.580, 0.620]  0.650  [0.630, 0.670]  +0.050  +8.3 %  better; intervals part',
      '  evaluate[lambda=0.1]       -                  0.651  [0.631, 0.671]                  only in b',
      '  evaluate[lambda=0.25]  0.602  [0.582, 0.622]      -                                  only in a',
      '  evaluate[lambda=1]     0.610  [0.590, 0.630]  0.660  [0.640, 0.680]  +0.050  +8.2 %  better; intervals part',
    ]);
    expect(diff.metrics.filter(({ changes }) => changes[0] === null).map(({ values }) => values)).toEqual([
      [null, { value: expect.closeTo(0.651), n: 1, low: expect.closeTo(0.631), high: expect.closeTo(0.671) }],
      [
        { value: expect.closeTo(0.6025), n: 1, low: expect.closeTo(0.5825), high: expect.closeTo(0.6225) },
        null,
      ],
    ]);
  });

  test('what only an earlier side has stands by number among its stage, another stage at the end', () => {
    const run = (name: string, ...ids: readonly (readonly [stage: string, n?: number])[]) =>
      runReport({
        run: name,
        stages: Object.fromEntries(
          ids.map(([stage, n]) => [
            n === undefined ? stage : `${stage}[n=${n}]`,
            stageReport(stage, { variant: n === undefined ? {} : { n }, metrics: { x: name.length } }),
          ]),
        ),
      });
    const a = run('a', ['train', 2], ['train', 10], ['check', 2], ['gone']);
    const b = run('bb', ['train', 10], ['train', 30], ['check', 30], ['last']);
    expect(diffOf(a, b).stages.map(({ stage }) => stage)).toEqual([
      ...['train[n=2]', 'train[n=10]', 'train[n=30]', 'check[n=2]', 'check[n=30]', 'last', 'gone'],
    ]);
  });

  test('commands of folded runs are told word by word', () => {
    const seeded = (name: string, seed: string) =>
      runReport({
        run: name,
        stages: {
          make: stageReport('make', {
            record: record({ action: { run: [['node'], ['--seed'], [seed]], shell: false } }),
          }),
        },
      });
    const lines = diffLines(diffOf([seeded('a', '1'), seeded('b', '2')], seeded('c', '3')), can);
    expect(lines).toContain('make changed: command … --seed 1|2 → … --seed 3.');
  });

  test('of a declared metric lists the first rows, and how many more there are', () => {
    const lambda = Array.from({ length: 40 }, (_, at) => at);
    const lines = diffLines(diffOf(story({ lambda }), story({ run: 'run-b', lambda, accuracy: 0.65 })), can);
    expect(lines.filter((line) => line.startsWith('  evaluate[lambda='))).toHaveLength(24);
    expect(lines).toContain('  and 16 more; --json lists all');
  });

  test('is empty between a report and itself, and mirrors when turned around', () => {
    const [a, b] = [story({}), story({ run: 'run-b', steps: 750, lambda: [0, 0.1] })];
    expect(diffOf(a, a).same).toBe(true);
    const [there, back] = [diffOf(a, b), diffOf(b, a)];
    const turned = (rows: ReportDiff['run']) =>
      rows.map(({ field, values }) => ({ field, values: values.toReversed() }));
    expect(turned(back.run)).toEqual(there.run);
    expect(new Set(back.stages.map(({ stage }) => stage))).toEqual(
      new Set(there.stages.map(({ stage }) => stage)),
    );
  });
});

describe('where it began', () => {
  const why = (a: RunReport, b: RunReport) => {
    const lines = diffLines(diffOf(a, b), can);
    return lines.filter((line) => /changed:|only in [ab]\.|other results|follow|more causes/.test(line));
  };
  const edited = (id: string, more: (stage: StageReport) => Partial<StageReport>): Story => ({
    run: 'run-b',
    more: (stages) => ({ ...stages, [id]: { ...stages[id]!, ...more(stages[id]!) } }),
  });

  test('variants that changed in the same are one', () => {
    const b = story({
      run: 'run-b',
      more: (stages) =>
        Object.fromEntries(
          Object.entries(stages).map(([id, stage]) => [
            id,
            stage.stage === 'finetune'
              ? {
                  ...stage,
                  record: record({ ...stage.record!, with: { ...stage.record!.with, epochs: 4 } }),
                }
              : stage,
          ]),
        ),
    });
    expect(why(story({}), b)).toEqual([
      'finetune[lambda=0], finetune[lambda=0.25] changed: with.epochs none → 4.',
    ]);
  });

  test('a path that has other content, and an input that comes from elsewhere, are causes of their own', () => {
    const path = (digit: string) => (stage: StageReport) => ({
      sources: { ...stage.sources, script: './x.mjs' },
      record: record({ ...stage.record!, inputs: { ...stage.record!.inputs, script: digest(digit) } }),
    });
    expect(why(story(edited('dataset', path('1'))), story(edited('dataset', path('2'))))).toEqual([
      'dataset changed: inputs.script changed.',
    ]);
    const rewired = edited('pretrain', (stage) => ({
      sources: { text: 'other.text' },
      record: record({ ...stage.record!, inputs: { text: digest('9') } }),
    }));
    expect(why(story({}), story(rewired))).toEqual(['pretrain changed: inputs.text changed.']);
  });

  test('other bytes of the same causes, with what made them', () => {
    const b = story(
      edited('pretrain', () => ({
        outputs: { model: folder('f') },
        circumstances: { made: { engine: 'cuda' } },
      })),
    );
    expect(why(story({}), b)).toEqual([
      'pretrain made other results of the same causes, with engine cpu → cuda.',
    ]);
  });

  test('several causes are told one by one, and that the rest follows', () => {
    const b = story({
      ...edited('dataset', (stage) => ({ record: record({ ...stage.record!, env: { X: '1' } }) })),
      steps: 750,
      lambda: [0, 0.1],
    });
    expect(why(story({}), b)).toEqual([
      'dataset changed: env.X none → 1.',
      'pretrain changed: with.steps 500 → 750.',
      'finetune[lambda=0.1] is only in b.',
      'finetune[lambda=0.25] is only in a.',
      'What else differs follows from these.',
    ]);
  });
});

describe('several runs on a side', () => {
  const seeds = (run: string, steps: number, accuracies: readonly number[], from = 1) =>
    accuracies.map((accuracy, at) =>
      story({ run: `${run}${at}`, steps, accuracy, lambda: [0], seed: at + from }),
    );

  test('of the same seeds are folded into mean and deviation, and tested in pairs', () => {
    const diff = diffOf(seeds('a', 500, [0.6, 0.62, 0.64]), seeds('b', 750, [0.63, 0.64, 0.67]));
    const lines = diffLines(diff, can);
    expect(lines[0]).toBe('a  3 runs (a0, a1, a2), story, succeeded');
    expect(lines.slice(3, 5)).toEqual([
      '1 better (beyond chance), 1 changed with no direction declared.',
      'pretrain changed: with.steps 500 → 750; everything below follows.',
    ]);
    expect(lines[8]).toMatch(
      /^ {2}evaluate\[lambda=0\] {2}0\.620 {2}± 0\.020 \(n = 3\) {2}0\.647 {2}± 0\.021 \(n = 3\) {2}\+0\.027 {2}better; p = 0\.015, paired t$/,
    );
  });

  test("of other seeds are tested by Welch's", () => {
    const [row] = diffOf(seeds('a', 500, [0.6, 0.62]), seeds('b', 750, [0.63, 0.64, 0.67], 7)).metrics;
    expect(row!.changes[0]!.test!.test).toBe("Welch's t");
    expect(row!.values.map((value) => value!.n)).toEqual([2, 3]);
  });

  test('a result that was restored is no second sample', () => {
    const [one] = seeds('a', 500, [0.6]);
    const fingerprinted = (run: string): RunReport => ({
      ...one!,
      run,
      stages: Object.fromEntries(
        Object.entries(one!.stages).map(([id, stage]) => [id, { ...stage, fingerprint: id }]),
      ),
    });
    const diff = diffOf(
      [fingerprinted('a'), fingerprinted('again')],
      story({ run: 'b', steps: 750, lambda: [0] }),
    );
    expect(diff.metrics.map(({ name, values }) => [name, values[0]!.n])).toEqual([['train/steps', 1]]);
  });

  test('seeds along an axis of one run are folded too', () => {
    const evaluate = (seed: number, accuracy: number) =>
      [
        `evaluate[lambda=0,seed=${seed}]`,
        stageReport('evaluate', { variant: { lambda: 0, seed }, metrics: { 'task/accuracy': accuracy } }),
      ] as const;
    const run = (name: string, ...values: readonly number[]) =>
      runReport({
        run: name,
        metrics,
        stages: Object.fromEntries(values.map((value, at) => evaluate(at, value))),
      });
    const [row] = diffOf(run('a', 0.5, 0.6), run('b', 0.7, 0.8)).metrics;
    expect(row).toMatchObject({ stage: 'evaluate[lambda=0]', values: [{ n: 2 }, { n: 2 }] });
  });
});

describe('three runs', () => {
  test('are columns, each held against the first', () => {
    const [a, b, c] = [500, 750, 1000].map((steps, at) =>
      story({ run: `run-${steps}`, steps, accuracy: 0.6 + at / 50, lambda: [0] }),
    );
    expect(diffLines(diffOf(a!, b!, c!), can).slice(0, 14)).toEqual([
      'a  run-500, story, succeeded',
      'b  run-750, story, succeeded',
      'c  run-1000, story, succeeded',
      '',
      'b: 1 better, 1 changed with no direction declared.',
      'c: 1 better, 1 changed with no direction declared.',
      'b: pretrain changed: with.steps 500 → 750; everything below follows.',
      'c: pretrain changed: with.steps 500 → 1000; everything below follows.',
      '',
      'task/accuracy  higher is better',
      '                          a                               b                               c',
      '  evaluate[lambda=0]  0.600  [0.580, 0.620]  0.620 (+0.020)  [0.600, 0.640]  0.640 (+0.040)  [0.620, 0.660]',
      '',
      'other metrics',
    ]);
  });
});

describe('how it is shown', () => {
  const [a, b] = [story({}), story({ run: 'run-b', steps: 750, accuracy: 0.65, perplexity: 90.0001 })];

  test('at no width wider than the terminal', () => {
    for (let columns = 20; columns < 130; columns += 7)
      for (const line of diffLines(diffOf(a, b), { ...can, columns }).filter((one) =>
        /^ {2}.* {2}/.test(one),
      ))
        expect(line.length, line).toBeLessThanOrEqual(columns);
  });

  test('with digits enough to tell values apart, and in ASCII where there is no more', () => {
    const lines = diffLines(diffOf(a, b), { ...can, unicode: false });
    expect(lines.find((line) => /^ {2}pretrain +90 /.test(line))).toMatch(
      /90 {2}90\.0001 {2}\+1\.00e-4 .*worse/,
    );
    expect(lines.join('\n')).toMatch(/^[\n -~]*$/);
  });

  test('nothing in a name reaches the terminal as an escape', () => {
    const hostile = story({
      run: 'x\u001b[2J',
      more: (stages) => ({ ...stages, 'a\u001b]0;b\u0007': stageReport('a\u001b]0;b\u0007') }),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(diffLines(diffOf(a, hostile), can).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
