import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { command, letters, project } from './cli.ts';

const calls = [
  'run letters',
  'run letters --force',
  'plan letters',
  'status letters',
  'doctor',
  'engines',
  'cache du',
  'cache gc --dry-run',
  'cache status letters',
  'cache keygen',
  'cache keygen --out key.pem',
  'engines add tfjs-node-gpu --cpu',
  'predict model text',
  'generate model',
  'runs',
  'report',
  'logs',
];

/** A user without a name, as containers have them; only root can become one. */
const isRoot = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;

describe.skipIf(!isRoot)('without HOME, and with a user id that the system does not know', () => {
  const { folder } = project(letters);
  chmodSync(folder, 0o777);
  test.each(calls)('%s works or says what is missing', (call) => {
    const { status, stderr, stdout } = spawnSync(
      'setpriv',
      ['--reuid=12345', '--regid=12345', '--clear-groups', process.execPath, command, ...call.split(' ')],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
    );
    expect(stdout + stderr).not.toMatch(/This is a bug|^\s+at /m);
    expect([0, 1, 2]).toContain(status);
    if (/^(run|plan|status|doctor|engines$|cache (du|gc|keygen --out)|runs|report)/.test(call))
      expect(status).toBe(0);
    if (/keygen$|add/.test(call)) expect(stderr).toContain('there is no home folder');
  });
});
