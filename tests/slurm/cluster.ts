import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conduct, SlurmRequest } from '../../src/domain/conduct.ts';
import type { RunOptions } from '../../src/execute/run.ts';
import { slurmExecutor } from '../../src/slurm/slurm.ts';
import { type Project, type Ran, type Sketch, script } from '../execute/support.ts';

/** The Slurm that `.ci/slurm.sh` started. */
const root = process.env['SLURM_TEST'] ?? '';

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

/** Ids and states of the jobs that go on. */
export const queue = (): readonly string[] =>
  call('squeue', '--noheader', '--array', '--format=%i %T')
    .split('\n')
    .filter((line) => line !== '');

/** How many jobs were ever submitted: ids are given in order. */
export const nextJob = (): number => {
  const id = call('sbatch', '--parsable', '--output=/dev/null', '--hold', '--wrap=true').trim();
  call('scancel', id);
  return Number(id);
};

const pidOf = (daemon: string): number =>
  Number(readFileSync(join(root, 'run', `${daemon}.pid`), 'utf8').trim());

export function stopDaemon(daemon: 'slurmctld' | 'slurmd-n1'): void {
  process.kill(pidOf(daemon), 'SIGKILL');
}
export function startDaemon(daemon: 'slurmctld' | 'slurmd-n1'): void {
  if (daemon === 'slurmctld') execFileSync('slurmctld', [], { stdio: 'ignore' });
  else execFileSync('slurmd', ['-N', 'n1'], { stdio: 'ignore' });
}
