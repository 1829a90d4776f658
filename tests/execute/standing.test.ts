import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlannedStage } from '../../src/domain/plan.ts';
import { fromPath, fromStage, host, Project, type Ran, script } from './support.ts';

const standing = { file: 'test.yaml', key: 'a'.repeat(64) };
const place = (project: Project): string =>
  join(
    project.artifacts,
    'index/standing',
    `${createHash('sha256').update(standing.file).digest('hex')}.json`,
  );

/** A folder and a file as inputs, one after the other; the second stage leaves a folder. */
function stages(project: Project): PlannedStage[] {
  const words = script(
    project,
    'words',
    `ran();
fs.writeFileSync(outputs.all, fs.readdirSync(inputs.texts).map((name) => name + ':' + fs.readFileSync(inputs.texts + '/' + name)).join());`,
    { inputs: { texts: fromPath(project.path('texts')) }, outputs: { all: 'all' } },
  );
  const each = script(
    project,
    'each',
    `ran();
fs.mkdirSync(outputs.parts);
fs.writeFileSync(outputs.parts + '/one', fs.readFileSync(inputs.all));
say({ message: 'metric', name: 'length', value: fs.readFileSync(inputs.all).length });`,
    { inputs: { all: fromStage('words', 'all') }, outputs: { parts: 'parts' } },
  );
  return [words, each];
}

/** A project whose last run came to a standing, and how it is run once more. */
async function stood(): Promise<{ project: Project; plan: PlannedStage[]; again: () => Promise<Ran> }> {
  const project = new Project();
  project.write('texts/a', 'one');
  const plan = stages(project);
  const again = () => project.run(plan, { standing });
  await again();
  // A run keeps no standing on what changed a moment before it.
  while (!existsSync(place(project))) await again();
  expect(project.count()).toBe(2);
  return { project, plan, again };
}

const inStore = (project: Project, folder: string): string[] =>
  readdirSync(join(project.artifacts, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(project.artifacts, folder, name))
    .filter((path) => statSync(path).isFile());

describe('a run in which nothing has moved', () => {
  test('is told by stamps alone, and says what it would have said', async () => {
    const { project, plan, again } = await stood();
    const told = await again();
    const found = await project.run(plan);
    const said = ({ events }: Ran) =>
      events.map(({ time, ...body }) => ({ ...body, seconds: 0, run: '', circumstances: {} }));
    expect(said(told)).toEqual(said(found));
    expect(told.report.stages['each']?.metrics).toEqual({ length: 5 });

    // It is the kept standing that speaks, as long as it is whole.
    const text = readFileSync(place(project), 'utf8');
    const [head = '', body = ''] = text.split('\n');
    const other = body.replace('"length":5', '"length":6');
    const sum = createHash('sha256').update(other).digest('hex');
    writeFileSync(place(project), `${head.split(' ')[0]} ${sum}\n${other}`);
    expect((await again()).report.stages['each']?.metrics).toEqual({ length: 6 });
    writeFileSync(place(project), `${head}\n${other}`);
    expect((await again()).report.stages['each']?.metrics).toEqual({ length: 5 });
  });

  test('is one of the same plan and build', async () => {
    const { project, plan } = await stood();
    const [words] = plan;
    const other = { ...standing, key: 'b'.repeat(64) };
    expect((await project.run([words!], { standing: other })).statuses).toEqual({ words: 'restored' });
  });
});

describe('what moved is seen, however little shows', () => {
  const once = async (move: (project: Project) => void): Promise<[Ran, Project]> => {
    const { project, again } = await stood();
    move(project);
    return [await again(), project];
  };
  const back = (path: string, change: () => void): void => {
    const { atimeMs, mtimeMs } = statSync(path);
    change();
    utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
  };

  test('an input edited, its size and mtime as before', async () => {
    const [ran, project] = await once((project) =>
      back(project.path('texts/a'), () => project.write('texts/a', 'two')),
    );
    expect(ran.statuses).toEqual({ words: 'succeeded', each: 'succeeded' });
    expect(project.readOut('each', 'parts', 'one')).toBe('a:two');
  });

  test('an input added, removed, renamed, in a new folder, made a link', async () => {
    const moves: [string, (path: (name: string) => string) => void][] = [
      ['a:one,b:new', (path) => writeFileSync(path('texts/b'), 'new')],
      ['', (path) => rmSync(path('texts/a'))],
      ['b:one', (path) => [rmSync(path('texts/a')), writeFileSync(path('texts/b'), 'one')]],
      ['a:one,b:one', (path) => symlinkSync('a', path('texts/b'))],
    ];
    for (const [all, move] of moves) {
      const [ran, project] = await once((project) => move((name) => project.path(name)));
      expect([ran.statuses['words'], project.readOut('words', 'all')]).toEqual(['succeeded', all]);
    }
    const [ran] = await once((project) => mkdirSync(project.path('texts/below')));
    expect(ran.statuses['words']).toBe('failed'); // it cannot read a folder as a file
  });

  test('an input that may be executed now', async () => {
    const [ran] = await once((project) => chmodSync(project.path('texts/a'), 0o755));
    expect(ran.statuses).toEqual({ words: 'succeeded', each: 'restored' });
  });

  test('an output that the user edited, removed, or put something beside is put right', async () => {
    const moves: ((path: string) => void)[] = [
      (path) => back(join(path, 'one'), () => writeFileSync(join(path, 'one'), 'A:one')),
      (path) => rmSync(join(path, 'one')),
      (path) => rmSync(path, { recursive: true }),
      (path) => writeFileSync(join(path, 'two'), ''),
    ];
    for (const move of moves) {
      const [ran, project] = await once((project) => move(project.out('each', 'parts')));
      expect(ran.statuses).toEqual({ words: 'restored', each: 'restored' });
      expect(readdirSync(project.out('each', 'parts'))).toEqual(['one']);
      expect(project.readOut('each', 'parts', 'one')).toBe('a:one');
    }
  });

  test('a blob or an entry that is damaged or gone is made again', async () => {
    for (const folder of ['blobs', 'entries'])
      for (const damage of [
        (path: string) => rmSync(path),
        (path: string) => {
          chmodSync(path, 0o644);
          back(path, () => writeFileSync(path, readFileSync(path, 'utf8').replace(/[a-z]/, '#')));
        },
      ]) {
        const [ran, project] = await once((project) => inStore(project, folder).forEach(damage));
        expect(Object.values(ran.statuses)).toContain('succeeded');
        expect(project.readOut('each', 'parts', 'one')).toBe('a:one');
      }
  });

  test('another pipeline of the same name was run meanwhile: what this one came to explains its next change', async () => {
    const { project, plan, again } = await stood();
    // It makes the very same bytes, so that nothing of it shows in out/.
    await project.run(plan.map((stage) => ({ ...stage, env: { OTHER: 'x' } })));
    await again();
    project.write('texts/a', 'two');
    const moved = (await again()).report.stages['words']!.reasons;
    expect(JSON.stringify(moved)).toMatch(/^((?!OTHER).)*texts((?!OTHER).)*$/);
  });
});

test('a use is noted once an hour, also where nothing moves', async () => {
  const { project, again } = await stood();
  const [entry = ''] = inStore(project, 'entries');
  const long = Date.now() / 1000 - 2 * 60 * 60;
  utimesSync(entry, long, long);
  await again();
  expect(Date.now() - statSync(entry).mtimeMs).toBeLessThan(60_000);

  const { project: later, plan } = await stood();
  const [noted = ''] = inStore(later, 'entries');
  const soon = new Date(Date.now() + 2 * 60 * 60 * 1000);
  const before = statSync(noted).mtimeMs;
  await later.run(plan, { standing, host: { ...host, now: () => soon } });
  expect(statSync(noted).mtimeMs).toBeGreaterThan(before);
});
