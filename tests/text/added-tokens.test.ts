import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tokenizer as Library } from 'tokenizers';
import { describe, expect, test } from 'vitest';
import { tokenBytesOf } from '../../src/text/token-bytes.ts';
import { openTokenizer, type Tokenizer } from '../../src/text/tokenizer.ts';
import type { AddedToken } from '../../src/text/tokenizer-json.ts';
import { documentsOf } from '../../stages/extract-features/documents.ts';
import type { Settings } from '../../stages/extract-features/settings.ts';

// Random added tokens of every kind, and random texts that name them, by the Python script beside the fixture.

interface Fixture {
  readonly kinds: { readonly [kind: string]: object };
  readonly tokenizers: readonly {
    readonly kind: string;
    readonly added_tokens: readonly AddedToken[];
    /** Places are pairs [start, end) in characters, flat. */
    readonly texts: readonly (readonly [text: string, ids: readonly number[], places: readonly number[]])[];
  }[];
}
const fixture: Fixture = JSON.parse(
  readFileSync(new URL('../fixtures/added-tokens.fixture.json', import.meta.url), 'utf8'),
);

const opened = ({ kind, added_tokens }: Fixture['tokenizers'][number]): Tokenizer =>
  openTokenizer(Buffer.from(JSON.stringify({ ...fixture.kinds[kind], added_tokens })));

describe('added tokens get the ids and places that the Python library gives', () => {
  test.each(Object.keys(fixture.kinds))('in texts of the kind %s', async (kind) => {
    for (const one of fixture.tokenizers.filter((other) => other.kind === kind)) {
      const tokenizer = opened(one);
      const texts = one.texts.map(([text]) => text);
      const expected = one.texts.map(([text, ids, places]) => ({ text, ids, places }));
      const aligned = await tokenizer.encodeAligned(texts);
      const found = aligned.map(({ ids, offsets }, i) => ({
        text: texts[i]!,
        ids: Array.from(ids),
        places: offsets.flat(),
      }));
      expect(found).toEqual(expected);
      const batch = await tokenizer.encodeBatch(texts);
      expect(batch.map((ids) => Array.from(ids))).toEqual(expected.map(({ ids }) => ids));
    }
  });
});

test.each(Object.keys(fixture.kinds))(
  'every token and word of a text has a place in it, whatever tokens are added: %s',
  async (kind) => {
    for (const one of fixture.tokenizers.filter((other) => other.kind === kind)) {
      const tokenizer = opened(one);
      const texts = one.texts
        .map(([text]) => text.replaceAll('\n', ' '))
        .filter((text) => text.trim() !== '');
      const path = join(mkdtempSync(join(tmpdir(), 'added-tokens-')), 'texts.txt');
      writeFileSync(path, texts.join('\n'));
      for (const unit of ['token', 'word'] as const) {
        const settings = { tokenizer, bytesOf: tokenBytesOf(tokenizer.bytes), unit } as Settings;
        let count = 0;
        for await (const { bytes, ids, units } of documentsOf(path, settings)) {
          expect(bytes.toString()).toBe(texts[count++]);
          if (unit === 'token') expect(units).toHaveLength(ids.length);
          for (const { start, end } of units) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(bytes.length);
          }
        }
        expect(count).toBe(texts.length);
      }
    }
  },
);

test('without special tokens in the text, ids are those of the library with all its tokens', async () => {
  for (const one of fixture.tokenizers) {
    const specials = one.added_tokens.filter(({ special }) => special).map(({ content }) => content);
    const texts = one.texts
      .map(([text]) => text)
      .filter((text) => specials.every((name) => !text.includes(name)));
    const { kind, added_tokens } = one;
    const library = Library.fromString(JSON.stringify({ ...fixture.kinds[kind], added_tokens }));
    const expected = await library.encodeBatch(texts, { addSpecialTokens: false });
    const found = await opened(one).encodeBatch(texts);
    expect(found.map((ids) => Array.from(ids))).toEqual(expected.map((encoding) => encoding.getIds()));
  }
});

test('a text may hold the very characters that stand in for special tokens', async () => {
  const one = fixture.tokenizers.find(({ kind }) => kind === 'byte-level')!;
  const tokenizer = opened(one);
  const ids = one.added_tokens.map(({ id }) => id);
  const named = ids.map((id) => `\u{10ffff}${id} \u{10ffff}\u{10ffff}${id}`).join(' ');
  const [found] = await tokenizer.encodeBatch([named]);
  expect(ids.filter((id) => found!.includes(id))).toEqual([]);
});
