import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileKind } from '../../src/base/file-kind.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
test.each([
  ['a Git LFS pointer', latin1(pointer), 'a Git LFS pointer, not the file that it stands for'],
  [
    'a git-annex pointer',
    latin1('/annex/objects/MD5E-s5--1a79'),
    'a git-annex pointer, not the file that it stands for',
  ],
  ['a page', latin1('\n  <!DOCTYPE html>\n<html lang="en">'), 'an HTML page'],
  ['a page with a byte order mark', latin1('\xef\xbb\xbf<html>'), 'an HTML page'],
  ['gzip', gzipSync('text'), 'compressed by gzip'],
  ['zstd', latin1('\x28\xb5\x2f\xfd\x04'), 'compressed by zstd'],
  ['bzip2', latin1('BZh91AY&SY\x9e'), 'compressed by bzip2'],
  ['bzip2 of nothing', latin1('BZh9\x17rE8P\x90'), 'compressed by bzip2'],
  ['xz', latin1('\xfd7zXZ\0\0'), 'compressed by xz'],
  [
    'a pickle of protocol 2',
    latin1('\x80\x02}q\0'),
    "one of Python's pickles, and reading one runs the code in it",
  ],
  [
    'a pickle of protocol 5',
    latin1('\x80\x05\x95\x10'),
    "one of Python's pickles, and reading one runs the code in it",
  ],
  [
    'PyTorch',
    latin1(`PK\x03\x04${'\0'.repeat(26)}archive/data.pkl`),
    "a PyTorch file of Python's pickles, and reading one runs the code in it",
  ],
  ['zip', latin1(`PK\x03\x04${'\0'.repeat(26)}a.txt`), 'a zip archive'],
  ['tar', latin1(`a${'\0'.repeat(256)}ustar`), 'a tar archive'],
  ['Parquet', latin1('PAR1\x15\x04\x15'), 'a Parquet file'],
  ['GGUF', latin1('GGUF\x03\0\0\0'), 'a GGUF file'],
])('%s is recognized', (_, bytes, name) => {
  expect(fileKind(bytes)?.name).toBe(name);
});

test.each([
  '',
  'a',
  'PAR1 was a name',
  'BZh is a word',
  'GGUF is a format',
  '7z',
  '{"a": 1}',
  '<p>text',
  'text\n<html>',
  '版本',
])('the text %j is not taken for another format', (text) => {
  expect(fileKind(Buffer.from(text))).toBeUndefined();
});
