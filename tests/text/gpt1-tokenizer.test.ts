import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGivenTokenizer } from '../../src/text/given-tokenizer.ts';
import { trainGpt1Bpe } from '../../src/text/gpt1-bpe.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';

interface Fixture {
  readonly vocabulary: number;
  readonly corpus: readonly string[];
  readonly vocab: { readonly [token: string]: number };
  readonly merges: readonly (readonly [string, string])[];
  readonly texts: readonly (readonly [text: string, ids: readonly number[]])[];
  readonly offsets: readonly (readonly (readonly [start: number, end: number])[])[];
  readonly decoded: readonly string[];
}
const fixture: Fixture = JSON.parse(
  readFileSync(new URL('../fixtures/gpt1-tokenizer.fixture.json', import.meta.url), 'utf8'),
);

const file = join(mkdtempSync(join(tmpdir(), 'gpt1-')), 'corpus.txt');
writeFileSync(file, `${fixture.corpus.join('\n')}\n`);

function vocabularyFolder(changes: { vocab?: object; merges?: string } = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'gpt1-')), 'tokenizer');
  mkdirSync(folder);
  writeFileSync(join(folder, 'vocab.json'), JSON.stringify(changes.vocab ?? fixture.vocab));
  const lines = fixture.merges.map((merge) => `${merge.join(' ')}\n`).join('');
  writeFileSync(join(folder, 'merges.txt'), changes.merges ?? `#version: 0.2\n${lines}`);
  return folder;
}

describe("training GPT-1's BPE", () => {
  test('gives the merges and ids of counting anew after every merge, and <|endoftext|>', () => {
    const { json } = trainGpt1Bpe(file, fixture.vocabulary);
    const { model, added_tokens } = JSON.parse(json!);
    expect(model.merges).toEqual(fixture.merges);
    expect(model.vocab).toEqual(fixture.vocab);
    expect(added_tokens).toMatchObject([
      { id: 0, content: '<unk>', special: true },
      { id: fixture.vocabulary - 1, content: '<|endoftext|>', special: true },
    ]);
    expect(model).toMatchObject({ end_of_word_suffix: '</w>', unk_token: '<unk>' });
    expect(readdirSync(dirname(file))).toEqual(['corpus.txt']);
  });

  test('says how small and how large a vocabulary may be', () => {
    const { smallest } = trainGpt1Bpe(file, fixture.vocabulary);
    expect(trainGpt1Bpe(file, smallest - 1).json).toBeUndefined();
    expect(openTokenizer(Buffer.from(trainGpt1Bpe(file, smallest).json!)).vocabularySize).toBe(smallest);
    const { json, reachable } = trainGpt1Bpe(file, 30_000);
    expect(json).toBeUndefined();
    expect(trainGpt1Bpe(file, reachable).json).toBeDefined();
    expect(trainGpt1Bpe(file, reachable + 1).json).toBeUndefined();
  });
});

describe.each([
  ['trained', () => Buffer.from(trainGpt1Bpe(file, fixture.vocabulary).json!)],
  ['from vocab.json and merges.txt', () => readGivenTokenizer(vocabularyFolder()).bytes],
])('a tokenizer %s', (_, bytes) => {
  test(`gives ${fixture.texts.length} hard and random texts the ids of Hugging Face's OpenAIGPTTokenizer`, async () => {
    const tokenizer = openTokenizer(bytes());
    const found = await tokenizer.encodeBatch(fixture.texts.map(([text]) => text));
    const ids = Object.fromEntries(fixture.texts.map(([text], i) => [text, [...found[i]!]]));
    expect(ids).toEqual(Object.fromEntries(fixture.texts));
  });

  test('says which characters each token comes from, as they do', async () => {
    const found = await openTokenizer(bytes()).encodeAligned(fixture.texts.map(([text]) => text));
    for (const [i, [text, ids]] of fixture.texts.entries())
      expect([[...found[i]!.ids], found[i]!.offsets], text).toEqual([ids, fixture.offsets[i]]);
  });

  test('decodes as they do, and says that it is lossy', async () => {
    const tokenizer = openTokenizer(bytes());
    expect(tokenizer.lossless).toBe(false);
    expect(tokenizer.unknown).toBe(0);
    for (const [i, text] of fixture.decoded.entries())
      expect(await tokenizer.decode(fixture.texts[i]![1])).toBe(text);
  });
});

describe('a folder with vocab.json and merges.txt', () => {
  const bare = { '<unk>': 0, a: 1, 'a</w>': 2, 'aa</w>': 3 };

  test('gets <|endoftext|> as its last id', () => {
    const { bytes, added } = readGivenTokenizer(vocabularyFolder({ vocab: bare, merges: 'a a</w>\n' }));
    expect(added).toBe(true);
    expect(openTokenizer(bytes)).toMatchObject({ endOfText: 4, vocabularySize: 5 });
  });

  test("keeps GPT-1's newline as what separates documents", async () => {
    const vocab = { ...bare, '\n</w>': 4 };
    const { bytes, added } = readGivenTokenizer(
      vocabularyFolder({ vocab, merges: '#version: 0.2\na a</w>' }),
    );
    expect(added).toBe(false);
    const tokenizer = openTokenizer(bytes);
    expect(tokenizer).toMatchObject({ endOfText: 4, vocabularySize: 5 });
    expect([...(await tokenizer.encode('a\na\n\na'))]).toEqual([2, 2, 2]);
  });

  test.each([
    ['#version: 0.2\na a</w> a', 'merges.txt, line 2: not two symbols with a space between: "a a</w> a"'],
    ['#version: 0.2\n\na  a</w>', 'merges.txt, line 3: not two symbols'],
    ['a b', 'merges.txt, line 1: "b" is not in the vocabulary: "a b"'],
    ['a a', 'merges.txt, line 1: "aa" is not in the vocabulary: "a a"'],
  ])('names the line of a merge that is none: %j', (merges, message) => {
    expect(() => readGivenTokenizer(vocabularyFolder({ vocab: bare, merges }))).toThrow(message);
  });

  test.each([
    [[1], 'vocab.json is no JSON object of token to id'],
    [{ ...bare, b: 1 }, 'vocab.json: "a" and "b" both have the id 1'],
    [{ ...bare, b: -1 }, 'vocab.json: the id of "b" is -1'],
    [{ ...bare, b: 0.5 }, 'vocab.json: the id of "b" is 0.5'],
    [{ a: 0, 'a</w>': 1 }, 'vocab.json has no <unk>'],
    [{ a: 0, b: 1 }, 'its vocabulary is neither byte-level'],
  ])('refuses the vocabulary %j', (vocab, message) => {
    expect(() => readGivenTokenizer(vocabularyFolder({ vocab, merges: '' }))).toThrow(message);
  });
});

test('what a tokenizer.json says of cutting, padding and framing changes no ids', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gpt1-'));
  const json = JSON.parse(trainGpt1Bpe(file, fixture.vocabulary).json!);
  const cutting = {
    ...json,
    truncation: { direction: 'Right', max_length: 2, strategy: 'LongestFirst', stride: 0 },
    padding: {
      strategy: { Fixed: 9 },
      direction: 'Right',
      pad_to_multiple_of: null,
      pad_id: 0,
      pad_type_id: 0,
      pad_token: 'x',
    },
  };
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(cutting));
  const expected = await openTokenizer(Buffer.from(JSON.stringify(json))).encode('the dog barked all night');
  expect(await openTokenizer(join(folder, 'tokenizer.json')).encode('the dog barked all night')).toEqual(
    expected,
  );
  expect(JSON.parse(Buffer.from(readGivenTokenizer(folder).bytes).toString())).toEqual(json);
});
