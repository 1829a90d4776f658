import { defineStage } from '../../src/stage/kind.ts';
import { formProblems } from '../../src/train/task-data.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'split',
  summary:
    'divides labelled texts by their content into training, validation and test, and counts what is near the same',
  inputs: {
    examples: { type: 'any', description: 'labelled texts of the form, as JSONL, CSV or TSV' },
  },
  outputs: {
    train: { type: 'examples', description: 'JSONL: what is learned from', path: 'train.jsonl' },
    validation: { type: 'examples', description: 'JSONL: what chooses the best', path: 'validation.jsonl' },
    test: { type: 'examples', description: 'JSONL: what is measured on', path: 'test.jsonl' },
    corpus: {
      type: 'text',
      description: 'the texts of the training part without their labels, to pretrain on',
      path: 'corpus.txt',
    },
    heldout: {
      type: 'text',
      description: 'the texts of the test part alike, to measure a language model on',
      path: 'heldout.txt',
    },
    report: {
      type: 'any',
      description: 'JSON: what is in each part, and what is near the same',
      path: 'report.json',
    },
  },
  params,
  computes: false,
  check: ({ params }) => [
    ...formProblems(params),
    ...(Number(params['validation']) + Number(params['test']) < 1
      ? []
      : [{ on: { param: 'test' }, message: 'validation and test leave nothing to train on' }]),
  ],
  load: () => import('./run.ts'),
});
