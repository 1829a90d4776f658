import { defineStage } from '../../src/stage/kind.ts';
import { formProblems } from '../../src/train/task-data.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'baseline',
  summary: 'predicts from words alone, by naive Bayes or their overlap: what a fine-tuned model must beat',
  inputs: {
    train: { type: 'examples', description: 'examples in the form of the params: what it learns from' },
    examples: { type: 'examples', description: 'examples alike: what it is measured on' },
  },
  outputs: {
    report: { type: 'task-report', description: 'accuracy and its kin, with intervals', path: 'report.json' },
  },
  params,
  computes: false,
  check: ({ params }) => formProblems(params),
  load: () => import('./run.ts'),
});
