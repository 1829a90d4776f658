import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

const root = resolve(import.meta.dirname, '../..');

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** The package as `npm pack` makes it, unpacked into `node_modules` of a folder elsewhere, with what it depends on beside it. */
function installed(folder: string): Packed {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as Packed[];
  const home = join(folder, 'node_modules/transferline');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed!.filename), '-C', home, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return packed!;
}

test('it is small, has what a user needs and nothing else, no script that an installation runs, and no trace of where it was made', () => {
  const { folder, read } = project({});
  const { filename, size, unpackedSize, files } = installed(folder);
  expect(size).toBeLessThan(2.6e6);
  expect(unpackedSize).toBeLessThan(12e6); // .8 of it is undici, which is loaded only for a remote cache
  const kinds = new Set(files.map(({ path }) => path.replace(/^([^/]+)\/.*$/, '$1/')));
  expect([...kinds].sort()).toEqual([
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'artifacts/',
    'dist/',
    'package.json',
    'pipelines/',
    'schemas/',
    'templates/',
  ]);
  // What V8 compiled ahead is good for one version of Node, and no two builds of it are the same.
  const odd = files.filter(
    ({ path }) => !/\.([cm]?js|d\.ts|json|jsonl|ya?ml|md|txt|py|ts)$|^LICENSE$/.test(path),
  );
  expect(odd).toEqual([]);
  const { scripts } = JSON.parse(read('node_modules/transferline/package.json'));
  for (const script of ['preinstall', 'install', 'postinstall']) expect(scripts).not.toHaveProperty(script);
  for (const { path } of files) {
    const text = read(join('node_modules/transferline', path));
    expect([path, text.includes(root)]).toEqual([path, false]);
  }
  const times = execFileSync('tar', ['-tvzf', join(folder, filename), '--full-time', '--utc'], {
    encoding: 'utf8',
  });
  expect(new Set(times.match(/\d{4}-\d\d-\d\d \d\d:\d\d/g))).toEqual(new Set(['1985-10-26 08:15']));
});

/** A folder as somebody has it who has installed the package and brings a text, two of their own stage kinds and a package with one. */
test('installed elsewhere, its first minutes go as docs/start.md says', async () => {
  const home = project({
    'package.json': '{ "name": "elsewhere", "private": true, "type": "module" }',
    'my.csv': `review,stars\n${Array.from({ length: 60 }, (_, n) => `"number ${n} was ${n % 2 ? 'good' : 'bad'} and ${n * 7}",${n % 2 ? 'up' : 'down'}\n`).join('')}`,
    'texts/a.txt': 'one two three four\n',
    'texts/b.txt': 'five six seven eight nine\n',
    'params.yaml': 'words: { least: 3 }\n',
  });
  installed(home.folder);
  const program = join(home.folder, 'node_modules/transferline/dist/pipeline.cjs');
  const pipeline = (words: string, more = {}) =>
    spawnSync(process.execPath, [program, ...words.split(' ')], {
      cwd: home.folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: home.folder, ...more },
    });
  const goes = (words: string, more = {}): string => {
    const { status, stdout, stderr } = pipeline(words, more);
    expect([words, status, stderr]).toEqual([words, 0, '']);
    return stdout;
  };

  expect(goes('init', { npm_command: 'exec' })).toContain('to run it: npx pipeline run nouns.yaml');
  expect(goes('init --from my.csv')).toContain('text = review; label = stars (2 labels)');
  for (const file of ['nouns', 'my']) goes(`validate ${file}`);
  expect(goes('run my --only split baseline')).toContain('2 ran');
  expect(goes('doctor')).toMatch(/^ok +editor +editors find the schema of every pipeline file$/m);
  for (const shell of ['bash', 'zsh', 'fish'])
    expect(goes(`completion ${shell}`)).toContain('completion words');
  expect(goes('completion words -- run m')).toContain('my');

  goes('new stage-kind count');
  goes('new stage-kind pycount --python');
  cpSync(join(home.folder, 'stages/count'), join(home.folder, 'node_modules/text-stages/count'), {
    recursive: true,
  });
  home.write('node_modules/text-stages/package.json', '{ "name": "text-stages", "version": "1.0.0" }');
  home.write(
    'parts/count.yaml',
    `version: 1
name: count
params: { least: 1 }
stages:
  count: { uses: text-stages/count, inputs: { text: ../texts/a.txt }, with: { min_length: "\${{ params.least }}" } }
`,
  );
  home.write(
    'all.yaml',
    `version: 1
name: all
include: { a: { file: ./parts/count.yaml, params: { least: "\${{ params.least }}" } } }
defaults: { env: { WHO: me } }
params:
  least: { from-file: ./params.yaml, key: words.least }
  most: { from-env: MOST, default: 3 }
stages:
  join:
    run: cat \${{ inputs.texts }}/a.txt \${{ inputs.texts }}/b.txt > \${{ outputs.text }}
    shell: true
    inputs: { texts: "./texts/*.txt" }
    outputs: { text: { path: text.txt, type: text } }
  py: { uses: ./stages/pycount, inputs: { text: join.text }, with: { min_length: 1, most: "\${{ params.most }}" } }
  again: { uses: ./stages/count, inputs: { text: join.text }, with: { min_length: 1, most: "\${{ metrics.py.text/words }}" } }
  many: { if: "\${{ metrics.py.text/words > 100 }}", run: "echo \${{ outputs.x }}", outputs: { x: x.txt } }
`,
  );
  goes('run all', { MOST: '5' });
  const { stages } = home.report();
  expect(stages['a-count']!.metrics).toEqual({ 'text/words': 4, 'text/distinct': 4 });
  expect(stages['py']!.metrics).toEqual({ 'text/words': 9, 'text/distinct': 9 });
  expect([stages['py']!.record!.with['most'], stages['again']!.record!.with['most']]).toEqual([5, 9]);
  expect([stages['many']!.status, stages['py']!.record!.env]).toEqual(['skipped', { WHO: 'me' }]);
  expect(home.read('artifacts/runs/latest/events.jsonl')).toMatch(/"stage":"py","progress":\{"step":0/);
  const schema = goes('schema');
  for (const word of ['./stages/count', './stages/pycount', 'min_length']) expect(schema).toContain(word);

  const watch = spawn(process.execPath, [program, 'run', 'all', '--watch'], { cwd: home.folder });
  let said = '';
  for (const stream of [watch.stdout, watch.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const hears = (wanted: string | RegExp) =>
    expect.poll(() => said, { timeout: 50_000, interval: 50 }).toMatch(wanted);
  await hears(/waiting for edits/);
  home.write('texts/b.txt', 'five six seven eight nine ten\n');
  await hears(/b\.txt changed: join runs again[\s\S]*waiting for edits/);
  watch.kill('SIGINT');
  expect(await new Promise((done) => watch.on('close', done))).toBe(130);
  expect(home.report().stages['again']!.record!.with['most']).toBe(10);
});

test('installed elsewhere, it scaffolds a stage kind whose types a compiler finds, and runs it', () => {
  const home = project({
    'package.json': '{ "name": "elsewhere", "private": true, "type": "module" }',
    'tsconfig.json': JSON.stringify({
      compilerOptions: { strict: true, noEmit: true, module: 'nodenext', target: 'es2023', types: ['node'] },
      include: ['stages', '*.ts'],
    }),
  });
  installed(home.folder);
  const run = (program: string, ...words: string[]) =>
    spawnSync(process.execPath, [program, ...words], { cwd: home.folder, encoding: 'utf8' });
  const pipeline = (...words: string[]) => run('node_modules/transferline/dist/pipeline.cjs', ...words);
  const tsc = () => run(join(root, 'node_modules/typescript/bin/tsc'), '-p', '.').stdout;

  expect(pipeline('new', 'stage-kind', 'count').status).toBe(0);
  expect(tsc()).toBe('');
  const { status, stderr } = pipeline('run', 'stages/count/example.yaml');
  expect([status, stderr]).toEqual([0, '']);
  expect(home.report().stages['count']!.metrics).toEqual({ 'text/words': 20, 'text/distinct': 19 });

  home.write(
    'program.ts',
    `import { diff, loadPipeline, plan, run, type Event, type RunReport } from 'transferline';
const pipeline = await loadPipeline('stages/count/example.yaml');
for (const forecast of plan(pipeline)) if ('decision' in forecast) console.log(forecast.decision.decision);
const running = run(pipeline);
for await (const event of running) told(event);
const report: RunReport = (await running.ended).report;
console.log(diff(report, report).same, report.stages['count']!.metrics['text/words']);
function told(event: Event): void {
  if (event.event === 'stage-restored') console.log(event.stage);
}
`,
  );
  expect(tsc()).toBe('');
  const types = /, type \w+|: (Event|RunReport|void)\b|(?<=\])!/g;
  home.write('program.mjs', home.read('program.ts').replaceAll(types, ''));
  const said = run('program.mjs');
  expect([said.stderr, said.stdout]).toEqual(['', 'restore\ncount\ntrue 20\n']);

  home.write(
    'stages/count/run.ts',
    home.read('stages/count/run.ts').replace('progress({ step: i', 'progress({ stp: i'),
  );
  expect(tsc()).toContain('stages/count/run.ts');
});
