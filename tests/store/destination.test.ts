import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { destinationOf, replaceBy, writeText } from '../../src/store/destination.ts';

/** `home/project/artifacts` with a store, a folder `data`, a file `notes.txt`, and links to each of them. */
function place() {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'destination-')));
  const project = join(top, 'home/project');
  const store = join(project, 'artifacts');
  mkdirSync(join(store, 'blobs/sha256/ab'), { recursive: true });
  mkdirSync(join(store, 'runs/1'), { recursive: true });
  writeFileSync(join(store, 'store.json'), '{}');
  writeFileSync(join(store, 'runs/1/report.json'), '{}');
  mkdirSync(join(project, 'data'));
  writeFileSync(join(project, 'notes.txt'), 'mine');
  for (const [name, target] of [
    ['to-project', '.'],
    ['to-home', '..'],
    ['to-store', 'artifacts'],
    ['to-data', 'data'],
    ['to-notes', 'notes.txt'],
    ['to-blobs', 'artifacts/blobs'],
  ] as const)
    symlinkSync(target, join(project, name));
  const judge = (written: string, form: 'file' | 'folder' | 'text' = 'folder', replace = true) =>
    destinationOf({
      written,
      name: 'text',
      from: project,
      form,
      replace,
      protect: { store, others: [{ path: project, name: 'the current folder' }] },
    });
  const codeOf = (...words: Parameters<typeof judge>) => {
    const judged = judge(...words);
    return judged.ok ? judged.value : judged.failures[0]!.code;
  };
  return { top, project, store, codeOf };
}

describe('where a user lets something be written', () => {
  test('is never a folder that contains the project or the store, however it is spelled', () => {
    const { top, project, store, codeOf } = place();
    const random = randomFrom(7);
    const pick = <T>(all: readonly T[]): T => all[random.below(all.length)]!;
    const detours = ['./', 'data/../', 'artifacts/../', 'to-project/', 'to-home/project/', 'to-data/../'];
    for (let round = 0; round < 300; round++) {
      const target = pick([project, dirname(project), top, store, sep]);
      const way = Array.from({ length: random.below(4) }, () => pick(detours)).join('');
      const written = pick([
        target,
        `${project}/${way}${'../'.repeat(project === target ? 0 : 1)}.`,
        `${way}.`,
        `${way}..`,
        `${way}artifacts`,
        `${way}to-project`,
        `${way}to-home`,
        `${way}to-store`,
      ]);
      for (const form of ['file', 'folder', 'text'] as const)
        expect([written, codeOf(written, form)]).toEqual([written, 'destination-protected']);
    }
  });

  test('is never among what the store keeps, and may be beside it', () => {
    const { store, codeOf } = place();
    for (const path of ['blobs', 'blobs/sha256/ab/x', 'out/p/s/o', 'store.json', 'entries/x', 'runs/1'])
      for (const way of ['artifacts/', `${store}/`, 'to-store/', 'to-home/project/artifacts/'])
        for (const form of ['file', 'folder', 'text'] as const)
          expect([`${way}${path}`, form, codeOf(`${way}${path}`, form)]).toEqual([
            `${way}${path}`,
            form,
            'destination-in-store',
          ]);
    expect(codeOf('to-blobs/')).toBe('destination-in-store');
    expect(codeOf('artifacts/diff.html', 'text')).toBe(join(store, 'diff.html'));
    expect(codeOf('artifacts/runs/1/more.md', 'text')).toBe(join(store, 'runs/1/more.md'));
    expect(codeOf('artifacts/runs/1/report.json', 'text')).toBe('destination-in-store');
  });

  test('is not a folder for a file, nor a link to a folder, and with a slash at its end is inside', () => {
    const { project, codeOf } = place();
    expect(codeOf('data', 'file')).toBe('destination-is-folder');
    expect(codeOf('data', 'text')).toBe('destination-is-folder');
    expect(codeOf('to-data')).toBe('destination-is-folder');
    expect(codeOf('data')).toBe(join(project, 'data'));
    expect(codeOf('data', 'folder', false)).toBe('destination-exists');
    expect(codeOf('data/', 'file')).toBe(join(project, 'data/text'));
    expect(codeOf('./', 'file')).toBe(join(project, 'text'));
    expect(codeOf('../', 'file')).toBe(join(dirname(project), 'text'));
    expect(codeOf('new/folder/', 'file')).toBe(join(project, 'new/folder/text'));
    expect(codeOf('notes.txt', 'file', false)).toBe('destination-exists');
    for (const path of ['/dev/stdout', '/dev/null', '/proc/self/fd/1'])
      expect(codeOf(path, 'file')).toBe('destination-is-device');
    expect(codeOf('/dev/null', 'text')).toBe('/dev/null');
  });
});

describe('replacing', () => {
  test('leaves what was there, and nothing else, when making the new one fails', () => {
    const { project } = place();
    writeFileSync(join(project, 'data/old'), 'kept');
    const before = readdirSync(project).sort();
    const failing = (beside: string) => {
      mkdirSync(beside);
      writeFileSync(join(beside, 'half'), '');
      throw new Error('no space');
    };
    for (const name of ['data', 'notes.txt', 'nothing'])
      expect(() => replaceBy(join(project, name), failing)).toThrow('no space');
    expect(readdirSync(project).sort()).toEqual(before);
    expect(readFileSync(join(project, 'data/old'), 'utf8')).toBe('kept');
    replaceBy(join(project, 'data'), (beside) => mkdirSync(beside));
    expect(existsSync(join(project, 'data/old'))).toBe(false);
    expect(readdirSync(project).sort()).toEqual(before);
  });

  test('a text keeps the mode of what it replaces, and writes through a link and into a pipe', () => {
    const { project } = place();
    chmodSync(join(project, 'notes.txt'), 0o640);
    writeText(join(project, 'to-notes'), 'new');
    expect(readlinkSync(join(project, 'to-notes'))).toBe('notes.txt');
    expect(readFileSync(join(project, 'notes.txt'), 'utf8')).toBe('new');
    expect(statSync(join(project, 'notes.txt')).mode & 0o777).toBe(0o640);
    writeText('/dev/null', 'gone');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    const pipe = join(project, 'pipe');
    spawnSync('mkfifo', [pipe]);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });
});
