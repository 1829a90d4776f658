import { expect, test } from 'vitest';
import { curveViews } from '../../src/views/curve.ts';
import { predictionViews } from '../../src/views/predictions.ts';
import { sampleViews } from '../../src/views/samples.ts';
import { taskReportViews } from '../../src/views/task-report.ts';

const lines = (values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

test('a curve has training and validation in one chart, its spikes and the step that was chosen', () => {
  const text = lines([
    { step: 10, loss: 5, learning_rate: 0.1, gradient_norm: 1 },
    { step: 20, loss: 9, spike: true, learning_rate: 0.2, gradient_norm: 2, validation_loss: 4 },
    { step: 30, loss: 3, learning_rate: 0.1, gradient_norm: 1, extra_thing: 7 },
  ]);
  const views = curveViews(text, { 'validation/best_step': 20 });
  expect(views.map(({ title }) => title)).toEqual(['Loss', 'Learning rate', 'Gradient norm', 'Extra thing']);
  expect(views[0]).toEqual({
    view: 'curve',
    x: 'step',
    title: 'Loss',
    unit: 'nats',
    scale: 'log',
    series: [
      {
        name: 'training',
        points: [
          [10, 5],
          [20, 9],
          [30, 3],
        ],
        marks: [{ x: 20, text: 'spike' }],
      },
      { name: 'validation', points: [[20, 4]], marks: [{ x: 20, text: 'chosen' }] },
    ],
  });
});

test('a task report knows what is scored without learning', () => {
  const naive = (report: object) =>
    taskReportViews(JSON.stringify(report)).find(({ view }) => view === 'baselines');
  expect(naive({ labels: ['a', 'b', 'c', 'd'], majority: 0.4 })).toEqual({
    view: 'baselines',
    baselines: [
      { name: 'always the most frequent label', metrics: { 'task/accuracy': 0.4 } },
      { name: 'chance', metrics: { 'task/accuracy': 0.25 } },
    ],
  });
  expect(naive({ chance: 0.5 })).toMatchObject({
    baselines: [{ name: 'chance', metrics: { 'task/accuracy': 0.5 } }],
  });
  expect(naive({ mse_of_mean: 2 })).toMatchObject({ baselines: [{ metrics: { 'task/mse': 2 } }] });
  expect(naive({ pearson: {} })).toBeUndefined();
});

test('beside what is validated, the loss of a task, never stands the whole loss', () => {
  const point = { loss: 7, task_loss: 2, lm_loss: 5, validation_loss: 1 };
  const views = curveViews(
    lines([
      { step: 1, ...point },
      { step: 2, ...point },
    ]),
    { 'validation/best_epoch': 2 },
  );
  const named = views.map((view) => [
    view.title,
    view.view === 'curve' ? view.series.map(({ points }) => points[0]![1]) : [],
  ]);
  expect(named).toEqual([
    ['Task loss', [2, 1]],
    ['Language-model loss', [5]],
    ['Whole loss', [7]],
  ]);
  expect(views[0]).toMatchObject({ series: [{}, { marks: [{ x: 2, text: 'chosen' }] }] });
});

test('a line that is still being written is passed over', () => {
  expect(curveViews('{"step":1,"loss":2}\n{"step":2,"lo', {})).toMatchObject([
    { series: [{ points: [[1, 2]] }] },
  ]);
});

test('the examples that were got most wrong come by how sure it was; what was right is not among them', () => {
  const text = lines([
    { index: 0, text: 'right', label: 'a', predicted: 'a', probabilities: { a: 1, b: 0 } },
    { index: 1, text: 'unsure', label: 'a', predicted: 'b', probabilities: { a: 0.4, b: 0.6 } },
    { index: 2, text: 'sure', label: 'b', predicted: 'a', probabilities: { a: 0.9, b: 0.1 } },
  ]);
  expect(predictionViews(text)).toMatchObject([
    {
      about: '2 of the 2 mistakes in 3 examples',
      rows: [
        ['sure', 'b', 'a', 0.9],
        ['unsure', 'a', 'b', 0.6],
      ],
    },
  ]);
  const grades = lines([
    { text: 'x', label: 3, predicted: 1 },
    { text: 'y', label: 2, predicted: 2.5 },
  ]);
  expect(predictionViews(grades)).toMatchObject([
    {
      rows: [
        ['x', '3', 1, 2],
        ['y', '2', 2.5, 0.5],
      ],
    },
  ]);
  const choices = lines([{ premise: 'p', label: 0, predicted: 1, probabilities: [0.2, 0.8] }]);
  expect(predictionViews(choices)).toMatchObject([{ rows: [['p', '0', '1', 0.8]] }]);
});

test('calibration leaves empty bins out, and its intervals are Wilson’s', () => {
  const bin = { from: 0.8, to: 1, confidence: 0.9 };
  const report = {
    reliability: [
      { ...bin, count: 0, accuracy: 0 },
      { ...bin, count: 10, accuracy: 0.8 },
    ],
  };
  const [view] = taskReportViews(JSON.stringify(report));
  expect(view).toMatchObject({ points: [{ x: 0.9, y: 0.8, weight: 10 }] });
  if (view?.view !== 'points') throw new Error('calibration is drawn as points');
  const [{ low, high } = {}] = view.points;
  // Wilson's interval (1927, Eq. 4) for 8 of 10, computed apart from this code.
  expect(low).toBeCloseTo(0.4901625, 6);
  expect(high).toBeCloseTo(0.9433178, 6);
});

test('samples say how many there are beside those shown', () => {
  const text = lines(
    Array.from({ length: 20 }, (_, index) => ({
      index,
      prompt: 'p',
      generated: `g${index}`,
      finish: 'length',
      tokens: 3,
    })),
  );
  const [view] = sampleViews(text);
  expect(view).toMatchObject({
    about: 'the first 12 of 20',
    rows: { length: 12, 0: ['p', 'g0', 'length', 3] },
  });
});
