import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { command, letters, project } from './cli.ts';

const statuses = (home: ReturnType<typeof project>) =>
  Object.fromEntries(Object.entries(home.report().stages).map(([id, { status }]) => [id, status]));

describe('run takes', () => {
  test('--only: the stages named and what they need; as many words as follow', () => {
    const home = project(letters);
    expect(home.pipeline('run', 'letters', '--only', 'repeat[times=1]').status).toBe(0);
    expect(statuses(home)).toEqual({ make: 'succeeded', 'repeat[times=1]': 'succeeded' });
    expect(home.pipeline('run', 'letters', '--only', 'repeat', 'count[times=2]', '--jobs', '1').status).toBe(
      0,
    );
    expect(Object.keys(statuses(home))).toHaveLength(4);
  });

  test('--from: the stages named and all below them', () => {
    const home = project(letters);
    home.pipeline('run', 'letters', '--from', 'count[times=2]');
    expect(Object.keys(statuses(home))).toEqual(['make', 'repeat[times=2]', 'count[times=2]']);
  });

  test('--force: these stages, or all', () => {
    const home = project(letters);
    home.pipeline('run', 'letters');
    home.pipeline('run', 'letters', '--force', 'make');
    expect(statuses(home)).toMatchObject({ make: 'succeeded', 'repeat[times=1]': 'restored' });
    home.pipeline('run', 'letters', '--force=make', '--force', 'count[times=1]');
    expect(statuses(home)).toMatchObject({ make: 'succeeded', 'count[times=1]': 'succeeded' });
    home.pipeline('run', 'letters', '--force', '--only', 'make');
    expect(statuses(home)).toEqual({ make: 'succeeded' });
    home.pipeline('run', 'letters', '--force');
    expect(Object.values(statuses(home))).toEqual(Array(5).fill('succeeded'));
  });

  test('--fail-fast: nothing more is started', () => {
    const home = project({ ...letters, 'repeat.mjs': 'process.exit(1)' });
    expect(home.pipeline('run', 'letters', '--fail-fast', '--jobs', '1').status).toBe(1);
    expect(statuses(home)).toMatchObject({ 'repeat[times=1]': 'failed', 'repeat[times=2]': 'skipped' });
    expect(home.pipeline('run', 'letters', '--keep-going', '--jobs', '1').status).toBe(1);
    expect(statuses(home)).toMatchObject({ 'repeat[times=1]': 'failed', 'repeat[times=2]': 'failed' });
  });

  test('only what makes sense: everything wrong is said at once, with exit code 2, and nothing runs', () => {
    const home = project(letters);
    const { status, err } = home.pipeline(
      ...['run', 'letters', '--only', 'maek', '--force', 'x', '--jobs', '0', '--gpus', 'two'],
      ...['--fail-fast', '--keep-going'],
    );
    expect(status).toBe(2);
    expect(err).toBe(`--jobs must be a whole number of at least 1, got 0
--gpus must be a whole number of at least 0, got two
--fail-fast and --keep-going cannot be combined
there is no stage maek; did you mean make?
there is no stage x
`);
    expect(() => home.report()).toThrow();
  });
});

test('a secret that is not there ends the run before it begins, with exit code 2', () => {
  const home = project({
    'x.yaml': `version: 1
name: x
stages:
  use:
    run: printf '%s' "$TOKEN" > \${{ outputs.text }}; echo "$TOKEN"
    shell: true
    env: { TOKEN: { secret: true } }
    outputs: { text: text }
`,
  });
  const without = home.pipeline('run', 'x');
  expect([without.status, without.err]).toEqual([
    2,
    'stage use needs the secret TOKEN, and there is no such variable here\n',
  ]);
  const run = spawnSync(process.execPath, [command, 'run', 'x'], {
    cwd: home.folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', TOKEN: 'hush-hush' },
  });
  expect(run.status).toBe(0);
  expect(home.read('artifacts/out/x/use/text')).toBe('hush-hush');
  expect(home.read('artifacts/runs/latest/logs/use.log')).toBe('***\n');
});
