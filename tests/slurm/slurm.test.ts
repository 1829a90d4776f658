import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { SlurmRequest } from '../../src/domain/conduct.ts';
import type { Event } from '../../src/domain/event.ts';
import type { PlannedStage } from '../../src/domain/plan.ts';
import { statusesOf } from '../execute/runners.ts';
import { fromPath, fromStage, Project, type Ran, shell } from '../execute/support.ts';
import {
  areNodesUp,
  call,
  circumstance,
  clusterProject,
  failureOf,
  forgetJobs,
  hidden,
  isSavedSince,
  job,
  log,
  nextJob,
  on,
  queue,
  slurm,
  startDaemon,
  startTestRunner,
  stopDaemon,
  until,
} from './cluster.ts';

vi.setConfig({ testTimeout: 40_000 });

const mark = (project: Project, name: string) => JSON.stringify(project.path(name));
/** Of the only job. */
const scriptOf = (project: Project): string => {
  const jobs = join(project.artifacts, 'jobs');
  const names = readdirSync(jobs, { recursive: true, encoding: 'utf8' });
  return join(jobs, names.find((name) => name.endsWith('/job.sh'))!);
};
const isOnNode = (event: Event) => event.event === 'stage-circumstance' && event.name === 'slurm_node';
const leftJobs = (project: Project) => readdirSync(join(project.artifacts, 'jobs'));

describe('a stage on Slurm', () => {
  test('runs as anywhere: inputs, outputs, metrics, the log, its declared environment; and is restored here', async () => {
    const project = clusterProject();
    process.env['SLURM_SECRET'] = 'hunter2';
    const stages = [
      job(project, 'make', `fs.writeFileSync(outputs.text, 'made');`),
      job(
        project,
        'use',
        `console.log('log', process.env.MODE, process.env.SLURM_SECRET, process.env.UNDECLARED, process.env.SBATCH_UNDECLARED, process.env.SLURM_CPUS_PER_TASK);
say({ message: 'metric', name: 'n', value: 4 });
fs.writeFileSync(outputs.text, fs.readFileSync(inputs.text, 'utf8') + ' and used');`,
        {
          inputs: { text: fromStage('make', 'text') },
          env: { MODE: "it's \n odd" },
          cpus: 2,
          ...on({}, { secrets: ['SLURM_SECRET'] }),
        },
      ),
    ];
    process.env['UNDECLARED'] = 'seen';
    process.env['SBATCH_UNDECLARED'] = 'seen'; // which sbatch is given
    const ran = await project.run(stages, slurm);
    expect(ran.statuses).toEqual({ make: 'succeeded', use: 'succeeded' });
    expect(project.readOut('use', 'text')).toBe('made and used');
    expect(log(ran, 'use')).toBe("log it's \n odd *** undefined undefined 2\n");
    expect(ran.report.stages['use']?.metrics).toEqual({ n: 4 });
    expect(circumstance(ran, 'use', 'slurm_node')).toMatch(/^n[12]$/);
    expect(leftJobs(project)).toEqual(['index', 'seen']);
    const again = await project.run(stages, { executor: 'local' });
    expect(again.statuses).toEqual({ make: 'restored', use: 'restored' });
  });

  test('fails with its own exit code, signal or problem', async () => {
    const project = clusterProject();
    const ran = await project.run(
      [
        job(project, 'code', `console.log('last words'); process.exit(3);`),
        job(project, 'signal', `process.kill(process.pid, 'SIGKILL'); await wait('/never');`),
        job(
          project,
          'problem',
          `say({ message: 'problem', problem: { message: 'no label' } }); process.exit(1);`,
        ),
        job(project, 'nothing', ''),
        job(project, 'high', `process.exit(137);`),
      ],
      slurm,
    );
    expect(failureOf(ran, 'high')).toMatchObject({ code: 'exit-code', exit: 137 });
    expect(failureOf(ran, 'code')).toMatchObject({ code: 'exit-code', exit: 3, lastLines: ['last words'] });
    expect(failureOf(ran, 'signal')).toMatchObject({ code: 'killed', signal: 'SIGKILL' });
    expect(failureOf(ran, 'problem')).toMatchObject({ code: 'stage', problem: { message: 'no label' } });
    expect(failureOf(ran, 'nothing')).toMatchObject({ code: 'output-missing' });
  });

  test('has the GPUs that it asked for, and no other’s', async () => {
    const project = clusterProject();
    const gpus = (name: string, count: number) =>
      shell(
        name,
        [
          `echo "\${CUDA_VISIBLE_DEVICES-}" # ${name}\ncat /dev/null; echo "\${CUDA_VISIBLE_DEVICES-}" >`,
          ' ',
          { output: 'text' },
        ],
        {
          outputs: { text: 'text' },
          ...on({ gpuType: 'fake', partition: 'one' }, { gpu: count }),
        },
      );
    const ran = await project.run([gpus('two', 2), gpus('none', 0)], slurm);
    expect(ran.statuses).toEqual({ two: 'succeeded', none: 'succeeded' });
    expect(project.readOut('two', 'text')).toBe('0,1\n');
    expect(project.readOut('none', 'text')).toBe('\n');
  });

  test('that needs another is submitted once that has made its output; where it failed, never', async () => {
    const project = clusterProject();
    const needing = (name: string, need: string) =>
      job(project, name, `fs.copyFileSync(inputs.text, outputs.text);`, {
        inputs: { text: fromStage(need, 'text') },
      });
    const before = nextJob();
    const ran = await project.run(
      [
        job(project, 'well', `fs.writeFileSync(outputs.text, 'made');`),
        needing('after', 'well'),
        job(project, 'badly', `process.exit(1);`),
        needing('never', 'badly'),
      ],
      slurm,
    );
    expect(ran.statuses).toEqual({
      well: 'succeeded',
      after: 'succeeded',
      badly: 'failed',
      never: 'skipped',
    });
    const id = (stage: string) => Number(circumstance(ran, stage, 'slurm_job'));
    expect(id('after')).toBeGreaterThan(id('well'));
    expect(nextJob()).toBe(before + 5); // the trial, and three jobs
  });

  test('that Slurm does not take fails with its words', async () => {
    const project = clusterProject();
    const ran = await project.run([job(project, 'lost', '', on({ partition: 'nowhere' }))], slurm);
    expect(failureOf(ran, 'lost')).toMatchObject({
      code: 'scheduler',
      cause: 'refused',
      words: expect.stringContaining('invalid partition'),
    });
  });

  test('is not queued where a node does not see the folder; one that was seen needs no trial', async () => {
    const project = clusterProject();
    const stages = (partition: string) => [
      job(project, 'text', `fs.writeFileSync(outputs.text, 'made');`, on({ partition })),
    ];
    const apart = new Project();
    apart.artifacts = join(hidden, apart.folder.split('/').at(-1)!);
    const before = nextJob();
    const ran = await apart.run(
      [...stages('apart'), job(project, 'other', '', on({ partition: 'apart' }))],
      slurm,
    );
    expect(nextJob()).toBe(before + 2); // the trial alone
    expect(failureOf(ran, 'text')).toMatchObject({
      code: 'scheduler',
      cause: 'no-shared-folder',
      words: expect.stringContaining('n3 does not see'),
    });
    expect(failureOf(ran, 'other')).toMatchObject({ cause: 'no-shared-folder' });
    expect((await project.run(stages('one'), slurm)).statuses).toEqual({ text: 'succeeded' });
    expect(nextJob()).toBe(before + 5);
    const again = [job(project, 'again', `fs.writeFileSync(outputs.text, 'too');`, on({ partition: 'one' }))];
    expect((await project.run(again, slurm)).statuses).toEqual({ again: 'succeeded' });
    expect(nextJob()).toBe(before + 7);
  });

  test('is told apart: cancelled by somebody, out of memory', async () => {
    const project = clusterProject();
    const running = project.run(
      [
        job(
          project,
          'cancelled',
          `fs.writeFileSync(${mark(project, 'begun')}, process.env.SLURM_JOB_ID); await wait('/never');`,
        ),
        job(
          project,
          'greedy',
          `const all = []; for (;;) { all.push(Buffer.alloc(20_000_000, 1)); await new Promise((r) => setTimeout(r, 50)); if (all.length > 30) await wait('/never'); }`,
          on({}, { memory: 150_000_000 }),
        ),
      ],
      slurm,
    );
    await until(() => existsSync(project.path('begun')) && project.read('begun') !== '');
    call('scancel', project.read('begun'));
    const ran = await running;
    expect(failureOf(ran, 'cancelled')).toMatchObject({
      cause: 'cancelled',
      words: expect.stringContaining('CANCELLED'),
    });
    expect(failureOf(ran, 'greedy')).toMatchObject({
      cause: 'out-of-memory',
      words: expect.stringMatching(/memory/i),
    });
  });
});

describe('a job that the cluster takes away is none of its retries, and is told apart', () => {
  /** Its first attempt leaves a checkpoint, notes its job and node, and ends when it may; the second goes on from there. */
  const begin = (project: Project, request: SlurmRequest) => {
    const stage = job(
      project,
      'long',
      `const at = path.join(process.env.PIPELINE_CHECKPOINTS, 'at');
const isAgain = fs.existsSync(at);
fs.writeFileSync(at, 'step 7');
if (!isAgain) fs.writeFileSync(${mark(project, 'begun')}, process.env.SLURM_JOB_ID + ' ' + process.env.SLURMD_NODENAME);
say({ message: 'metric', name: 'attempt' + (process.env.SLURM_RESTART_COUNT ?? 0), value: 1 });
if (!isAgain) await wait(${mark(project, 'go')});
fs.writeFileSync(outputs.text, isAgain ? 'from step 7' : 'by the one that was lost');
if (!isAgain) fs.writeFileSync(${mark(project, 'gone')}, '');`,
      on(request, { resume: true }),
    );
    const events: Event[] = [];
    const running = project.run([stage], { ...slurm, emit: (event) => events.push(event) });
    return { running, events };
  };
  const hasBegun = (events: readonly Event[]) => events.some((event) => event.event === 'stage-metric');
  /** Slurm itself waits two minutes: a node refuses a job in the second in which it was taken from it. */
  const startSoon = async (project: Project, id: string) => {
    await until(() => queue(project).includes(`${id} PENDING`));
    call('scontrol', 'update', `JobId=${id}`, 'StartTime=now+2');
  };
  const isRetried = ({ event }: Event) => event === 'stage-retried';
  const again = (events: readonly Event[]) => events.find(isRetried);
  const expectDone = (project: Project, ran: Ran, restarts = 1) => {
    expect(ran.statuses).toEqual({ long: 'succeeded' });
    expect(ran.report.stages['long']?.metrics).toEqual({ [`attempt${restarts}`]: 1 });
    expect(project.readOut('long', 'text')).toBe('from step 7');
  };

  test('because somebody put it into the queue again', async () => {
    const project = clusterProject();
    const { running, events } = begin(project, { partition: 'one' });
    await until(() => hasBegun(events));
    const [id = ''] = project.read('begun').split(' ');
    call('scontrol', 'requeue', id);
    await startSoon(project, id);
    expectDone(project, await running);
    expect(again(events)).toMatchObject({ failure: { code: 'scheduler', cause: 'requeued' } });
  }, 60_000);

  test('because another partition goes before its own', async () => {
    const project = clusterProject();
    const { running, events } = begin(project, { partition: 'one' });
    await until(() => hasBegun(events));
    const [id = ''] = project.read('begun').split(' ');
    const urgent = ['--partition=urgent', '--nodelist=n1', '--cpus-per-task=8', '--wrap=true'];
    call('sbatch', '--wait', '--output=/dev/null', ...urgent);
    await startSoon(project, id);
    expectDone(project, await running);
    expect(again(events)).toMatchObject({
      failure: { code: 'scheduler', cause: 'preempted', words: expect.stringContaining('DUE TO PREEMPTION') },
    });
  }, 60_000);

  test('because somebody put it into the queue again, and what runs then refuses it: it is submitted anew', async () => {
    const project = clusterProject();
    const { running, events } = begin(project, { partition: 'one' });
    await until(() => hasBegun(events));
    const [id = ''] = project.read('begun').split(' ');
    call('scontrol', 'requeue', id);
    await until(() => queue(project).includes(`${id} PENDING`));
    // As where a node cannot start it: it runs, and ends without having begun.
    writeFileSync(
      scriptOf(project),
      `#!/bin/sh\nuntil [ -e '${project.path('refuse')}' ]; do sleep 0.05; done\nexit 1\n`,
    );
    await startSoon(project, id);
    const isSeen = () => events.findLastIndex(isOnNode) > events.findLastIndex(isRetried);
    await until(() => events.some(isRetried) && isSeen());
    project.write('refuse', '');
    expectDone(project, await running, 0);
    expect(project.read('begun').split(' ')[0]).toBe(id);
  }, 60_000);

  test('because its node is lost; what goes on there changes nothing', async () => {
    const project = clusterProject();
    const { running, events } = begin(project, {});
    await until(() => hasBegun(events));
    const [id = '', node = ''] = project.read('begun').split(' ');
    stopDaemon(`slurmd-${node}`);
    call('scontrol', 'update', `NodeName=${node}`, 'State=DOWN', 'Reason=it burns');
    await startSoon(project, id);
    project.write('go', '');
    await until(() => existsSync(project.path('gone')));
    expectDone(project, await running);
    expect(again(events)).toMatchObject({
      failure: {
        code: 'scheduler',
        cause: 'node-failure',
        words: expect.stringMatching(new RegExp(`${node} is down.*it burns`)),
      },
    });
    startDaemon(`slurmd-${node}`);
    await until(areNodesUp);
  }, 60_000);
});

describe('many', () => {
  const many = (project: Project, count: number, request = {}): PlannedStage[] => {
    const source = project.write('source', 'x');
    return Array.from({ length: count }, (_, i) =>
      shell('cell', [`echo ${i} >`, ' ', { output: 'text' }], {
        variant: { i },
        inputs: { source: fromPath(source) },
        outputs: { text: 'text' },
        ...on(request),
      }),
    );
  };

  test('200 variants are two arrays where the cluster allows 150 tasks each', async () => {
    const project = clusterProject();
    const before = nextJob();
    const ran = await project.run(many(project, 200), slurm);
    expect(Object.values(ran.statuses).filter((status) => status === 'succeeded')).toHaveLength(200);
    for (const i of [0, 99, 199]) expect(project.readOut(`cell[i=${i}]`, 'text')).toBe(`${i}\n`);
    const ids = new Set(
      Object.keys(ran.statuses).map((id) => String(circumstance(ran, id, 'slurm_job')).split('_')[0]),
    );
    expect(ids.size).toBeLessThanOrEqual(4);
    expect(Math.min(...[...ids].map(Number))).toBeGreaterThan(before);
  }, 60_000);

  test('no more are in the queue at once than max-jobs says', async () => {
    const project = clusterProject();
    const ran = await project.run(many(project, 6, { maxJobs: 2 }), slurm);
    expect(Object.values(ran.statuses)).toEqual(Array(6).fill('succeeded'));
    const tasks = Object.keys(ran.statuses).map((id) => String(circumstance(ran, id, 'slurm_job')));
    expect(tasks.filter((id) => /_[2-9]$/.test(id))).toEqual([]);
  });

  test('those that go on count among them', async () => {
    const project = clusterProject();
    const code = `await wait(${mark(project, 'go')}); fs.writeFileSync(outputs.text, '');`;
    const held = [1, 2, 3, 4].map((n) => job(project, `held${n}`, `${code} // ${n}`, on({ maxJobs: 2 })));
    const events: Event[] = [];
    const running = project.run(held, { ...slurm, emit: (event) => events.push(event) });
    // Slurm is asked later than what may be submitted is.
    await until(() => events.filter(isOnNode).length === 2);
    expect(queue(project)).toHaveLength(2);
    project.write('go', '');
    expect(Object.values((await running).statuses)).toEqual(Array(4).fill('succeeded'));
  });
});

describe('a run that ends before its jobs', () => {
  test('because of Ctrl-C: they are cancelled, running and queued alike', async () => {
    const project = clusterProject();
    const controller = new AbortController();
    const hold = `fs.appendFileSync(${mark(project, 'begun')}, '.'); await wait('/never');`;
    const running = project.run(
      [
        job(project, 'runs', hold),
        job(project, 'waits', `${hold} // another`, on({ options: ['--begin=now+1hour'] })),
      ],
      { ...slurm, signal: controller.signal },
    );
    await until(() => existsSync(project.path('begun')) && queue(project).length === 2);
    controller.abort('SIGINT');
    const ran = await running;
    expect(ran.outcome).toBe('interrupted');
    await until(() => queue(project).length === 0);
    expect(leftJobs(project)).toEqual(['index', 'seen']);
  });

  test('because it was killed: the next finds them, also those that ended meanwhile, and submits none twice', async () => {
    const project = clusterProject();
    const work = (name: string) =>
      `fs.appendFileSync(${mark(project, 'begun')}, '.'); console.log('began'); say({ message: 'metric', name: 'm', value: 2 });
await wait(${mark(project, name)}); fs.writeFileSync(outputs.text, 'made once');`;
    const plan = [
      job(project, 'ends', work('go')),
      job(project, 'runs', work('later')),
      job(project, 'waits', `${work('later')} // another`, on({ options: ['--begin=now+8'] })),
    ];
    const runner = startTestRunner(project, plan);
    await until(
      () =>
        existsSync(project.path('begun')) &&
        project.read('begun').length === 2 &&
        queue(project).length === 3,
    );
    const before = nextJob();
    const gone = new Promise((resolve) => runner.once('exit', resolve));
    runner.kill('SIGKILL');
    await gone;
    project.write('go', '');
    await until(() => queue(project).length === 2);
    const next = startTestRunner(project, plan);
    const over = new Promise((resolve) => next.once('exit', resolve));
    await until(
      () =>
        !existsSync(join(project.artifacts, 'jobs', 'index')) ||
        readdirSync(join(project.artifacts, 'jobs', 'index')).length < 3,
    );
    project.write('later', '');
    await over;
    expect(statusesOf(next)).toEqual({ ends: 'succeeded', runs: 'succeeded', waits: 'succeeded' });
    expect(project.read('begun')).toBe('...');
    expect(nextJob()).toBe(before + 1);
    expect(project.readOut('ends', 'text')).toBe('made once');
    const last = readdirSync(join(project.artifacts, 'runs'))
      .filter((name) => name !== 'latest')
      .sort()
      .at(-1)!;
    const report = JSON.parse(readFileSync(join(project.artifacts, 'runs', last, 'report.json'), 'utf8'));
    expect(report.stages.ends.metrics).toEqual({ m: 2 });
    expect(readFileSync(join(project.artifacts, 'runs', last, 'logs', 'ends.log'), 'utf8')).toBe('began\n');
    expect(leftJobs(project)).toEqual(['index', 'seen']);
  }, 60_000);

  /** A runner that is killed when Slurm has taken the job of this name, before it hears of its id. */
  const startKilledAt = async (project: Project, name: string, plan: readonly PlannedStage[]) => {
    const sbatch = call('sh', '-c', 'command -v sbatch').trim();
    const file = project.write(
      'bin/sbatch',
      `#!/bin/sh
${sbatch} "$@" || exit
case "$*" in *--job-name=${name}*) kill -KILL $PPID ;; esac
`,
    );
    chmodSync(file, 0o755);
    const runner = startTestRunner(project, plan, [
      'env',
      `PATH=${project.path('bin')}:${process.env['PATH']}`,
    ]);
    await new Promise((resolve) => runner.once('exit', resolve));
    expect(runner.signalCode).toBe('SIGKILL');
  };

  test('because it was killed before it heard of its job: the next finds it by its comment', async () => {
    const project = clusterProject();
    const plan = [
      job(
        project,
        'unheard',
        `fs.appendFileSync(${mark(project, 'begun')}, '.'); await wait(${mark(project, 'go')}); fs.writeFileSync(outputs.text, 'made');`,
      ),
    ];
    await startKilledAt(project, 'unheard', plan);
    await until(() => existsSync(project.path('begun')));
    const before = nextJob();
    const events: Event[] = [];
    const running = project.run(plan, { ...slurm, emit: (event) => events.push(event) });
    await until(() => events.some(isOnNode));
    project.write('go', '');
    const ran = await running;
    expect(ran.statuses).toEqual({ unheard: 'succeeded' });
    expect(project.read('begun')).toBe('.');
    expect(nextJob()).toBe(before + 1);
  });

  test('because it was killed, long ago: what ended well is taken in though Slurm knows nothing of it any more; what failed is submitted anew', async () => {
    const project = clusterProject();
    const work = (name: string) => `fs.appendFileSync(${mark(project, name)}, '.');`;
    const plan = [
      job(project, 'well', `${work('well')} fs.writeFileSync(outputs.text, 'made once');`),
      job(
        project,
        'badly',
        `${work('badly')} if (fs.readFileSync(${mark(project, 'badly')}, 'utf8') === '.') process.exit(3);
fs.writeFileSync(outputs.text, 'made in the end');`,
      ),
      job(project, 'unheard', `${work('unheard')} fs.writeFileSync(outputs.text, 'made too');`),
    ];
    await startKilledAt(project, 'unheard', plan);
    const marks = ['well', 'badly', 'unheard'];
    await until(() => marks.every((name) => existsSync(project.path(name))) && queue(project).length === 0);
    await forgetJobs(project);
    const before = nextJob();
    const ran = await project.run(plan, slurm);
    expect(ran.statuses).toEqual({ well: 'succeeded', badly: 'succeeded', unheard: 'succeeded' });
    expect(marks.map((name) => project.read(name))).toEqual(['.', '..', '.']);
    expect(nextJob()).toBe(before + 2);
    expect(project.readOut('unheard', 'text')).toBe('made too');
    expect(leftJobs(project)).toEqual(['index', 'seen']);
  }, 120_000);

  test('because it was told to end, as by a terminal that goes: they are left to the next', async () => {
    const project = clusterProject();
    const controller = new AbortController();
    const stage = job(
      project,
      'runs',
      `fs.appendFileSync(${mark(project, 'begun')}, '.'); await wait(${mark(project, 'go')}); fs.writeFileSync(outputs.text, 'made');`,
    );
    const running = project.run([stage], { ...slurm, signal: controller.signal });
    await until(() => existsSync(project.path('begun')));
    controller.abort('SIGHUP');
    expect((await running).outcome).toBe('interrupted');
    project.write('go', '');
    const ran = await project.run([stage], slurm);
    expect(ran.statuses).toEqual({ runs: 'succeeded' });
    expect(project.read('begun')).toBe('.');
  });
});

describe('Slurm itself', () => {
  test('ends a job at its time limit, and says so', async () => {
    const project = clusterProject();
    const slow = job(
      project,
      'slow',
      `console.log('begun'); fs.writeFileSync(${mark(project, 'begun')}, process.env.SLURM_JOB_ID); await wait('/never');`,
      on({ time: 1 }),
    );
    const running = project.run([slow], slurm);
    await until(() => existsSync(project.path('begun')) && project.read('begun') !== '');
    // The shortest limit is a minute; Slurm looks every half minute whose end has come.
    call('scontrol', 'update', `JobId=${project.read('begun')}`, 'EndTime=now+1');
    const ran = await running;
    expect(failureOf(ran, 'slow')).toMatchObject({
      code: 'scheduler',
      cause: 'time-limit',
      words: expect.stringContaining('TIMEOUT'),
      lastLines: ['begun'],
    });
  }, 120_000);

  test('may be away: its jobs go on, and none is taken for failed', async () => {
    const project = clusterProject();
    const stage = job(
      project,
      'runs',
      `fs.writeFileSync(${mark(project, 'begun')}, ''); await wait(${mark(project, 'go')}); fs.writeFileSync(outputs.text, 'made');`,
    );
    let isTold = false;
    const emit = (event: Event) => {
      isTold ||= event.event === 'stage-notice' && event.text.startsWith('Slurm does not answer');
    };
    const running = project.run([stage], { ...slurm, emit });
    await until(
      () => existsSync(project.path('begun')) && queue(project).some((line) => / RUNNING$/.test(line)),
    );
    // A controller that forgot that it has started a job starts it again, and takes the node out of service that has it already.
    const then = Date.now();
    nextJob(); // something to save
    await until(() => isSavedSince(then));
    stopDaemon('slurmctld');
    project.write('go', '');
    await until(() => isTold);
    startDaemon('slurmctld');
    await until(areNodesUp);
    const ran = await running;
    expect(ran.statuses).toEqual({ runs: 'succeeded' });
    expect(project.readOut('runs', 'text')).toBe('made');
  }, 60_000);
});
