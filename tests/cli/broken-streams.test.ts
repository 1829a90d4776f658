import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, letters, project, started } from './cli.ts';

const calls = [
  '--version',
  '--help',
  'plan --help',
  'validate letters',
  'plan letters',
  'run letters --force',
  'status letters',
  'why make letters',
  'graph letters',
  'report',
  'report --json',
  'report --md',
  'logs',
  'runs',
  'runs --csv',
  'cache du',
  'diff latest latest',
  'get make.text -',
  'nonsense',
  'run nonsense',
] as const;

/** Runs the command with its streams connected as a shell says. */
function through(folder: string, call: string, streams: string) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `"$0" "$1" ${call} ${streams}; exit \${PIPESTATUS[0]}`, process.execPath, command],
    { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder } },
  );
  return { status, text: stdout + stderr };
}

const bad = /^\s+at |node:|Unhandled|This is a bug/m;

describe.skipIf(!existsSync('/dev/full'))('standard output that takes nothing', () => {
  const { folder, pipeline, report } = project(letters);
  pipeline('run', 'letters');

  test.each(calls)('ends %s with a sentence and no stack trace', (call) => {
    const before = report().run;
    const usual = through(folder, call, '>/dev/null');
    const { status, text } = through(folder, call, '>/dev/full');
    expect(text).not.toMatch(bad);
    if (usual.status !== 0) expect(status).toBe(usual.status);
    else {
      if (call !== '--version')
        expect(text).toContain('standard output cannot be written: no space left on the disk');
      expect(status).toBe(call.startsWith('run letters') ? 0 : 1);
    }
    if (call.startsWith('run letters')) expect(report().run).not.toBe(before);
  });

  test('gives a failed run its exit code and its report', () => {
    const failing = project({ ...letters, 'make.mjs': 'process.exit(1);\n' });
    const { status, text } = through(failing.folder, 'run letters', '>/dev/full');
    expect(status).toBe(1);
    expect(text).not.toMatch(bad);
    expect(failing.report().outcome).toBe('failed');
  });
});

test.each(['2>/dev/full', '>/dev/full 2>/dev/full', '| head -1', '>&-', '2>&-', '>&- 2>&-', '2>&1 | true'])(
  'a run ends as it should with its streams at %s',
  (streams) => {
    const { folder, report } = project(letters);
    const { status, text } = through(folder, 'run letters', streams);
    expect(status).toBe(0);
    expect(text).not.toMatch(bad);
    expect(report().outcome).toBe('succeeded');
  },
);

const never = (more: string) => `version: 1\nname: p\nstages: { s: { ${more} outputs: { o: o } } }\n`;

test('a process whose work never ends says so and exits with 70', () => {
  const { folder, write } = project({ 'p.yaml': never('run: "touch o",') });
  // A child of which nothing is ever heard: nothing keeps the event loop going.
  write(
    'deaf.cjs',
    `const child = require('node:child_process');
const { EventEmitter } = require('node:events');
child.spawn = () => Object.assign(new EventEmitter(), { pid: 2 ** 22 + 1, stdio: [], unref() {}, stdin: Object.assign(new EventEmitter(), { end() {}, unref() {} }) });
`,
  );
  const { status, stderr } = spawnSync(process.execPath, ['--require', './deaf.cjs', command, 'run', 'p'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toContain('the process ended before its work did (run p)');
  expect(status).toBe(70);
});

describe('a stage that ends with its work unfinished is a failure', () => {
  const kind = (code: string) => ({
    'p.yaml': 'version: 1\nname: p\nstages: { s: { uses: ./kind } }\n',
    'kind/stage.yaml': 'summary: A half.\nmain: ./run.ts\noutputs: { o: { path: o, description: It. } }\n',
    'kind/run.ts': `import { writeFileSync } from 'node:fs';\nexport const run = async ({ outputs }) => { writeFileSync(outputs.o, 'half'); ${code} };\n`,
  });
  test.each([
    'await new Promise(() => {});',
    'process.exit(0);',
    'process.exit();',
    'await new Promise((resolve) => process.once("beforeExit", () => process.exit(0)));',
  ])('with %s', (code) => {
    const { pipeline, folder } = project(kind(code));
    const { status, err } = pipeline('run', 'p');
    expect(status).toBe(1);
    expect(err).toContain('its process ended before its work did');
    expect(existsSync(join(folder, 'artifacts/out/p/s'))).toBe(false);
  });
});

test('SIGUSR1 opens no debugger, neither in the runner nor in a stage', async () => {
  const { folder } = project({
    'p.yaml': 'version: 1\nname: p\nstages: { s: { uses: ./kind } }\n',
    'kind/stage.yaml': 'summary: A half.\nmain: ./run.ts\noutputs: { o: { path: o, description: It. } }\n',
    'kind/run.ts': `import { writeFileSync } from 'node:fs';
export const run = async ({ outputs }) => {
  for (const pid of [process.pid, process.ppid]) process.kill(pid, 'SIGUSR1');
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(outputs.o, '');
};
`,
  });
  const { ended } = started(folder, 'run', 'p');
  const { status, text } = await ended;
  expect([status, text]).toEqual([0, expect.not.stringContaining('ebugger')]);
  const log = spawnSync(process.execPath, [command, 'logs'], { cwd: folder, encoding: 'utf8' });
  expect(log.stdout).not.toContain('ebugger');
});

test('a long line of a log is cut in a message, with how much there is more', () => {
  const { pipeline } = project({
    'p.yaml': never(
      'shell: true, run: "head -c 20000 /dev/zero | tr \'\\\\0\' x; echo; echo short; exit 1",',
    ),
  });
  const { err } = pipeline('run', 'p');
  expect(err).toContain(`${'x'.repeat(300)}… (19700 more characters, see pipeline logs s)`);
  expect(err).toContain('short');
  expect(err.length).toBeLessThan(2000);
});
