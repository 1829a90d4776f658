import { createRequire } from 'node:module';
import { fail, ok, type Result } from '../base/result.ts';
import type { PlannedStage, VersionCommand } from '../domain/plan.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { stageEnvironment } from './environment.ts';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024;

/** Runs the commands that say which versions a stage's programs have: each once, however many stages name it. */
export class ProgramVersions {
  readonly #environment: { readonly [name: string]: string | undefined };
  readonly #known = new Map<string, Result<string, RunFailure>>();

  constructor(environment: { readonly [name: string]: string | undefined }) {
    this.#environment = environment;
  }

  /** What each of a stage's commands printed; `undefined` where it has none. */
  of({ action, env }: PlannedStage): Result<{ readonly [command: string]: string } | undefined, RunFailure> {
    if (!('run' in action) || action.versions === undefined) return ok(undefined);
    const environment = stageEnvironment(this.#environment, env);
    const found: { [command: string]: string } = {};
    for (const command of action.versions) {
      const key = JSON.stringify([command.words, command.folder, environment]);
      const printed = this.#known.get(key) ?? run(command, environment);
      this.#known.set(key, printed);
      if (!printed.ok) return printed;
      found[command.text] = printed.value;
    }
    return ok(found);
  }
}

/** Loaded when first needed: a run without versions that restores everything needs no processes. */
const childProcess = (): typeof import('node:child_process') =>
  createRequire(import.meta.url)('node:child_process');

function run(
  { text, words: [program = '', ...rest], folder }: VersionCommand,
  environment: { readonly [name: string]: string },
): Result<string, RunFailure> {
  const failed = (detail: string) => fail({ code: 'version-command', command: text, detail } as const);
  const { spawnSync } = childProcess();
  const { error, status, signal, stdout, stderr } = spawnSync(program, rest, {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
    maxBuffer: MAX_BYTES,
  });
  if (error !== undefined) {
    if ('code' in error && error.code === 'ETIMEDOUT')
      return failed(`took longer than ${TIMEOUT_MS / 1000} s`);
    if ('code' in error && error.code === 'ENOBUFS') return failed('printed more than 64 KiB');
    return failed(`could not be started: ${error.message}`);
  }
  const printed = [stdout, stderr]
    .map((bytes) => bytes.toString('utf8').trim())
    .filter((part) => part !== '');
  if (status !== 0) {
    const ended = signal === null ? `exited with code ${status}` : `was ended by ${signal}`;
    return failed([ended, ...printed.map((part) => part.slice(0, 200))].join(': '));
  }
  return printed.length === 0 ? failed('printed nothing') : ok(printed.join('\n'));
}
