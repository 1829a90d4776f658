// What grows with stages and with files: seconds and peak memory of the commands one types, for docs/scale.md.
//   node bench/scale.mjs [FOLDER] [STAGES… ] [files:N…]    (a folder that may be emptied; 100 1000 10000 files:1000 files:10000 files:100000)
// The plan: ten stages that copy a line, one after the other, for each value of an axis. The files: one stage that copies a folder of 1 kB files, each of which
// becomes a blob.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [base = join(tmpdir(), 'transferline-scale'), ...asked] = process.argv.slice(2);
const loads =
  asked.length > 0 ? asked : ['100', '1000', '10000', 'files:1000', 'files:10000', 'files:100000'];
const command = resolve(import.meta.dirname, '../dist/pipeline.cjs');

/** Says the peak memory of the process that loads it. */
const preload = join(base, 'peak.cjs');
const peak = join(base, 'peak');

function timed(words, cwd) {
  rmSync(peak, { force: true });
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', preload, ...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${words.join(' ')}: exit ${status}\n${stderr.slice(-2000)}`);
  return { seconds, mebibytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}

function chains(folder, stages) {
  writeFileSync(join(folder, 'in.txt'), 'hello\n');
  const text = ['version: 1', 'name: chains', 'stages:'];
  for (let at = 0; at < 10; at++) {
    text.push(
      `  s${at}:`,
      '    run: cp ${{ inputs.in }} ${{ outputs.out }}',
      '    outputs: { out: out.txt }',
    );
    if (at === 0) text.push(`    matrix: { n: [${Array.from({ length: stages / 10 }, (_, n) => n)}] }`);
    else text.push(`    for-each: s${at - 1}`);
    text.push(
      `    inputs: { in: ${at === 0 ? './in.txt' : `s${at - 1}.out`} }`,
      `    env: { N: "\${{ matrix.n }}", AT: "${at}" }`,
    );
  }
  writeFileSync(join(folder, 'p.yaml'), `${text.join('\n')}\n`);
}

function files(folder, count) {
  for (let at = 0; at < count; at++) {
    const below = join(folder, 'data', String(at % 100));
    if (at < 100) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${at}.txt`), `${at}\n`.padEnd(1024, 'x'));
  }
  writeFileSync(
    join(folder, 'p.yaml'),
    [
      'version: 1',
      'name: files',
      'stages:',
      '  count:',
      '    run: cp -r ${{ inputs.data }} ${{ outputs.copy }}',
      '    inputs: { data: ./data }',
      '    outputs: { copy: copy }',
      '',
    ].join('\n'),
  );
}

const steps = {
  validate: ['validate', 'p.yaml'],
  plan: ['plan', 'p.yaml'],
  'first run': ['run', 'p.yaml'],
  'no-op': ['run', 'p.yaml'],
  'no-op again': ['run', 'p.yaml'],
  'out/ deleted': ['run', 'p.yaml'],
  status: ['status', 'p.yaml'],
  graph: ['graph', 'p.yaml'],
  report: ['report', '--output', 'report.html'],
  'cache du': ['cache', 'du'],
  'cache verify': ['cache', 'verify'],
};

rmSync(base, { recursive: true, force: true });
mkdirSync(base, { recursive: true });
writeFileSync(
  preload,
  `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
);
const floor = timed(['-e', '0'], base).seconds;
console.log(`node -e 0: ${floor.toFixed(3)} s\n`);
console.log(`| | ${Object.keys(steps).join(' | ')} |\n|${' --- |'.repeat(Object.keys(steps).length + 1)}`);
for (const load of loads) {
  const folder = join(base, load.replace(':', '-'));
  mkdirSync(folder);
  const count = Number(load.replace('files:', ''));
  if (load.startsWith('files:')) files(folder, count);
  else chains(folder, count);
  const cells = Object.entries(steps).map(([step, words]) => {
    if (step === 'out/ deleted') rmSync(join(folder, 'artifacts/out'), { recursive: true });
    const { seconds, mebibytes } = timed([command, ...words], folder);
    return `${seconds.toFixed(2)} s, ${mebibytes.toFixed(0)} MiB`;
  });
  console.log(
    `| ${count.toLocaleString('en')} ${load.startsWith('files:') ? 'files' : 'stages'} | ${cells.join(' | ')} |`,
  );
}
rmSync(base, { recursive: true, force: true });
