import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letters, project } from './cli.ts';

/** `letters` after a run, in a folder with things that must not go. */
function made() {
  const home = project({ ...letters, '.git/HEAD': 'ref: x', 'data/kept.txt': 'kept' });
  home.pipeline('run', 'letters');
  return home;
}

describe('get', () => {
  test('--force destroys neither the project, its cache nor a folder that a file would replace', () => {
    const home = made();
    symlinkSync('.', join(home.folder, 'here'));
    const before = readdirSync(home.folder).sort();
    for (const [place, why] of [
      ['.', 'is or contains'],
      ['..', 'is or contains'],
      ['/', 'is or contains'],
      ['../..', 'is or contains'],
      ['here', 'is or contains'],
      ['data/..', 'is or contains'],
      ['artifacts', 'is or contains the artifacts folder'],
      ['here/artifacts', 'is or contains the artifacts folder'],
      [home.folder, 'is or contains the current folder'],
      ['.git', "is or contains git's folder"],
      ['here/.git', "is or contains git's folder"],
      ['letters.yaml', 'is or contains the pipeline file'],
      ['artifacts/blobs', 'where the cache keeps its files'],
      ['artifacts/out/', 'where the cache keeps its files'],
      ['data', 'is a folder, and a folder is not replaced by a file'],
      ['/dev/null', 'is neither a file nor a folder'],
    ] as const) {
      const { status, err } = home.pipeline('get', 'make.text', place, '--force');
      expect([place, status, err]).toEqual([place, 2, expect.stringContaining(why)]);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    expect(readdirSync(home.folder).sort()).toEqual(before);
    expect(home.read('data/kept.txt')).toBe('kept');
    expect(home.pipeline('run', 'letters').status).toBe(0);
  });

  test('reports a destination below a file, in a loop of links or with too long a name', () => {
    const home = made();
    symlinkSync('loop', join(home.folder, 'loop'));
    for (const place of [
      'data/kept.txt/',
      'data/kept.txt/x',
      'loop/',
      'loop/x',
      `${'n'.repeat(300)}/`,
      `${'n'.repeat(300)}`,
    ])
      for (const force of [[], ['--force']]) {
        const { status, err } = home.pipeline('get', 'make.text', place, ...force);
        expect([place, status, err]).toEqual([place, 2, expect.stringContaining('cannot be written: ')]);
        expect(err.trim().split('\n')).toHaveLength(1);
      }
    expect(home.read('data/kept.txt')).toBe('kept');
  });

  test('a slash at the end of DEST means into, and - is standard output', () => {
    const home = made();
    mkdirSync(join(home.folder, 'new folder'));
    expect(home.pipeline('get', 'make.text', 'data/').out).toBe('make.text → data/text (5 B)\n');
    expect(home.pipeline('get', 'make.text', 'data/').err).toBe(
      'data/text already exists; name another place, or add --force to replace it\n',
    );
    expect(home.pipeline('get', 'make.text', 'new folder/').status).toBe(0);
    expect(home.pipeline('get', 'make.text', './').out).toBe('make.text → text (5 B)\n');
    expect(home.pipeline('get', 'make.text', '-')).toEqual({ status: 0, out: 'hello', err: '' });
    expect(existsSync(join(home.folder, '-'))).toBe(false);
    expect(home.read('data/kept.txt')).toBe('kept');
  });
});

test('a text that a command writes replaces no folder and nothing that the cache keeps', () => {
  const home = made();
  const commands = [
    ['report', '--output'],
    ['diff', 'latest', 'latest', '--output'],
    ['diff', 'latest', 'latest', '--md', '--output'],
    ['init', '--force', '--out'],
    ['cache', 'keygen', '--out'],
  ];
  for (const words of commands)
    for (const place of ['.', 'data', 'artifacts', 'artifacts/entries', 'artifacts/blobs/x'])
      expect([words, place, home.pipeline(...words, place).status]).toEqual([words, place, 2]);
  expect(existsSync(join(home.folder, 'nouns.csv'))).toBe(false);
  expect(home.pipeline('report', '--output', 'deep/er/report.html').status).toBe(0);
  expect(home.pipeline('report', '--md', '--output', '/dev/null').status).toBe(0);
  expect(home.read('data/kept.txt')).toBe('kept');
});
