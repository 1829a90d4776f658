import { defineStage } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'import-model',
  summary:
    "makes a model of a Hugging Face checkpoint of GPT-1's or GPT-2's kind, published weights among them",
  inputs: {
    huggingface: {
      type: 'huggingface',
      description:
        'a folder with model.safetensors, config.json, and tokenizer.json or vocab.json and merges.txt',
    },
  },
  outputs: {
    model: { type: 'model', description: 'the model, with its classifier if it has one', path: 'model' },
  },
  params,
  computes: false,
  load: () => import('./run.ts'),
});
