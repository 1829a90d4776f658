import { spawn } from 'node:child_process';
import { InstallFailure } from './failure.ts';

export interface CommandOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
  /** What to do where the program is not there. */
  readonly missing: string;
}

/** Runs a program to its end and gives what it printed. Throws an `InstallFailure` with its last words where it fails. */
export function run(
  program: string,
  words: readonly string[],
  { folder, signal, missing }: CommandOptions,
): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(program, words, { cwd: folder, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    let failure: Error | undefined;
    child.on('error', (error) => {
      if ('code' in error && error.code === 'ENOENT')
        failed(new InstallFailure(`${program} is not here`, missing));
      failure = error; // a program that was ended may write to its folder until it is gone
    });
    child.on('close', (code, killed) => {
      if (failure !== undefined) failed(failure);
      else if (code === 0) done(out);
      else {
        const last = `${err}\n${out}`.trim().split('\n').slice(0, 12).join('\n');
        failed(new InstallFailure(`${program} ended with ${killed ?? code}:\n${last}`));
      }
    });
  });
}
