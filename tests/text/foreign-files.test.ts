import { closeSync, mkdirSync, mkdtempSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { foreignFormat } from '../../src/base/foreign-format.ts';
import { randomFrom } from '../../src/base/random.ts';
import { ExamplesError, plainLayout, readExamples, readTextLines } from '../../src/text/examples.ts';
import { readGivenTokenizer } from '../../src/text/given-tokenizer.ts';
import { LineError, readLines } from '../../src/text/lines.ts';
import { readPrompts } from '../../src/text/prompts.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { TokenizerError } from '../../src/text/tokenizer-json.ts';
import { openTokens, TokensError } from '../../src/text/tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
let files = 0;
function file(content: string | Uint8Array): string {
  const path = join(folder, `file-${files++}`);
  writeFileSync(path, content);
  return path;
}
function sparse(name: string, size: number, start: string | Uint8Array = ''): string {
  const path = join(mkdtempSync(join(folder, 'sparse-')), name);
  closeSync(openSync(path, 'w'));
  writeFileSync(path, start);
  truncateSync(path, size);
  return path;
}

const layoutOf = (format: 'jsonl' | 'csv' | 'tsv') => ({ ...plainLayout, format });
const readers: readonly [string, (path: string) => unknown, abstract new (...args: never[]) => Error][] = [
  ['lines', (path) => [...readLines(path)], LineError],
  ['texts, a line each', (path) => readTextLines(path), ExamplesError],
  ['examples as JSON lines', (path) => readExamples(path, layoutOf('jsonl')), ExamplesError],
  ['examples as CSV', (path) => readExamples(path, layoutOf('csv')), ExamplesError],
  ['examples as TSV', (path) => readExamples(path, layoutOf('tsv')), ExamplesError],
  ['prompts', (path) => readPrompts(path), ExamplesError],
  ['a given tokenizer', (path) => readGivenTokenizer(path), TokenizerError],
  ['a tokenizer', (path) => openTokenizer(path), TokenizerError],
];

/** Message and hint of the error that a reader throws. */
function refusal(read: (path: string) => unknown, path: string): { error: unknown; words: string } {
  try {
    read(path);
  } catch (error) {
    const { message, hint } = error as { message: string; hint?: string };
    return { error, words: `${message}; ${hint}` };
  }
  throw new Error('nothing was thrown');
}

const text = 'text,label\nsome text,a\nanother text,b\n';
const latin1 = (written: string): Buffer => Buffer.from(written, 'latin1');
const utf16be = (written: string): Buffer => Buffer.from(written, 'utf16le').swap16();
const formats: readonly [string, Uint8Array, RegExp, RegExp][] = [
  ['gzip', gzipSync(text), /is compressed with gzip/, /gunzip/],
  ['zstd', latin1('\x28\xb5\x2f\xfd\x24\x05\x29\0\0abc'), /is compressed with zstd/, /zstd -d/],
  ['xz', latin1('\xfd7zXZ\0\0\x04\xe6\xd6'), /is compressed with xz/, /unxz/],
  ['bzip2', latin1('BZh91AY&SY\x0f\xf9\xad\x02'), /is compressed with bzip2/, /bunzip2/],
  ['Parquet', latin1('PAR1\x15\x04\x15\x10PAR1'), /is a Parquet file/, /pandas/],
  [
    'xlsx',
    Buffer.concat([latin1('PK\x03\x04\x14\0'), deflateRawSync(text)]),
    /a ZIP archive/,
    /export its text/,
  ],
  ['xls', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), /an old office document/, /export its text/],
  ['PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n'), /is a PDF document/, /export its text/],
  ['SQLite', latin1('SQLite format 3\0\x10\0\x01\x01'), /is an SQLite database/, /pandas/],
  [
    'a tar archive',
    Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\x0000')]),
    /is a tar archive/,
    /tar -xf/,
  ],
  ['safetensors', latin1('\x40\0\0\0\0\0\0\0{"a":{}}'), /is a safetensors file/, /a text file/],
  ['a pickle', latin1('\x80\x04\x95\x10\0\0'), /is a Python pickle/, /a text file/],
  [
    'UTF-16LE with a mark',
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    /is encoded as UTF-16LE/,
    /iconv -f UTF-16LE -t UTF-8/,
  ],
  ['UTF-16LE', Buffer.from(text, 'utf16le'), /is encoded as UTF-16LE/, /iconv -f UTF-16LE/],
  ['UTF-16BE', utf16be(text), /is encoded as UTF-16BE/, /iconv -f UTF-16BE/],
  ['UTF-16BE, half of it Chinese', utf16be('狗 一,狗\n1一,2狗\n'), /is encoded as UTF-16BE/, /iconv/],
  [
    'a Git LFS pointer',
    Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n'),
    /is a Git LFS pointer/,
    /git lfs pull/,
  ],
  [
    'lines that end with a carriage return',
    Buffer.from(text.replaceAll('\n', '\r')),
    /carriage return/,
    /tr '\\r' '\\n'/,
  ],
];

describe.each(readers)('%s', (_, read, kind) => {
  test.each(formats)('are not read from %s, which is named with what to do', (_, content, is, hint) => {
    const { error, words } = refusal(read, file(content));
    expect(error).toBeInstanceOf(kind);
    expect(words).toMatch(is);
    expect(words).toMatch(hint);
  });
});

describe('text', () => {
  test.each([
    'PAR1 is a code in our texts\n',
    'ORC, a creature\n',
    'BZh: a name\n',
    'PK and others\n',
    'a\0b\0\0c\n',
    'a\rb\n',
    'one line\r',
    'x',
    '',
    '\ufeffmarked\n',
    'version https://git-lfs.example/\n',
  ])('is not taken for a format that begins alike: %j', (content) => {
    expect([...readLines(file(content))].length).toBe(content === '' ? 0 : 1);
  });

  test('is never taken for another format, whatever characters it has', () => {
    const random = randomFrom(5, 'text');
    for (let turn = 0; turn < 3000; turn++) {
      const content = Array.from({ length: 1 + random.below(60) }, () =>
        String.fromCodePoint(random.below(4) === 0 ? 0x20 + random.below(0xd000) : 0x20 + random.below(0x5f)),
      ).join('');
      expect(foreignFormat(Buffer.from(content))).toBeUndefined();
    }
  });

  test('compressed by a method without a magic number is not UTF-8', () => {
    const path = file(brotliCompressSync(text.repeat(50)));
    expect(() => [...readLines(path)]).toThrow(LineError);
  });

  test('a carriage return far from the next line feed stays a character', () => {
    const content = `a\rb${'x'.repeat(200_000)}\nc`;
    expect([...readLines(file(content))].map(({ text }) => text)).toEqual(content.split('\n'));
    const alone = refusal(
      (path) => [...readLines(path)],
      file(`${'x'.repeat(65_535)}\ry${'x'.repeat(65_535)}`),
    );
    expect(alone.words).toMatch(/carriage return/);
    expect([...readLines(file(`${'x'.repeat(70_000)}\r`))]).toHaveLength(1);
  });
});

test.each([
  ['an HTML page', '\n<!DOCTYPE html><html>', /it is an HTML page; download the file itself/],
  ['JSON with a byte order mark', '\ufeff{}', /it is UTF-8 with a byte order mark.*tail -c \+4/],
])('%s in the place of a tokenizer.json is named', (_, content, words) => {
  expect(refusal((one) => readGivenTokenizer(one), file(content)).words).toMatch(words);
});

describe('files beyond what a string can hold', () => {
  const size = 513 * 2 ** 20;
  const tooLarge = /513 MiB, and one that is read whole may have 512 MiB; divide it/;

  test('are refused before they are read: tables', () => {
    const path = sparse('big.csv', size, text);
    expect(refusal((one) => readExamples(one, layoutOf('csv')), path).words).toMatch(tooLarge);
  });

  test('are refused before they are read: tokenizers, and vocabularies', () => {
    const path = sparse('tokenizer.json', size, '{');
    expect(refusal((one) => readGivenTokenizer(one), path).words).toMatch(tooLarge);
    const given = mkdtempSync(join(folder, 'given-'));
    writeFileSync(join(given, 'merges.txt'), '');
    writeFileSync(join(given, 'vocab.json'), gzipSync('{}'));
    expect(refusal((one) => readGivenTokenizer(one), given).words).toMatch(
      /^vocab.json is compressed with gzip/,
    );
  });

  test('are refused where one line is as long', () => {
    const path = sparse('long.txt', size, 'a\nb');
    const { error, words } = refusal((one) => [...readLines(one)], path);
    expect(words).toBe('the line has more than 512 MiB; divide it into several lines');
    expect((error as LineError).line).toBe(2);
  });

  test('are named with size and limit where tokens have 2 GiB, and are not called absent', () => {
    const tokens = join(folder, 'tokens');
    mkdirSync(tokens);
    const description = {
      dtype: 'uint32',
      tokens: 2 ** 30,
      documents: 1,
      words: 1,
      bytes: 1,
      vocabulary: 9,
      end_of_text: 8,
    };
    writeFileSync(join(tokens, 'tokens.json'), JSON.stringify({ ...description, tokenizer: 'sha256:0' }));
    expect(() => openTokens(tokens)).toThrow(new TokensError('it has no file tokens.bin'));
    writeFileSync(join(tokens, 'tokens.bin'), '');
    truncateSync(join(tokens, 'tokens.bin'), 2 ** 32);
    expect(() => openTokens(tokens)).toThrow(
      new TokensError('tokens.bin has 4,096 MiB, and 2,048 MiB can be read: tokenize less text'),
    );
  });
});
