import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, letters, project, started } from './cli.ts';

/** A stage that says when it has begun, and then goes on until it is ended. */
const endless = (onTerm: string) => `import { writeSync } from 'node:fs';
process.on('SIGTERM', () => ${onTerm});
writeSync(3, JSON.stringify({ message: 'notice', text: 'working' }) + '\\n');
setInterval(() => {}, 1000);
`;

/** A killed process is gone once its new parent has taken note of its end. */
async function isGone(pid: number): Promise<boolean> {
  for (let turns = 0; turns < 50_000; turns++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    if (existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '))
      return true;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return false;
}

describe('an interrupt', () => {
  test('ends the running stage, is reported, and gives 130; what is done is kept', async () => {
    const home = project({ ...letters, 'repeat.mjs': endless('process.exit(1)') });
    const run = started(home.folder, 'run', 'letters', '--set', 'params.times=[1]');
    await run.heard('note: working');
    run.child.kill('SIGINT');
    const { status, text } = await run.ended;
    expect(status).toBe(130);
    expect(text).toMatch(/^repeat\[times=1\] +interrupted after/m);
    expect(text).toContain('Interrupted after');
    const { outcome, stages } = home.report();
    expect([outcome, stages['make']!.status, stages['repeat[times=1]']!.status]).toEqual([
      'interrupted',
      'succeeded',
      'interrupted',
    ]);
    home.write('repeat.mjs', letters['repeat.mjs']);
    expect(home.pipeline('run', 'letters').status).toBe(0);
    expect(home.report().stages['make']!.status).toBe('restored');
  });

  test('given twice ends at once, with the stage that does not listen', async () => {
    const said = `writeSync(3, JSON.stringify({ message: 'notice', text: 'pid ' + process.pid }) + '\\n')`;
    const home = project({ ...letters, 'repeat.mjs': endless(said) });
    const run = started(home.folder, 'run', 'letters', '--set', 'params.times=[1]');
    await run.heard('note: working');
    run.child.kill('SIGINT');
    await run.heard('note: pid');
    run.child.kill('SIGINT');
    const { status, text } = await run.ended;
    expect(status).toBe(130);
    expect(text).not.toContain('Interrupted after'); // it did not wait for the stage's grace to be over
    const pid = Number(/note: pid (\d+)/.exec(text)![1]);
    expect(await isGone(pid)).toBe(true);
  });
});

describe('a reader that goes away', () => {
  test('is no crash, and the run goes on to its end', () => {
    const home = project(letters);
    const { stderr, status } = spawnSync(
      'bash',
      [
        '-c',
        `set -o pipefail; "${process.execPath}" "${command}" run letters | true; exit \${PIPESTATUS[0]}`,
      ],
      { cwd: home.folder, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(home.report().outcome).toBe('succeeded');
    expect(readdirSync(home.folder)).toContain('artifacts');
  });
});

describe('what is loaded', () => {
  /** The modules of the bundle and of packages that Node loads for these words. */
  const loadedFor = (folder: string, ...words: string[]): string[] => {
    const { stderr } = spawnSync(process.execPath, [command, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_DEBUG: 'esm' },
    });
    return [
      ...new Set(
        [...stderr.matchAll(/dist\/(?:chunks\/)?([\w-]+?)(?:-[A-Z0-9]{8})?\.mjs/g)].map(([, name]) => name!),
      ),
    ];
  };

  test('for the version no ES module at all; for a run that restores neither listr2 nor execa', () => {
    const home = project(letters);
    home.pipeline('run', 'letters');
    expect(loadedFor(home.folder, '--version')).toEqual([]);
    const restoring = loadedFor(home.folder, 'run', 'letters', '--progress', 'terminal');
    expect(restoring).toContain('terminal');
    expect(restoring).not.toContain('listr');
    expect(restoring).not.toContain('execa');
    expect(restoring.filter((name) => /remote|s3|watch/.test(name))).toEqual([]);
    const unreachable = letters['letters.yaml'].concat('cache: { remote: "http://127.0.0.1:1/x" }\n');
    home.write('letters.yaml', unreachable);
    expect(loadedFor(home.folder, 'run', 'letters')).toContain('remote-setup');
  });
});

test('what was compiled ahead by another Node, torn or absent is done without; dist/pipeline.mjs is the same program', () => {
  const home = project(letters);
  cpSync(join(command, '..'), join(home.folder, 'dist'), { recursive: true });
  home.write('package.json', '{ "version": "1.2.3" }');
  const run = (name: string) =>
    spawnSync(process.execPath, [`dist/${name}`, 'run', 'letters'], { cwd: home.folder, encoding: 'utf8' });
  const compiled = join(home.folder, 'dist/start.js.compiled');
  const whole = readFileSync(compiled);
  for (const bytes of [whole.subarray(0, whole.length >> 1), Buffer.alloc(64), Buffer.alloc(0)]) {
    writeFileSync(compiled, bytes);
    const { status, stderr } = run('pipeline.cjs');
    expect([status, stderr]).toEqual([0, '']);
  }
  rmSync(compiled);
  const { status, stdout } = run('pipeline.mjs');
  expect([status, stdout]).toEqual([0, expect.stringContaining('nothing had to run')]);
});

test('on a terminal, a run that restores shows each stage and says that nothing had to run', () => {
  const home = project(letters);
  home.pipeline('run', 'letters');
  const { status, out } = home.pipeline('run', 'letters', '--progress', 'terminal');
  expect(status).toBe(0);
  expect(out).toContain('↺ make             restored');
  expect(out).toMatch(/5 stages, all restored in .*: nothing had to run\.\n$/);
});

test('a bug of ours ends with 70, says so in one line, and shows where', () => {
  const home = project(letters);
  const ours = join(command, '..');
  cpSync(ours, join(home.folder, 'dist'), { recursive: true });
  home.write('package.json', '{ "version": "1.2.3" }');
  home.write('dist/load.js', 'throw new TypeError("torn");\n');
  const { status, stderr } = spawnSync(process.execPath, ['dist/pipeline.mjs', 'run', 'letters'], {
    cwd: home.folder,
    encoding: 'utf8',
  });
  expect(status).toBe(70);
  expect(stderr).toMatch(
    /^This is a bug in pipeline 1\.2\.3, not in your pipeline; .*\nTypeError: torn\n {4}at /s,
  );
});
