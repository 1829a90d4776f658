import { writeFileSync } from 'node:fs';
import { taskMetrics, taskReport } from '../../src/metrics/task-report.ts';
import { blame } from '../../src/stage/blame.ts';
import type { StageContext } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type Example, ExamplesError, labelsOf, readExamples } from '../../src/text/examples.ts';
import { wordsOf } from '../../src/text/words.ts';
import { scoreClasses, trainNaiveBayes } from './naive-bayes.ts';

export async function run({ inputs, outputs, params, metric }: StageContext): Promise<void> {
  const { number } = paramReader(params);
  const train = examplesOf('train', inputs['train']!);
  const labels = labelsOf(train);
  const examples = examplesOf('examples', inputs['examples']!, labels);

  const texts = train.map(({ text, label }) => ({ words: wordsOf(text), label }));
  const model = trainNaiveBayes(texts, labels, number('smoothing'));
  const predicted = examples.map(({ text }) => indexOfLargest(scoreClasses(model, wordsOf(text))));
  const truth = examples.map(({ label }) => labels.indexOf(label));

  const report = taskReport(labels, truth, predicted, { samples: number('bootstrap'), seed: number('seed') });
  const described = { classifier: 'multinomial naive Bayes on words', trained_on: train.length, ...report };
  writeFileSync(outputs['report']!, `${JSON.stringify(described, null, 2)}\n`);
  for (const [name, value] of taskMetrics(report)) metric(name, value);
}

const examplesOf = (input: string, path: string, labels?: readonly string[]): Example[] =>
  blame(
    ExamplesError,
    ({ message, line }) => ({ input, message, line }),
    () => readExamples(path, labels),
  );

/** The first of them where several are equal. */
const indexOfLargest = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));
