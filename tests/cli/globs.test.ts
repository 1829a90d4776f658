import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const pipeline = (pattern: string) => `version: 1
name: globs
stages:
  list:
    run: node \${{ inputs.script }} \${{ inputs.texts }} \${{ outputs.list }}
    inputs: { script: ./list.mjs, texts: '${pattern}' }
    outputs: { list: list.txt }
`;

/** Writes each file that it is given, and what it holds. */
const list = `import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
const [folder, out] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const lines = files.map((file) => file.parentPath + '/' + file.name).map((path) => path.slice(folder.length + 1) + '=' + readFileSync(path));
writeFileSync(out, lines.sort().join('\\n'));
`;

const home = (pattern: string) =>
  project({
    'globs.yaml': pipeline(pattern),
    'list.mjs': list,
    'data/b.txt': '2',
    'data/a.txt': '1',
    'data/.hidden.txt': 'h',
    'data/deep/c.txt': '3',
    'data/deep/.hidden/d.txt': 'h',
    'data/other.csv': 'x',
    'data/[1].txt': 'bracket',
  });

const listed = (at: ReturnType<typeof home>) => at.read('artifacts/out/globs/list/list').split('\n');

describe('a pattern as an input', () => {
  test.each([
    ['./data/*.txt', ['[1].txt=bracket', 'a.txt=1', 'b.txt=2']],
    ['./data/**/*.txt', ['[1].txt=bracket', 'a.txt=1', 'b.txt=2', 'deep/c.txt=3']],
    ['./data/**', ['[1].txt=bracket', 'a.txt=1', 'b.txt=2', 'deep/c.txt=3', 'other.csv=x']],
    ['./d*/*/*', ['data/deep/c.txt=3']],
    ['./data/\\[?\\].txt', ['[1].txt=bracket']],
    ['./data/.*', ['.hidden.txt=h']],
    ['./**/a.txt', ['data/a.txt=1']],
  ])('%s is a folder of the files that fit', (pattern, files) => {
    const at = home(pattern);
    expect(at.pipeline('run', 'globs')).toMatchObject({ status: 0, err: '' });
    expect(listed(at)).toEqual(files);
  });

  test('runs again for a file that came, went or changed, says which, and for nothing else', () => {
    const at = home('./data/*.txt');
    const run = () => at.pipeline('run', 'globs').out;
    run();
    expect(run()).toContain('all restored');
    at.write('data/other.csv', 'y');
    at.write('data/deep/e.txt', 'y');
    expect(run()).toContain('all restored');

    at.write('data/z.txt', '26');
    expect(at.pipeline('why', 'list', 'globs').out).toMatch(/inputs.texts\/z.txt +none → sha256/);
    expect(run()).toContain('inputs.texts/z.txt added');
    rmSync(join(at.folder, 'data/a.txt'));
    expect(run()).toContain('inputs.texts/a.txt removed');
    at.write('data/b.txt', 'two');
    expect(run()).toContain('inputs.texts/b.txt changed');
    expect(listed(at)).toEqual(['[1].txt=bracket', 'b.txt=two', 'z.txt=26']);
    renameSync(join(at.folder, 'data/z.txt'), join(at.folder, 'data/y.txt'));
    expect(run()).toMatch(/inputs.texts\/y.txt added, inputs.texts\/z.txt removed/);
  });

  test('that names nothing any more is a mistake with its place, also of a plan that was kept', () => {
    const at = home('./data/a.*');
    at.pipeline('run', 'globs');
    rmSync(join(at.folder, 'data/a.txt'));
    const none = at.pipeline('run', 'globs');
    expect(none.status).toBe(2);
    expect(none.err).toContain('globs.yaml:6:42 no file in');
  });

  test('takes a value as it is, wildcards and all', () => {
    const at = home('./data/${{ params.name }}.t*');
    at.write('globs.yaml', at.read('globs.yaml').replace('stages:', 'params: { name: "[1]" }\nstages:'));
    expect(at.pipeline('run', 'globs')).toMatchObject({ status: 0, err: '' });
    expect(listed(at)).toEqual(['[1].txt=bracket']);
    at.write(
      'globs.yaml',
      pipeline('./data/${{ params.name }}.txt').replace('stages:', 'params: { name: "[1]" }\nstages:'),
    );
    expect(at.pipeline('validate', 'globs').status).toBe(0);
  });

  test('never names what is in artifacts, follows links to files, and says what it cannot read', () => {
    const at = home('./**/*.txt');
    at.write('artifacts/out/x.txt', 'no');
    symlinkSync(join(at.folder, 'data/a.txt'), join(at.folder, 'data/link.txt'));
    symlinkSync('..', join(at.folder, 'data/deep/round'));
    expect(at.pipeline('run', 'globs')).toMatchObject({ status: 0, err: '' });
    expect(listed(at)).toEqual([
      'data/[1].txt=bracket',
      'data/a.txt=1',
      'data/b.txt=2',
      'data/deep/c.txt=3',
      'data/link.txt=1',
    ]);
    expect(at.pipeline('run', 'globs').out).toContain('all restored');

    symlinkSync('nowhere', join(at.folder, 'data/broken.txt'));
    const broken = at.pipeline('run', 'globs');
    expect([broken.status, broken.err]).toEqual([
      1,
      expect.stringContaining('data/broken.txt is a symbolic link that leads to no file, to nowhere'),
    ]);
    rmSync(join(at.folder, 'data/broken.txt'));
    if (process.getuid?.() === 0) return; // who may read everything has nothing to be told
    mkdirSync(join(at.folder, 'data/closed'));
    chmodSync(join(at.folder, 'data/closed'), 0);
    expect(at.pipeline('run', 'globs').err).toContain('permission denied');
    chmodSync(join(at.folder, 'data/closed'), 0o755);
  });

  test('a file that comes or changes while the stage runs fails it', () => {
    const at = home('./data/*.txt');
    const meanwhile = (code: string) => at.write('list.mjs', `import fs from 'node:fs';\n${code}\n${list}`);
    const moved = (path: string) => {
      const ran = at.pipeline('run', 'globs');
      expect([ran.status, ran.err]).toEqual([
        1,
        expect.stringContaining(`input texts changed while the stage ran: ${join(at.folder, path)}`),
      ]);
    };
    meanwhile(`fs.writeFileSync(${JSON.stringify(join(at.folder, 'data/new.txt'))}, String(process.pid));`);
    moved('data/new.txt');
    meanwhile(`fs.appendFileSync(${JSON.stringify(join(at.folder, 'data/a.txt'))}, 'more');`);
    moved('data/a.txt');
    meanwhile(`fs.rmSync(${JSON.stringify(join(at.folder, 'data/a.txt'))});`);
    moved('data/a.txt');
  });
});
