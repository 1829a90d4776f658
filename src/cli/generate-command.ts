import type { Command } from './command.ts';
import { engine, json } from './options.ts';

/** Writing with a model, on the command line. */
export const generateCommand: Command = {
  name: 'generate',
  summary: 'Generate text from a prompt',
  about: [
    'A right-to-left model writes leftwards: its prompt is the end of the text.',
    'Without --prompt, a text starts empty.',
    'The same seed gives the same texts. A sample depends only on the seed and its position.',
    'stages/generate/README.md describes how a text ends.',
  ],
  arguments: [
    {
      name: 'MODEL',
      about: 'Model folder as in artifacts/out: model.safetensors, config.json, tokenizer.json',
    },
  ],
  options: [
    {
      name: 'prompt',
      value: 'TEXT',
      mayBeEmpty: true,
      about: 'Text to continue; repeatable',
    },
    { name: 'samples', value: 'N', about: 'Texts per prompt (default: 1)' },
    { name: 'max-tokens', value: 'N', about: 'Maximum tokens per text (default: 64)' },
    {
      name: 'temperature',
      value: 'T',
      about: 'Sampling temperature; 0 always takes the most probable token (default: 1)',
    },
    { name: 'top-k', value: 'K', about: 'Sample only from the K most probable tokens' },
    {
      name: 'top-p',
      value: 'P',
      about: 'Sample only from the smallest set of most probable tokens with total probability P',
    },
    { name: 'stop', value: 'TEXT', about: 'End a text at this string; repeatable' },
    {
      name: 'context',
      value: 'HOW',
      choices: ['slide', 'stop'],
      about:
        "At the end of the model's context: slide continues from its last half (default), stop ends the text",
    },
    { name: 'seed', value: 'N', about: 'Random seed (default: 1)' },
    { name: 'batch-size', value: 'N', about: 'Texts generated at once (default: 8)' },
    { ...engine, about: 'Engine to compute on; list: pipeline engines' },
    json('Print the samples as JSON lines'),
  ],
  examples: [
    [
      'pipeline generate artifacts/out/pretrain-then-finetune/pretrain/model --prompt "dog:" --samples 3 --top-k 40',
      'Generate three definitions of a dog',
    ],
  ],
  exits: [
    [0, 'Success'],
    [1, 'The model cannot be used, or a prompt does not fit'],
    [2, 'The command line is invalid'],
    [130, 'Interrupted'],
  ],
  load: () => import('./generate.ts'),
};
