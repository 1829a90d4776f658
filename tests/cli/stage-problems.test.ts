import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

const good = '{"text":"a cat","label":"animal"}\n{"text":"a pie","label":"food"}\n';

/** What is said of a `baseline` that is measured on `examples`. */
function saidOf(examples: string): string[] {
  const home = project({
    'x.yaml': `version: 1
name: x
stages:
  judge: { uses: baseline, inputs: { train: ./train.jsonl, examples: ${examples} } }
`,
    'train.jsonl': good,
    'folder/train.jsonl': good,
    'labels.jsonl': `${good}{"text":"x","label":"foood"}\n{"text":"x"}\n`,
  });
  const { status, out, err } = home.pipeline('run', 'x.yaml');
  expect(status, out).toBe(1);
  return err.split('\n').filter((line) => line !== '');
}

test('a line at fault is named once, and further ones below it', () => {
  expect(saidOf('./labels.jsonl').slice(0, 2)).toEqual([
    '✖ judge: input examples, line 3: unknown label "foood"; did you mean "food"?',
    '  │ line 4: no "label"',
  ]);
});

test('a folder where a file is due is told as such, not as a bug', () => {
  expect(saidOf('./folder')).toEqual(['✖ judge: input examples: it is a folder, where a file is read']);
});

test('a file in an input folder that is a folder itself is named, not reported as a bug', () => {
  const home = project({
    'x.yaml': `version: 1
name: x
stages:
  import: { uses: import-model, inputs: { huggingface: ./model } }
`,
    'model/tokenizer.json/x': '',
  });
  const checkpoint = join(import.meta.dirname, '../fixtures/checkpoints/classifier');
  for (const name of ['model.safetensors', 'config.json'])
    cpSync(join(checkpoint, name), join(home.folder, 'model', name));
  const { status, err } = home.pipeline('run', 'x.yaml');
  expect(status, err).toBe(1);
  expect(err).toContain(
    '✖ import: input huggingface: its file tokenizer.json cannot be read: it is a folder, where a file is read',
  );
});
