import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type * as library from '../../src/library/index.ts';
import { cacheServer } from '../remote/server.ts';
import { command, letters, project } from './cli.ts';

/** As built, and so as published. */
const built: typeof library = await import(pathToFileURL(join(command, '../index.mjs')).href);
const { diff, loadPipeline, PipelineError, plan, run } = built;

async function problems(work: () => unknown): Promise<InstanceType<typeof PipelineError>> {
  try {
    await work();
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('a program', () => {
  test('plans, runs, hears every event, runs again with another value, and compares', async () => {
    const { folder } = project(letters);
    const pipeline = await loadPipeline('letters', { folder });
    expect(plan(pipeline).map((one) => 'decision' in one && one.decision.decision)).toEqual([
      'run',
      ...Array(4).fill('undecided'),
    ]);
    const running = run(pipeline, { jobs: 2 });
    const heard: string[] = [];
    for await (const event of running) heard.push(event.event);
    expect([heard[0], heard.at(-1)]).toEqual(['run-started', 'run-ended']);
    expect(heard.filter((event) => event === 'stage-succeeded')).toHaveLength(5);
    const late: string[] = [];
    for await (const event of running) late.push(event.event);
    expect(late).toEqual(heard);
    const { outcome, report } = await running.ended;
    expect(outcome).toBe('succeeded');

    const other = await loadPipeline('letters', { folder, set: { 'params.text': 'hello, you' } });
    const after = await run(other, { only: ['repeat'] }).ended;
    expect(Object.keys(after.report.stages)).toEqual(['make', 'repeat[times=1]', 'repeat[times=2]']);
    expect(diff(report, report).same).toBe(true);
    const compared = diff(report, (await run(other).ended).report);
    expect(compared.same).toBe(false);
    expect(JSON.stringify(compared)).toContain('text/letters');
    const held = diff(report, report, { further: [after.report], failOn: ['text/letters > 0'] });
    expect(held.sides.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(held.breaches?.map(({ side }) => side)).toContain(2);
    expect(() => diff(report, report, { failOn: ['nothing > 0'] })).toThrow(PipelineError);
    expect(plan(other).map((one) => 'decision' in one && one.decision.decision)).toEqual(
      Array(5).fill('restore'),
    );
  });

  test('ends a run by a signal', async () => {
    const { folder } = project({
      ...letters,
      'make.mjs': `import { writeSync } from 'node:fs';
writeSync(3, JSON.stringify({ message: 'notice', text: 'working' }) + '\\n');
setInterval(() => {}, 1000);
`,
    });
    const stop = new AbortController();
    const running = run(await loadPipeline('letters', { folder }), { signal: stop.signal });
    for await (const event of running) if (event.event === 'stage-notice') stop.abort();
    expect((await running.ended).outcome).toBe('interrupted');
  });

  test('is told of a stage that fails by the report, and of what it has to mend by a PipelineError', async () => {
    const { folder, write } = project({ ...letters, 'make.mjs': 'process.exit(3);\n' });
    const pipeline = await loadPipeline('letters', { folder });
    const { outcome, report } = await run(pipeline).ended;
    expect([outcome, report.stages['make']!.failure]).toMatchObject([
      'failed',
      { code: 'exit-code', exit: 3 },
    ]);
    expect((await problems(() => run(pipeline, { only: ['mak'], force: ['made'] }))).problems).toEqual([
      { code: 'invalid-choice', message: 'there is no stage mak; did you mean make?' },
      { code: 'invalid-choice', message: 'there is no stage made; did you mean make?' },
    ]);
    write('bad.yaml', letters['letters.yaml'].replace('make.text', 'mke.text').replace('rows:', 'row:'));
    const bad = await problems(() => loadPipeline('bad.yaml', { folder, set: { 'params.txt': 1 } }));
    expect(bad.problems.map(({ place }) => place)).toEqual([
      { file: 'bad.yaml', line: 12, column: 43 },
      { file: 'bad.yaml', line: 20, column: 3 },
      { file: '--set params.txt', line: 1, column: 8 },
    ]);
    expect(bad.message).toContain('bad.yaml:12:43 unknown stage "mke"; did you mean "make"?');
    expect((await problems(() => loadPipeline('leters', { folder }))).message).toContain(
      'did you mean letters.yaml?',
    );
    write('artifacts/store.json', '{ "format": 999 }');
    expect((await problems(() => plan(pipeline))).message).toContain('format 999');
  });

  test('has nothing printed, and its process not ended', () => {
    const { folder } = project(letters);
    const program = `import { loadPipeline, run } from ${JSON.stringify(pathToFileURL(join(command, '../index.mjs')).href)};
await run(await loadPipeline('letters')).ended;
await loadPipeline('nothing').catch(() => {});
console.log('still here');`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([0, 'still here\n', '']);
  });
});

test('a program uses the remote caches that the settings and the environment name, and is told what is wrong there', async () => {
  const server = await cacheServer();
  const home = project({}).folder;
  const environment = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    PIPELINE_CACHE_REMOTE: server.url,
    PIPELINE_CACHE_WRITE: '1',
  };
  const settings = { cwd: home, env: environment };
  expect(spawnSync(process.execPath, [command, 'cache', 'keygen'], settings).status).toBe(0);
  const runIn = async (folder: string) =>
    run(await loadPipeline('letters', { folder }), { environment }).ended;
  expect((await runIn(project(letters).folder)).outcome).toBe('succeeded');
  expect([...server.objects.keys()].some((path) => path.startsWith('ac/'))).toBe(true);
  const { report } = await runIn(project(letters).folder);
  expect(new Set(Object.values(report.stages).map(({ status }) => status))).toEqual(new Set(['restored']));

  const { folder } = project(letters);
  const pipeline = await loadPipeline('letters', { folder });
  for (const address of ['nowhere', 's3://bucket/%zz', 'https://a%:b@host/x'])
    expect(
      (
        await problems(
          () => run(pipeline, { environment: { ...environment, PIPELINE_CACHE_REMOTE: address } }).ended,
        )
      ).message,
    ).toContain('a remote cache’s address is no address');
});
