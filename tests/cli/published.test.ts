import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

const root = resolve(import.meta.dirname, '../..');

/** The package as `npm pack` makes it, unpacked into `node_modules` of a folder elsewhere, with what it depends on beside it. */
function installed(folder: string): void {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { filename: string }[];
  const home = join(folder, 'node_modules/transferline');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed!.filename), '-C', home, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

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
