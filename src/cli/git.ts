import { spawnSync } from 'node:child_process';

/** The bytes that a git command prints; nothing if it fails. `environment` is added to that of this process. */
export function git(
  folder: string,
  words: readonly string[],
  environment: { readonly [name: string]: string } = {},
): Buffer | undefined {
  const { status, stdout } = spawnSync('git', words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 30,
    env: { ...process.env, ...environment },
  });
  return status === 0 ? stdout : undefined;
}

/** The same as text, without the line feed at its end. */
export const gitText = (folder: string, ...words: readonly string[]): string | undefined =>
  git(folder, words)?.toString('utf8').replace(/\n$/, '');

/** Why git knows nothing about a folder, if it does not: it is not installed, or it says so itself. */
export function gitTrouble(folder: string): string | undefined {
  const { status, error, stderr } = spawnSync('git', ['rev-parse', '--git-dir'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error !== undefined) return 'git cannot be started here';
  return status === 0 ? undefined : `git: ${stderr.trim().split('\n')[0]}`;
}
