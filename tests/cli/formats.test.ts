import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Project, project } from './cli.ts';

/** A project with what a run of a version with this fingerprint format left. */
function before(format = 2): Project {
  const home = project({});
  const fixture = join(import.meta.dirname, `../fixtures/store-format-${format}`);
  cpSync(fixture, home.folder, { recursive: true });
  return home;
}

const everything = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name), 'latin1'),
      ]),
  );

describe('what the version before left', () => {
  test('is restored, explained and compared', () => {
    const home = before();
    const ran = home.pipeline('run', 'p');
    expect([ran.status, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('2 stages, all restored');
    expect(home.read('artifacts/out/letters/repeat/texts/3.txt')).toBe('hello\n');
    expect(home.report().stages['repeat']!.metrics).toEqual({ 'text/files': 3 });
    const diff = home.pipeline('diff', 'previous', 'latest');
    expect([diff.status, diff.err]).toEqual([0, '']);
    expect(home.pipeline('runs').out).toContain('20261201-034053-032b');
    expect(home.pipeline('cache', 'verify').status).toBe(0);
    const changed = home.pipeline('plan', 'p', '--set', 'params.times=2');
    expect(changed.out).toMatch(/^run +repeat +command /m);
  });

  test('runs again if its fingerprints are of an earlier format, and can still be compared', () => {
    const home = before(1);
    const ran = home.pipeline('run', 'p');
    expect([ran.status, ran.err]).toEqual([0, '']);
    expect(ran.out).toMatch(/^make +started +format 1 → 2$/m);
    expect(home.read('artifacts/out/letters/repeat/texts/3.txt')).toBe('hello\n');
    expect(home.pipeline('runs').out).toContain('20261129-020647-5fd8');
    const diff = home.pipeline('diff', 'previous', 'latest');
    expect([diff.status, diff.err]).toEqual([1, '']);
    expect(diff.out).toMatch(/format/);
    expect(home.pipeline('cache', 'verify').status).toBe(0);
  });

  test.each([
    ['another number', '{"format":0}', 'a store of format 0, and this version knows format 1'],
    ['a later number', '{"format":2}', 'a store of format 2, and this version knows format 1'],
    ['none', '{}', 'a store of format unknown'],
  ])('is refused and left alone by every command where its format has %s', (_, text, said) => {
    const home = before();
    home.write('artifacts/store.json', text);
    const there = everything(home.folder);
    for (const words of [
      ['run', 'p'],
      ['plan', 'p'],
      ['cache', 'gc'],
      ['cache', 'verify'],
    ]) {
      const { status, err } = home.pipeline(...words);
      expect([words, status, err]).toEqual([words, 2, expect.stringContaining(said)]);
      expect(err).toContain('Name another folder with --artifacts, or move this one away.');
    }
    expect(everything(home.folder)).toEqual(there);
  });

  test('with indexes of another version is as good: they only save time', () => {
    const home = before();
    const stat = JSON.parse(home.read('artifacts/index/stat.json'));
    home.write('artifacts/index/stat.json', JSON.stringify({ ...stat, version: 2, entries: { x: 1 } }));
    home.write('artifacts/index/history/letters.json', JSON.stringify({ version: 2, make: 'other' }));
    const ran = home.pipeline('run', 'p');
    expect([ran.status, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('2 stages, all restored');
  });

  test('an entry of which something is not as it was written is no entry: it is said, and the stage runs', () => {
    const home = before();
    const entry =
      'artifacts/entries/13/13af2e412d98220e65c8b79e9f9a500e007ca0b756095ab3c523c28cf91936a3.json';
    home.write(entry, home.read(entry).replace('"metrics":{}', '"metrics":{"x":1}'));
    const ran = home.pipeline('run', 'p');
    expect([ran.status, ran.out]).toEqual([
      0,
      expect.stringMatching(/^make +started +.*not as it was written/m),
    ]);
  });

  test('a report of another version is refused by its number', () => {
    const home = before();
    const path = 'artifacts/runs/20261201-034053-032b/report.json';
    home.write(path, home.read(path).replace('"version": 1', '"version": 2'));
    const { status, err } = home.pipeline('diff', path, path);
    expect([status, err]).toEqual([
      2,
      expect.stringContaining('it is a report of version 2, and this version of transferline reads 1'),
    ]);
    expect(existsSync(join(home.folder, path))).toBe(true);
  });
});
