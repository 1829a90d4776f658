import { defineStage } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'export-model',
  summary: "writes a model as a folder that Hugging Face's transformers loads, with a model card",
  inputs: {
    model: { type: 'model', description: 'a language model, or one with a classifier' },
    'lm-report': {
      type: 'lm-report',
      description: 'what evaluate-lm measured of it, for the card',
      optional: true,
    },
    'task-report': {
      type: 'task-report',
      description: 'what evaluate-task measured of it, for the card',
      optional: true,
    },
  },
  outputs: {
    huggingface: {
      type: 'huggingface',
      description:
        'model.safetensors, config.json, tokenizer.json, tokenizer_config.json, special_tokens_map.json, README.md',
      path: 'huggingface',
    },
  },
  params,
  computes: false,
  load: () => import('./run.ts'),
});
