import { defineStage } from '../../src/stage/kind.ts';
import { promptProblems } from '../../src/train/task-data.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'evaluate-task',
  summary: 'measures a fine-tuned model, or a language model with a prompt, on labelled texts',
  inputs: {
    model: { type: 'model', description: 'a fine-tuned model, or with a prompt any language model' },
    examples: { type: 'examples', description: "examples of the model's form: what it is measured on" },
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
  check: ({ given, params }) => promptProblems(given, params),
  load: () => import('./run.ts'),
});
