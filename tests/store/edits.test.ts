import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Edits, type Watched } from '../../src/store/edits.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A folder with what is heard of the targets in it: `heard` resolves at the first edit of a path, which is relative to the folder. */
function watched(
  files: readonly string[],
  targets: readonly (Partial<Watched> & { readonly path: string })[],
) {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  const write = (path: string, text = 'x') => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of files) write(path);
  const heard = new Set<string>();
  let waiting: (() => void)[] = [];
  const failures: string[] = [];
  const edits = new Edits(
    (path) => {
      heard.add(path.slice(folder.length + 1));
      for (const check of waiting) check();
    },
    (_, error) => void failures.push(error.message),
  );
  ends.push(() => {
    edits.close();
    rmSync(folder, { recursive: true });
  });
  const aim = () =>
    edits.aim(
      targets.map(({ path, ...more }) => ({
        depth: 0,
        skip: () => false,
        ...more,
        path: join(folder, path),
      })),
    );
  aim();
  return {
    folder,
    edits,
    write,
    aim,
    failures,
    /** What was heard up to and including `path`, in order. */
    hears: (path: string) =>
      new Promise<string[]>((resolve) => {
        const check = () => {
          if (!heard.has(path)) return;
          waiting = waiting.filter((one) => one !== check);
          resolve([...heard]);
          heard.clear();
        };
        waiting.push(check);
        check();
      }),
  };
}

test('a file that is renamed over is heard each time, and its neighbours never', async () => {
  const { folder, write, hears } = watched(['a.txt', 'b.txt'], [{ path: 'a.txt' }, { path: 'end' }]);
  for (let times = 0; times < 3; times++) {
    write('b.txt', String(times));
    write('.a.tmp');
    renameSync(join(folder, '.a.tmp'), join(folder, 'a.txt'));
    expect(await hears('a.txt')).toEqual(['a.txt']);
  }
  unlinkSync(join(folder, 'a.txt'));
  expect(await hears('a.txt')).toEqual(['a.txt']);
  write('a.txt');
  expect(await hears('a.txt')).toEqual(['a.txt']);
});

test('what is not there yet is heard of by the first folder that is to come', async () => {
  const { write, hears, aim } = watched([], [{ path: 'one/two/a.txt' }]);
  write('one/two/a.txt');
  await hears('one');
  expect(aim()).toBe(true);
  expect(aim()).toBe(false);
  write('one/two/a.txt', 'more');
  expect(await hears('one/two/a.txt')).toContain('one/two/a.txt');
});

test('a folder is heard as deep as it counts, without what is skipped, and again after another took its place', async () => {
  const skip = (path: string) => path.endsWith('/artifacts') || path.endsWith('.tmp');
  const { folder, edits, write, hears, aim } = watched(
    ['data/a/b/c.txt', 'data/artifacts/x.txt', 'end'],
    [{ path: 'data', depth: 1, skip }, { path: 'end' }],
  );
  expect(edits.folders).toBe(3); // the folder, `data` and `data/a`
  write('data/artifacts/x.txt', 'more');
  write('data/a/b/c.txt', 'more');
  write('data/a/x.tmp');
  write('data/a/d.txt');
  expect(await hears('data/a/d.txt')).toEqual(['data/a/d.txt']);
  rmSync(join(folder, 'data'), { recursive: true });
  await hears('data');
  write('data/new/e.txt');
  await hears('data');
  expect(aim()).toBe(true);
  write('data/new/e.txt', 'more');
  await hears('data/new/e.txt');
});

test('a link is heard when it leads elsewhere, and when what it leads to is edited', async () => {
  const { folder, write, hears, aim } = watched(['far/a.txt', 'far/b.txt'], [{ path: 'near/link' }]);
  mkdirSync(join(folder, 'near'));
  symlinkSync('../far/a.txt', join(folder, 'near/link'));
  aim();
  write('far/a.txt', 'more');
  await hears('far/a.txt');
  symlinkSync('../far/b.txt', join(folder, 'near/new'));
  renameSync(join(folder, 'near/new'), join(folder, 'near/link'));
  await hears('near/link');
  aim();
  write('far/a.txt', 'not heard any more');
  write('far/b.txt', 'more');
  expect(await hears('far/b.txt')).not.toContain('far/a.txt');
});
