import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import type { PlannedStage } from '../../src/domain/plan.ts';
import { processSpace } from '../../src/execute/identity.ts';
import { startRunner, statusesOf, until } from './runners.ts';
import { host, Project, script } from './support.ts';

/** A stage that counts how often it began, and ends when `go` is there: well, or as `how` says. */
const counted = (project: Project, how = `fs.writeFileSync(outputs.text, 'made');`): PlannedStage =>
  script(project, 'make', `ran(); await wait(${JSON.stringify(project.path('go'))}); ${how}`, {
    outputs: { text: 'text' },
  });

describe('runs at once in one folder', () => {
  test('do not repeat what one of them computes: the others wait, say for whom, and restore', async () => {
    const project = new Project();
    const plan = [counted(project)];
    const runners = Array.from({ length: 5 }, () => startRunner(project, plan));
    const ended = runners.map((child) => once(child, 'close'));
    await until(() => runners.filter((child) => child.text().includes('make waits for 2')).length === 4);
    project.write('go', '');
    await Promise.all(ended);
    expect(project.count()).toBe(1);
    const found = runners.map(statusesOf).map((statuses) => JSON.stringify(statuses));
    expect(found.sort()).toEqual([
      ...Array.from({ length: 4 }, () => '{"make":"restored"}'),
      '{"make":"succeeded"}',
    ]);
    expect(readdirSync(join(project.artifacts, 'claims'))).toEqual([]);
  });

  test('where the one that computes fails, the other computes itself', async () => {
    const project = new Project();
    const fails = JSON.stringify(project.path('failed-once'));
    const plan = [
      counted(
        project,
        `if (!fs.existsSync(${fails})) { fs.writeFileSync(${fails}, ''); process.exit(1); }
fs.writeFileSync(outputs.text, 'made');`,
      ),
    ];
    const runners = [startRunner(project, plan), startRunner(project, plan)];
    const ended = runners.map((child) => once(child, 'close'));
    await until(() => runners.some((child) => child.text().includes('waits')));
    project.write('go', '');
    await Promise.all(ended);
    expect(project.count()).toBe(2);
    expect(runners.map((child) => JSON.stringify(statusesOf(child))).sort()).toEqual([
      '{"make":"failed"}',
      '{"make":"succeeded"}',
    ]);
  });

  test('where the one that computes is killed, the other takes over', async () => {
    const project = new Project();
    const plan = [counted(project)];
    const first = startRunner(project, plan);
    await until(() => project.count() === 1);
    const second = startRunner(project, plan);
    const ended = once(second, 'close');
    await until(() => second.text().includes('waits'));
    first.kill('SIGKILL');
    await until(() => project.count() === 2);
    project.write('go', '');
    await ended;
    expect(statusesOf(second)).toEqual({ make: 'succeeded' });
  });
});

describe('a claim', () => {
  /** Leaves what the stage's claim by another run would be, and that run's workspace. */
  function claimed(project: Project, plan: readonly PlannedStage[], text: string, owner: JsonObject): string {
    const [forecast] = project.forecast(plan);
    if (forecast === undefined || !('decision' in forecast) || !('fingerprint' in forecast.decision))
      throw new Error('the stage can be decided');
    const claims = join(project.artifacts, 'claims');
    const work = join(project.artifacts, 'work', '20200101-000000-dead');
    for (const folder of [claims, work]) mkdirSync(folder, { recursive: true });
    writeFileSync(join(claims, forecast.decision.fingerprint), text);
    writeFileSync(join(work, 'owner.json'), JSON.stringify(owner));
    return claims;
  }
  const dead = JSON.stringify({ run: '20200101-000000-dead' });

  test('of a run that is no more is taken over', async () => {
    const project = new Project();
    project.write('go', '');
    const plan = [counted(project)];
    const owner = { pid: 1, identity: 'another boot 1', space: processSpace() };
    const claims = claimed(project, plan, dead, owner);
    expect((await project.run(plan)).statuses).toEqual({ make: 'succeeded' });
    expect(readdirSync(claims)).toEqual([]);
  });

  test('of a run that died since this one began is taken over too', async () => {
    const project = new Project();
    project.write('go', '');
    const make = counted(project);
    const first = script(project, 'first', `fs.writeFileSync(outputs.text, '');`, {
      outputs: { text: 'text' },
    });
    const owner = { pid: 1, identity: 'another boot 1', space: processSpace() };
    let claims = '';
    const { statuses } = await project.run([first, { ...make, needs: ['first'] }], {
      emit: ({ event }) => {
        if (event === 'stage-started' && claims === '') claims = claimed(project, [make], dead, owner);
      },
    });
    expect(statuses).toEqual({ first: 'succeeded', make: 'succeeded' });
    expect(readdirSync(claims)).toEqual([]);
  });

  test('of a run that is no more is gone after the next run, also where nobody wants it', async () => {
    const project = new Project();
    project.write('go', '');
    const owner = { pid: 1, identity: 'another boot 1', space: processSpace() };
    const claims = claimed(project, [counted(project)], dead, owner);
    const other = script(project, 'other', `fs.writeFileSync(outputs.text, '');`, {
      outputs: { text: 'text' },
    });
    expect((await project.run([other])).statuses).toEqual({ other: 'succeeded' });
    expect(readdirSync(claims)).toEqual([]);
  });

  test('that is torn is nobody’s', async () => {
    const project = new Project();
    project.write('go', '');
    const plan = [counted(project)];
    const claims = claimed(project, plan, dead.slice(0, 10), {});
    expect((await project.run(plan)).statuses).toEqual({ make: 'succeeded' });
    expect(readdirSync(claims)).toEqual([]);
  });

  test('of a run in another container is waited for while that gives signs, and taken over when it is silent', async () => {
    const project = new Project();
    project.write('go', '');
    const plan = [counted(project)];
    const claims = claimed(project, plan, dead, { pid: 1, identity: 'x', space: 'another container' });
    const work = join(project.artifacts, 'work', '20200101-000000-dead');
    // The run's clock goes on a minute a look; the other gives its last sign in the tenth.
    let minutes = 0;
    let takenOver = 0;
    const elapsed = () => {
      minutes += 1;
      if (minutes <= 10) utimesSync(work, minutes, 0);
      return minutes * 60_000;
    };
    const { statuses } = await project.run(plan, {
      host: { ...host, elapsed },
      emit: ({ event }) => {
        if (event === 'stage-started') takenOver = minutes;
      },
    });
    expect(statuses).toEqual({ make: 'succeeded' });
    expect(takenOver).toBeGreaterThan(12);
    expect(readdirSync(claims)).toEqual([]);
  });

  test('is no part of the wait of an interrupted run', async () => {
    const project = new Project();
    const plan = [counted(project)];
    const first = startRunner(project, plan);
    const ended = once(first, 'close');
    await until(() => project.count() === 1);
    const controller = new AbortController();
    const { statuses, outcome } = await project.run(plan, {
      signal: controller.signal,
      emit: (event) => event.event === 'stage-waits' && controller.abort(),
    });
    expect([statuses, outcome]).toEqual([{ make: 'skipped' }, 'interrupted']);
    project.write('go', '');
    await ended;
    expect(statusesOf(first)).toEqual({ make: 'succeeded' });
  });

  test('of one variant makes an equal one of the same run wait, and be restored', async () => {
    const project = new Project();
    project.write('go', '');
    const stage = counted(project);
    const twins = ['a', 'b'].map((name) => ({ ...stage, id: `make[name=${name}]`, variant: { name } }));
    const { statuses, events } = await project.run(twins);
    expect(statuses).toEqual({ 'make[name=a]': 'succeeded', 'make[name=b]': 'restored' });
    expect(events.filter(({ event }) => event === 'stage-waits')).toEqual([]); // which is for another run's
    expect(project.count()).toBe(1);
    expect(existsSync(project.out('make[name=b]', 'text'))).toBe(true);
    expect(readFileSync(project.out('make[name=b]', 'text'), 'utf8')).toBe('made');
  });
});
