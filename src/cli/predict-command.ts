import type { Command } from './command.ts';
import { engine, json } from './options.ts';

/** Using a model for its task, on the command line. */
export const predictCommand: Command = {
  name: 'predict',
  summary: 'Predict labels, choices or grades of texts',
  about: [
    'TEXT is a text, a file, or - for standard input. The file extension sets the format:',
    '  .txt        one text per line',
    '  .jsonl      one JSON object per line: {"text": …}',
    '  .csv, .tsv  a table with column names in the first row',
    'Other files and standard input are JSON lines if they start with a JSON object, else one text per line.',
    '--format overrides the format. Forms with several texts need fields: {"premise": …, "hypothesis": …}.',
    'With --prompt and --label, a language model without a classifier rates the likelihood of each label.',
  ],
  arguments: [
    {
      name: 'MODEL',
      about: 'Model folder as in artifacts/out: model.safetensors, config.json, tokenizer.json',
    },
    { name: 'TEXT', about: 'Text, file, or - (default: standard input)', optional: true },
  ],
  options: [
    {
      name: 'format',
      value: 'HOW',
      choices: ['text', 'jsonl', 'csv', 'tsv'],
      about: 'Format of the texts: text, jsonl, csv or tsv (default: detected)',
    },
    {
      name: 'column',
      value: 'FIELD=NAME',
      about: 'Column or key of a field; repeatable for choices',
    },
    {
      name: 'truncate',
      value: 'HOW',
      choices: ['tail', 'head', 'refuse'],
      about: 'Long texts: tail cuts the end, head cuts the beginning, refuse fails',
    },
    {
      name: 'prompt',
      value: 'TEXT',
      about: "Without a classifier: the text before a label, '{text} It is about'",
    },
    { name: 'label', value: 'LABEL=WORDS', about: 'Label and its words, for --prompt; repeatable' },
    {
      name: 'form',
      value: 'FORM',
      choices: ['classification', 'entailment', 'similarity', 'multiple-choice'],
      about: 'Form of the texts, for --prompt',
    },
    { ...engine, about: 'Engine to compute on; list: pipeline engines' },
    json('Print the predictions as JSON lines, with the probability of each label'),
  ],
  examples: [
    [
      "pipeline predict 'artifacts/out/pretrain-then-finetune/finetune[lambda=0.5]/model' 'spaniel: a dog with long ears'",
      'Predict the class of a text',
    ],
    ['pipeline predict ./model reviews.csv --column text=review --json', 'Predict all rows of a table'],
  ],
  exits: [
    [0, 'Success'],
    [1, 'The model or the texts cannot be used'],
    [2, 'The command line is invalid'],
    [130, 'Interrupted'],
  ],
  load: () => import('./predict.ts'),
};
