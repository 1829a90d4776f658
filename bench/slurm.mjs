// What a run of many jobs costs on a Slurm, and a training there that a fresh clone restores from a cache of nginx, for docs/scale.md.
//   .ci/slurm.sh --exec node bench/slurm.mjs [JOBS…] [NGINX]    (1 10 50 100 200; NGINX: path of an nginx with the dav module)
// Each run tries first whether the nodes see its folder, by a job more. Beside each number of jobs stands what the cluster takes for an array of as many `true`, without a runner.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const words = process.argv.slice(2);
const nginx = words.find((word) => !/^\d+$/.test(word));
const asked = words.filter((word) => /^\d+$/.test(word)).map(Number);
const counts = asked.length > 0 ? asked : [1, 10, 50, 100, 200];
const root = resolve(import.meta.dirname, '..');
const base = mkdtempSync(join(tmpdir(), 'slurm-bench-'));
chmodSync(base, 0o755);
process.on('exit', () => rmSync(base, { recursive: true, force: true }));

/** Counts how often the runner asks, and its peak memory. */
const bin = join(base, 'bin');
mkdirSync(bin);
for (const program of ['squeue', 'sbatch']) {
  const real = execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
  writeFileSync(join(bin, program), `#!/bin/sh\nprintf . >>'${join(base, program)}'\nexec ${real} "$@"\n`);
  chmodSync(join(bin, program), 0o755);
}
const preload = join(base, 'peak.cjs');
writeFileSync(
  preload,
  `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(join(base, 'peak'))}, String(process.resourceUsage().maxRSS)));`,
);

function pipeline(cwd, given, more = {}) {
  for (const name of ['squeue', 'sbatch', 'peak']) writeFileSync(join(base, name), '');
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', preload, join(root, 'dist/pipeline.cjs'), ...given],
    {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        CI: '',
        PATH: `${bin}:${process.env.PATH}`,
        HOME: base,
        XDG_CONFIG_HOME: base,
        ...more,
      },
    },
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0)
    throw new Error(`${given.join(' ')}: exit ${status}\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  const times = (name) => readFileSync(join(base, name), 'utf8').length;
  const peak = Number(readFileSync(join(base, 'peak'), 'utf8')) / 1024;
  return { seconds, squeue: times('squeue'), sbatch: times('sbatch'), peak, stdout };
}

function cells(count) {
  const folder = join(base, `jobs-${count}`);
  mkdirSync(folder);
  const n = Array.from({ length: count }, (_, at) => at).join(', ');
  writeFileSync(
    join(folder, 'p.yaml'),
    `version: 1
name: cells
executor: slurm
stages:
  cell:
    run: touch \${{ outputs.text }}
    env: { N: "\${{ matrix.n }}" }
    matrix: { n: [${n}] }
    outputs: { text: text }
`,
  );
  return folder;
}

/** An array of `true`, from sbatch until none is in the queue; in parts where the cluster allows no more. */
function alone(count) {
  const began = performance.now();
  for (let left = count; left > 0; left -= 100) {
    const array = `--array=0-${Math.min(100, left) - 1}`;
    execFileSync('sbatch', ['--job-name=alone', '--output=/dev/null', array, '--wrap=true'], {
      stdio: 'ignore',
    });
  }
  while (execFileSync('squeue', ['--noheader', '--name=alone']).length > 0)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return (performance.now() - began) / 1000;
}

function table() {
  console.log(
    '| jobs | run | sbatch | squeue | peak memory | the cluster alone | no-op |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const count of counts) {
    const folder = cells(count);
    const ran = pipeline(folder, ['run', 'p.yaml']);
    const again = pipeline(folder, ['run', 'p.yaml']);
    const row = [count, `${ran.seconds.toFixed(1)} s`, ran.sbatch, ran.squeue, `${ran.peak.toFixed(0)} MiB`];
    console.log(
      `| ${[...row, `${alone(count).toFixed(1)} s`, `${again.seconds.toFixed(2)} s`].join(' | ')} |`,
    );
  }
}

/** The tests' training, in a size that takes seconds. */
const sizes =
  'stages.pretrain.with={n_layer: 4, n_head: 4, n_embd: 128, n_positions: 64, batch_size: 16, steps: 200, seed: 1}';
const training = ['run', 'train.yaml', '--set', sizes];

/** A commit is trained on Slurm; a clone of it, without a Slurm, restores. */
async function restored() {
  const port = 18_000 + (process.pid % 1000);
  const conf = readFileSync(join(root, 'bench/remote/nginx.conf.in'), 'utf8')
    .replaceAll('FOLDER', base)
    .replaceAll('PORT', port);
  mkdirSync(join(base, 'data'));
  writeFileSync(join(base, 'nginx.conf'), process.getuid?.() === 0 ? `user root;\n${conf}` : conf);
  const server = spawn(nginx, ['-c', join(base, 'nginx.conf'), '-p', base, '-e', join(base, 'error.log')], {
    stdio: 'inherit',
  });
  process.on('exit', () => server.kill());
  const here = join(base, 'here');
  mkdirSync(here);
  cpSync(join(root, 'tests/slurm/train.yaml'), join(here, 'train.yaml'));
  writeFileSync(join(here, '.gitignore'), 'artifacts/\n');
  cpSync(join(root, 'tests/story/make-corpus.mjs'), join(here, 'make-corpus.mjs'));
  const git = (...given) => execFileSync('git', given, { cwd: here, stdio: 'ignore' });
  git('init');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-m', 'A training');
  const PIPELINE_CACHE_REMOTE = `http://127.0.0.1:${port}/team`;
  const key = pipeline(here, ['cache', 'keygen']).stdout.split('\n')[0];
  const made = pipeline(here, training, { PIPELINE_CACHE_REMOTE, PIPELINE_CACHE_WRITE: '1' });
  git('clone', here, join(base, 'clone'));
  const got = pipeline(join(base, 'clone'), training, {
    PIPELINE_CACHE_REMOTE,
    PIPELINE_CACHE_TRUSTED_KEYS: key,
    PATH: '/nowhere',
    XDG_CONFIG_HOME: join(base, 'nobody'),
  });
  const last = got.stdout.split('\n').find((line) => line.includes('all restored'));
  console.log(
    `\na training as four jobs: ${made.seconds.toFixed(1)} s; in a fresh clone: ${got.seconds.toFixed(2)} s (${last})`,
  );
}

table();
if (nginx !== undefined) await restored();
process.exit(0);
