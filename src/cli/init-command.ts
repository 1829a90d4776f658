import type { Command } from './command.ts';

/** A pipeline for one's own text, on the command line. */
export const initCommand: Command = {
  name: 'init',
  summary: 'Write a pipeline for your own texts',
  about: [
    'Detects the columns, splits the texts by content, and chooses model sizes that fit the data.',
    'Without --from: writes an example with the meanings of 1,200 nouns (nouns.csv), to run and to change.',
    'For labelled texts (CSV, TSV, JSON lines): pretrains a language model, fine-tunes it for the labels, and compares it',
    'with the same network from random weights and with a baseline that only sees the words.',
    'For plain text with one document per line: pretrains a language model.',
    'Prints its guesses and writes them to the file. The file runs without changes.',
  ],
  arguments: [],
  options: [
    { name: 'from', value: 'FILE', about: 'Texts: .csv, .tsv, .jsonl or .txt' },
    {
      name: 'column',
      value: 'FIELD=NAME',
      about: 'Column or key of a field, if the guess is wrong; repeatable for choices',
    },
    {
      name: 'form',
      value: 'FORM',
      choices: ['classification', 'entailment', 'similarity', 'multiple-choice'],
      about: 'Form of the examples, if the guess is wrong',
    },
    {
      name: 'out',
      value: 'FILE',
      about: 'Pipeline file to write (default: NAME.yaml in the current folder)',
    },
    { name: 'force', about: 'Replace an existing file' },
  ],
  examples: [
    ['pipeline init', 'Write nouns.yaml and nouns.csv; then: pipeline run nouns'],
    ['pipeline init --from reviews.csv', 'Write reviews.yaml; then: pipeline run reviews'],
    ['pipeline init --from reviews.csv --column text=review --column label=stars', 'Set the columns'],
  ],
  exits: [
    [0, 'Success'],
    [1, 'The texts have an error'],
    [2, 'The texts were not found, the columns cannot be detected, or the command line is invalid'],
  ],
  load: () => import('./init.ts'),
};
