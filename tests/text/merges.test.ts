import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BPE, Tokenizer, whitespaceSplitPreTokenizer } from 'tokenizers';
import { expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { learnMerges } from '../../src/text/merges.ts';

/** The merges that Hugging Face's own trainer learns of words; it stops at 30,000 tokens. */
function native(words: readonly string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'merges-'));
  writeFileSync(join(folder, 'words.txt'), `${words.join('\n')}\n`);
  const trainer = new Tokenizer(BPE.empty());
  trainer.setPreTokenizer(whitespaceSplitPreTokenizer());
  trainer.train([join(folder, 'words.txt')]);
  trainer.save(join(folder, 'tokenizer.json'), false);
  return JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8')).model.merges;
}

function own(words: readonly string[], enough = Number.POSITIVE_INFINITY) {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const alphabet = [...new Set(words.join(''))].sort();
  const counted = Array.from(counts, ([word, count]) => ({
    symbols: Array.from(word, (symbol) => alphabet.indexOf(symbol)),
    count,
  }));
  return learnMerges(counted, alphabet, enough);
}

function randomWords(seed: number, { count, letters, longest }: Record<string, number>): string[] {
  const random = randomFrom(seed, 'words', 0);
  return Array.from({ length: count! }, () =>
    Array.from(
      { length: 1 + random.below(longest!) },
      () => 'abcdefghijklmnopqrstuvwxyz'[random.below(letters!)],
    ).join(''),
  );
}

test("merges are those of Hugging Face's trainer, of few letters and of many", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const words = randomWords(seed, { count: 60, letters: 2 + (seed % 4), longest: 4 + (seed % 9) });
    expect(own(words).merges, `seed ${seed}`).toEqual(native(words));
  }
});

test('merges of one word of 400,000 letters are learned too', () => {
  const random = randomFrom(3, 'long');
  const long = Array.from({ length: 400_000 }, () => 'abcdefghijklmnopqrstuvwxyz'[random.below(26)]).join('');
  expect(own([long], 300).tokens).toHaveLength(300);
});

test('training stops where there are enough tokens, and goes past the 30,000 of the npm package', () => {
  const words = randomWords(1, { count: 30_000, letters: 26, longest: 9 });
  const { tokens, merges } = own(words, 32_000);
  expect(tokens).toHaveLength(32_000);
  expect(new Set(tokens).size).toBe(32_000);
  const first = native(words) as unknown[];
  expect(first.length).toBeGreaterThan(29_000);
  expect(merges.slice(0, 1000)).toEqual(first.slice(0, 1000));
});
