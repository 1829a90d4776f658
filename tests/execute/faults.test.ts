import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlannedStage } from '../../src/domain/plan.ts';
import type { RunFailure } from '../../src/domain/run-failure.ts';
import { openStore } from '../../src/store/store.ts';
import { command, fromPath, fromStage, Project, type Ran, reasons, script } from './support.ts';

const failure = (ran: Ran, stage: string): RunFailure | undefined =>
  ran.report.stages[stage]?.failure as RunFailure | undefined;

/** A stage that stops twice for the test: before it reads its input and after. */
function stepping(project: Project): PlannedStage[] {
  const read = script(
    project,
    'read',
    `say({ message: 'notice', text: 'before' });
await wait(${JSON.stringify(project.path('go-read'))});
const text = fs.readFileSync(inputs.text);
say({ message: 'notice', text: 'after' });
await wait(${JSON.stringify(project.path('go-end'))});
fs.writeFileSync(outputs.text, text);`,
    { inputs: { text: fromPath(project.path('text.txt')) }, outputs: { text: 'text' } },
  );
  const next = script(project, 'next', `fs.copyFileSync(inputs.text, outputs.text);`, {
    inputs: { text: fromStage('read', 'text') },
    outputs: { text: 'text' },
  });
  return [read, next];
}

/** Runs with something done at each of the stage's stops. */
async function runStepping(
  project: Project,
  stages: readonly PlannedStage[],
  at: { readonly before?: () => void; readonly after?: () => void },
): Promise<Ran> {
  for (const file of ['go-read', 'go-end']) rmSync(project.path(file), { force: true });
  return project.run(stages, {
    emit: (event) => {
      if (event.event !== 'stage-notice') return;
      at[event.text as 'before' | 'after']?.();
      project.write(event.text === 'before' ? 'go-read' : 'go-end', '');
    },
  });
}

describe('an input that moves', () => {
  const edits: { readonly [how: string]: (project: Project) => void } = {
    'is edited': (project) => project.write('text.txt', 'B'),
    'is edited and given its old times back': (project) => {
      const { atime, mtime } = statSync(project.path('text.txt'));
      project.write('text.txt', 'B');
      utimesSync(project.path('text.txt'), atime, mtime);
    },
    'is replaced': (project) => {
      rmSync(project.path('text.txt'));
      project.write('text.txt', 'B');
    },
  };
  for (const [how, edit] of Object.entries(edits))
    for (const when of ['before', 'after'] as const)
      test(`${how} ${when} the stage reads it: nothing is stored, the next run is right`, async () => {
        const project = new Project();
        project.write('text.txt', 'A');
        const stages = stepping(project);
        const one = await runStepping(project, stages, { [when]: () => edit(project) });
        expect(one.statuses).toEqual({ read: 'failed', next: 'skipped' });
        expect(one.outcome).toBe('failed');
        expect(failure(one, 'read')).toEqual({
          code: 'input-moved',
          input: 'text',
          path: project.path('text.txt'),
        });
        const two = await runStepping(project, stages, {});
        expect(two.statuses).toEqual({ read: 'succeeded', next: 'succeeded' });
        expect(project.readOut('next', 'text')).toBe('B');
        project.write('text.txt', 'A');
        const three = await runStepping(project, stages, {});
        expect(three.statuses['read']).toBe('succeeded');
        expect(project.readOut('next', 'text')).toBe('A');
      });

  test('as a folder: a file that appears in it, or vanishes', async () => {
    const project = new Project();
    project.write('data/a.txt', 'a');
    const stage = script(
      project,
      'read',
      `say({ message: 'notice', text: 'before' });
await wait(${JSON.stringify(project.path('go-read'))});`,
      { inputs: { data: fromPath(project.path('data')) } },
    );
    const one = await runStepping(project, [stage], { before: () => project.write('data/b.txt', '') });
    expect(failure(one, 'read')).toMatchObject({ code: 'input-moved', path: project.path('data/b.txt') });
    const two = await runStepping(project, [stage], { before: () => rmSync(project.path('data/b.txt')) });
    expect(failure(two, 'read')).toMatchObject({ code: 'input-moved', path: project.path('data/b.txt') });
  });

  test('is not one that is given a second name, by a backup or by the stage itself', async () => {
    const project = new Project();
    project.write('text.txt', 'A');
    const [read, next] = stepping(project) as [PlannedStage, PlannedStage];
    const link = script(project, 'link', `fs.linkSync(inputs.text, outputs.text);`, {
      inputs: { text: fromStage('next', 'text') },
      outputs: { text: 'text' },
    });
    const backup = () => linkSync(project.path('text.txt'), project.path('backup'));
    const one = await runStepping(project, [read, next, link], { before: backup });
    expect(one.statuses).toEqual({ read: 'succeeded', next: 'succeeded', link: 'succeeded' });
    const two = await runStepping(project, [read, next, link], {});
    expect(two.statuses).toEqual({ read: 'restored', next: 'restored', link: 'restored' });
    expect(project.readOut('link', 'text')).toBe('A');
  });

  test('in the same tick of the clock as it was hashed is seen by the next run', async () => {
    const project = new Project();
    const stages = [
      script(project, 'copy', `fs.copyFileSync(inputs.text, outputs.text);`, {
        inputs: { text: fromPath(project.path('text.txt')) },
        outputs: { text: 'text' },
      }),
    ];
    for (const text of ['a', 'b', 'c', 'd', 'e']) {
      project.write('text.txt', text); // at once after the run before: same size, perhaps the same tick
      await project.run(stages);
      expect(project.readOut('copy', 'text')).toBe(text);
    }
  });
});

describe('a stage that fails', () => {
  async function runOne(code: string, outputs: { [name: string]: string } = { text: 'text' }) {
    const project = new Project();
    const bad = script(project, 'bad', code, { outputs });
    const next = script(project, 'next', '', {
      inputs: { text: fromStage('bad', Object.keys(outputs)[0]!) },
    });
    const other = script(project, 'other', `fs.writeFileSync(outputs.text, 'x');`, {
      outputs: { text: 'text' },
    });
    return { project, ran: await project.run([bad, next, other]) };
  }

  test('stores nothing, skips what needs it, and lets the others go on', async () => {
    const { project, ran } = await runOne(
      `fs.writeFileSync(outputs.text, 'half'); console.log('\\u001b[31mwhy\\u001b[0m'); process.exit(3);`,
    );
    expect(ran.statuses).toEqual({ bad: 'failed', next: 'skipped', other: 'succeeded' });
    expect(failure(ran, 'bad')).toMatchObject({ code: 'exit-code', exit: 3, lastLines: ['why'] });
    expect(reasons(ran.report, 'next')).toBe('needs bad');
    expect(existsSync(project.out('bad', 'text'))).toBe(false);
  });

  test('by a signal says which', async () => {
    const { ran } = await runOne(`process.kill(process.pid, 'SIGKILL');`);
    expect(failure(ran, 'bad')).toMatchObject({ code: 'killed', signal: 'SIGKILL' });
  });

  test('for want of an output', async () => {
    const { ran } = await runOne(``);
    expect(failure(ran, 'bad')).toEqual({ code: 'output-missing', output: 'text', path: 'text' });
  });

  test('with its own words', async () => {
    const { ran } = await runOne(
      `say({ message: 'problem', problem: { message: 'no label', hint: 'add one', input: 'train', line: 3 } }); process.exit(1);`,
    );
    expect(failure(ran, 'bad')).toEqual({
      code: 'stage',
      problem: { message: 'no label', hint: 'add one', input: 'train', line: 3 },
    });
  });

  test('because its output leads out of its folder, which leaves what is there where it is', async () => {
    const outside = new Project().write('outside.txt', 'mine');
    const link = (at: string, to = outside) =>
      `fs.symlinkSync(${JSON.stringify(to)}, outputs.text + '${at}');`;
    for (const code of [
      link(''),
      `fs.mkdirSync(outputs.text); ${link('/link')}`,
      `fs.mkdirSync(outputs.text); ${link('/link', '../../..')}`,
    ]) {
      const { ran } = await runOne(code);
      expect(failure(ran, 'bad')).toMatchObject({ code: 'output-type', output: 'text' });
      expect(readFileSync(outside, 'utf8')).toBe('mine');
    }
  });

  test('because there is no such program', async () => {
    const project = new Project();
    const ran = await project.run([command('bad', [['no-such-program-here']])]);
    expect(failure(ran, 'bad')).toMatchObject({ code: 'not-started', command: 'no-such-program-here' });
  });

  test('because it wrote into an input, which leaves the store whole', async () => {
    const project = new Project();
    const make = script(project, 'make', `fs.writeFileSync(outputs.text, 'made');`, {
      outputs: { text: 'text' },
    });
    const scribble = script(
      project,
      'scribble',
      `fs.chmodSync(inputs.text, 0o644); fs.writeFileSync(inputs.text, 'MADE');`,
      { inputs: { text: fromStage('make', 'text') } },
    );
    const read = script(project, 'read', `fs.copyFileSync(inputs.text, outputs.text);`, {
      inputs: { text: fromStage('make', 'text') },
      outputs: { text: 'text' },
      cpus: 1000, // after the other
    });
    const ran = await project.run([make, scribble, read]);
    expect(ran.statuses).toEqual({ make: 'succeeded', scribble: 'failed', read: 'succeeded' });
    expect(failure(ran, 'scribble')).toMatchObject({ code: 'input-moved', input: 'text' });
    expect(project.readOut('read', 'text')).toBe('made');
    expect((await project.run([make])).statuses).toEqual({ make: 'restored' });
  });
});

test('an output that is a second name of a file elsewhere is copied', async () => {
  const project = new Project();
  project.write('mine.txt', 'mine');
  const stage = script(
    project,
    'link',
    `fs.linkSync(${JSON.stringify(project.path('mine.txt'))}, outputs.text);`,
    { outputs: { text: 'text' } },
  );
  await project.run([stage]);
  writeFileSync(project.path('mine.txt'), 'edit');
  rmSync(project.out('link', 'text'));
  const two = await project.run([stage]);
  expect(two.statuses).toEqual({ link: 'restored' });
  expect(project.readOut('link', 'text')).toBe('mine');
});

test('a log without end is capped, and says so', async () => {
  const project = new Project();
  const stage = script(
    project,
    'flood',
    `const line = 'x'.repeat(1023) + '\\n'; for (let i = 0; i < 20000; i++) fs.writeSync(1, line);`,
  );
  const ran = await project.run([stage]);
  expect(ran.outcome).toBe('succeeded');
  const log = readFileSync(join(ran.folder, 'logs', 'flood.log'), 'utf8');
  expect(log.length).toBeLessThan(17 * 1024 * 1024);
  expect(log).toContain('more bytes of this stage');
});

test('messages without end are kept up to a number; the rest is in the log, and the last metric counts', async () => {
  const project = new Project();
  const stage = script(
    project,
    'talk',
    `for (let i = 1; i <= 30000; i++) {
  say({ message: 'metric', name: 'n', value: i });
  if (i % 2 === 0) say({ message: 'notice', text: 'note ' + i });
}
say({ message: 'circumstance', name: 'device', value: 'last' });
fs.writeFileSync(outputs.text, 'said');`,
    { outputs: { text: 'text' } },
  );
  const ran = await project.run([stage]);
  const { metrics, circumstances, notices = [] } = ran.report.stages['talk'] ?? {};
  expect(circumstances).toMatchObject({ device: 'last' });
  expect(metrics).toEqual({ n: 30_000 });
  expect(ran.events.length).toBeLessThan(10_100);
  expect(notices.at(-1)).toBe('it says more than is kept: further notices are in its log');
  const log = readFileSync(join(ran.folder, 'logs', 'talk.log'), 'utf8')
    .trimEnd()
    .split('\n');
  expect([notices.length - 1 + log.length, log.at(-1)]).toEqual([15_000, 'note 30000']);
  const restored = (await project.run([stage])).report.stages['talk'];
  expect([restored?.metrics, restored?.notices]).toEqual([metrics, notices]);
});

describe('a damaged store', () => {
  const blobs = (project: Project) =>
    readdirSync(join(project.artifacts, 'blobs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const entries = (project: Project) =>
    readdirSync(join(project.artifacts, 'entries'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const make = (project: Project) => [
    script(project, 'make', `ran(); fs.writeFileSync(outputs.text, 'made');`, { outputs: { text: 'text' } }),
  ];
  const damages: { readonly [how: string]: (project: Project) => void } = {
    'a blob truncated': (project) => {
      for (const blob of blobs(project)) {
        chmodSync(blob, 0o644);
        truncateSync(blob, 1);
      }
    },
    'a blob edited, its times put back': (project) => {
      for (const blob of blobs(project)) {
        const { atime, mtime } = statSync(blob);
        chmodSync(blob, 0o644);
        writeFileSync(blob, 'MADE');
        utimesSync(blob, atime, mtime);
      }
    },
    'a blob deleted': (project) => blobs(project).forEach((blob) => void rmSync(blob)),
    'an entry torn': (project) => entries(project).forEach((entry) => void truncateSync(entry, 100)),
    'an entry emptied': (project) => entries(project).forEach((entry) => void truncateSync(entry, 0)),
    'an entry edited': (project) =>
      entries(project).forEach((entry) => {
        writeFileSync(entry, readFileSync(entry, 'utf8').replace('"size":4', '"size":5'));
      }),
  };
  for (const [how, damage] of Object.entries(damages))
    test(`${how} is a miss, and is mended`, async () => {
      const project = new Project();
      await project.run(make(project));
      damage(project);
      rmSync(project.out('make', 'text'));
      expect(project.forecast(make(project))).toMatchObject([
        { decision: { decision: 'run', reasons: [{ reason: 'entry-damaged' }] } },
      ]);
      const two = await project.run(make(project));
      expect(two.statuses).toEqual({ make: 'succeeded' });
      expect(project.readOut('make', 'text')).toBe('made');
      expect((await project.run(make(project))).statuses).toEqual({ make: 'restored' });
      expect(project.count()).toBe(2);
    });

  test('whose index is lost or torn only costs time', async () => {
    const project = new Project();
    await project.run(make(project));
    truncateSync(join(project.artifacts, 'index', 'stat.json'), 10);
    rmSync(join(project.artifacts, 'index', 'history'), { recursive: true });
    expect((await project.run(make(project))).statuses).toEqual({ make: 'restored' });
  });

  test('of another format is left alone, and said', () => {
    const project = new Project();
    mkdirSync(project.artifacts);
    const file = project.write('artifacts/store.json', '{"format":99}');
    expect(openStore(project.artifacts)).toMatchObject({
      ok: false,
      failures: [{ code: 'store-format', found: '99', expected: 1 }],
    });
    expect(readFileSync(file, 'utf8')).toBe('{"format":99}');
  });
});

test('a folder with a link that leaves it is refused as an input', async () => {
  const project = new Project();
  project.write('data/a', '');
  symlinkSync('../elsewhere', project.path('data/link'));
  const stage = script(project, 'read', '', { inputs: { data: fromPath(project.path('data')) } });
  const ran = await project.run([stage]);
  expect(failure(ran, 'read')).toMatchObject({
    code: 'input-unreadable',
    input: 'data',
    path: project.path('data/link'),
  });
});
