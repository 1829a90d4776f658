import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { noticesOf, Team } from './team.ts';

type Behavior = (socket: Socket, request: string) => void;

let server: Server | undefined;
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** A server that does `behavior` with each request, or with each connection before there is one. */
async function hostile(behavior: Behavior, when: 'request' | 'connection' = 'request'): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    if (when === 'connection') return behavior(socket, '');
    return socket.on('data', (bytes) => {
      if (/^(GET|HEAD|PUT|POST) /.test(bytes.toString('latin1', 0, 8)))
        behavior(socket, bytes.toString('latin1', 0, 5));
    });
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/team`;
}

/** Writes pieces one after another until the connection is gone. */
function flood(socket: Socket, head: string, piece: string): void {
  socket.write(head);
  const more = () => {
    if (!socket.destroyed) socket.write(piece, () => setImmediate(more));
  };
  more();
}

/** Writes pieces slowly: each is too little to be progress. */
function drip(socket: Socket, head: string, piece: string): void {
  socket.write(head);
  const timer = setInterval(() => socket.write(piece), 50);
  socket.on('close', () => clearInterval(timer));
}

const ok = 'HTTP/1.1 200 OK\r\n';
const says =
  (text: string, end = false): Behavior =>
  (socket) =>
    end ? socket.end(text) : socket.write(text);
const answersByMethod =
  (get: string, put: string): Behavior =>
  (socket, request) =>
    socket.write(request.startsWith('PUT') ? put : get);
const notFound = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n';

const behaviors: readonly (readonly [string, Behavior, ('request' | 'connection')?])[] = [
  [
    'answers 101 Switching Protocols',
    says('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
  ],
  [
    'answers 101 and closes',
    says('HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n', true),
  ],
  ['answers 101 without an upgrade header', says('HTTP/1.1 101 Switching Protocols\r\n\r\n')],
  ['answers 100 Continue and nothing else', says('HTTP/1.1 100 Continue\r\n\r\n')],
  ['answers 102 and nothing else', says('HTTP/1.1 102 Processing\r\n\r\n')],
  [
    'answers 200 with an upgrade header',
    says(`${ok}Upgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: 0\r\n\r\n`),
  ],
  ['answers 426 Upgrade Required', says('HTTP/1.1 426 Upgrade Required\r\nUpgrade: h2c\r\n\r\n', true)],
  [
    'floods with 103 Early Hints',
    (socket) => flood(socket, '', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'.repeat(50)),
  ],
  ['drips 102 Processing', (socket) => drip(socket, '', 'HTTP/1.1 102 Processing\r\n\r\n')],
  ['closes without an answer', (socket) => socket.end()],
  ['closes as soon as it is connected', (socket) => socket.end(), 'connection'],
  ['resets', (socket) => socket.resetAndDestroy()],
  ['resets as soon as it is connected', (socket) => socket.resetAndDestroy(), 'connection'],
  ['closes within the head', says(`${ok}Content-Le`, true)],
  ['resets within the head', (socket) => socket.write(`${ok}Cont`, () => socket.resetAndDestroy())],
  ['gives garbage', says('\u0000\u0001garbage\r\n\r\n', true)],
  ['gives endless garbage', (socket) => flood(socket, '', '\u0000'.repeat(10_000))],
  ['speaks HTTP/0.9', says('<html>old</html>', true)],
  ['speaks HTTP/2', says('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
  ['sends an HTTP/2 settings frame', (socket) => socket.write(Buffer.from('000000040000000000', 'hex'))],
  ['speaks before it is asked', says(`${ok}Content-Length: 2\r\n\r\nhi`), 'connection'],
  ['gives a head without end', (socket) => flood(socket, ok, `X-${'a'.repeat(1000)}: b\r\n`)],
  ['gives a header without end', (socket) => flood(socket, `${ok}X: `, 'a'.repeat(10_000))],
  ['drips a head', (socket) => drip(socket, ok, 'X: y\r\n')],
  ['gives a header of 1 MB', says(`${ok}X: ${'a'.repeat(1e6)}\r\nContent-Length: 0\r\n\r\n`)],
  ['ends lines of the head with a line feed only', says('HTTP/1.1 200 OK\nContent-Length: 2\n\n{}')],
  ['answers 304 with a length', says('HTTP/1.1 304 Not Modified\r\nContent-Length: 100\r\n\r\n')],
  ['answers 204 with a length', says('HTTP/1.1 204 No Content\r\nContent-Length: 100\r\n\r\n')],
  ['answers status 999', says('HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n')],
  ['answers status 000', says('HTTP/1.1 000 No\r\nContent-Length: 0\r\n\r\n')],
  ['gives a negative length', says(`${ok}Content-Length: -1\r\n\r\n`)],
  ['gives a length beyond 2^64', says(`${ok}Content-Length: 99999999999999999999\r\n\r\n{}`)],
  ['gives two lengths', says(`${ok}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`)],
  [
    'gives a length and chunks',
    says(`${ok}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`),
  ],
  ['gives a bad chunk size', says(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}`)],
  [
    'gives chunks without end',
    (socket) => drip(socket, `${ok}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
  ],
  ['gives no byte of the body', says(`${ok}Content-Length: 10\r\n\r\n`)],
  ['gives half of the body and closes', says(`${ok}Content-Length: 10\r\n\r\n{}`, true)],
  ['gives more than the length', says(`${ok}Content-Length: 2\r\n\r\n{}{}{}${ok}\r\n`)],
  [
    'gives a second answer that nobody asked for',
    says(`${ok}Content-Length: 2\r\n\r\n{}${ok}Content-Length: 2\r\n\r\n{}`),
  ],
  [
    'gives a page with status 200',
    says(`${ok}Content-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>`),
  ],
  ['compresses what it gives', says(`${ok}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`)],
  ['redirects to itself', says('HTTP/1.1 302 Found\r\nLocation: /team/\r\nContent-Length: 0\r\n\r\n')],
  ['answers with a TLS alert', (socket) => socket.end(Buffer.from('15030300020228', 'hex'))],
  ['takes nothing and answers nothing', (socket) => void socket.pause(), 'connection'],
  [
    'answers before the body was sent',
    answersByMethod(notFound, 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'),
  ],
  ['answers 101 to what is sent', answersByMethod(notFound, 'HTTP/1.1 101 Switching Protocols\r\n\r\n')],
  ['answers 100 to what is sent', answersByMethod(notFound, 'HTTP/1.1 100 Continue\r\n\r\n')],
  [
    'closes when something is sent',
    (socket, request) => (request.startsWith('PUT') ? socket.end() : socket.write(notFound)),
  ],
];

describe.each(behaviors.map(([name, behavior, when = 'request']) => ({ name, behavior, when })))(
  'a server that $name',
  ({ behavior, when }) => {
    test('is a miss in bounded time, and the run completes', { timeout: 15_000 }, async () => {
      const team = new Team();
      const url = await hostile(behavior, when);
      const run = await team.onNewMachine([{ url, write: true }]);
      expect(run.statuses).toEqual({ make: 'succeeded', folder: 'succeeded' });
      expect(noticesOf(run)).not.toEqual([]);
      for (const notice of noticesOf(run)) expect(notice).toContain(url);
      team.expectRight();
    });
  },
);
