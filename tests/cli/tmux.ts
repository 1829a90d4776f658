import { spawnSync } from 'node:child_process';
import { afterAll, expect } from 'vitest';
import { command } from './cli.ts';

/** A pseudo-terminal and what it shows, by tmux, with a server of its own. */
export interface Screen {
  /** The rows that are not empty, as they stand. */
  readonly rows: () => string[];
  /** The rows, once what is shown holds the text. */
  readonly shows: (wanted: string | RegExp) => Promise<string[]>;
  readonly press: (...keys: string[]) => void;
  readonly resize: (columns: number, rows: number) => void;
}

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

const servers: string[] = [];
afterAll(() => {
  for (const server of servers.splice(0)) spawnSync('tmux', ['-L', server, 'kill-server']);
});

/** Runs the command in a terminal of this size, to which the rows are left when it has ended. */
export function inTerminal(
  folder: string,
  words: readonly string[],
  {
    columns = 80,
    rows = 24,
    ...environment
  }: { columns?: number; rows?: number } & Record<string, unknown> = {},
): Screen {
  const server = `pipeline-test-${process.pid}-${servers.length}`;
  servers.push(server);
  const tmux = (...args: string[]): string =>
    spawnSync('tmux', ['-L', server, '-f', '/dev/null', '-u', ...args], { encoding: 'utf8', env: clean })
      .stdout;
  const clean = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' };
  const variables = Object.entries({ LC_ALL: 'C.UTF-8', ...environment }).map(
    ([name, value]) => `${name}=${value}`,
  );
  const quoted = [process.execPath, command, ...words].map((word) => `'${word}'`).join(' ');
  tmux(
    'new-session',
    '-d',
    '-x',
    String(columns),
    '-y',
    String(rows),
    '-c',
    folder,
    `env ${variables.join(' ')} ${quoted}; echo "ended with $?"; exec sleep 300`,
  );
  const shown = () => tmux('capture-pane', '-p').trimEnd().split('\n');
  return {
    rows: shown,
    shows: async (wanted) => {
      await expect.poll(() => shown().join('\n'), { timeout: 50_000, interval: 50 }).toMatch(wanted);
      return shown();
    },
    press: (...keys) => void tmux('send-keys', ...keys),
    resize: (width, height) => void tmux('resize-window', '-x', String(width), '-y', String(height)),
  };
}
