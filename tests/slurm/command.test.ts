import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { RunReport } from '../../src/domain/report.ts';
import { command, type Finished, type Project, project } from '../cli/cli.ts';
import { cacheServer } from '../remote/server.ts';
import { endWithTest, until } from './cluster.ts';

/** The command as a user runs it who may submit jobs, or (`more`) who may not. */
function run(at: Project, words: string, more: { readonly [name: string]: string } = {}): Promise<Finished> {
  const child = spawn(process.execPath, [command, ...words.split(' ')], {
    cwd: at.folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      XDG_CONFIG_HOME: home,
      SLURM_CONF: process.env['SLURM_CONF'] ?? '',
      ...more,
    },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((done) => child.on('close', (status) => done({ status, out, err })));
}

const home = mkdtempSync(join(tmpdir(), 'home-'));
/** Of whoever is at home there: made once. */
let key: string;
beforeAll(async () => {
  key = (await run(project({}), 'cache keygen')).out.split('\n')[0]!;
});

const statusesOf = (at: Project) => Object.values(at.report().stages).map(({ status }) => status);

/** A command, and a stage kind whose child is this build's. */
const files = {
  'test.yaml': `version: 1
name: test
executor: slurm
slurm: { partition: main, time: 10m }
stages:
  write:
    run: node \${{ inputs.script }} \${{ outputs.text }}
    inputs: { script: ./write.mjs }
    outputs: { text: { path: corpus.txt, type: text } }
  tokenize:
    uses: tokenize
    with: { vocabulary: 270 }
    inputs: { corpus: write.text }
    cpus: 1
    memory: 1GiB
    slurm: { partition: urgent }
`,
  'write.mjs': `import { writeFileSync, writeSync } from 'node:fs';
writeSync(3, JSON.stringify({ message: 'metric', name: 'partition', value: process.env.SLURM_JOB_PARTITION === 'main' ? 1 : 0 }) + '\\n');
writeFileSync(process.argv[2], 'what was computed once need not be computed again\\n'.repeat(20));
`,
};

test('what jobs of Slurm have made is restored in a fresh clone from a remote cache, without a Slurm', async () => {
  const server = await cacheServer();
  const [here, clone] = [project(files), project(files)];
  endWithTest(here);
  const writing = { PIPELINE_CACHE_REMOTE: server.url, PIPELINE_CACHE_WRITE: '1' };
  const ran = await run(here, 'run test.yaml', writing);
  expect(ran.status, ran.err).toBe(0);
  expect(here.report().stages['write']?.metrics).toEqual({ partition: 1 });
  const job = String(here.report().stages['tokenize']?.circumstances?.['slurm_job']);
  expect(execFileSync('scontrol', ['show', 'job', job], { encoding: 'utf8' })).toMatch(
    /TimeLimit=00:10:00[\s\S]*Partition=urgent[\s\S]*mem=1G/,
  );

  const without = { PATH: '/nowhere', PIPELINE_CACHE_REMOTE: server.url, PIPELINE_CACHE_TRUSTED_KEYS: key };
  const restored = await run(clone, 'run test.yaml', without);
  expect(restored.status, restored.err).toBe(0);
  expect(statusesOf(clone)).toEqual(['restored', 'restored']);
  expect(clone.read('artifacts/out/test/write/text')).toBe(here.read('artifacts/out/test/write/text'));
});

const story = join(import.meta.dirname, '../story');
const training = {
  'train.yaml': readFileSync(join(import.meta.dirname, 'train.yaml'), 'utf8'),
  'make-corpus.mjs': readFileSync(join(story, 'make-corpus.mjs'), 'utf8'),
};

test('a training on Slurm is restored whole in a fresh clone from a remote cache that holds it signed', async () => {
  const [server, here] = [await cacheServer(), project(training)];
  endWithTest(here);
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', here.folder, ...words], { encoding: 'utf8' });
  here.write('.gitignore', 'artifacts/\n');
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message=A training');
  const writing = { PIPELINE_CACHE_REMOTE: server.url, PIPELINE_CACHE_WRITE: '1' };
  const ran = await run(here, 'run train.yaml', writing);
  expect(ran.status, ran.err).toBe(0);
  const first = here.report().stages;
  expect(Object.values(first).map(({ status }) => status)).toEqual(Array(4).fill('succeeded'));
  const jobs = ['dataset', 'tokenize', 'pretrain', 'evaluate-lm'].map((id) =>
    Number(first[id]!.circumstances?.['slurm_job']),
  );
  expect(jobs).toEqual(jobs.toSorted((a, b) => a - b)); // one after the other

  const clone = project({});
  git('clone', '--quiet', here.folder, join(clone.folder, 'clone'));
  const there = { ...clone, folder: join(clone.folder, 'clone') };
  const reading = { PIPELINE_CACHE_REMOTE: server.url, PIPELINE_CACHE_TRUSTED_KEYS: key };
  // Nobody here has a Slurm, nor a key to sign with.
  const restored = await run(there, 'run train.yaml', {
    ...reading,
    PATH: '/nowhere',
    HOME: clone.folder,
    XDG_CONFIG_HOME: clone.folder,
  });
  expect(restored.status, restored.err).toBe(0);
  expect(restored.out).toMatch(/4 stages, all restored/);
  const { stages } = JSON.parse(clone.read('clone/artifacts/runs/latest/report.json')) as RunReport;
  for (const [id, { status, outputs, metrics }] of Object.entries(stages))
    expect([id, status, outputs, metrics]).toEqual([id, 'restored', first[id]!.outputs, first[id]!.metrics]);
  // A stranger's key opens nothing.
  const other = project({});
  git('clone', '--quiet', here.folder, join(other.folder, 'clone'));
  const untrusting = await run(
    { ...other, folder: join(other.folder, 'clone') },
    'run train.yaml --executor local --only dataset',
    {
      PIPELINE_CACHE_REMOTE: server.url,
      PIPELINE_CACHE_TRUSTED_KEYS: `ed25519:${Buffer.alloc(32, 1).toString('base64')}`,
      HOME: other.folder,
      XDG_CONFIG_HOME: other.folder,
    },
  );
  expect(untrusting.out).toMatch(/signed by a key that is not trusted here/);
}, 120_000);

test('Ctrl-C at the terminal cancels a job, and a run on this machine computes the same', async () => {
  const here = project({
    'test.yaml': files['test.yaml'].split('  tokenize:')[0]!,
    'write.mjs': `import { existsSync, writeFileSync } from 'node:fs';
const here = new URL('.', import.meta.url);
writeFileSync(new URL('runs', here), process.env.SLURM_JOB_ID ?? 'here');
while (process.env.SLURM_JOB_ID !== undefined) await new Promise((over) => setTimeout(over, 20));
writeFileSync(process.argv[2], 'done');
`,
  });
  endWithTest(here);
  const child = spawn(process.execPath, [command, 'run', 'test.yaml'], { cwd: here.folder, stdio: 'ignore' });
  const ended = new Promise((done) => child.on('close', done));
  const runs = join(here.folder, 'runs');
  await until(() => existsSync(runs) && readFileSync(runs, 'utf8') !== '');
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  const words = ['show', 'job', here.read('runs')];
  await until(() => /JobState=CANCELLED/.test(execFileSync('scontrol', words, { encoding: 'utf8' })));
  expect((await run(here, 'run test.yaml --executor local')).status).toBe(0);
  expect([here.read('runs'), here.read('artifacts/out/test/write/text')]).toEqual(['here', 'done']);
});

test('cache gc removes what a job left that nobody asks for any more, once it is over', async () => {
  const waiting = `import { existsSync, writeFileSync } from 'node:fs';
const here = new URL('.', import.meta.url);
writeFileSync(new URL('runs', here), process.env.SLURM_JOB_ID ?? 'here');
while (process.env.SLURM_JOB_ID !== undefined && !existsSync(new URL('go', here))) await new Promise((over) => setTimeout(over, 20));
writeFileSync(process.argv[2], 'done');
`;
  const here = project({ 'test.yaml': files['test.yaml'].split('  tokenize:')[0]!, 'write.mjs': waiting });
  endWithTest(here);
  const child = spawn(process.execPath, [command, 'run', 'test.yaml'], { cwd: here.folder, stdio: 'ignore' });
  const ended = new Promise((done) => child.on('close', done));
  const runs = join(here.folder, 'runs');
  await until(() => existsSync(runs) && readFileSync(runs, 'utf8') !== '');
  child.kill('SIGTERM');
  await ended;
  const id = here.read('runs');
  const gc = () => run(here, 'cache gc --keep-runs 1');
  const left = () => readdirSync(join(here.folder, 'artifacts/jobs')).length;
  expect((await gc()).out).not.toContain('Job '); // the newest run asks for it
  here.write('write.mjs', `${waiting}// edited\n`);
  expect((await run(here, 'run test.yaml --executor local')).status).toBe(0);
  expect((await run(here, 'cache gc --keep-runs 1', { PATH: '/nowhere' })).out).toContain(
    `Job ${id} of write was kept: Slurm does not report whether it is still running.`,
  );
  expect((await gc()).out).toContain(
    `Job ${id} of write is still running, but no kept run needs it. Stop it with: scancel ${id}`,
  );
  expect(left()).toBe(3);
  here.write('go', '');
  await until(() =>
    /JobState=COMPLETED/.test(execFileSync('scontrol', ['show', 'job', id], { encoding: 'utf8' })),
  );
  const dry = await run(here, 'cache gc --keep-runs 1 --dry-run');
  expect(dry.out).toContain('what 1 job left');
  expect(left()).toBe(3);
  expect((await gc()).out).toContain('what 1 job left');
  expect(left()).toBe(2);
  expect(readdirSync(join(here.folder, 'artifacts/jobs/index'))).toEqual([]);
});
