import type { JsonObject } from '../../src/base/json.ts';
import { defineStage, type UseProblem } from '../../src/stage/kind.ts';
import { optimizerProblems } from '../../src/train/optimizer-params.ts';
import { presets } from './presets.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'pretrain',
  summary: "trains GPT-1's transformer as a language model on a corpus of tokens",
  inputs: {
    tokens: { type: 'tokens', description: 'the corpus as token ids, from tokenize' },
    tokenizer: {
      type: 'tokenizer',
      description: 'the tokenizer that made them; it becomes part of the model',
    },
  },
  outputs: {
    model: {
      type: 'model',
      description: 'the model as it was when it did best on the documents set aside',
      path: 'model',
    },
    last: { type: 'model', description: 'the model after the last update', path: 'last' },
    curve: {
      type: 'curve',
      description: 'loss, learning rate, gradient norm and validation loss by step',
      path: 'curve.jsonl',
    },
  },
  params,
  presets,
  instead: { epochs: 'steps' },
  computes: true,
  resumes: true,
  uncounted: ['checkpoint_every'],
  check: ({ given, params }) => [
    ...shapeProblems(params),
    ...maskedProblems(given, params),
    ...lengthProblems(given, params),
    ...optimizerProblems(given, params),
  ],
  load: () => import('./run.ts'),
});

function shapeProblems(params: JsonObject): UseProblem[] {
  const { n_embd, n_head } = params;
  if (Number(n_embd) % Number(n_head) === 0) return [];
  return [
    {
      on: { param: 'n_embd' },
      message: `n_embd is ${n_embd}, which ${n_head} heads (n_head) do not share evenly`,
    },
  ];
}

/** A masked language model sees its text whole. */
const maskedProblems = (given: JsonObject, { objective, direction, window }: JsonObject): UseProblem[] =>
  objective !== 'masked'
    ? []
    : [
        ...(direction === 'right-to-left' ? ['direction'] : []),
        ...(Number(window) > 0 ? ['window'] : []),
      ].map((param) => ({
        on: { param: given[param] === undefined ? 'objective' : param },
        message: `objective is masked: such a model sees its text whole, and takes no ${param}`,
      }));

/** How many steps epochs are is known when the text is. */
function lengthProblems(given: JsonObject, { warmup_steps, steps, epochs }: JsonObject): UseProblem[] {
  if (Number(given['epochs'] ?? 0) > 0 && given['steps'] !== undefined)
    return [
      { on: { param: 'epochs' }, message: 'steps and epochs both say how long it trains: leave one out' },
    ];
  if (Number(epochs) > 0 || !(Number(warmup_steps) >= Number(steps))) return [];
  return [
    {
      on: { param: 'warmup_steps' },
      message: `warmup_steps is ${warmup_steps}, which leaves none of ${steps} steps at the full rate`,
    },
  ];
}
