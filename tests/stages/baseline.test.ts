import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { wordsOf } from '../../src/text/words.ts';
import {
  classLogProbabilities,
  iterationsFor,
  trainLogisticRegression,
} from '../../stages/baseline/logistic-regression.ts';
import { minimum } from '../../stages/baseline/minimize.ts';
import { scoreClasses, trainNaiveBayes } from '../../stages/baseline/naive-bayes.ts';
import { run } from '../../stages/baseline/run.ts';
import kind from '../../stages/baseline/stage.ts';
import { recordingContext, stageProblem } from './context.ts';

interface Case {
  readonly train: readonly { readonly text: string; readonly label: string }[];
  readonly test: readonly string[];
  readonly labels: readonly string[];
  readonly probabilities: readonly (readonly number[])[];
}
const fixture: {
  readonly naive_bayes: readonly (Case & { readonly smoothing: number })[];
  readonly logistic_regression: readonly (Case & { readonly l2: number })[];
} = JSON.parse(readFileSync(new URL('../fixtures/metrics.fixture.json', import.meta.url), 'utf8'));

describe.each(fixture.naive_bayes.map((one) => [one.smoothing, one] as const))(
  'with smoothing %d',
  (smoothing, one) => {
    test('gives the probabilities of scikit-learn', () => {
      const texts = one.train.map(({ text, label }) => ({ words: wordsOf(text), label }));
      const model = trainNaiveBayes(texts, one.labels, smoothing);
      for (const [i, text] of one.test.entries()) {
        const scores = scoreClasses(model, wordsOf(text));
        const evidence = Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
        for (const [c, score] of scores.entries())
          expect(Math.exp(score - evidence)).toBeCloseTo(one.probabilities[i]![c]!, 10);
      }
    });
  },
);

test.each(fixture.logistic_regression.map((one) => [one.l2, one.labels.length, one] as const))(
  'with a penalty of %d and %d classes gives the probabilities of scikit-learn',
  (l2, _, one) => {
    const texts = one.train.map(({ text, label }) => ({ words: wordsOf(text), label }));
    const model = trainLogisticRegression(texts, one.labels, l2);
    for (const [i, text] of one.test.entries())
      for (const [c, log] of classLogProbabilities(model, wordsOf(text)).entries())
        expect(Math.exp(log)).toBeCloseTo(one.probabilities[i]![c]!, 6);
  },
);

describe('a logistic regression that would take too long', () => {
  test('has fewer iterations the more work each is, and as many as ever where that is little', () => {
    expect(iterationsFor(5 * 50_000, 500_000, 5)).toBe(2000);
    expect(iterationsFor(1000 * 4000, 60_000, 1000)).toBeLessThan(400);
    expect(iterationsFor(2 ** 24, 10 ** 9, 10_000)).toBe(10);
  });

  test('ends where its iterations do, and says so', () => {
    const objective = (at: Float64Array) => {
      const gradient = Float64Array.from(at, (x, i) => (i + 1) ** 2 * (x - 1));
      return { value: at.reduce((sum, x, i) => sum + ((i + 1) ** 2 * (x - 1) ** 2) / 2, 0), gradient };
    };
    const seen: number[] = [];
    const search = (iterations: number) =>
      minimum(objective, 12, { tolerance: 1e-8, iterations, report: (i) => void seen.push(i) });
    expect(search(3).reached).toBe(false);
    expect(seen).toEqual([0, 1, 2]);
    const { reached, at } = search(2000);
    expect(reached).toBe(true);
    for (const x of at) expect(x).toBeCloseTo(1, 8);
  });

  test('is refused before it starts where its weights are too many', async () => {
    const rows = Array.from({ length: 4200 }, (_, i): Row => [`word${i}`, `label ${i}`]);
    const problem = await stageProblem(
      baseline(rows, rows, { classifier: 'logistic-regression', bootstrap: 0 }),
    );
    expect(problem).toMatchObject({
      input: 'train',
      message: 'a logistic regression of 4200 labels and 4200 words has 17644200 weights, more than 16777216',
      hint: expect.stringContaining('naive-bayes'),
    });
  });
});

type Row = readonly [text: string, label: string];
const jsonl = (rows: readonly Row[]) =>
  rows.map(([text, label]) => `${JSON.stringify({ text, label })}\n`).join('');

async function baseline(train: readonly Row[], examples: readonly Row[], params: JsonObject = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
  const inputs = { train: join(folder, 'train.jsonl'), examples: join(folder, 'test.jsonl') };
  writeFileSync(inputs.train, jsonl(train));
  writeFileSync(inputs.examples, jsonl(examples));
  const context = recordingContext({
    inputs,
    outputs: ['report.json'],
    params: {
      form: 'classification',
      objective: 'classification',
      format: 'jsonl',
      columns: {},
      classifier: 'naive-bayes',
      smoothing: 1,
      l2: 1,
      bootstrap: 200,
      seed: 1,
      ...params,
    },
  });
  await run(context);
  return { metrics: context.metrics, report: JSON.parse(readFileSync(context.outputs['report']!, 'utf8')) };
}

const chinese: readonly Row[] = [
  ['一只小狗在叫', '动物'],
  ['猫和狗都是动物', '动物'],
  ['高大的树和树叶', '植物'],
  ['这种草有红色的花', '植物'],
];

test('tells Chinese texts apart and writes what it measured', async () => {
  const { metrics, report } = await baseline(chinese, [
    ['那只狗', '动物'],
    ['红花绿叶', '植物'],
    ['小狗在叫', '植物'],
  ]);
  expect(metrics['task/accuracy']).toBeCloseTo(2 / 3, 12);
  expect(metrics['task/accuracy']).toBe(report.accuracy.value);
  expect(metrics['task/mcc.high']).toBe(report.mcc.high);
  expect(report).toMatchObject({
    trained_on: 4,
    examples: 3,
    labels: ['动物', '植物'],
    confusion: [
      [1, 0],
      [1, 1],
    ],
    intervals: { samples: 200, confidence: 0.95, seed: 1 },
  });
});

test('gives no interval for a single example', async () => {
  const { metrics } = await baseline(chinese, [['那只狗', '动物']]);
  expect(metrics['task/accuracy']).toBe(1);
  expect(Object.keys(metrics).filter((name) => /\.(low|high)$/.test(name))).toEqual([]);
});

test('refuses a label that training lacks, and names the line', async () => {
  const problem = await stageProblem(
    baseline(chinese, [
      ['狗', '动物'],
      ['石头', '矿物'],
    ]),
  );
  expect(problem).toMatchObject({ input: 'examples', line: 2 });
  expect(problem.message).toMatch(/^unknown label "矿物"/);
});

test('refuses a training with a single label before it learns', async () => {
  const same = chinese.map(([text]): Row => [text, '动物']);
  expect(await stageProblem(baseline(same, same))).toMatchObject({
    input: 'train',
    message: 'every training example has the label "动物": there is nothing to tell apart',
  });
});

test('says which classifier it was, and tells texts apart with either', async () => {
  const { report } = await baseline(chinese, chinese, { classifier: 'logistic-regression' });
  expect(report).toMatchObject({ classifier: 'logistic regression on words', accuracy: { value: 1 } });
});

test.each([
  [{ classifier: 'logistic-regression', smoothing: 2 }, 'logistic-regression has no smoothing'],
  [{ l2: 2 }, 'naive-bayes has no l2'],
  [
    { form: 'similarity', objective: 'regression', classifier: 'naive-bayes' },
    'grades are told by a straight line through the overlap of words, which has no classifier',
  ],
])('%o is refused', (given, message) => {
  const params = {
    form: 'classification',
    objective: 'classification',
    columns: {},
    classifier: 'naive-bayes',
  };
  expect(kind.check!({ inputs: [], given, params: { ...params, ...given } })).toMatchObject([{ message }]);
});
