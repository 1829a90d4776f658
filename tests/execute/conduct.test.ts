import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Conduct } from '../../src/domain/conduct.ts';
import type { Event } from '../../src/domain/event.ts';
import type { PlannedStage } from '../../src/domain/plan.ts';
import { fromPath, fromStage, host, kind, Project, type Ran, type Sketch, script } from './support.ts';

const text = { outputs: { text: 'text' } };
const failure = (ran: Ran, stage: string) => ran.report.stages[stage]?.failure;

/** Fails until it has been begun `times` times. */
const failing = (project: Project, times: number, conduct: Partial<Conduct>) =>
  script(
    project,
    'flaky',
    `ran();
const count = fs.readFileSync(${JSON.stringify(project.path('count'))}, 'utf8').length;
console.log('attempt ' + count);
say({ message: 'metric', name: 'n' + count, value: 1 });
if (count < ${times}) process.exit(3);
fs.writeFileSync(outputs.text, 'made');`,
    { ...text, conduct },
  );

describe('a stage with retries', () => {
  test('is run again until it succeeds; only the last attempt counts, the log has them all', async () => {
    const project = new Project();
    const ran = await project.run([failing(project, 3, { retries: 2 })]);
    expect(ran.statuses).toEqual({ flaky: 'succeeded' });
    expect(project.count()).toBe(3);
    expect(ran.report.stages['flaky']).toMatchObject({ metrics: { n3: 1 }, circumstances: { retries: 2 } });
    expect(readFileSync(join(ran.folder, 'logs', 'flaky.log'), 'utf8')).toBe(
      'attempt 1\nattempt 2\nattempt 3\n',
    );
  });

  test('fails with its last failure once they are used up', async () => {
    const project = new Project();
    const ran = await project.run([failing(project, 3, { retries: 1 })]);
    expect(failure(ran, 'flaky')).toMatchObject({ code: 'exit-code', lastLines: ['attempt 2'] });
    expect(project.count()).toBe(2);
  });

  test('is not run again for a mistake it has named', async () => {
    const project = new Project();
    const bad = script(
      project,
      'bad',
      `ran(); say({ message: 'problem', problem: { message: 'no label' } }); process.exit(1);`,
      { ...text, conduct: { retries: 5 } },
    );
    await project.run([bad]);
    expect(project.count()).toBe(1);
  });
});

describe('a stage with a timeout', () => {
  test('is ended with all it started, and has failed', async () => {
    const project = new Project();
    const hang = script(project, 'hang', `console.log('begun'); await wait('/never');`, {
      ...text,
      conduct: { timeout: 0.2 },
    });
    const ran = await project.run([hang]);
    expect(ran.outcome).toBe('failed');
    expect(failure(ran, 'hang')).toMatchObject({ code: 'timeout', seconds: 0.2 });
  });

  test('is in no key, nor is anything else of how it is run', async () => {
    const project = new Project();
    const stage = script(project, 'make', `fs.writeFileSync(outputs.text, 'made');`, text);
    await project.run([stage]);
    const conduct = {
      ...stage.conduct,
      timeout: 60,
      retries: 3,
      memory: 5,
      locks: ['a'],
      continueOnError: true,
      resume: true,
    };
    expect((await project.run([{ ...stage, conduct }])).statuses).toEqual({ make: 'restored' });
  });
});

describe('a failure', () => {
  const plan = (project: Project, conduct: Partial<Conduct>) => [
    script(project, 'bad', `process.exit(1);`, { ...text, conduct }),
    script(project, 'next', ``, { inputs: { text: fromStage('bad', 'text') } }),
    script(project, 'other', `fs.writeFileSync(outputs.text, 'x');`, { ...text, cpus: 100 }),
  ];

  test('that is tolerated is none of the run; what needs the stage is skipped', async () => {
    const project = new Project();
    const ran = await project.run(plan(project, { continueOnError: true }));
    expect(ran.outcome).toBe('succeeded');
    expect(ran.statuses).toEqual({ bad: 'failed', next: 'skipped', other: 'succeeded' });
    expect(ran.report.stages['bad']).toMatchObject({ tolerated: true, failure: { code: 'exit-code' } });
  });

  test('with fail-fast starts nothing more', async () => {
    const project = new Project();
    const one = await project.run(plan(project, {}), { failFast: true });
    expect(one.statuses).toEqual({ bad: 'failed', next: 'skipped', other: 'skipped' });
    expect(one.outcome).toBe('failed');
    const two = await project.run(plan(project, {}));
    expect(two.statuses).toEqual({ bad: 'failed', next: 'skipped', other: 'succeeded' });
  });
});

test('a forced stage runs although there is an entry; what follows is restored where the bytes are the same', async () => {
  const project = new Project();
  const plan = [
    script(project, 'make', `ran(); fs.writeFileSync(outputs.text, 'x');`, text),
    script(project, 'next', `ran(); fs.writeFileSync(outputs.text, 'y');`, {
      ...text,
      inputs: { text: fromStage('make', 'text') },
    }),
  ];
  await project.run(plan);
  const { statuses, report } = await project.run(plan, { force: new Set(['make']) });
  expect(statuses).toEqual({ make: 'succeeded', next: 'restored' });
  expect(report.stages['make']?.reasons).toEqual([{ reason: 'forced' }]);
});

describe('what stages take', () => {
  /** The most of these stages that ran at one moment. */
  function mostAtOnce(events: readonly Event[]): number {
    let now = 0;
    let most = 0;
    for (const { event } of events) {
      if (event === 'stage-started') most = Math.max(most, ++now);
      if (event === 'stage-succeeded') now--;
    }
    return most;
  }
  const several = (project: Project, sketch: Sketch, count = 3) =>
    Array.from({ length: count }, (_, i) =>
      script(
        project,
        `s${i}`,
        `fs.writeFileSync(outputs.text, process.env.CUDA_VISIBLE_DEVICES ?? 'none');
await new Promise((resolve) => setTimeout(resolve, 50));`,
        {
          ...text,
          ...sketch,
          env: { ...sketch.env, I: String(i) }, // equal ones would be computed once
        },
      ),
    );
  const roomy = { ...host, cores: 8, memory: 1000 };

  test('is bounded by jobs', async () => {
    for (const jobs of [1, 3]) {
      const project = new Project();
      const { events } = await project.run(several(project, {}, 4), { jobs });
      expect(mostAtOnce(events)).toBe(jobs);
    }
  });

  test('by memory, where more than there is means all', async () => {
    const project = new Project();
    const run = async (memory: number) => {
      const { events } = await project.run(
        several(project, { conduct: { memory }, env: { M: String(memory) } }),
        {
          host: roomy,
        },
      );
      return mostAtOnce(events);
    };
    expect([await run(500), await run(501), await run(2000)]).toEqual([2, 1, 1]);
  });

  test('and by locks', async () => {
    const project = new Project();
    const { events } = await project.run(several(project, { conduct: { locks: ['port'] } }), { host: roomy });
    expect(mostAtOnce(events)).toBe(1);
  });

  test('GPUs are handed out, each to one stage at a time', async () => {
    const project = new Project();
    const gpus = { ...roomy, gpus: () => ['4', '7'] };
    const { events } = await project.run(several(project, { conduct: { gpu: 1 } }), { host: gpus });
    expect(mostAtOnce(events)).toBe(2);
    const seen = [0, 1, 2].map((i) => project.readOut(`s${i}`, 'text'));
    expect(new Set(seen)).toEqual(new Set(['4', '7']));
    const both = await project.run(several(project, { conduct: { gpu: 2 }, env: { N: '2' } }, 1), {
      host: gpus,
    });
    expect([both.outcome, project.readOut('s0', 'text')]).toEqual(['succeeded', '4,7']);
  });

  test('a stage that wants more GPUs than there are fails, unless it can be restored or does not insist', async () => {
    const project = new Project();
    const plan = several(project, { conduct: { gpu: 1 } }, 1);
    const ran = await project.run(plan, { host: { ...roomy, gpus: () => [] } });
    expect(failure(ran, 's0')).toEqual({ code: 'no-gpu', needed: 1, found: 0 });
    const optional = several(project, { conduct: { gpu: 'optional' } }, 1);
    await project.run(optional, { host: { ...roomy, gpus: () => [] } });
    expect(project.readOut('s0', 'text')).toBe('');
    expect((await project.run(plan)).statuses).toEqual({ s0: 'restored' });
  });

  test('the longest way goes first: by what stages took before, and by what hangs on them', async () => {
    const project = new Project();
    const took: { readonly [stage: string]: number } = { short: 1, long: 300, root: 0, leaf: 600 };
    const stage = (name: string, salt: string, inputs = {}) =>
      script(project, name, `fs.writeFileSync(outputs.text, '${salt}');`, {
        ...text,
        inputs,
        env: { SALT: salt, NAME: name },
      });
    const order = async (salt: string) => {
      let now = 0; // a clock that stages move, by what each takes
      const plan = [
        stage('short', salt),
        stage('long', salt),
        stage('root', salt),
        stage('leaf', salt, { text: fromStage('root', 'text') }),
      ];
      const begun: string[] = [];
      await project.run(plan, {
        jobs: 1,
        host: { ...host, elapsed: () => now },
        emit: (event) => {
          if (event.event !== 'stage-started') return;
          begun.push(event.stage);
          now += took[event.stage]!;
        },
      });
      return begun;
    };
    expect(await order('1')).toEqual(['root', 'short', 'long', 'leaf']);
    expect(await order('2')).toEqual(['root', 'leaf', 'long', 'short']);
  });
});

describe('checkpoints', () => {
  const resuming = (project: Project): PlannedStage =>
    script(
      project,
      'train',
      `ran();
const folder = process.env.PIPELINE_CHECKPOINTS;
const state = path.join(folder, 'state');
const step = fs.existsSync(state) ? Number(fs.readFileSync(state, 'utf8')) : 0;
fs.writeFileSync(state, String(step + 1));
if (step < 2) process.exit(1);
fs.writeFileSync(outputs.text, 'went on from ' + step);`,
      { ...text, inputs: { data: fromPath(project.path('data')) }, conduct: { resume: true } },
    );
  const kept = (project: Project) => readdirSync(join(project.artifacts, 'checkpoints'));

  test('survive a failure, and are dropped when the stage has succeeded', async () => {
    const project = new Project();
    project.write('data', 'a');
    const plan = [resuming(project)];
    expect((await project.run(plan)).outcome).toBe('failed');
    expect((await project.run(plan)).outcome).toBe('failed');
    expect(kept(project)).toHaveLength(1);
    expect((await project.run(plan)).outcome).toBe('succeeded');
    expect(project.readOut('train', 'text')).toBe('went on from 2');
    expect(kept(project)).toEqual([]);
  });

  test('of other inputs are never seen', async () => {
    const project = new Project();
    project.write('data', 'a');
    const plan = [resuming(project)];
    await project.run(plan);
    await project.run(plan);
    project.write('data', 'b');
    const ran = await project.run(plan);
    expect(ran.outcome).toBe('failed'); // it begins at 0 again
    project.write('data', 'a');
    expect((await project.run(plan)).outcome).toBe('succeeded');
  });

  test('are used by the next attempt, and told to a stage kind in its request', async () => {
    const project = new Project();
    project.write('data', 'a');
    const stage = resuming(project);
    const ran = await project.run([{ ...stage, conduct: { ...stage.conduct, retries: 2 } }]);
    expect([ran.outcome, project.count()]).toEqual(['succeeded', 3]);
    const child = project.write(
      'kind.mjs',
      `import fs from 'node:fs';
const { outputs, checkpoints } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
fs.writeFileSync(outputs.text, String(fs.statSync(checkpoints).isDirectory()));`,
    );
    await project.run([kind('own', 'own', {}, { ...text, conduct: { resume: true } })], {
      manifest: { kinds: { own: { code: {}, packages: {} } } },
      launch: () => [process.execPath, child],
    });
    expect(project.readOut('own', 'text')).toBe('true');
    expect(existsSync(join(project.artifacts, 'checkpoints', 'state'))).toBe(false);
  });
});
