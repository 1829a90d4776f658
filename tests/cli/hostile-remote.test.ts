import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateKey, signerOf } from '../../src/remote/signature.ts';
import { command, type Finished, letters, type Project, project } from './cli.ts';

const sockets = new Set<Socket>();
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on('error', () => {});
  socket.on('data', () => socket.write(answer));
});
let answer = '';
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

function run(at: Project, words: string): Promise<Finished> {
  const environment = {
    PATH: process.env['PATH'],
    HOME: mkdtempSync(join(tmpdir(), 'hostile-')),
    PIPELINE_CACHE_REMOTE: `http://127.0.0.1:${(server.address() as AddressInfo).port}/team`,
    PIPELINE_CACHE_WRITE: '1',
    PIPELINE_CACHE_SIGNING_KEY: key,
  };
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [command, ...words.split(' ')],
      { cwd: at.folder, env: environment },
      (_, out, err) => done({ status: child.exitCode, out, err }),
    );
  });
}
const key = generateKey();

describe.each([
  [
    '101 Switching Protocols',
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
  ],
  ['100 Continue for ever', 'HTTP/1.1 100 Continue\r\n\r\n'],
])('a remote that answers %s', (_, text) => {
  test('changes no outcome of a run, and the commands about remotes name it', async () => {
    answer = text;
    expect(signerOf(key)).toBeDefined();
    const here = project(letters);
    const ran = await run(here, 'run letters');
    expect(ran.status, ran.err).toBe(0);
    expect(ran.out).toMatch(/5 stages in .*: 5 ran/);
    expect(ran.out).toMatch(/127\.0\.0\.1:\d+\/team: it does not speak HTTP/);
    expect(here.report().outcome).toBe('succeeded');
    const status = await run(here, 'cache status letters');
    expect([status.status, status.out]).toEqual([0, expect.stringContaining('it does not speak HTTP')]);
    const pulled = await run(project(letters), 'cache pull letters');
    expect(pulled.status).toBe(0);
    expect(pulled.err).toContain('it does not speak HTTP');
    expect(pulled.out).toMatch(/^0 stages fetched; a run would have to run: /);
    const pushed = await run(here, 'cache push letters');
    expect(pushed.status).toBe(1);
    expect(pushed.err).toContain('it does not speak HTTP');
  });

  test('does not hide that a stage failed', async () => {
    answer = text;
    const { status, out } = await run(
      project({
        'p.yaml': 'version: 1\nname: p\nstages:\n  a:\n    run: sh -c "exit 3"\n    outputs: { o: o }\n',
      }),
      'run p.yaml',
    );
    expect(status).toBe(1);
    expect(out).toMatch(/report +artifacts/);
  });
});
