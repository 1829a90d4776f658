import { defineStage } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'tokenize',
  summary: 'learns a byte-level BPE vocabulary from a corpus and writes the corpus as token ids',
  inputs: {
    corpus: { type: 'text', description: 'UTF-8 text, one document a line; blank lines are skipped' },
  },
  outputs: {
    tokenizer: {
      type: 'tokenizer',
      description: 'the vocabulary and merges, as a Hugging Face tokenizer.json',
      path: 'tokenizer.json',
    },
    tokens: {
      type: 'tokens',
      description: 'the corpus as flat token ids with the boundaries of its documents',
      path: 'tokens',
    },
  },
  params,
  computes: false,
  load: () => import('./run.ts'),
});
