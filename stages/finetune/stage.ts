import type { JsonObject } from '../../src/base/json.ts';
import { defineStage, type UseProblem } from '../../src/stage/kind.ts';
import { optimizerProblems } from '../../src/train/optimizer-params.ts';
import { formProblems } from '../../src/train/task-data.ts';
import { lambdaOf, replayShare } from './auxiliary.ts';
import { presets } from './presets.ts';
import params from './schema.json' with { type: 'json' };

/** What a model brings and a start from scratch must be told. */
const sizes = ['n_layer', 'n_head', 'n_embd', 'n_positions'];

export default defineStage({
  kind: 'finetune',
  summary: 'trains a model for a task on labelled texts, from a pretrained model or from scratch',
  inputs: {
    train: {
      type: 'examples',
      description: 'examples in the form of the params: what it learns from; its labels are the classes',
    },
    validation: { type: 'examples', description: 'examples alike: what chooses the best epoch' },
    model: { type: 'model', description: 'the pretrained model to start from', optional: true },
    tokenizer: {
      type: 'tokenizer',
      description:
        'instead of a model: starts from scratch, with this tokenizer and the sizes among the params',
      optional: true,
    },
    tokens: {
      type: 'tokens',
      description:
        'pretraining text to replay, by the tokenizer of the model (auxiliary: { on: pretraining })',
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
  presets,
  computes: true,
  resumes: true,
  uncounted: ['checkpoint_every'],
  check: ({ inputs, given, params }) => [
    ...startProblems(inputs, given, params),
    ...formProblems(params),
    ...auxiliaryProblems(inputs, given, params),
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
  const shared = ['transfer', 'freeze', 'mix_layer_norm'].filter(
    (name) => !model && given[name] !== undefined,
  );
  if (tokenizer && shared.length > 0)
    return shared.map((name) => ({
      on: { param: name },
      message: `${name} is about a pretrained model's weights; a start from scratch has none`,
    }));
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

/** An option that could do nothing is a mistake. */
function auxiliaryProblems(inputs: readonly string[], given: JsonObject, params: JsonObject): UseProblem[] {
  const { start, end } = lambdaOf(params);
  const replays = replayShare(params) > 0;
  const problem = (param: string, message: string): UseProblem[] => [{ on: { param }, message }];
  if (
    params['freeze'] === 'all' &&
    [given['lambda'], given['lambda_end']].some((value) => Number(value ?? 0) > 0)
  )
    return problem('freeze', 'freeze is all: a language-model loss (lambda) would have nothing to train');
  if (params['lambda_schedule'] === 'constant' && given['lambda_end'] !== undefined)
    return problem('lambda_end', 'lambda_end needs lambda_schedule: linear');
  if (replays && start === 0 && end === 0)
    return problem('auxiliary', 'auxiliary names the text of a loss that lambda leaves out: it is 0');
  if (replays && !inputs.includes('tokens'))
    return problem('auxiliary', 'replaying pretraining text needs the input tokens');
  if (!replays && inputs.includes('tokens'))
    return [
      {
        on: { input: 'tokens' },
        message: 'tokens are replayed with auxiliary: { on: pretraining } or { on: both } alone',
      },
    ];
  return [];
}
