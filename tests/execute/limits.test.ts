import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlannedStage } from '../../src/domain/plan.ts';
import type { RunReport } from '../../src/domain/report.ts';
import { runnerFile, startRunner, statusesOf } from './runners.ts';
import { fromPath, fromStage, Project, script, shell } from './support.ts';

async function runThrough(project: Project, plan: readonly PlannedStage[], through: readonly string[] = []) {
  const child = startRunner(project, plan, through);
  const [code] = (await once(child, 'close')) as [number];
  return { code, statuses: code === 0 ? statusesOf(child) : {} };
}

const report = (project: Project): RunReport =>
  JSON.parse(readFileSync(join(project.artifacts, 'runs', 'latest', 'report.json'), 'utf8')) as RunReport;

describe('a file that may not grow', () => {
  const limited = ['bash', '-c', 'ulimit -S -f 100; exec "$0" "$@"']; // KiB

  test('in a stage is its failure; outside, what was good stays good', async () => {
    const project = new Project();
    const write = (name: string, before: string) =>
      shell(name, [`${before} head -c 200000 /dev/zero > `, { output: 'data' }], {
        outputs: { data: 'data' },
        env: { NAME: name },
      });
    const small = script(project, 'small', `fs.writeFileSync(outputs.text, 'small');`, {
      outputs: { text: 'text' },
    });
    // The second lifts the limit for itself, so that it is the runner's copy that fails.
    const plan = [small, write('stage', ''), write('store', 'ulimit -S -f unlimited;')];
    const { statuses } = await runThrough(project, plan, limited);
    expect(statuses).toEqual({ small: 'succeeded', stage: 'failed', store: 'failed' });
    expect(report(project).stages['store']?.failure).toMatchObject({
      code: 'store',
      detail: expect.stringMatching(/larger than the allowed file size$/),
    });
    const next = await runThrough(project, plan);
    expect(next.statuses['small']).toBe('restored');
    expect(next.statuses['stage']).toBe('succeeded');
    expect(['succeeded', 'restored']).toContain(next.statuses['store']);
    for (const name of ['stage', 'store'])
      expect(readFileSync(project.out(name, 'data'))).toHaveLength(200_000);
  });

  test('as the log of a stage costs the rest of the log, not the stage', async () => {
    const project = new Project();
    const talk = script(
      project,
      'talk',
      `for (let i = 0; i < 3000; i++) console.log('x'.repeat(99));
fs.writeFileSync(outputs.text, 'said');`,
      { outputs: { text: 'text' } },
    );
    const { statuses } = await runThrough(project, [talk], limited);
    expect(statuses).toEqual({ talk: 'succeeded' });
    expect(project.readOut('talk', 'text')).toBe('said');
    const log = readFileSync(join(project.artifacts, 'runs', 'latest', 'logs', 'talk.log'), 'utf8');
    expect(log).toBe(`${'x'.repeat(99)}\n`.repeat(1024));
  });
});

describe('a full disk', () => {
  const mountable =
    process.platform === 'linux' &&
    spawnSync('unshare', ['-m', 'true']).status === 0 &&
    process.getuid?.() === 0;
  if (!mountable) console.log('skipped: a full disk; only root can mount one here');

  test.skipIf(!mountable)('is said, nothing half is kept, and with room again all is right', async () => {
    const project = new Project();
    mkdirSync(project.artifacts);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', project.artifacts]);
    try {
      const make = (name: string) =>
        script(project, name, `fs.writeFileSync(outputs.data, Buffer.alloc(300000, '${name}'));`, {
          outputs: { data: 'data' },
        });
      const plan = [make('a'), make('b'), make('c')]; // each once in the store and once in out/
      const full = await runThrough(project, plan);
      const failed = Object.values(full.statuses).filter((status) => status === 'failed').length;
      expect(full.code !== 0 || failed > 0).toBe(true);
      execFileSync('mount', ['-o', 'remount,size=16m', project.artifacts]);
      const { statuses } = await runThrough(project, plan);
      for (const name of ['a', 'b', 'c']) {
        expect(['succeeded', 'restored']).toContain(statuses[name]);
        expect(project.readOut(name, 'data')).toBe(name.repeat(300_000));
      }
    } finally {
      execFileSync('umount', [project.artifacts]);
    }
  });
});

describe('without permission', () => {
  const root = process.getuid?.() === 0;
  const nobody = 65_534;
  const asNobody = root ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [];
  const possible = !root || spawnSync('setpriv', ['--version']).status === 0;
  if (!possible) console.log('skipped: permissions; these tests run as root, and there is no setpriv');

  /** A project that belongs to a plain user. */
  function own(project: Project): Project {
    if (!root) return project;
    for (const path of [
      project.folder,
      ...readdirSync(project.folder, { recursive: true }).map((name) => join(project.folder, String(name))),
    ])
      chownSync(path, nobody, nobody);
    for (const path of [project.folder, dirname(runnerFile())]) chmodSync(path, 0o755);
    return project;
  }
  const copy = (project: Project) =>
    script(project, 'copy', `fs.copyFileSync(inputs.text, outputs.text);`, {
      inputs: { text: fromPath(project.path('text.txt')) },
      outputs: { text: 'text' },
    });

  test.skipIf(!possible)('to read an input: the stage fails and says which', async () => {
    const project = new Project();
    chmodSync(project.write('text.txt', 'x'), 0);
    project.write('plan.json', '');
    const plan = [copy(project)];
    const { statuses } = await runThrough(own(project), plan, asNobody);
    expect(statuses).toEqual({ copy: 'failed' });
    expect(report(project).stages['copy']?.failure).toMatchObject({
      code: 'input-unreadable',
      path: project.path('text.txt'),
      detail: 'permission denied',
    });
  });

  test.skipIf(!possible)(
    'to write into artifacts/: the run fails, and nothing of it is touched',
    async () => {
      const project = new Project();
      project.write('text.txt', 'x');
      project.write('plan.json', '');
      const plan = [copy(project)];
      expect((await runThrough(own(project), plan, asNobody)).statuses).toEqual({ copy: 'succeeded' });
      chmodSync(join(project.artifacts, 'runs'), 0o555);
      const before = readdirSync(project.artifacts, { recursive: true });
      expect((await runThrough(project, plan, asNobody)).code).not.toBe(0);
      expect(readdirSync(project.artifacts, { recursive: true })).toEqual(before);
      chmodSync(join(project.artifacts, 'runs'), 0o755);
      expect((await runThrough(project, plan, asNobody)).statuses).toEqual({ copy: 'restored' });
    },
  );

  test.skipIf(!possible)(
    'to write what is kept to save time, or into the store: the run says what failed, and has its report',
    async () => {
      const project = new Project();
      project.write('text.txt', 'x');
      project.write('plan.json', '');
      const plan = [copy(project)];
      expect((await runThrough(own(project), plan, asNobody)).statuses).toEqual({ copy: 'succeeded' });
      const readOnly = async (folder: string, text: string) => {
        project.write('text.txt', text);
        const path = join(project.artifacts, folder);
        const names = ['.', ...readdirSync(path, { recursive: true }).map(String)];
        for (const name of names) chmodSync(join(path, name), 0o555);
        const { statuses } = await runThrough(project, plan, asNobody);
        for (const name of names) chmodSync(join(path, name), 0o755);
        return { status: statuses['copy'], failure: report(project).stages['copy']?.failure };
      };
      expect(await readOnly('index', 'y')).toEqual({ status: 'succeeded', failure: undefined });
      for (const folder of ['blobs', 'out', 'work'])
        expect(await readOnly(folder, folder)).toMatchObject({
          status: 'failed',
          failure: {
            code: 'store',
            detail: expect.stringMatching(new RegExp(`/artifacts/${folder}/.*: permission denied$`)),
          },
        });
      expect((await runThrough(project, plan, asNobody)).statuses['copy']).not.toBe('failed');
      expect(project.readOut('copy', 'text')).toBe('work');
    },
  );

  test.skipIf(!possible)('to read what a stage has left: it fails, and the next run is right', async () => {
    const project = new Project();
    project.write('lock', '');
    project.write('plan.json', '');
    const plan = [
      script(
        project,
        'make',
        `fs.mkdirSync(outputs.tree); fs.writeFileSync(path.join(outputs.tree, 'a'), 'a');
if (fs.existsSync(${JSON.stringify(project.path('lock'))})) fs.chmodSync(outputs.tree, 0);`,
        { outputs: { tree: 'tree' } },
      ),
      script(project, 'next', '', { inputs: { tree: fromStage('make', 'tree') } }),
    ];
    const { statuses } = await runThrough(own(project), plan, asNobody);
    expect(statuses).toEqual({ make: 'failed', next: 'skipped' });
    expect(report(project).stages['make']?.failure).toMatchObject({ code: 'output-type', output: 'tree' });
    execFileSync('rm', [project.path('lock')]);
    expect((await runThrough(project, plan, asNobody)).statuses['make']).toBe('succeeded');
    expect(existsSync(project.out('make', 'tree', 'a'))).toBe(true);
  });
});
