import type { Command } from './command.ts';
import { engine, json } from './options.ts';

/** Writing with a model, on the command line. */
export const generateCommand: Command = {
  name: 'generate',
  summary: 'writes texts with a language model: what it finds probable after a prompt',
  about: [
    'A right-to-left model writes leftwards: its prompt is the end of the text. Where no --prompt is given, a text begins with nothing.',
    'The same seed gives the same texts; what a sample is depends on its place alone. stages/generate/README.md says how a text ends.',
  ],
  arguments: [
    {
      name: 'MODEL',
      about: 'a model folder as it stands in artifacts/out: model.safetensors, config.json, tokenizer.json',
    },
  ],
  options: [
    {
      name: 'prompt',
      value: 'TEXT',
      mayBeEmpty: true,
      about: 'what the texts go on with; may be given many times',
    },
    { name: 'samples', value: 'N', about: 'texts for each prompt (default: 1)' },
    { name: 'max-tokens', value: 'N', about: 'most tokens of a text (default: 64)' },
    { name: 'temperature', value: 'T', about: '0 takes the most probable token each time (default: 1)' },
    { name: 'top-k', value: 'K', about: 'draws from the K most probable tokens alone' },
    { name: 'top-p', value: 'P', about: 'draws from the fewest most probable tokens that reach P together' },
    { name: 'stop', value: 'TEXT', about: 'ends a text where this comes up; may be given many times' },
    {
      name: 'context',
      value: 'HOW',
      choices: ['slide', 'stop'],
      about:
        "beyond the model's context: slide goes on from the last half of it (default), stop ends the text",
    },
    { name: 'seed', value: 'N', about: 'decides what is drawn (default: 1)' },
    { name: 'batch-size', value: 'N', about: 'texts written at once (default: 8)' },
    { ...engine, about: 'what computes; pipeline engines lists them' },
    json('prints the samples as JSON lines'),
  ],
  examples: [
    [
      'pipeline generate artifacts/out/pretrain-then-finetune/pretrain/model --prompt "dog:" --samples 3 --top-k 40',
      'three definitions of a dog',
    ],
  ],
  exits: [
    [0, 'the texts were written'],
    [1, 'the model cannot be used, or a prompt does not fit'],
    [2, 'the command line is wrong'],
    [130, 'interrupted'],
  ],
  load: () => import('./generate.ts'),
};
