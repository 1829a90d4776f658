import { writeFileSync } from 'node:fs';
import { choiceReport, gradeReport, taskMetrics, taskReport } from '../../src/metrics/task-report.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type Example, labelsOf } from '../../src/text/examples.ts';
import { examplesInput } from '../../src/train/examples-input.ts';
import { formParams, layoutOf } from '../../src/train/task-data.ts';
import {
  classLogProbabilities,
  distinctWords,
  MAX_WEIGHTS,
  trainLogisticRegression,
} from './logistic-regression.ts';
import { type CountedText, scoreClasses, trainNaiveBayes } from './naive-bayes.ts';
import { lineThrough } from './overlap.ts';
import { choiceFeatures, featuresOf, overlapOf } from './words.ts';

export async function run(context: StageContext): Promise<void> {
  const { outputs, params, metric } = context;
  const { number, oneOf } = paramReader(params);
  const task = formParams(params);
  const layout = layoutOf(params, task);
  const read = (input: string, labels?: readonly string[]): Example[] =>
    examplesInput(context, input, layout, labels);
  const train = read('train');
  const resampling = { samples: number('bootstrap'), seed: number('seed') };
  const classifier = classifiers[oneOf('classifier', ['naive-bayes', 'logistic-regression'])];
  const learn: Learn = (texts, labels) => classifier.learn(texts, labels, number(classifier.param), context);
  const use: Use = { train, name: classifier.name, learn, resampling };
  let report: Described;
  if (task.objective === 'regression') report = ofGrades(use, read('examples'));
  else if (task.form === 'multiple-choice') report = ofChoices(use, read('examples'));
  else {
    const labels = labelsOf(train);
    if (labels.length === 1)
      throw new StageError({
        input: 'train',
        message: `every training example has the label ${JSON.stringify(labels[0])}: there is nothing to tell apart`,
      });
    report = ofClasses(use, read('examples', labels), labels, (example) =>
      featuresOf(task.form, example.texts),
    );
  }
  const { classifier: said, ...rest } = report;
  const described = { classifier: said, ...task, trained_on: train.length, ...rest };
  writeFileSync(outputs['report']!, `${JSON.stringify(described, null, 2)}\n`);
  for (const [name, value] of taskMetrics(report)) metric(name, value);
  for (const name of ['majority', 'chance', 'mse_of_mean'] as const)
    if (report[name] !== undefined) metric(`task/${name}`, report[name]);
}

/** Scores of the classes, by words: the larger the likelier, and their differences log odds. */
type Scorer = (words: readonly string[]) => number[];
type Learn = (texts: readonly CountedText[], labels: readonly string[]) => Scorer;

const classifiers = {
  'naive-bayes': {
    name: 'multinomial naive Bayes',
    param: 'smoothing',
    learn: (texts: readonly CountedText[], labels: readonly string[], smoothing: number): Scorer => {
      const model = trainNaiveBayes(texts, labels, smoothing);
      return (words) => scoreClasses(model, words);
    },
  },
  'logistic-regression': {
    name: 'logistic regression',
    param: 'l2',
    learn: (
      texts: readonly CountedText[],
      labels: readonly string[],
      l2: number,
      context: StageContext,
    ): Scorer => {
      requireFitting(texts, labels);
      const model = trainLogisticRegression(texts, labels, l2, (step, steps) =>
        context.progress({ step, steps, unit: 'iterations', phase: 'training' }),
      );
      if (!model.reached)
        context.notice(
          'the logistic regression was stopped before its minimum, since it would have taken hours: classifier: naive-bayes takes seconds',
        );
      return (words) => classLogProbabilities(model, words);
    },
  },
} as const;

/** Throws `StageError` where a logistic regression would need too much memory. */
function requireFitting(texts: readonly CountedText[], labels: readonly string[]): void {
  const words = distinctWords(texts).length;
  const weights = labels.length * (words + 1);
  if (weights > MAX_WEIGHTS)
    throw new StageError({
      input: 'train',
      message: `a logistic regression of ${labels.length} labels and ${words} words has ${weights} weights, more than ${MAX_WEIGHTS}`,
      hint: 'set classifier to naive-bayes, or take texts with fewer labels or words',
    });
}

interface Use {
  readonly train: readonly Example[];
  /** Of the classifier, in words. */
  readonly name: string;
  readonly learn: Learn;
  readonly resampling: { readonly samples: number; readonly seed: number };
}

interface Described {
  readonly classifier: string;
  /** Accuracy of saying the most frequent label of the training each time. */
  readonly majority?: number;
  /** Expected accuracy of saying any label, or choosing any choice, alike. */
  readonly chance?: number;
  /** Squared error of saying the training's mean each time. */
  readonly mse_of_mean?: number;
}

function ofClasses(
  { train, name, learn, resampling }: Use,
  examples: readonly Example[],
  labels: readonly string[],
  features: (example: Example) => string[],
): Described {
  const counted = train.map((example) => ({ words: features(example), label: String(example.label) }));
  const scores = learn(counted, labels);
  const predicted = examples.map((example) => indexOfLargest(scores(features(example))));
  const truth = examples.map(({ label }) => labels.indexOf(String(label)));
  const frequent = indexOfLargest(labels.map((label) => counted.filter((one) => one.label === label).length));
  return {
    classifier: `${name} on words`,
    majority: truth.filter((c) => c === frequent).length / truth.length,
    chance: 1 / labels.length,
    ...taskReport(labels, truth, predicted, resampling),
  };
}

/** The classifier tells right choices from wrong ones; the choice with the highest odds is taken. */
function ofChoices({ train, name, learn, resampling }: Use, examples: readonly Example[]): Described {
  const counted = train.flatMap(({ texts: [context, ...choices], label }) =>
    choices.map((choice, i) => ({
      words: choiceFeatures(context!, choice),
      label: i === label ? 'right' : 'wrong',
    })),
  );
  const scores = learn(counted, ['right', 'wrong']);
  const predicted = examples.map(({ texts: [context, ...choices] }) =>
    indexOfLargest(
      choices.map((choice) => {
        const [right, wrong] = scores(choiceFeatures(context!, choice));
        return right! - wrong!;
      }),
    ),
  );
  const truth = examples.map(({ label }) => Number(label));
  const places = new Map<number, number>();
  for (const { label } of train) places.set(Number(label), (places.get(Number(label)) ?? 0) + 1);
  const [frequent] = [...places].reduce((a, b) => (b[1] > a[1] ? b : a));
  return {
    classifier: `${name} on words of right and wrong choices`,
    majority: truth.filter((place) => place === frequent).length / truth.length,
    chance: examples.reduce((sum, { texts }) => sum + 1 / (texts.length - 1), 0) / examples.length,
    ...choiceReport(truth, predicted, resampling),
  };
}

/** A straight line through the words that two texts share. */
function ofGrades({ train, resampling }: Use, examples: readonly Example[]): Described {
  const grades = train.map(({ label }) => Number(label));
  const line = lineThrough(
    train.map(({ texts }) => overlapOf(texts)),
    grades,
  );
  const truth = examples.map(({ label }) => Number(label));
  const mean = grades.reduce((a, b) => a + b, 0) / grades.length;
  return {
    classifier: 'least squares on the overlap of words',
    mse_of_mean: truth.reduce((sum, grade) => sum + (grade - mean) ** 2, 0) / truth.length,
    ...gradeReport(
      truth,
      examples.map(({ texts }) => line(overlapOf(texts))),
      resampling,
    ),
  };
}

/** The first of them where several are equal. */
const indexOfLargest = (scores: readonly number[]): number =>
  scores.reduce((best, score, i) => (score > scores[best]! ? i : best), 0);
