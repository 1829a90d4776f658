import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Conduct, SlurmRequest } from '../../src/domain/conduct.ts';
import type { RunOptions } from '../../src/execute/options.ts';
import { slurmExecutor } from '../../src/slurm/slurm.ts';
import { isRunning, startRunner } from '../execute/runners.ts';
import { Project, type Ran, type Sketch, script } from '../execute/support.ts';

/** The Slurm that `.ci/slurm.sh` started. */
const root = process.env['SLURM_TEST'] ?? '';

/** A folder that the node of the partition `apart` does not see. */
export const hidden = join(root, 'hidden');

export const slurm: Partial<RunOptions> = { executors: { slurm: slurmExecutor } };

export const on = (
  request: SlurmRequest = {},
  more: Partial<Conduct> = {},
): { conduct: Partial<Conduct> } => ({
  conduct: { executor: 'slurm', slurm: { time: 300, ...request }, ...more },
});

/** A stage that is a job and leaves `text`, with what it says there. */
export const job = (project: Project, name: string, code: string, sketch: Sketch = {}) =>
  script(project, name, code, { outputs: { text: 'text' }, ...on(), ...sketch });

export const failureOf = (ran: Ran, stage: string) => ran.report.stages[stage]?.failure;
export const circumstance = (ran: Ran, stage: string, name: string) =>
  ran.report.stages[stage]?.circumstances[name];
export const log = (ran: Ran, stage: string): string =>
  readFileSync(join(ran.folder, 'logs', `${stage}.log`), 'utf8');

export const call = (program: string, ...words: string[]): string =>
  execFileSync(program, words, { encoding: 'utf8' });

/** Counts tests, so that what a test that has ended still waits for ends too. */
let current = 0;

/** The jobs that a test leaves in this folder, because it has failed, end with it. */
export function endWithTest(project: { readonly folder: string }): void {
  onTestFinished(async () => {
    current += 1;
    const ids = queue(project).map((line) => line.split(' ')[0]!);
    if (ids.length > 0) call('scancel', ...ids);
    while (queue(project).length > 0) await pause();
  });
}

export function clusterProject(): Project {
  const project = new Project();
  endWithTest(project);
  return project;
}

/** A runner as a process of its own, which does not outlive its test. */
export function startTestRunner(...given: Parameters<typeof startRunner>): ReturnType<typeof startRunner> {
  const runner = startRunner(...given);
  onTestFinished(() => {
    runner.kill('SIGKILL');
  });
  return runner;
}

/** Resolves when it is so, and rejects when its test is over. Whoever computes in this process has time between two looks. */
export async function until(condition: () => boolean): Promise<void> {
  const test = current;
  while (!condition()) {
    await pause();
    if (test !== current) throw new Error('the test is over');
  }
}
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Ids and states of a project's jobs that go on. */
export const queue = (project: { readonly folder: string }): readonly string[] =>
  call('squeue', '--noheader', '--array', '--format=%i %T|%o')
    .split('\n')
    .flatMap((line) => {
      const [job = '', command = ''] = line.split('|');
      return command.includes(project.folder) ? [job] : [];
    });

/** How many jobs were ever submitted: ids are given in order. */
export const nextJob = (): number => {
  const id = call('sbatch', '--parsable', '--output=/dev/null', '--hold', '--wrap=true').trim();
  call('scancel', id);
  return Number(id);
};

/** Whether the controller's folder has all that it knew then (milliseconds): what it has not saved, it forgets when it is killed. */
export const isSavedSince = (then: number): boolean => {
  const file = join(root, 'state', 'job_state');
  return existsSync(file) && statSync(file).mtimeMs > then;
};

/** Whether both nodes take jobs: after a restart of the controller they do so only once they have answered it. */
export const areNodesUp = (): boolean =>
  call('sinfo', '--noheader', '--Node', '--partition=main', '--format=%t')
    .split('\n')
    .filter((state) => /^(idle|mix|alloc)$/.test(state)).length === 2;

const pidOf = (daemon: string): number =>
  Number(readFileSync(join(root, 'run', `${daemon}.pid`), 'utf8').trim());

export function stopDaemon(daemon: 'slurmctld' | `slurmd-${string}`): void {
  process.kill(pidOf(daemon), 'SIGKILL');
  onTestFinished(() => {
    if (!isRunning(pidOf(daemon))) startDaemon(daemon); // the test has failed
  });
}
export function startDaemon(daemon: 'slurmctld' | `slurmd-${string}`): void {
  const [program = '', node] = daemon.split('-');
  execFileSync(program, node === undefined ? [] : ['-N', node], { stdio: 'ignore' });
}

/** Resolves when Slurm knows nothing any more of a project's jobs, all of which have ended: they are old enough. */
export async function forgetJobs(project: { readonly folder: string }): Promise<void> {
  const file = process.env['SLURM_CONF'] ?? '';
  const set = (seconds: number) => {
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^MinJobAge=.*/m, `MinJobAge=${seconds}`));
    call('scontrol', 'reconfigure');
  };
  onTestFinished(() => set(300));
  set(2);
  await until(() => !call('squeue', '--noheader', '--states=all', '--format=%o').includes(project.folder));
}
