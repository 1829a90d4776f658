import type { JsonObject } from '../../src/base/json.ts';
import { defineStage, type UseProblem } from '../../src/stage/kind.ts';
import { optimizerProblems } from '../../src/train/optimizer-params.ts';
import { presets } from './presets.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'pretrain',
  summary: "trains GPT-1's transformer, or ELMo's LSTMs, as a language model on a corpus of tokens",
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
    ...lstmProblems(given, params),
    ...maskedProblems(given, params),
    ...lengthProblems(given, params),
    ...optimizerProblems(given, params),
  ],
  load: () => import('./run.ts'),
});

function shapeProblems(params: JsonObject): UseProblem[] {
  const { n_embd, n_head } = params;
  if (params['architecture'] === 'lstm') return [];
  if (Number(n_embd) % Number(n_head) === 0) return [];
  return [
    {
      on: { param: 'n_embd' },
      message: `n_embd is ${n_embd}, which ${n_head} heads (n_head) do not share evenly`,
    },
  ];
}

/** What one of the two has and the other has not. */
function lstmProblems(given: JsonObject, { architecture, objective, window }: JsonObject): UseProblem[] {
  const foreign = (param: string, message: string): UseProblem[] =>
    given[param] === undefined ? [] : [{ on: { param }, message }];
  if (architecture !== 'lstm')
    return foreign('n_inner', "n_inner is an LSTM's: GPT-1's MLP is 4 · n_embd wide");
  return [
    ...foreign('n_head', 'an LSTM has no heads'),
    ...(Number(window) > 0
      ? foreign('window', 'an LSTM remembers what it has read: it takes no window')
      : []),
    ...(objective === 'masked'
      ? foreign('objective', 'objective is masked: an LSTM reads one way at a time and sees no text whole')
      : []),
  ];
}

/** A masked language model sees its text whole. */
const maskedProblems = (given: JsonObject, { objective, direction, window }: JsonObject): UseProblem[] =>
  objective !== 'masked'
    ? []
    : [
        ...(direction === 'left-to-right' ? [] : ['direction']),
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
