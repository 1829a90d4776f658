import type { JsonObject } from '../../src/base/json.ts';
import { defineStage, type UseProblem } from '../../src/stage/kind.ts';
import { optimizerProblems } from '../../src/train/optimizer-params.ts';
import params from './schema.json' with { type: 'json' };

/** What a model brings and a start from scratch must be told. */
const sizes = ['n_layer', 'n_head', 'n_embd', 'n_positions'];

export default defineStage({
  kind: 'finetune',
  summary: 'trains a classifier on labelled texts, from a pretrained model or from scratch',
  inputs: {
    train: {
      type: 'examples',
      description: 'JSONL, {"text", "label"}: what it learns from; its labels are the classes',
    },
    validation: { type: 'examples', description: 'JSONL, {"text", "label"}: what chooses the best epoch' },
    model: { type: 'model', description: 'the pretrained model to start from', optional: true },
    tokenizer: {
      type: 'tokenizer',
      description:
        'instead of a model: starts from scratch, with this tokenizer and the sizes among the params',
      optional: true,
    },
  },
  outputs: {
    model: {
      type: 'model',
      description: 'the model after its best epoch, with its classifier',
      path: 'model',
    },
    curve: {
      type: 'curve',
      description: 'losses, learning rate and gradient norm by step; validation by epoch',
      path: 'curve.jsonl',
    },
  },
  params,
  computes: true,
  resumes: true,
  uncounted: ['checkpoint_every'],
  check: ({ inputs, given, params }) => [
    ...startProblems(inputs, given, params),
    ...optimizerProblems(given, params),
  ],
  load: () => import('./run.ts'),
});

function startProblems(inputs: readonly string[], given: JsonObject, params: JsonObject): UseProblem[] {
  const [model, tokenizer] = [inputs.includes('model'), inputs.includes('tokenizer')];
  if (model && tokenizer)
    return [
      {
        on: { input: 'tokenizer' },
        message: 'a model brings its own tokenizer: give a model, or a tokenizer to start from scratch',
      },
    ];
  if (!model && !tokenizer)
    return [
      {
        on: 'inputs',
        message: 'there is nothing to start from: give a model, or a tokenizer to start from scratch',
      },
    ];
  if (model)
    return sizes
      .filter((name) => given[name] !== undefined)
      .map((name) => ({ on: { param: name }, message: `the model decides ${name}` }));
  if (Number(params['n_embd']) % Number(params['n_head']) === 0) return [];
  return [
    {
      on: { param: given['n_embd'] === undefined ? 'n_head' : 'n_embd' },
      message: `n_embd is ${params['n_embd']}, which ${params['n_head']} heads (n_head) do not share evenly`,
    },
  ];
}
