import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

const pipeline = `version: 1
name: x
stages:
  tokenize:
    uses: tokenize
    inputs: { corpus: ./corpus.txt }
    with: { vocabulary: 270 }
  pretrain:
    uses: pretrain
    inputs: { tokens: tokenize.tokens, tokenizer: tokenize.tokenizer }
    with: { n_layer: 1, n_head: 2, n_embd: 16, n_positions: 16, batch_size: 4, steps: 3, validation: 0.1 }
`;
const corpus = Array.from({ length: 30 }, (_, i) => `the ${['dog', 'cat', 'cow'][i % 3]} sees ${i}\n`).join(
  '',
);

test('--profile leaves a table of each op beside the logs, and is no cause of anything', () => {
  const measured = project({ 'x.yaml': pipeline, 'corpus.txt': corpus });
  const { status, out, err } = measured.pipeline('run', 'x.yaml', '--profile');
  expect(status, out + err).toBe(0);
  const [, folder] = /^profile +(\S+)$/m.exec(out) ?? [];
  expect(readdirSync(join(measured.folder, folder!))).toEqual(['pretrain.txt']);
  const table = readFileSync(join(measured.folder, folder!, 'pretrain.txt'), 'utf8');
  expect(table).toMatch(/^training, tokens \[4, 16\].*: means of 3 runs$/m);
  expect(table).toMatch(/^Gemm /m);

  const plain = project({ 'x.yaml': pipeline, 'corpus.txt': corpus });
  expect(plain.pipeline('run', 'x.yaml').status).toBe(0);
  const results = ({ report }: typeof plain) =>
    Object.values(report().stages).map(({ fingerprint, outputs }) => ({ fingerprint, outputs }));
  expect(results(measured)).toEqual(results(plain));

  const again = measured.pipeline('run', 'x.yaml', '--profile');
  expect(again.out).not.toMatch(/^profile /m);
});
