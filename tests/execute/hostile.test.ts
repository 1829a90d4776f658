import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlannedStage } from '../../src/domain/plan.ts';
import { isRunning, until } from './runners.ts';
import { fromStage, Project, type Ran, script, shell } from './support.ts';

const failure = (ran: Ran, stage: string) => ran.report.stages[stage]?.failure;

describe('an output of the wrong form', () => {
  const forms: {
    readonly [how: string]: readonly [code: string, type: 'model' | 'text' | 'any', detail: string];
  } = {
    'a file for a folder': [
      `fs.writeFileSync(outputs.x, '');`,
      'model',
      'model is a folder, and this is a file',
    ],
    'a folder for a file': [`fs.mkdirSync(outputs.x);`, 'text', 'text is a file, and this is a folder'],
    'a pipe': [
      `(await import('node:child_process')).execFileSync('mkfifo', [outputs.x]);`,
      'any',
      'it is a named pipe, which cannot be stored',
    ],
  };
  for (const [how, [code, type, detail]] of Object.entries(forms))
    test(`${how} is refused`, async () => {
      const project = new Project();
      const ran = await project.run([script(project, 'make', code, { outputs: { x: { path: 'x', type } } })]);
      expect(failure(ran, 'make')).toEqual({ code: 'output-type', output: 'x', path: 'x', detail });
    });
});

const blobs = (project: Project) => JSON.stringify(join(project.artifacts, 'blobs'));

describe('a stage that writes into the store', () => {
  /** `make`, then `evil`, then `read`, which takes what `make` made. */
  function plan(project: Project, evil: string): PlannedStage[] {
    const text = { outputs: { text: 'text' } };
    return [
      script(project, 'make', `fs.writeFileSync(outputs.text, 'made');`, text),
      script(
        project,
        'evil',
        `if (fs.existsSync(${JSON.stringify(project.path('evil'))}))
  for (const entry of fs.readdirSync(${blobs(project)}, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) { const blob = path.join(entry.parentPath, entry.name); ${evil} }
fs.writeFileSync(outputs.text, 'evil');`,
        { ...text, inputs: { text: fromStage('make', 'text') } },
      ),
      script(project, 'read', `fs.copyFileSync(inputs.text, outputs.text);`, {
        outputs: { text: 'copy' },
        inputs: { text: fromStage('make', 'text'), after: fromStage('evil', 'text') },
      }),
    ];
  }
  const deeds = {
    'edits a blob': `fs.chmodSync(blob, 0o644); fs.writeFileSync(blob, 'MADE');`,
    'deletes a blob': `fs.rmSync(blob);`,
  };
  for (const [how, deed] of Object.entries(deeds))
    test(`and ${how}: nothing of it reaches another stage, and the next run is right`, async () => {
      const project = new Project();
      project.write('evil', '');
      const stages = plan(project, deed).map((stage) => stage);
      const one = await project.run(stages);
      // The copy that `evil` itself was given is still whole, and may be read.
      if (one.statuses['read'] === 'succeeded') expect(project.readOut('read', 'text')).toBe('made');
      else expect(failure(one, 'read')).toMatchObject({ code: 'store' });
      rmSync(project.path('evil'));
      const two = await project.run(stages);
      expect(two.outcome).toBe('succeeded');
      expect(project.readOut('read', 'text')).toBe('made');
      expect(project.readOut('make', 'text')).toBe('made');
    });

  test('before the blob was ever copied: the reader fails and says so', async () => {
    const project = new Project();
    project.write('evil', '');
    const [make, evil, read] = plan(project, deeds['edits a blob']) as [
      PlannedStage,
      PlannedStage,
      PlannedStage,
    ];
    const { text: _, ...inputs } = evil.inputs;
    const after: PlannedStage = { ...evil, inputs, needs: ['make'] };
    const stages = [make, withoutWord(after, 'inputs.text='), read];
    const one = await project.run(stages);
    expect(one.statuses).toEqual({ make: 'succeeded', evil: 'succeeded', read: 'failed' });
    expect(failure(one, 'read')).toMatchObject({
      code: 'store',
      detail: expect.stringMatching(/^input text: blob [0-9a-f]{12} is not what it was when it was stored$/),
    });
    rmSync(project.path('evil'));
    expect((await project.run(stages)).outcome).toBe('succeeded');
    expect(project.readOut('read', 'text')).toBe('made');
  });
});

describe('a stage that writes into another’s outputs in out/', () => {
  /** `make` and `tree`, then `evil`, which does something to what they left in `out/`. */
  const plan = (project: Project, evil: string): PlannedStage[] => [
    script(project, 'make', `fs.writeFileSync(outputs.text, 'made');`, { outputs: { text: 'text' } }),
    script(
      project,
      'tree',
      `fs.mkdirSync(outputs.tree); fs.writeFileSync(path.join(outputs.tree, 'a'), 'a');`,
      { outputs: { tree: 'tree' } },
    ),
    script(
      project,
      'evil',
      `const [text, tree] = ${JSON.stringify([project.out('make', 'text'), project.out('tree', 'tree')])};
${evil}
fs.writeFileSync(outputs.text, 'evil');`,
      {
        outputs: { text: 'text' },
        inputs: { text: fromStage('make', 'text'), tree: fromStage('tree', 'tree') },
      },
    ),
  ];
  const notice = (output: string, rest = 'was put back') =>
    `its ${output} in out/ was changed while the run went on, by another stage, another run or somebody, and ${rest}`;

  test('is told, and what was good is put back', async () => {
    const project = new Project();
    const stages = plan(
      project,
      `fs.writeFileSync(text, 'MADE'); fs.writeFileSync(path.join(tree, 'b'), 'b'); fs.rmSync(path.join(tree, 'a'));`,
    );
    const { statuses, report } = await project.run(stages);
    expect(statuses).toEqual({ make: 'succeeded', tree: 'succeeded', evil: 'succeeded' });
    expect(['make', 'tree', 'evil'].map((id) => report.stages[id]?.notices)).toEqual([
      [notice('text')],
      [notice('tree')],
      [],
    ]);
    expect(project.readOut('make', 'text')).toBe('made');
    expect(readdirSync(project.out('tree', 'tree'))).toEqual(['a']);
    expect((await project.run(stages)).report.stages['make']?.notices).toEqual([]);
  });

  test('and into the store as well: what cannot be put back is said', async () => {
    const project = new Project();
    const stages = plan(
      project,
      `fs.writeFileSync(text, 'MADE');
for (const entry of fs.readdirSync(${blobs(project)}, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) fs.rmSync(path.join(entry.parentPath, entry.name));`,
    );
    const { report } = await project.run(stages);
    expect(report.stages['make']?.notices).toEqual([
      expect.stringMatching(/ could not be put back: blob [0-9a-f]{12} is missing$/),
    ]);
    expect((await project.run(stages)).statuses['make']).toBe('succeeded');
  });
});

/** The stage without the argument that begins so. */
const withoutWord = (stage: PlannedStage, start: string): PlannedStage =>
  'run' in stage.action
    ? { ...stage, action: { ...stage.action, run: stage.action.run.filter(([first]) => first !== start) } }
    : stage;

test('names of every kind, and folders in folders, are stored and restored', async () => {
  const project = new Project();
  const names = [
    'a b',
    'new\nline',
    `quo"te'`,
    '-rf',
    '$(x)',
    '`y`',
    'ü 日本 🙂',
    '\u0001bell\u0007',
    '*',
    '%41',
    '.hidden',
    ' ',
  ];
  const deep = Array.from({ length: 60 }, (_, i) => `d${i}`).join('/');
  const make = script(
    project,
    'make',
    `fs.mkdirSync(path.join(outputs.tree, ${JSON.stringify(deep)}), { recursive: true });
fs.writeFileSync(path.join(outputs.tree, ${JSON.stringify(deep)}, 'end'), 'deep');
for (const name of ${JSON.stringify(names)}) fs.writeFileSync(path.join(outputs.tree, name), name);`,
    { outputs: { tree: 'tree' } },
  );
  const list = script(
    project,
    'list',
    `fs.writeFileSync(outputs.names, JSON.stringify(fs.readdirSync(inputs.tree).sort()));`,
    { inputs: { tree: fromStage('make', 'tree') }, outputs: { names: 'names' } },
  );
  await project.run([make, list]);
  expect(JSON.parse(project.readOut('list', 'names'))).toEqual([...names, 'd0'].sort());
  rmSync(join(project.artifacts, 'out'), { recursive: true });
  expect((await project.run([make, list])).statuses).toEqual({ make: 'restored', list: 'restored' });
  expect(readdirSync(project.out('make', 'tree')).sort()).toEqual([...names, 'd0'].sort());
  for (const name of names) expect(project.readOut('make', 'tree', name)).toBe(name);
  expect(project.readOut('make', 'tree', `${deep}/end`)).toBe('deep');
});

test('NUL and control characters in what a stage says stay in its log and reach no message', async () => {
  const project = new Project();
  const stage = shell('say', [`printf 'a\\000b\\033[2J\\033]0;title\\007c\\r\\nd\\377\\n'; exit 1`]);
  const ran = await project.run([stage]);
  const said = failure(ran, 'say');
  expect(said).toMatchObject({ code: 'exit-code', lastLines: ['abc', 'd\ufffd'] });
  expect(readFileSync(join(ran.folder, 'logs', 'say.log')).includes(0)).toBe(true);
});

/** Has a stage start a node that never ends, and leave its process id in the file `pid`. */
const leave = (project: Project, options: string) =>
  script(
    project,
    'leave',
    `const { spawn } = await import('node:child_process');
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], ${options});
fs.writeFileSync(${JSON.stringify(project.path('pid'))}, String(child.pid));
process.exit(0);`,
  );

test('what a stage leaves running when it has ended well is ended', async () => {
  const project = new Project();
  expect((await project.run([leave(project, `{ stdio: 'ignore' }`)])).statuses).toEqual({
    leave: 'succeeded',
  });
  await until(() => !isRunning(Number(project.read('pid'))));
});

test('one that left its group, and holds the stage’s streams open, does not hold up the run', async () => {
  const project = new Project();
  const { statuses } = await project.run([leave(project, `{ stdio: 'inherit', detached: true }`)]);
  const pid = Number(project.read('pid'));
  process.kill(pid, 'SIGKILL');
  expect(statuses).toEqual({ leave: 'succeeded' });
});

test('a stage that ignores SIGTERM is killed after a grace', async () => {
  const project = new Project();
  const deaf = script(project, 'deaf', `process.on('SIGTERM', () => {}); await wait('/never');`, {
    conduct: { timeout: 0.3 },
  });
  expect(failure(await project.run([deaf]), 'deaf')).toMatchObject({ code: 'timeout', seconds: 0.3 });
});
