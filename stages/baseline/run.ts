import { writeFileSync } from 'node:fs';
import { choiceReport, gradeReport, taskMetrics, taskReport } from '../../src/metrics/task-report.ts';
import { blame } from '../../src/stage/blame.ts';
import type { StageContext } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type Example, ExamplesError, labelsOf, readExamples } from '../../src/text/examples.ts';
import { formParams, layoutOf } from '../../src/train/task-data.ts';
import { scoreClasses, trainNaiveBayes } from './naive-bayes.ts';
import { lineThrough } from './overlap.ts';
import { choiceFeatures, featuresOf, overlapOf } from './words.ts';

export async function run({ inputs, outputs, params, metric }: StageContext): Promise<void> {
  const { number } = paramReader(params);
  const task = formParams(params);
  const layout = layoutOf(params, task);
  const read = (input: string, labels?: readonly string[]): Example[] =>
    blame(
      ExamplesError,
      ({ message, line }) => ({ input, message, line }),
      () => readExamples(inputs[input]!, layout, labels),
    );
  const train = read('train');
  const resampling = { samples: number('bootstrap'), seed: number('seed') };
  const use: Use = { train, smoothing: number('smoothing'), resampling };
  let report: Described;
  if (task.objective === 'regression') report = ofGrades(use, read('examples'));
  else if (task.form === 'multiple-choice') report = ofChoices(use, read('examples'));
  else {
    const labels = labelsOf(train);
    report = ofClasses(use, read('examples', labels), labels, (example) =>
      featuresOf(task.form, example.texts),
    );
  }
  const { classifier, ...rest } = report;
  const described = { classifier, ...task, trained_on: train.length, ...rest };
  writeFileSync(outputs['report']!, `${JSON.stringify(described, null, 2)}\n`);
  for (const [name, value] of taskMetrics(report)) metric(name, value);
  for (const name of ['majority', 'chance', 'mse_of_mean'] as const)
    if (report[name] !== undefined) metric(`task/${name}`, report[name]);
}

interface Use {
  readonly train: readonly Example[];
  readonly smoothing: number;
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
  { train, smoothing, resampling }: Use,
  examples: readonly Example[],
  labels: readonly string[],
  features: (example: Example) => string[],
): Described {
  const counted = train.map((example) => ({ words: features(example), label: String(example.label) }));
  const model = trainNaiveBayes(counted, labels, smoothing);
  const predicted = examples.map((example) => indexOfLargest(scoreClasses(model, features(example))));
  const truth = examples.map(({ label }) => labels.indexOf(String(label)));
  const frequent = indexOfLargest(model.priors);
  return {
    classifier: 'multinomial naive Bayes on words',
    majority: truth.filter((c) => c === frequent).length / truth.length,
    chance: 1 / labels.length,
    ...taskReport(labels, truth, predicted, resampling),
  };
}

/** Naive Bayes tells right choices from wrong ones; the choice with the highest odds is taken. */
function ofChoices({ train, smoothing, resampling }: Use, examples: readonly Example[]): Described {
  const counted = train.flatMap(({ texts: [context, ...choices], label }) =>
    choices.map((choice, i) => ({
      words: choiceFeatures(context!, choice),
      label: i === label ? 'right' : 'wrong',
    })),
  );
  const model = trainNaiveBayes(counted, ['right', 'wrong'], smoothing);
  const predicted = examples.map(({ texts: [context, ...choices] }) =>
    indexOfLargest(
      choices.map((choice) => {
        const [right, wrong] = scoreClasses(model, choiceFeatures(context!, choice));
        return right! - wrong!;
      }),
    ),
  );
  const truth = examples.map(({ label }) => Number(label));
  const places = new Map<number, number>();
  for (const { label } of train) places.set(Number(label), (places.get(Number(label)) ?? 0) + 1);
  const [frequent] = [...places].reduce((a, b) => (b[1] > a[1] ? b : a));
  return {
    classifier: 'multinomial naive Bayes on words of right and wrong choices',
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
const indexOfLargest = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));
