import type { JsonObject } from '../../src/base/json.ts';
import { defineStage, type UseProblem } from '../../src/stage/kind.ts';
import { formProblems } from '../../src/train/task-data.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'baseline',
  summary:
    'predicts from words alone, by naive Bayes, logistic regression or their overlap: what a fine-tuned model must beat',
  inputs: {
    train: { type: 'examples', description: 'examples in the form of the params: what it learns from' },
    examples: { type: 'examples', description: 'examples alike: what it is measured on' },
  },
  outputs: {
    report: { type: 'task-report', description: 'accuracy and its kin, with intervals', path: 'report.json' },
  },
  params,
  computes: false,
  check: ({ given, params }) => [...formProblems(params), ...classifierProblems(given, params)],
  load: () => import('./run.ts'),
});

/** A param that the classifier would not look at is a mistake. */
function classifierProblems(given: JsonObject, { classifier, objective }: JsonObject): UseProblem[] {
  const graded = objective === 'regression';
  const foreign = graded
    ? ['classifier', 'smoothing', 'l2']
    : [classifier === 'naive-bayes' ? 'l2' : 'smoothing'];
  return foreign
    .filter((name) => given[name] !== undefined)
    .map((name) => ({
      on: { param: name },
      message: graded
        ? `grades are told by a straight line through the overlap of words, which has no ${name}`
        : `${classifier} has no ${name}`,
    }));
}
