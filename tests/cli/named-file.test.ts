import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { looksLikePath } from '../../src/cli/named-file.ts';
import { project } from './cli.ts';

describe('a word that looks like a path', () => {
  test('has no spaces, and a separator or the ending of a file of data', () => {
    for (const path of [
      'typo.csv',
      './x',
      'a/b',
      '../c.JSONL',
      'ä.tsv',
      '/x/y',
      'x.parquet',
      'x.XLSX',
      'x.csv.bak',
      'C:\\x',
    ])
      expect([path, looksLikePath(path)]).toEqual([path, true]);
    for (const text of [
      'good',
      'a dog with ears',
      'see x.csv please',
      'https://example.org/a',
      '',
      '1.5',
      'e.g.',
    ])
      expect([text, looksLikePath(text)]).toEqual([text, false]);
  });

  const home = project({ 'reviews.csv': 'text\ngood\n', 'model/config.json': '{}' });
  mkdirSync(join(home.folder, 'data'));
  execFileSync('mkfifo', [join(home.folder, 'queue.csv')]);

  test.each([
    [
      'predict model review.csv',
      'there is no file review.csv; did you mean reviews.csv?\nTo classify these words',
    ],
    ['predict model data', 'data is a folder; name a file\n'],
    ['predict model no/such.txt', 'there is no file no/such.txt\n'],
    ['predict modle x', 'there is no folder modle; did you mean model?\n'],
    ['predict reviews.csv x', 'reviews.csv is a file; name a folder\n'],
    ['predict model x --prompt about --label a=b', '--prompt does not contain {text}'],
    ['generate model --prompt reviews.csv', '--prompt takes a text, and reviews.csv is a file'],
    ['generate modl', 'there is no folder modl; did you mean model?\n'],
    ['init --from review.csv', 'there is no file review.csv; did you mean reviews.csv?\n'],
    ['init --from data', 'data is a folder; name a file\n'],
    ['init --from queue.csv', 'queue.csv is a pipe, a socket or a device; name a file\n'],
    ['init --from -', '--from takes a file'],
    ['init --out -', '--out takes a file, not standard output'],
    ['cache keygen --out -', '--out takes a file, not standard output'],
    ['report ./review.csv', 'there is no file ./review.csv; did you mean reviews.csv?\n'],
    ['diff ./no.json ./nothing.json', 'there is no file ./no.json\nthere is no file ./nothing.json\n'],
    ['why s --run ./no.json', 'there is no file ./no.json\n'],
    ['get a.b x --run ./no.json', 'there is no file ./no.json\n'],
  ])('pipeline %s', (line, said) => {
    const { status, out, err } = home.pipeline(...line.split(' '));
    expect([status, out, err]).toEqual([2, '', expect.stringContaining(said)]);
  });
});
