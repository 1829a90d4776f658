import { defineStage } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'generate',
  summary: 'writes texts with a language model: what it draws after each prompt',
  inputs: {
    model: { type: 'model', description: 'a language model, or one fine-tuned from it' },
    prompts: { type: 'prompts', description: 'JSONL, {"prompt"}: what the texts go on with; may be empty' },
  },
  outputs: {
    samples: {
      type: 'samples',
      description: 'JSONL, one text a line: its prompt, what was generated, both together, and why it ends',
      path: 'samples.jsonl',
    },
  },
  params,
  computes: true,
  load: () => import('./run.ts'),
});
