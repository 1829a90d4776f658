import type { JsonObject } from '../../src/base/json.ts';
import { defineStage, type UseProblem } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'tokenize',
  summary: 'learns a BPE vocabulary from a corpus, or takes one, and writes the corpus as token ids',
  inputs: {
    corpus: { type: 'text', description: 'UTF-8 text, one document a line; blank lines are skipped' },
    tokenizer: {
      type: 'tokenizer',
      description:
        'instead of learning one: a tokenizer.json, or a folder with one or with vocab.json and merges.txt',
      optional: true,
    },
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
  check: ({ inputs, given, params }) => problems(inputs.includes('tokenizer'), given, params),
  load: () => import('./run.ts'),
});

function problems(taken: boolean, given: JsonObject, params: JsonObject): UseProblem[] {
  if (taken)
    return ['vocabulary', 'tokenizer']
      .filter((name) => given[name] !== undefined)
      .map((name) => ({ on: { param: name }, message: `the tokenizer among the inputs decides ${name}` }));
  const { vocabulary } = params;
  if (vocabulary === undefined)
    return [
      {
        on: 'uses',
        message: 'there is no vocabulary: say how large a one to learn, or give a tokenizer among the inputs',
      },
    ];
  if (params['tokenizer'] === 'byte-level' && Number(vocabulary) < smallestByteLevel)
    return [
      {
        on: { param: 'vocabulary' },
        message: `vocabulary is ${vocabulary}, below the ${smallestByteLevel} of the 256 bytes and <|endoftext|>`,
      },
    ];
  return [];
}

const smallestByteLevel = 257;
