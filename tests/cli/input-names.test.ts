import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

/** Everything that a command can see of an input, but for where it lies. */
const look = `import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
const [input, out] = process.argv.slice(2);
const isFolder = statSync(input).isDirectory();
writeFileSync(out, JSON.stringify([basename(input), isFolder, isFolder ? readdirSync(input).sort() : statSync(input).mode & 0o111]));
`;

const make = `import { mkdirSync, writeFileSync } from 'node:fs';
const [out, form] = process.argv.slice(2);
if (form === 'file') writeFileSync(out, 'x');
else { mkdirSync(out); writeFileSync(out + '/inside', 'x'); }
`;

const own = `summary: says what its input is called
inputs: { x: { description: anything } }
outputs: { o: { path: o, description: its name } }
run: node ./own.mjs
`;

const ownCode = `import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
const { inputs, outputs } = JSON.parse(readFileSync(process.argv.at(-1), 'utf8'));
writeFileSync(outputs.o, basename(inputs.x));
`;

interface Source {
  readonly input: string;
  /** Of the stage \`make\`: its output's path, and what it is. */
  readonly made?: readonly [path: string, form: 'file' | 'folder'];
}

const looks = {
  run: `run: node \${{ inputs.script }} \${{ inputs.x }} \${{ outputs.o }}`,
  'own kind': 'uses: ./own',
};

function pipeline(how: keyof typeof looks, { input, made }: Source): string {
  const script = how === 'run' ? ', script: ./look.mjs' : '';
  const [path, form] = made ?? ['unused', 'file'];
  return `version: 1
name: names
stages:
  make:
    run: node \${{ inputs.script }} \${{ outputs.o }} ${form}
    inputs: { script: ./make.mjs }
    outputs: { o: { path: ${path} } }
  look:
    ${looks[how]}
    inputs: { x: '${input}'${script} }
    ${how === 'run' ? 'outputs: { o: o }' : ''}
`;
}

const files = {
  'look.mjs': look,
  'make.mjs': make,
  'own/stage.yaml': own,
  'own/own.mjs': ownCode,
  'in.csv': 'x',
  'in.tsv': 'x',
  'deep/in.csv': 'x',
  'one/a.txt': 'x',
  'two/a.txt': 'x',
};

function outcome(at: ReturnType<typeof project>, how: keyof typeof looks, source: Source) {
  at.write('names.yaml', pipeline(how, source));
  expect(at.pipeline('run', 'names')).toMatchObject({ status: 0 });
  return { status: at.report().stages['look']?.status, seen: at.read('artifacts/out/names/look/o') };
}

const pairs: readonly (readonly [what: string, before: Source, after: Source, next: string])[] = [
  ['a file', { input: './in.csv' }, { input: './in.tsv' }, 'succeeded'],
  ['a folder', { input: './one' }, { input: './two/' }, 'succeeded'],
  ['a file in another folder', { input: './in.csv' }, { input: './deep/in.csv' }, 'restored'],
  ['a path written otherwise', { input: './in.csv' }, { input: './deep/.././in.csv' }, 'restored'],
  ['a pattern', { input: './one/*.txt' }, { input: './two/*.txt' }, 'restored'],
  ['a pattern against its folder', { input: './one/*.txt' }, { input: './one' }, 'succeeded'],
  [
    'an output',
    { input: 'make.o', made: ['a.csv', 'file'] },
    { input: 'make.o', made: ['a.tsv', 'file'] },
    'succeeded',
  ],
  [
    'an output folder',
    { input: 'make.o', made: ['a', 'folder'] },
    { input: 'make.o', made: ['deep/b', 'folder'] },
    'succeeded',
  ],
  [
    'an output in another folder',
    { input: 'make.o', made: ['a', 'folder'] },
    { input: 'make.o', made: ['deep/a', 'folder'] },
    'restored',
  ],
  [
    'an output against a path',
    { input: 'make.o', made: ['in.csv', 'file'] },
    { input: './in.csv' },
    'restored',
  ],
];

describe.each(Object.keys(looks) as (keyof typeof looks)[])('what a stage (%s) sees of', (how) => {
  test.each(pairs)('%s is in its key', (_, before, after, next) => {
    const at = project(files);
    outcome(at, how, before);
    const there = outcome(at, how, after);
    expect(there.seen).toBe(outcome(project(files), how, after).seen);
    expect(there.status).toBe(next);
  });
});

test('says which name an input had', () => {
  const at = project(files);
  outcome(at, 'run', { input: './in.csv' });
  outcome(at, 'run', { input: './in.tsv' });
  expect(at.pipeline('why', 'look').out).toMatch(/input x: name +in\.csv → in\.tsv/);
  const [second, first] = at.pipeline('runs').out.match(/\d{8}-\d{6}-\w{4}/g) ?? [];
  expect(at.pipeline('diff', first!, second!).out).toMatch(/input x: name .*in\.csv → in\.tsv/);
});

test('a project folder with another name makes the same keys', () => {
  const text = pipeline('run', { input: './' }).replace('./look.mjs', '../look.mjs');
  const keys = ['here', 'there'].map((name) => {
    const at = project({ ...files, [`${name}/names.yaml`]: text.replaceAll('./make', '../make') });
    const folder = ['--artifacts', 'store'];
    expect(at.pipeline('run', `${name}/names.yaml`, ...folder)).toMatchObject({ status: 0 });
    const { stages } = JSON.parse(at.read('store/runs/latest/report.json'));
    return stages.look.fingerprint;
  });
  expect(keys[0]).toBe(keys[1]);
});
