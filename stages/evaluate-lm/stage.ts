import { defineStage } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'evaluate-lm',
  summary: 'measures how well a model predicts a text: perplexities and bits per byte, every token once',
  inputs: {
    model: { type: 'model', description: 'a language model, or one fine-tuned from it' },
    text: {
      type: 'text',
      description:
        'UTF-8 text that the model was not trained on, one document a line; blank lines are skipped',
    },
  },
  outputs: {
    report: {
      type: 'lm-report',
      description: 'the measures, what they were counted over, and how',
      path: 'report.json',
    },
  },
  params,
  computes: true,
  load: () => import('./run.ts'),
});
