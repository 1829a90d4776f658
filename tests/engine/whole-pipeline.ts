import { expect } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { project } from '../cli/cli.ts';

const words = 'the a cat dog bird fish sees hears likes takes red green small old house tree river'.split(
  ' ',
);
const sentences = (count: number, of: string): string[] => {
  const random = randomFrom(1, of);
  return Array.from({ length: count }, () =>
    Array.from({ length: 6 }, () => words[random.below(words.length)]!).join(' '),
  );
};
const examples = (count: number, of: string): string =>
  sentences(count, of)
    .map((text) => `${JSON.stringify({ text, label: /cat|dog/.test(text) ? 'yes' : 'no' })}\n`)
    .join('');

const small =
  '{ n_layer: 1, n_head: 2, n_embd: 8, n_positions: 16, batch_size: 2, steps: 6, validate_every: 3 }';
const pipelineFile = `version: 1
name: small
stages:
  tokenize:
    uses: tokenize
    inputs: { corpus: ./corpus.txt }
    with: { vocabulary: 280 }
  pretrain:
    uses: pretrain
    inputs: { tokens: tokenize.tokens, tokenizer: tokenize.tokenizer }
    with: ${small}
  finetune:
    uses: finetune
    inputs: { model: pretrain.model, train: ./train.jsonl, validation: ./validation.jsonl }
    with: { batch_size: 4, epochs: 1 }
  evaluate-lm:
    uses: evaluate-lm
    inputs: { model: pretrain.model, text: ./heldout.txt }
  evaluate-task:
    uses: evaluate-task
    inputs: { model: finetune.model, examples: ./test.jsonl }
`;

/** Every metric of a small pretraining, fine-tuning and evaluation, run by the built command on one engine. */
export function metricsOn(
  engine: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): { readonly metrics: Record<string, number>; readonly device: string } {
  const { pipeline, report } = project(
    {
      'small.yaml': pipelineFile,
      'corpus.txt': `${sentences(60, 'corpus').join('\n')}\n`,
      'heldout.txt': `${sentences(6, 'heldout').join('\n')}\n`,
      'train.jsonl': examples(12, 'train'),
      'validation.jsonl': examples(8, 'validation'),
      'test.jsonl': examples(8, 'test'),
    },
    environment,
  );
  const { status, err } = pipeline('run', 'small', '--engine', engine);
  expect([status, err]).toEqual([0, '']);
  const { stages } = report();
  const metrics = Object.entries(stages).flatMap(([stage, { metrics }]) =>
    Object.entries(metrics).map(([name, value]) => [`${stage}.${name}`, value] as const),
  );
  return {
    metrics: Object.fromEntries(metrics),
    device: String(stages['pretrain']?.circumstances['device']),
  };
}

/** The same names, and numbers that differ by the last digits alone. */
export function expectAgreement(a: Record<string, number>, b: Record<string, number>): void {
  expect(Object.keys(b)).toEqual(Object.keys(a));
  for (const [name, value] of Object.entries(a)) {
    expect(Math.abs(b[name]! - value), name).toBeLessThanOrEqual(1e-3 * Math.max(1, Math.abs(value)));
  }
}
