import type { Command } from './command.ts';

/** A pipeline for one's own text, on the command line. */
export const initCommand: Command = {
  name: 'init',
  summary: 'writes a pipeline for your own texts: finds their columns, splits by content, sizes for the data',
  about: [
    'Without --from: for the meanings of 1,200 nouns, which it writes beside it (nouns.csv), to see one run and to change.',
    'Of labelled texts (CSV, TSV, JSON lines): a language model is pretrained on them, fine-tuned for the labels, and measured beside the same',
    'network from random weights and words alone. Of a plain text, a document a line: a language model. What was guessed is said, and',
    'stands in the file, which runs as it is.',
  ],
  arguments: [],
  options: [
    { name: 'from', value: 'FILE', about: 'the texts: .csv, .tsv, .jsonl or .txt' },
    {
      name: 'column',
      value: 'FIELD=NAME',
      about: 'the column or key that a field is in, where the guess is wrong; of choices many times',
    },
    {
      name: 'form',
      value: 'FORM',
      choices: ['classification', 'entailment', 'similarity', 'multiple-choice'],
      about: 'how examples read, where the guess is wrong',
    },
    {
      name: 'out',
      value: 'FILE',
      about: 'the pipeline file to write (default: NAME.yaml in the current folder)',
    },
    { name: 'force', about: 'replaces what is there' },
  ],
  examples: [
    ['pipeline init', 'nouns.yaml with nouns.csv, to run with: pipeline run nouns'],
    ['pipeline init --from reviews.csv', 'reviews.yaml, to run with: pipeline run reviews'],
    ['pipeline init --from reviews.csv --column text=review --column label=stars', 'with columns as told'],
  ],
  exits: [
    [0, 'the pipeline was written'],
    [1, 'something is wrong in the texts'],
    [2, 'there are no texts, the columns cannot be told, or the command line is wrong'],
  ],
  load: () => import('./init.ts'),
};
