import type { Command } from './command.ts';
import { engine, json } from './options.ts';

/** Using a model for its task, on the command line. */
export const predictCommand: Command = {
  name: 'predict',
  summary: 'says what a fine-tuned model makes of texts: labels, choices or grades',
  about: [
    'A text is given as it is, in a file, or on the standard input (-). A file is read by its ending: .txt, a text a line; .jsonl, a JSON',
    'object a line, {"text": …}; .csv or .tsv, a table whose first row names its columns. Any other, and the standard input, is JSON where it',
    'begins as a JSON object does, else a text a line; --format says otherwise. Forms of several texts need fields: {"premise": …, "hypothesis": …}.',
    'With --prompt and --label a language model is asked for the likelihood of each label, without a classifier.',
  ],
  arguments: [
    {
      name: 'MODEL',
      about: 'a model folder as it stands in artifacts/out: model.safetensors, config.json, tokenizer.json',
    },
    { name: 'TEXT', about: 'a text, a file, or - (default: the standard input)', optional: true },
  ],
  options: [
    {
      name: 'format',
      value: 'HOW',
      choices: ['text', 'jsonl', 'csv', 'tsv'],
      about: 'how the texts are written, where that is not to be told by what is in them',
    },
    {
      name: 'column',
      value: 'FIELD=NAME',
      about: 'the column or key that a field is in; of choices many times',
    },
    {
      name: 'truncate',
      value: 'HOW',
      choices: ['tail', 'head', 'refuse'],
      about: 'what becomes of a text too long',
    },
    {
      name: 'prompt',
      value: 'TEXT',
      about: "without a classifier: what stands before a label, '{text} It is about'",
    },
    { name: 'label', value: 'LABEL=WORDS', about: 'a label and its words, for a prompt; many times' },
    {
      name: 'form',
      value: 'FORM',
      choices: ['classification', 'entailment', 'similarity', 'multiple-choice'],
      about: 'how texts read, for a prompt',
    },
    { ...engine, about: 'what computes; pipeline engines lists them' },
    json('prints the predictions as JSON lines, with the probability of each label'),
  ],
  examples: [
    [
      "pipeline predict 'artifacts/out/pretrain-then-finetune/finetune[lambda=0.5]/model' 'spaniel: a dog with long ears'",
      'which class a text has',
    ],
    ['pipeline predict ./model reviews.csv --column text=review --json', 'all of a table'],
  ],
  exits: [
    [0, 'the predictions were printed'],
    [1, 'the model or the texts cannot be used'],
    [2, 'the command line is wrong'],
    [130, 'interrupted'],
  ],
  load: () => import('./predict.ts'),
};
