import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/execute/host.ts';
import { fromPath, fromStage, host, kind, Project, reasons, script, shell } from './support.ts';

const upper = `ran();
fs.writeFileSync(outputs.text, fs.readFileSync(inputs.text, 'utf8').toUpperCase());
say({ message: 'metric', name: 'size', value: fs.statSync(outputs.text).size });`;
const first = `ran();
fs.writeFileSync(outputs.head, fs.readFileSync(inputs.text, 'utf8').slice(0, 1));`;

function chain(project: Project) {
  return [
    script(project, 'upper', upper, {
      inputs: { text: fromPath(project.path('text.txt')) },
      outputs: { text: 'text.txt' },
    }),
    script(project, 'first', first, {
      inputs: { text: fromStage('upper', 'text') },
      outputs: { head: 'deep/down/head.txt' },
    }),
  ];
}

function makeChain() {
  const project = new Project();
  project.write('text.txt', 'abc');
  return { project, stages: chain(project) };
}

describe('a run', () => {
  test('runs what was never run, then restores it, with outputs and metrics', async () => {
    const { project, stages } = makeChain();
    const one = await project.run(stages);
    expect(one.statuses).toEqual({ upper: 'succeeded', first: 'succeeded' });
    expect(project.readOut('first', 'head')).toBe('A');
    expect(reasons(one.report, 'upper')).toBe('first run');
    const two = await project.run(stages);
    expect(two.statuses).toEqual({ upper: 'restored', first: 'restored' });
    expect(two.report.stages['upper']?.outputs).toEqual(one.report.stages['upper']?.outputs);
    expect(two.report.stages['upper']?.metrics).toEqual({ size: 3 });
    expect(two.report.stages['upper']?.circumstances['from']).toBe(one.run);
    expect(project.count()).toBe(2);
  });

  test('gives a file the digest of its bytes', async () => {
    const { project, stages } = makeChain();
    const { report } = await project.run(stages);
    expect(report.stages['first']?.outputs['head']).toEqual({
      digest: 'sha256:559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd', // of 'A'
      size: 1,
      form: 'file',
    });
  });

  test('stops a change where the bytes are the same, and restores what it goes back to', async () => {
    const { project, stages } = makeChain();
    await project.run(stages);
    project.write('text.txt', 'axx');
    const two = await project.run(stages);
    expect(two.statuses).toEqual({ upper: 'succeeded', first: 'succeeded' });
    expect(reasons(two.report, 'upper')).toBe('inputs.text changed');
    project.write('text.txt', 'AXX');
    const three = await project.run(stages);
    expect(three.statuses).toEqual({ upper: 'succeeded', first: 'restored' });
    project.write('text.txt', 'abc');
    const four = await project.run(stages);
    expect(four.statuses).toEqual({ upper: 'restored', first: 'restored' });
    expect(project.readOut('upper', 'text')).toBe('ABC');
  });

  test('leaves nothing in work/, and latest points to the newest run', async () => {
    const { project, stages } = makeChain();
    await project.run(stages);
    const { run } = await project.run(stages);
    expect(readdirSync(join(project.artifacts, 'work'))).toEqual([]);
    expect(readlinkSync(join(project.artifacts, 'runs', 'latest'))).toBe(run);
    expect(readdirSync(join(project.artifacts, 'runs'))).toHaveLength(3);
  });

  test('forecasts without writing a thing', async () => {
    const { project, stages } = makeChain();
    expect(project.forecast(stages)).toMatchObject([
      { stage: 'upper', decision: { decision: 'run', reasons: [{ reason: 'first' }] } },
      { stage: 'first', decision: { decision: 'undecided', reasons: [{ stages: ['upper'] }] } },
    ]);
    expect(readdirSync(project.folder).sort()).toEqual(['scripts', 'text.txt']);
    await project.run(stages);
    expect(project.forecast(stages)).toMatchObject([
      { decision: { decision: 'restore' } },
      { decision: { decision: 'restore' } },
    ]);
  });

  test('restores everything from an artifacts folder that was copied elsewhere', async () => {
    const { project, stages } = makeChain();
    await project.run(stages);
    const copy = project.copyArtifacts();
    copy.write('text.txt', 'abc');
    rmSync(join(copy.artifacts, 'out'), { recursive: true });
    const moved = chain(copy).map((stage) => stage);
    for (const stage of ['upper', 'first'])
      copy.write(`scripts/${stage}.mjs`, project.read(`scripts/${stage}.mjs`));
    const two = await copy.run(moved);
    expect(two.statuses).toEqual({ upper: 'restored', first: 'restored' });
    expect(copy.readOut('first', 'head')).toBe('A');
  });
});

describe('out/', () => {
  test('is put right where the user edited or deleted, and the store is not harmed by it', async () => {
    const { project, stages } = makeChain();
    await project.run(stages);
    writeFileSync(project.out('upper', 'text'), 'xyz');
    rmSync(join(project.artifacts, 'out', 'test', 'first'), { recursive: true });
    const two = await project.run(stages);
    expect(two.statuses).toEqual({ upper: 'restored', first: 'restored' });
    expect(project.readOut('upper', 'text')).toBe('ABC');
    expect(project.readOut('first', 'head')).toBe('A');
    expect(project.count()).toBe(2);
  });

  test('is not written again where nothing changed', async () => {
    const { project, stages } = makeChain();
    await project.run(stages);
    const before = lstatSync(project.out('upper', 'text'), { bigint: true });
    await project.run(stages);
    const after = lstatSync(project.out('upper', 'text'), { bigint: true });
    expect([after.ino, after.ctimeNs]).toEqual([before.ino, before.ctimeNs]);
  });

  test('holds a folder exactly: empty folders, links, modes; and loses what was added to it', async () => {
    const project = new Project();
    const make = `fs.mkdirSync(outputs.tree + '/empty', { recursive: true });
fs.mkdirSync(outputs.tree + '/a');
fs.writeFileSync(outputs.tree + '/a/tool', '#!/bin/sh', { mode: 0o755 });
fs.symlinkSync('a/tool', outputs.tree + '/link');`;
    const stages = [script(project, 'make', make, { outputs: { tree: 'tree' } })];
    const one = await project.run(stages);
    expect(one.statuses).toEqual({ make: 'succeeded' });
    rmSync(project.out('make', 'tree'), { recursive: true });
    await project.run(stages);
    for (const spoil of [
      () => writeFileSync(project.out('make', 'tree', 'a/extra'), ''),
      () => rmSync(project.out('make', 'tree', 'a/tool')),
      () => chmodSync(project.out('make', 'tree', 'a/tool'), 0o644),
    ]) {
      spoil();
      await project.run(stages);
      expectTree(project);
    }
  });

  const expectTree = (project: Project) => {
    expect(readdirSync(project.out('make', 'tree'), { recursive: true }).sort()).toEqual([
      'a',
      'a/tool',
      'empty',
      'link',
    ]);
    expect(readlinkSync(project.out('make', 'tree', 'link'))).toBe('a/tool');
    expect(statSync(project.out('make', 'tree', 'a/tool')).mode & 0o777).toBe(0o755);
  };
});

describe('stages', () => {
  test('of a kind get a request, and are run again when their code changes', async () => {
    const project = new Project();
    const runner = project.write(
      'kind.mjs',
      `import fs from 'node:fs';
const request = JSON.parse(fs.readFileSync(process.argv[2]));
fs.writeFileSync(request.outputs.sum, String(request.params.a + request.params.b));`,
    );
    const launch = () => [process.execPath, runner];
    const manifest = (digest: string, version: string) => ({
      kinds: { add: { code: { 'src/add.ts': `sha256:${digest}` as const }, packages: { x: version } } },
    });
    const stages = (a: number) => [kind('add', 'add', { a, b: 2 }, { outputs: { sum: 'sum' } })];
    await project.run(stages(1), { launch, manifest: manifest('0', '1.0.0') });
    expect(project.readOut('add', 'sum')).toBe('3');
    const two = await project.run(stages(5), { launch, manifest: manifest('0', '1.0.0') });
    expect(reasons(two.report, 'add')).toBe('with.a 1 → 5');
    const three = await project.run(stages(5), { launch, manifest: manifest('1', '1.0.1') });
    expect(reasons(three.report, 'add')).toBe('packages.x 1.0.0 → 1.0.1, code: src/add.ts');
    const four = await project.run(stages(5), { launch, manifest: manifest('1', '1.0.1') });
    expect(four.statuses).toEqual({ add: 'restored' });
  });

  test('new variants say what their nearest sibling had', async () => {
    const project = new Project();
    const copy = `fs.writeFileSync(outputs.model, inputs.lambda ?? '');`;
    const stages = (lambdas: readonly number[]) =>
      lambdas.map((lambda) => ({
        ...script(project, 'finetune', copy, { variant: { lambda }, outputs: { model: 'model' } }),
        env: { LAMBDA: String(lambda) },
      }));
    await project.run(stages([0, 0.25, 0.5, 1]));
    const two = await project.run(stages([0, 0.1]));
    expect(two.statuses).toEqual({ 'finetune[lambda=0]': 'restored', 'finetune[lambda=0.1]': 'succeeded' });
    expect(reasons(two.report, 'finetune[lambda=0.1]')).toBe(
      'new; nearest finetune[lambda=0.25]: env.LAMBDA 0.25 → 0.1',
    );
  });

  test('that gather all variants get a folder with an index', async () => {
    const project = new Project();
    const variants = ['a/b', 'c'].map((name) => ({ ...variantStage(project, name) }));
    const gather = script(
      project,
      'gather',
      `const list = JSON.parse(fs.readFileSync(path.join(inputs.all, 'index.json'), 'utf8'));
fs.writeFileSync(outputs.list, list.map((v) => v.variant.name + '=' + fs.readFileSync(path.join(inputs.all, v.path))).join(' '));`,
      {
        inputs: {
          all: {
            from: 'variants',
            stage: 'make',
            output: 'text',
            variants: variants.map(({ id, variant }) => ({ id, variant })),
            type: 'any',
            place: { pointer: '', on: 'value' },
          },
        },
        outputs: { list: 'list' },
      },
    );
    const one = await project.run([...variants, gather]);
    expect(one.outcome).toBe('succeeded');
    expect(project.readOut('gather', 'list')).toBe('a/b=made a/b c=made c');
    const two = await project.run([...variants, gather]);
    expect(two.statuses['gather']).toBe('restored');
  });

  test('see the declared environment and the base list, nothing else', async () => {
    const project = new Project();
    const stage = script(project, 'env', `fs.writeFileSync(outputs.env, JSON.stringify(process.env));`, {
      outputs: { env: 'env.json' },
      env: { TOKENS: 'few' },
    });
    await project.run([stage], {
      host: { ...hostWith({ PATH: process.env['PATH'], SECRET: 'x', LC_ALL: 'C' }) },
    });
    const seen = JSON.parse(project.readOut('env', 'env')) as { [name: string]: string };
    expect(seen).toMatchObject({ TOKENS: 'few', LC_ALL: 'C' });
    expect(seen['SECRET']).toBeUndefined();
  });

  test('of a shell have their paths quoted where they must be', async () => {
    const project = new Project(); // its path has spaces
    project.write('a b.txt', 'text\n');
    const stage = shell('upper', ['tr a-z A-Z < ', { input: 'text' }, ' > ', { output: 'text' }], {
      inputs: { text: fromPath(project.path('a b.txt')) },
      outputs: { text: 'upper.txt' },
    });
    const { outcome } = await project.run([stage]);
    expect(outcome).toBe('succeeded');
    expect(project.readOut('upper', 'text')).toBe('TEXT\n');
  });

  test('log what they print, and say more on their message descriptor', async () => {
    const project = new Project();
    const stage = script(
      project,
      'talk',
      `console.log('hello'); console.error('there');
say({ message: 'notice', text: 'a \\u001b[31mred\\u001b[0m note' });
say({ message: 'circumstance', name: 'engine', value: 'cpu' });
say({ message: 'metric', name: 'bad', value: 'x' });
fs.writeSync(3, 'no JSON\\n');
for (let step = 1; step <= 1000; step++) say({ message: 'progress', progress: { step, steps: 1000 } });`,
    );
    const one = await project.run([stage]);
    const report = one.report.stages['talk'];
    const notices = [
      'a red note',
      'metric "bad" does not count: its value is the text "x"; it must be a finite number',
    ];
    expect(report).toMatchObject({ status: 'succeeded', notices, metrics: {} });
    expect(report?.circumstances['engine']).toBe('cpu');
    expect(one.events.filter(({ event }) => event === 'stage-progress')).toHaveLength(1000);
    const log = readFileSync(join(one.folder, 'logs', 'talk.log'), 'utf8');
    expect(log).toContain('hello\n');
    expect(log).toContain('there\n');
    expect(log).toContain('no JSON\n');
    const kept = readFileSync(join(one.folder, 'events.jsonl'), 'utf8').split('\n');
    const progress = kept.filter((line) => line.includes('stage-progress'));
    expect(progress.length).toBeLessThan(100);
    expect(progress.at(0)).toContain('"step":1,');
    expect(progress.at(-1)).toContain('"step":1000,');
    const two = await project.run([stage]);
    expect(two.report.stages['talk']).toMatchObject({
      notices,
      circumstances: { made: { engine: 'cpu' } },
    });
  });
});

describe('a curve that grows', () => {
  const linesOf = ({ folder }: { readonly folder: string }) =>
    readFileSync(join(folder, 'events.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"stage-point"'));

  test('is in the log of events at once; what is no point is not', async () => {
    const project = new Project();
    const points = [
      { step: 1, loss: 2 },
      { step: 2, loss: 1, validation_loss: 1.5 },
    ];
    const none = [{}, { step: '3' }, { step: null }, [1], { 'a\u001b[31m': 1 }];
    const stage = script(
      project,
      'train',
      `for (const point of ${JSON.stringify([...points, ...none])}) say({ message: 'point', point });`,
    );
    const ran = await project.run([stage]);
    expect(linesOf(ran).map((line) => JSON.parse(line).point)).toEqual(points);
    expect(JSON.stringify(ran.report)).not.toContain('validation_loss');
    expect(
      readFileSync(join(ran.folder, 'logs', 'train.log'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(none.length);
  });

  test('with very many points leaves some out, but none of a number that was long not there', async () => {
    const project = new Project();
    const stage = script(
      project,
      'train',
      `for (let step = 1; step <= 12000; step++) say({ message: 'point', point: { step, loss: 1, ...(step === 11500 ? { rare: 1 } : {}) } });`,
    );
    const lines = linesOf(await project.run([stage]));
    expect(lines.length).toBeGreaterThan(10_000);
    expect(lines.length).toBeLessThan(10_500);
    expect(lines.filter((line) => line.includes('rare'))).toHaveLength(1);
  });
});

const hostWith = (environment: Host['environment']): Host => ({ ...host, environment });

const variantStage = (project: Project, name: string) => ({
  ...script(project, 'make', `fs.writeFileSync(outputs.text, 'made ' + process.env.NAME);`, {
    variant: { name },
    outputs: { text: 'text' },
    env: { NAME: name },
  }),
});
