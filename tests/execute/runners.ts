import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll } from 'vitest';
import type { PlannedStage } from '../../src/domain/plan.ts';
import { Project, planOf } from './support.ts';

let runner: string;
beforeAll(async () => {
  runner = join(new Project().folder, 'runner.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'runner.ts')],
    outfile: runner,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
  });
});

/** A runner as a process of its own; its text is what it prints: the stages' statuses at its end, and every wait for another run. */
export function startRunner(
  project: Project,
  planned: readonly PlannedStage[],
  /** What the runner is started through. */
  through: readonly string[] = [],
  /** In a process group of its own. */
  detached = false,
): ChildProcess & { readonly text: () => string } {
  const plan = project.write('plan.json', JSON.stringify(planOf(planned)));
  const [program = '', ...words] = [...through, process.execPath, runner, plan, project.artifacts];
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached,
  });
  let text = '';
  child.stdout.on('data', (bytes: Buffer) => {
    text += bytes;
  });
  return Object.assign(child, { text: () => text });
}

export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

/** What a runner that has ended says of its stages. */
export const statusesOf = (runner: { readonly text: () => string }): { readonly [stage: string]: string } =>
  JSON.parse(runner.text().trim().split('\n').at(-1) ?? '') as { readonly [stage: string]: string };

/** The bundled runner, for who must be allowed to read it. */
export const runnerFile = (): string => runner;
