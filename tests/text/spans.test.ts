import { beforeAll, describe, expect, test } from 'vitest';
import { byteSpans, tokenSpans, wordSpans } from '../../src/text/spans.ts';
import { headlessStart, tokenBytesOf, unfinishedTail } from '../../src/text/token-bytes.ts';
import { openTokenizer, type Tokenizer } from '../../src/text/tokenizer.ts';
import { corpusLines, tokenized } from '../stages/language.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = openTokenizer((await tokenized(corpusLines)).tokenizer);
});

const texts = [
  'the dog sleeps 3',
  '  two  spaces, and a tab\tat the end ',
  "don't: it's the café's 👩‍👩‍👧 (naïve) — 狗很大。",
  'e\u0301a\u0308 ไทย เด็ก \u200f\u0000x',
  '🐕',
];

async function spansOf(text: string) {
  const bytes = Buffer.from(text);
  const ids = await tokenizer.encode(text);
  return { bytes, ids, spans: tokenSpans(bytes, ids, tokenBytesOf(tokenizer.bytes)!)! };
}

describe('tokens', () => {
  test.each(texts)('%j: every byte is in one token, in order', async (text) => {
    const { bytes, spans } = await spansOf(text);
    expect(spans[0]!.start).toBe(0);
    expect(spans.at(-1)!.end).toBe(bytes.length);
    spans.slice(1).forEach(({ start }, i) => {
      expect(start).toBe(spans[i]!.end);
    });
  });

  test('that are of another text have no places in it', async () => {
    const { ids } = await spansOf('the dog');
    const bytesOf = tokenBytesOf(tokenizer.bytes)!;
    expect(tokenSpans(Buffer.from('the dog'), ids, bytesOf)).toBeDefined();
    expect(tokenSpans(Buffer.from('the cow'), ids, bytesOf)).toBeUndefined();
    expect(tokenSpans(Buffer.from('the dogs'), ids, bytesOf)).toBeUndefined();
  });
});

describe('words', () => {
  const wordsOf = async (text: string) => {
    const { bytes, spans } = await spansOf(text);
    return wordSpans(text, spans).map((word) => ({
      ...word,
      text: bytes.toString('utf8', word.start, word.end),
      spans,
    }));
  };

  test.each<[string, string[]]>([
    ['the dog sleeps 3', ['the', 'dog', 'sleeps', '3']],
    [' a,  b_2\t', ['a', ',', 'b_2']],
    ["don't (naïve) — 狗很大。", ['don', "'", 't', '(', 'naïve', ')', '—', '狗', '很', '大', '。']],
    ['e\u0301a\u0308 🐕🐕x', ['e\u0301a\u0308', '🐕🐕', 'x']],
  ])('%j', async (text, expected) => {
    expect((await wordsOf(text)).map(({ text }) => text)).toEqual(expected);
  });

  test.each(texts)('%j: a word has the tokens that have bytes of it, and no others', async (text) => {
    for (const { start, end, first, after, spans } of await wordsOf(text)) {
      const own = spans.flatMap((token, i) => (token.start < end && token.end > start ? [i] : []));
      expect(own).toEqual(Array.from({ length: after - first }, (_, i) => first + i));
    }
  });
});

test('a token that reaches into two words belongs to both', () => {
  const tokens = [
    { start: 0, end: 3 },
    { start: 3, end: 5 }, // 't
  ];
  expect(wordSpans("don't", tokens)).toEqual([
    { start: 0, end: 3, first: 0, after: 1 },
    { start: 3, end: 4, first: 1, after: 2 },
    { start: 4, end: 5, first: 1, after: 2 },
  ]);
});

test('characters as bytes; what lies between tokens is in none, and a word without one says so', () => {
  // As GPT-1's clean-up has it: the accent and the zero-width space are gone.
  const text = 'é \u200b 🐕a';
  const tokens = byteSpans(text, [
    [0, 1],
    [4, 5],
    [5, 6],
  ]);
  expect(tokens).toEqual([
    { start: 0, end: 2 },
    { start: 7, end: 11 },
    { start: 11, end: 12 },
  ]);
  expect(wordSpans(text, tokens)).toEqual([
    { start: 0, end: 2, first: 0, after: 1 },
    { start: 3, end: 6, first: 1, after: 1 },
    { start: 7, end: 11, first: 1, after: 2 },
    { start: 11, end: 12, first: 2, after: 3 },
  ]);
  expect(wordSpans('a \u200b', byteSpans('a \u200b', [[0, 1]]))).toEqual([
    { start: 0, end: 1, first: 0, after: 1 },
    { start: 2, end: 5, first: 1, after: 1 },
  ]);
});

test('what is not whole of a character, at the end and at the beginning', () => {
  for (const [text, size] of [
    ['é', 2],
    ['狗', 3],
    ['🐕', 4],
  ] as const) {
    const bytes = Buffer.from(`a${text}b`);
    for (let kept = 0; kept <= size; kept++) {
      expect(unfinishedTail(bytes.subarray(0, 1 + kept))).toBe(kept === size ? 0 : kept);
      expect(headlessStart(bytes.subarray(1 + size - kept))).toBe(kept === size ? 0 : kept);
    }
  }
});
