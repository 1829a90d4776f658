import { defineStage } from '../../src/stage/kind.ts';
import { promptProblems } from '../../src/train/task-data.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'predict',
  summary: 'says what a fine-tuned model, or a language model with a prompt, makes of texts without labels',
  inputs: {
    model: { type: 'model', description: 'a fine-tuned model, or with a prompt any language model' },
    texts: { type: 'any', description: "texts in the model's form, without labels" },
  },
  outputs: {
    predictions: {
      type: 'predictions',
      description: 'JSONL, one text a line: what was predicted, and how probable each label or choice was',
      path: 'predictions.jsonl',
    },
  },
  params,
  computes: true,
  check: ({ given, params }) => promptProblems(given, params),
  load: () => import('./run.ts'),
});
