import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGivenTokenizer } from '../../src/text/given-tokenizer.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { TokenizerError } from '../../src/text/tokenizer-json.ts';

// Random files beside vocab.json and merges.txt, read by transformers: by the Python script beside the fixture.

interface Fixture {
  readonly kinds: {
    readonly [kind: string]: { readonly tokens: readonly string[]; readonly merges: readonly string[] };
  };
  readonly texts: readonly string[];
  readonly folders: readonly {
    readonly kind: string;
    readonly files: { readonly [name: string]: unknown };
    readonly ids: readonly (readonly number[])[];
  }[];
}
const fixture: Fixture = JSON.parse(
  readFileSync(new URL('../fixtures/added-token-files.fixture.json', import.meta.url), 'utf8'),
);

function folderOf(kind: string, files: { readonly [name: string]: unknown }): string {
  const folder = mkdtempSync(join(tmpdir(), 'added-token-files-'));
  const { tokens, merges } = fixture.kinds[kind]!;
  const vocab = Object.fromEntries(tokens.map((token, id) => [token, id]));
  for (const [name, content] of Object.entries({ 'vocab.json': vocab, ...files }))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  writeFileSync(join(folder, 'merges.txt'), ['#version: 0.2', ...merges, ''].join('\n'));
  return folder;
}

describe('the files beside vocab.json and merges.txt', () => {
  test.each(fixture.folders.map((folder) => [JSON.stringify(folder.files), folder] as const))(
    'give the ids that transformers gives: %s',
    async (_, { kind, files, ids }) => {
      const { bytes, added } = readGivenTokenizer(folderOf(kind, files));
      expect(added).toBe(false);
      const found = await openTokenizer(bytes).encodeBatch(fixture.texts);
      expect(found.map((each) => Array.from(each))).toEqual(ids);
    },
  );

  test.each([
    [{ 'added_tokens.json': '{' }, /^added_tokens.json is not JSON: /],
    [{ 'added_tokens.json': [] }, /^added_tokens.json is not a JSON object/],
    [{ 'added_tokens.json': { '<x>': 1.5 } }, /^added_tokens.json: the id of "<x>" is 1.5/],
    [{ 'added_tokens.json': { '<x>': '300' } }, /^added_tokens.json: the id of "<x>" is "300"/],
    [{ 'added_tokens.json': { '<x>': 999 } }, /"<x>" should have the id 999/],
    [
      { 'tokenizer_config.json': { added_tokens_decoder: { 259: { special: true } } } },
      /^tokenizer_config.json: the token with the id 259 has no content/,
    ],
  ])('are refused with the name of the file where they are wrong: %j', (files, message) => {
    const read = () => readGivenTokenizer(folderOf('gpt2', files));
    expect(read).toThrow(TokenizerError);
    expect(read).toThrow(message);
  });
});
