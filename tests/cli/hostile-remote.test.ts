import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
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

function run(at: Project, words: string, more: Record<string, string> = {}): Promise<Finished> {
  const environment = {
    PATH: process.env['PATH'],
    HOME: mkdtempSync(join(tmpdir(), 'hostile-')),
    PIPELINE_CACHE_REMOTE: `http://127.0.0.1:${(server.address() as AddressInfo).port}/team`,
    PIPELINE_CACHE_WRITE: '1',
    PIPELINE_CACHE_SIGNING_KEY: key,
    ...more,
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

test('a remote over TLS is reached where NODE_EXTRA_CA_CERTS vouches for it, and through no proxy', async () => {
  const pem = join(import.meta.dirname, '../fixtures/tls/localhost.pem');
  const [key, cert] = [readFileSync(pem), readFileSync(pem)];
  const objects = new Map<string, Buffer>();
  const tls = createTlsServer({ key, cert }, (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const path = request.url ?? '';
      if (request.method === 'PUT') objects.set(path, Buffer.concat(pieces));
      const found = objects.get(path);
      if (found === undefined) return response.writeHead(404).end();
      response.writeHead(200, { 'content-length': found.length });
      return response.end(request.method === 'GET' ? found : undefined);
    });
  });
  await new Promise<void>((done) => tls.listen(0, '127.0.0.1', done));
  const more = {
    PIPELINE_CACHE_REMOTE: `https://localhost:${(tls.address() as AddressInfo).port}/team`,
    HTTPS_PROXY: 'http://127.0.0.1:1',
  };
  try {
    const distrusted = await run(project(letters), 'run letters', more);
    expect(distrusted.out).toMatch(/its certificate or encryption was not accepted \(DEPTH_ZERO_SELF_SIGNED/);
    const trusting = { ...more, NODE_EXTRA_CA_CERTS: pem };
    expect((await run(project(letters), 'run letters', trusting)).out).toMatch(/5 not there, 5 sent/);
    expect((await run(project(letters), 'run letters', trusting)).out).toMatch(/5 stages, all restored/);
  } finally {
    tls.closeAllConnections();
    tls.close();
  }
});
