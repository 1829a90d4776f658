import { defineStage } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'extract-features',
  summary: 'gives every token or word of a text its vectors, from any layer of a model',
  inputs: {
    model: { type: 'model', description: 'a language model, or one fine-tuned from it' },
    text: { type: 'text', description: 'UTF-8, one document a line; blank lines are skipped' },
  },
  outputs: {
    features: {
      type: 'features',
      description: 'vectors, which token or word of the text each row is, and how they were made',
      path: 'features',
    },
  },
  params,
  computes: true,
  load: () => import('./run.ts'),
});
