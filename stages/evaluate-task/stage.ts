import { defineStage } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'evaluate-task',
  summary: 'measures a fine-tuned model on labelled texts',
  inputs: {
    model: { type: 'model', description: 'a fine-tuned model: one with a classifier' },
    examples: { type: 'examples', description: 'JSONL, {"text", "label"}: what it is measured on' },
  },
  outputs: {
    report: { type: 'task-report', description: 'accuracy and its kin, with intervals', path: 'report.json' },
    predictions: {
      type: 'predictions',
      description:
        'JSONL, one example a line: its label, what was predicted, and how probable each class was',
      path: 'predictions.jsonl',
    },
  },
  params,
  computes: true,
  load: () => import('./run.ts'),
});
