import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { trainBpe } from '../../src/text/bpe.ts';
import { taskTokens, withTaskTokens } from '../../src/text/specials.ts';
import { openTokenizer, type Tokenizer } from '../../src/text/tokenizer.ts';
import { TokenizerError } from '../../src/text/tokenizer-json.ts';

interface Trained {
  readonly vocabulary: number;
  readonly corpus: readonly string[];
  readonly merges: readonly (readonly [string, string])[];
}
interface Fixture extends Trained {
  readonly vocab: { readonly [token: string]: number };
  readonly texts: readonly { readonly text: string; readonly ids: readonly number[] }[];
}
const fixture: Fixture = JSON.parse(
  readFileSync(new URL('../fixtures/tokenizer.fixture.json', import.meta.url), 'utf8'),
);
const newLetters: Trained = JSON.parse(
  readFileSync(new URL('../fixtures/new-letters.fixture.json', import.meta.url), 'utf8'),
);

function train(corpus: readonly string[], vocabulary: number) {
  const file = join(mkdtempSync(join(tmpdir(), 'bpe-')), 'corpus.txt');
  writeFileSync(file, `${corpus.join('\n')}\n`);
  return trainBpe(file, vocabulary);
}

function trained(corpus: readonly string[] = fixture.corpus, vocabulary = fixture.vocabulary): Tokenizer {
  return openTokenizer(Buffer.from(train(corpus, vocabulary).json!));
}

describe('training', () => {
  test('gives the merges and ids of a Python training of the same size', () => {
    const { model } = JSON.parse(train(fixture.corpus, fixture.vocabulary).json!);
    expect(model.merges).toEqual(fixture.merges);
    expect(model.vocab).toEqual(fixture.vocab);
  });

  test('of letters that the library and this Node may know or not, gives the merges of a Python training', () => {
    const { model } = JSON.parse(train(newLetters.corpus, newLetters.vocabulary).json!);
    expect(model.merges).toEqual(newLetters.merges);
  });

  test('gives the same bytes again', () => {
    expect(train(fixture.corpus, 400).json).toBe(train(fixture.corpus, 400).json);
  });

  test('gives the bytes and <|endoftext|> alone as the smallest vocabulary', async () => {
    const tokenizer = trained(['abc abc'], 257);
    expect(tokenizer.vocabularySize).toBe(257);
    expect(tokenizer.endOfText).toBe(256);
    expect(await tokenizer.encode('漢')).toHaveLength(3);
  });

  test('says what a corpus that is too small can reach', () => {
    const { json, reachable } = train(['aaab aaab'], 1000);
    expect(json).toBeUndefined();
    expect(reachable).toBeGreaterThan(257);
    expect(reachable).toBeLessThan(270);
    expect(train(['aaab aaab'], reachable).json).toBeDefined();
    expect(train(['aaab aaab'], reachable + 1).json).toBeUndefined();
  });
});

describe('encoding', () => {
  test.each(fixture.texts.map(({ text, ids }) => [JSON.stringify(text).slice(0, 40), text, ids] as const))(
    'gives %s the ids that the Python library gives',
    async (_, text, ids) => {
      const tokenizer = trained();
      expect(Array.from(await tokenizer.encode(text))).toEqual(ids);
      expect(await tokenizer.decode(ids)).toBe(text);
    },
  );

  test('never makes a special token out of text', async () => {
    const tokenizer = openTokenizer(withTaskTokens(trained().bytes));
    for (const name of ['<|endoftext|>', ...taskTokens]) {
      const ids = await tokenizer.encode(`a ${name} b`);
      expect(Math.max(...ids)).toBeLessThan(tokenizer.endOfText);
      expect(await tokenizer.decode(ids)).toBe(`a ${name} b`);
    }
  });

  test('writes special ids by their names', async () => {
    const tokenizer = trained();
    expect(await tokenizer.decode([tokenizer.endOfText])).toBe('<|endoftext|>');
  });

  test('encodes a batch as it encodes each text', async () => {
    const tokenizer = trained();
    const texts = fixture.texts.map(({ text }) => text);
    const batch = await tokenizer.encodeBatch(texts);
    expect(batch.map((ids) => Array.from(ids))).toEqual(fixture.texts.map(({ ids }) => ids));
  });
});

describe('task tokens', () => {
  test('take the three ids after the vocabulary, and are added once', () => {
    const once = withTaskTokens(trained().bytes);
    const tokenizer = openTokenizer(once);
    expect(taskTokens.map((token) => tokenizer.special(token))).toEqual([600, 601, 602]);
    expect(tokenizer.vocabularySize).toBe(603);
    expect(tokenizer.endOfText).toBe(599);
    expect(withTaskTokens(once)).toEqual(once);
  });

  test('leave the ids of texts as they were, and change the digest', async () => {
    const before = trained();
    const after = openTokenizer(withTaskTokens(before.bytes));
    expect(await after.encode('the dog barked')).toEqual(await before.encode('the dog barked'));
    expect(after.digest).not.toBe(before.digest);
  });
});

test.each([
  ['not JSON', '{'],
  ['another JSON', '{"a":1}'],
  ['no <|endoftext|>', '{"added_tokens":[],"model":{"type":"BPE","vocab":{},"merges":[]}}'],
  [
    'no known model',
    '{"added_tokens":[{"id":0,"content":"<|endoftext|>","special":true}],"model":{"type":"X","vocab":{}}}',
  ],
])('what is no tokenizer is refused: %s', (_, text) => {
  expect(() => openTokenizer(Buffer.from(text))).toThrow(TokenizerError);
});
