import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tokenizer as Library } from 'tokenizers';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { trainBpe } from '../../src/text/bpe.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { parseTokenizerJson } from '../../src/text/tokenizer-json.ts';
import { WordIds } from '../../src/text/word-ids.ts';

// The library alone is the oracle: whatever it gives for a text as a whole has to come out word by word.

const lines = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').split('\n');
const translated = readFileSync(new URL('../../docs/gpt.zh-CN.md', import.meta.url), 'utf8').split('\n');
const json = learned();

function learned(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'words-')), 'corpus.txt');
  writeFileSync(file, `${[...lines, ...translated].join('\n')}\n\n   a\t\t b\n`);
  return trainBpe(file, 1500).json!;
}

/** What the library gives, without the special tokens that a text may name. */
async function whole(texts: readonly string[], changed: object = {}): Promise<number[][]> {
  const library = Library.fromString(JSON.stringify({ ...JSON.parse(json), ...changed, added_tokens: [] }));
  return (await library.encodeBatch([...texts], { addSpecialTokens: false })).map((one) => one.getIds());
}

/** Which of the texts get other ids. Each is given three times, for texts whose words do not come again are given to the library whole. */
async function differing(texts: readonly string[], tokenizer = openTokenizer(Buffer.from(json))) {
  const expected = (await whole(texts)).map(bytesOf);
  const found = await tokenizer.encodeBatch([...texts, ...texts, ...texts]);
  expect(found).toHaveLength(3 * texts.length);
  return texts.filter((_, i) =>
    [0, 1, 2].some((turn) => Buffer.compare(expected[i]!, bytesOf(found[turn * texts.length + i]!)) !== 0),
  );
}

const bytesOf = (ids: ArrayLike<number>): Uint8Array => new Uint8Array(Uint32Array.from(ids).buffer);

describe('ids word by word are the ids of the text', () => {
  test('of real texts, again and again, one by one and together', async () => {
    const tokenizer = openTokenizer(Buffer.from(json));
    const texts = [...lines, ...translated, lines.join('\n'), translated.join('\r\n')];
    expect(await differing(texts, tokenizer)).toEqual([]);
    expect(await differing(texts.toReversed(), tokenizer)).toEqual([]);
    for (const text of lines.slice(0, 20)) expect(await differing([text], tokenizer)).toEqual([]);
  });

  test.each([
    ['nothing', ['', '']],
    ['white space alone', [' ', '  ', '\n', ' \n', '\n ', '\t\t', '   ', '\u3000 ', ' \u00a0', '\r\n\r\n']],
    [
      'white space before a word',
      ['a  b', 'a \n b', 'a\n\nb', '\n b', '\u3000b', ' \u3000 b', 'a\u0085\u0085b', 'a\n\n 1'],
    ],
    [
      'what has looked like white space',
      ['a\ufeffb', ' \u180eb', 'a\u200b b', '\u001c\u001d\u001e\u001f', 'a\u2028\u2029b'],
    ],
    ['contractions', ["it's 's 'S 't're've'm'll'd", "''s !'s \n's '", "'lll 'rel 'v 'vex", ' ’s']],
    [
      'lone surrogates',
      ['\ud800', 'a\udc00b', '\udc00\ud800', '\ud83d', '😀\ud83d 😀', ' \ud800 \ud800!', 'a\ud800'],
    ],
    ['names of special tokens', ['<|endoftext|>', 'a<|endoftext|>b <|endoftext|>']],
  ])('of %s', async (_, texts) => {
    expect(await differing(texts)).toEqual([]);
  });

  test('of long words, long lines and many empty texts', async () => {
    const word = 'abcdefghij'.repeat(10_000);
    const texts = [
      word,
      ` ${word} ${word}`,
      '!'.repeat(50_000),
      ' '.repeat(50_000),
      lines.join(' ').repeat(40),
    ];
    expect(await differing(texts)).toEqual([]);
    expect(await differing(Array.from({ length: 200_000 }, () => ''))).toEqual([]);
  });

  test('of every code point between letters, digits, signs and blanks', async () => {
    const texts: string[] = [];
    // Planes 2 and 3 are ideographs, 4 to 13 unassigned, 15 and 16 private: ends of blocks stand for them.
    const ranges = [
      [0, 0x1ffff],
      [0x2a600, 0x2a7ff],
      [0x32300, 0x324ff],
      [0xe0000, 0xe0fff],
      [0x40000, 0x400ff],
      [0xdff00, 0xdffff],
      [0xf0000, 0xf00ff],
      [0x10ff00, 0x10ffff],
    ];
    for (const [first, last] of ranges as [number, number][])
      for (let from = first; from <= last; from += 64) {
        let text = '';
        for (let point = from; point < from + 64; point++) {
          const one = String.fromCodePoint(point);
          text += `a${one}1${one}! ${one}`;
        }
        texts.push(text);
      }
    expect(await differing(texts)).toEqual([]);
  }, 120_000);

  test('of random texts', async () => {
    const random = randomFrom(7, 'words');
    const pieces = [
      'a',
      'Z',
      'é',
      'ß',
      '漢',
      'か',
      '1',
      '²',
      '٣',
      '½',
      ' ',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '\u3000',
      '\u0085',
      '\ufeff',
      "'",
      "'s",
      "'re",
      '!',
      '…',
      '😀',
      '𝐀',
      '𝟙',
      '\ud800',
      '\udc00',
      '\u0301',
      '\u200d',
    ];
    const texts = Array.from({ length: 5000 }, () =>
      Array.from({ length: random.below(24) }, () =>
        random.below(8) === 0
          ? String.fromCodePoint(random.below(0x110000))
          : pieces[random.below(pieces.length)]!,
      ).join(''),
    );
    expect(await differing(texts)).toEqual([]);
  });

  test('of more words than are kept', async () => {
    const tokenizer = openTokenizer(Buffer.from(json));
    const numbers = Array.from({ length: 300 }, (_, i) =>
      Array.from({ length: 500 }, (_, k) => i * 500 + k).join(' '),
    );
    expect(await differing(numbers, tokenizer)).toEqual([]);
    expect(await differing(numbers.slice(0, 5), tokenizer)).toEqual([]);
  });

  test('of texts whose words do not come again', async () => {
    const tokenizer = openTokenizer(Buffer.from(json));
    const texts = ['every word but once', '漢字', '', '\ud800 12', '<|endoftext|>'];
    expect((await tokenizer.encodeBatch(texts)).map((ids) => Array.from(ids))).toEqual(await whole(texts));
  });

  test('of two batches at once', async () => {
    const tokenizer = openTokenizer(Buffer.from(json));
    expect(await Promise.all([differing(lines, tokenizer), differing(lines, tokenizer)])).toEqual([[], []]);
  });
});

describe('the way word by word', () => {
  const parsed = JSON.parse(json);
  const { model, pre_tokenizer } = parsed;
  const added = { ...parsed.added_tokens[0], content: 'ab', special: false };

  test('is taken by what is learned here, and by older files of the same', () => {
    expect(WordIds.takes(parseTokenizerJson(json))).toBe(true);
    const { use_regex, ...older } = pre_tokenizer;
    expect(use_regex).toBe(true);
    const { type, ...untyped } = model;
    expect(type).toBe('BPE');
    expect(WordIds.takes({ ...parsed, pre_tokenizer: older, model: untyped })).toBe(true);
  });

  test.each([
    ['a normalizer', { normalizer: { type: 'NFC' } }],
    ['no splitting', { pre_tokenizer: { ...pre_tokenizer, use_regex: false } }],
    ['another model', { model: { ...model, type: 'WordLevel' } }],
    ['merges left out by lot', { model: { ...model, dropout: 0.5 } }],
    ['marks inside words', { model: { ...model, continuing_subword_prefix: '##' } }],
    ['marks at the ends of words', { model: { ...model, end_of_word_suffix: '</w>' } }],
    ['tokens found in texts', { added_tokens: [...parsed.added_tokens, added] }],
    ['two names of one id', { model: { ...model, vocab: { ...model.vocab, twice: model.vocab['Ċ'] } } }],
  ])('is not for a tokenizer with %s', (_, changed) => {
    expect(WordIds.takes({ ...parsed, ...changed })).toBe(false);
  });

  test('is not taken where a text is split by no pattern, or after a blank put before it', async () => {
    for (const changed of [{ use_regex: false }, { add_prefix_space: true }]) {
      const other = { pre_tokenizer: { ...pre_tokenizer, ...changed } };
      const tokenizer = openTokenizer(Buffer.from(JSON.stringify({ ...parsed, ...other })));
      const texts = ['word by word', "it's 12  x"];
      expect((await tokenizer.encodeBatch(texts)).map((ids) => Array.from(ids))).toEqual(
        await whole(texts, other),
      );
    }
  });
});
