import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, project } from './cli.ts';

test('engines lists every engine: what it computes on and how fast, or why not and what adds it', () => {
  const { pipeline } = project({});
  const { status, out, err } = pipeline('engines', '--json');
  expect([status, err]).toEqual([0, '']);
  const { engines } = JSON.parse(out) as { engines: { engine: string; works: boolean }[] };
  expect(engines.map(({ engine }) => engine)).toEqual(['cpu', 'webgpu', 'cuda', 'tfjs-node-gpu', 'tfjs-cpu']);
  for (const engine of engines)
    expect(engine).toEqual(
      engine.works
        ? { ...engine, device: expect.any(String), gflops: expect.any(Number) }
        : { ...engine, reason: expect.any(String), command: expect.any(String) },
    );
  expect(engines[0]).toMatchObject({ works: true, device: expect.stringMatching(/^cpu, .*onnxruntime/) });
});

test('engines test holds an engine against cpu, or says why it cannot', () => {
  const { pipeline } = project({});
  const { status, out } = pipeline('engines', 'test', 'tfjs-cpu');
  expect(out).toMatch(
    /^tfjs-cpu on cpu, 1 thread, tfjs 4.22.0: 20 steps of training, losses within .*: they agree\n$/,
  );
  expect(status).toBe(0);
  const cuda = pipeline('engines', 'test', 'cuda');
  if (cuda.status !== 0) expect(cuda.err).toMatch(/^cuda does not work: .*\nadd it with: /);
});

test('engines add says what can be added and what is missing, and leaves nothing of what failed', () => {
  const { pipeline, folder } = project({});
  const other = pipeline('engines', 'add', 'cuda');
  expect(other).toMatchObject({ status: 2, err: expect.stringContaining('cuda cannot be added') });
  const { status, stderr } = spawnSync(process.execPath, [command, 'engines', 'add', 'tfjs-node-gpu'], {
    encoding: 'utf8',
    env: { HOME: folder, PATH: join(folder, 'no-programs') },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/g\+\+ is not here\ntry: apt-get install g\+\+|is built on linux-x64 alone/);
  const engines = join(folder, '.local/share/transferline/engines');
  expect(existsSync(engines) ? readdirSync(engines) : []).toEqual([]);
});
