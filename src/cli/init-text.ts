import { escapeGlob } from '../domain/glob.ts';
import type { ExampleFormat } from '../text/examples-layout.ts';
import type { Guess } from './init-guess.ts';
import type { Sizes } from './init-sizes.ts';

/** A string as a pipeline file gives it back: JSON is YAML, and `$${{` is no expression. */
const quoted = (text: string): string => JSON.stringify(text.replaceAll('${{', () => '$${{'));
/** The same of a path, which is no pattern. */
const quotedPath = (path: string): string => quoted(escapeGlob(path));
/** A name that YAML reads as text. */
const nameText = (name: string): string => (/^(true|false|null)$/i.test(name) ? quoted(name) : name);
const flow = (params: object): string =>
  `{ ${Object.entries(params)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;

const sizesOf = ({ n_layer, n_head, n_embd, n_positions }: Sizes) => ({
  n_layer,
  n_head,
  n_embd,
  n_positions,
});

/** A pipeline that learns a language model from a text, a document a line. */
export const textPipeline = (
  name: string,
  path: string,
  sizes: Sizes,
  counted: string,
): string => `# Written by pipeline init; change it as you like. A language model of one text.
# ${counted}
version: 1
name: ${nameText(name)}

params:
  seed: 1

stages:
  tokenize:
    uses: tokenize
    inputs: { corpus: ${quotedPath(path)} }
    with: { vocabulary: ${sizes.vocabulary} }

  # Holds out some documents, chosen by their content, for validation.
  pretrain:
    uses: pretrain
    inputs: { tokens: tokenize.tokens, tokenizer: tokenize.tokenizer }
    with:
      ${lines({ ...sizesOf(sizes), batch_size: sizes.batch_size, steps: sizes.steps, validation: 0.05 }, 6)}
      seed: "\${{ params.seed }}"

summary:
  rows: [pretrain]
  columns:
    held-out perplexity: pretrain.validation/perplexity
    tokens: pretrain.train/tokens
    parameters: pretrain.train/parameters
`;

const lines = (params: object, indent: number): string =>
  Object.entries(params)
    .map(([name, value]) => `${name}: ${value}`)
    .join(`\n${' '.repeat(indent)}`);

/** A pipeline that pretrains on labelled texts, fine-tunes for the labels, and measures. */
export function examplesPipeline(
  name: string,
  path: string,
  { form, objective, columns, format }: Guess & { readonly format: ExampleFormat },
  { sizes, epochs, counted }: { readonly sizes: Sizes; readonly epochs: number; readonly counted: string },
): string {
  const mapped = Object.entries(columns).filter(([field, column]) => field !== column);
  const task = { form, ...(objective === 'regression' ? { objective } : {}) };
  const layout = {
    ...task,
    format,
    ...(mapped.length === 0
      ? {}
      : {
          columns: flow(Object.fromEntries(mapped.map(([field, column]) => [field, quotedColumn(column)]))),
        }),
  };
  const scores =
    objective === 'regression'
      ? ['pearson', 'mse']
      : form === 'multiple-choice'
        ? ['accuracy', 'ece']
        : ['accuracy', 'macro_f1', 'ece'];
  return `# Written by pipeline init; change it as you like. A language model reads the texts of the training part, then learns their labels.
# Two baselines show what pretraining must beat: the same network from random weights, and a baseline that only sees the words.
# Test texts are never used for training.
# ${counted}
version: 1
name: ${nameText(name)}

params:
  seed: 1
  lambda: [0, 0.5]

stages:
  # Splits by content, so equal texts are in the same part. Counts near-duplicates across parts; near_duplicates: together keeps them in one.
  split:
    uses: split
    inputs: { examples: ${quotedPath(path)} }
    with:
      ${lines(layout, 6)}
      seed: "\${{ params.seed }}"

  tokenize:
    uses: tokenize
    inputs: { corpus: split.corpus }
    with: { vocabulary: ${sizes.vocabulary} }

  pretrain:
    uses: pretrain
    inputs: { tokens: tokenize.tokens, tokenizer: tokenize.tokenizer }
    with:
      ${lines({ ...sizesOf(sizes), batch_size: sizes.batch_size, steps: sizes.steps }, 6)}
      seed: "\${{ params.seed }}"

  finetune:
    uses: finetune
    matrix: { lambda: "\${{ params.lambda }}" }
    inputs: { model: pretrain.model, train: split.train, validation: split.validation }
    with:
      ${lines(task, 6)}
      lambda: "\${{ matrix.lambda }}"
      epochs: ${epochs}
      seed: "\${{ params.seed }}"

  finetune-scratch:
    uses: finetune
    inputs: { tokenizer: tokenize.tokenizer, train: split.train, validation: split.validation }
    with:
      ${lines({ ...task, lambda: 0, epochs, ...sizesOf(sizes) }, 6)}
      seed: "\${{ params.seed }}"

  evaluate-task:
    uses: evaluate-task
    for-each: finetune
    inputs: { model: finetune.model, examples: split.test }

  evaluate-scratch:
    uses: evaluate-task
    inputs: { model: finetune-scratch.model, examples: split.test }

  baseline:
    uses: baseline
    inputs: { train: split.train, examples: split.test }
    with: ${flow(task)}

  # Measures the language model on held-out texts, before and after fine-tuning.
  evaluate-lm:
    uses: evaluate-lm
    inputs: { model: pretrain.model, text: split.heldout }

  evaluate-lm-finetuned:
    uses: evaluate-lm
    for-each: finetune
    inputs: { model: finetune.model, text: split.heldout }

summary:
  rows: [pretrain, finetune, finetune-scratch, baseline]
  columns:
${scores.map(column).join('')}    bits per byte: [evaluate-lm.lm/bits_per_byte, evaluate-lm-finetuned.lm/bits_per_byte]
`;
}

const quotedColumn = (column: string | readonly string[]): string =>
  typeof column === 'string' ? quoted(column) : `[${column.map(quoted).join(',')}]`;

/** A score's column of the summary: of everything that has it. */
const column = (score: string): string => {
  const of = ['evaluate-task', 'evaluate-scratch', ...(score === 'ece' ? [] : ['baseline'])];
  return `    ${{ ece: 'calibration error', macro_f1: 'macro-F1' }[score] ?? score}: [${of.map((stage) => `${stage}.task/${score}`).join(', ')}]\n`;
};
