import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/base/sha256.ts';
import { clientOf } from './client.ts';
import { cacheServer } from './server.ts';

/** A server with two small blobs, and a client whose requests are followed. */
async function small(authorization = 'Bearer sesame') {
  const server = await cacheServer();
  const blobs = [300, 200_000].map((size) => {
    const bytes = randomBytes(size);
    const blob = { hex: sha256(bytes), size };
    server.objects.set(`cas/${blob.hex}`, bytes);
    return { ...blob, bytes };
  });
  const { cache, pauses } = clientOf(server.url, { authorize: async () => ({ authorization }) });
  const sockets: Socket[] = [];
  /** The first request is answered by `how`. */
  const first = (how: (response: ServerResponse, request: IncomingMessage) => void) => {
    server.fault = (request, response) => {
      sockets.push(request.socket);
      if (sockets.length > 1) return false;
      how(response, request);
      return true;
    };
  };
  const follow = () => {
    server.fault = (request) => {
      sockets.push(request.socket);
      return false;
    };
  };
  const [one, other] = [blobs[0]!, blobs[1]!];
  return { server, cache, one, other, sockets, first, follow, pauses };
}

const raw = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${bytes.length}\r\n\r\n`), bytes]);

test('one request after another goes over connections that are kept, and says who asks', async () => {
  const { server, cache, one, other, sockets, follow } = await small();
  follow();
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
  expect(await cache.has(other)).toBe(true);
  expect(await cache.blobBytes(other)).toEqual(other.bytes);
  expect(await cache.has({ hex: '0'.repeat(64), size: 1 })).toBe(false);
  const file = join(mkdtempSync(join(tmpdir(), 'kept-')), 'blob');
  const bytes = Buffer.from('some more');
  writeFileSync(file, bytes);
  const sent = { hex: sha256(bytes), size: bytes.length };
  await cache.putBlob(sent, file);
  expect(server.objects.get(`cas/${sent.hex}`)).toEqual(bytes);
  expect(sockets).toHaveLength(5);
  expect(new Set(sockets).size).toBeLessThanOrEqual(2); // one may not be free yet
  expect(new Set(server.authorizations)).toEqual(new Set(['Bearer sesame']));
});

test('a connection that was kept and is gone costs no answer', async () => {
  const { cache, one, sockets, follow } = await small();
  follow();
  await cache.blobBytes(one);
  sockets[0]!.resetAndDestroy(); // the client sees it when it writes, or before
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
});

test('what comes after an answer is not the answer to the next request', async () => {
  const { cache, one, first, sockets } = await small();
  const forged = raw(Buffer.alloc(one.size, 'x'));
  first(({ socket }) => socket!.write(Buffer.concat([raw(one.bytes), forged])));
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
  expect(sockets[1]).not.toBe(sockets[0]);
});

test('nor is what comes before anything was asked', async () => {
  const { cache, one, first, sockets } = await small();
  first(({ socket }) => socket!.write(raw(one.bytes)));
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
  await new Promise((closed) => {
    sockets[0]!.on('close', closed);
    sockets[0]!.write(raw(Buffer.alloc(one.size, 'x')));
  });
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
  expect(sockets[1]).not.toBe(sockets[0]);
});

test('an answer that ends its connection ends it', async () => {
  const { cache, one, first, sockets, pauses } = await small();
  const head = `HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: ${one.size}\r\n\r\n`;
  first(({ socket }) => socket!.write(Buffer.concat([Buffer.from(head), one.bytes]))); // and leaves it open
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
  expect(sockets[1]).not.toBe(sockets[0]);
  expect(pauses()).toBe(0);
});

test.each([
  ['of a length that was not said', (r: ServerResponse, bytes: Buffer) => r.writeHead(200).end(bytes), 0],
  [
    'with two lengths',
    ({ socket }: ServerResponse) =>
      socket!.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'),
    1,
  ],
  [
    'with a length and in pieces',
    ({ socket }: ServerResponse) =>
      socket!.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc'),
    1,
  ],
  [
    'with a head without end',
    ({ socket }: ServerResponse) => socket!.end(`HTTP/1.1 200 OK\r\nA: ${'x'.repeat(1e5)}`),
    1,
  ],
])('an answer %s is taken if it can be, else asked for again', async (_, how, times) => {
  const { cache, one, first, pauses } = await small();
  first((response) => how(response, one.bytes));
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
  expect(pauses()).toBe(times);
});

test('an answer that is longer than the blob is refused before it has come', async () => {
  const { cache, one, first } = await small();
  first((r) => void r.writeHead(200, { 'content-length': 2 ** 41 }).write('abc'));
  await expect(cache.blobBytes(one)).rejects.toThrow(/is larger than the 300 bytes/);
});

test.each([
  ['without a length', {}],
  ['that is long', { 'content-length': 2 ** 30 }],
])('of a no %s nothing but the status is waited for', async (_, headers) => {
  const { cache, one, first, sockets, pauses } = await small();
  first((response) => void response.writeHead(404, headers).write('and never an end'));
  expect(await cache.blobBytes(one)).toBeUndefined();
  expect(sockets).toHaveLength(1);
  expect(pauses()).toBe(0);
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
});

test('a head and a body that come in pieces are one answer', async () => {
  const { cache, one, first, sockets } = await small();
  first(({ socket }) => {
    const answer = raw(one.bytes);
    const cuts = [3, 20, answer.length - 10, answer.length];
    const next = (at: number) =>
      setImmediate(() => {
        if (cuts.length > 0) socket!.write(answer.subarray(at, cuts[0]), () => next(cuts.shift()!));
      });
    next(0);
  });
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
  expect(sockets).toHaveLength(1);
});

test('broken off in the middle is asked for again', async () => {
  const { cache, other, first, pauses } = await small();
  first((response) => {
    response.writeHead(200, { 'content-length': other.size });
    response.write(other.bytes.subarray(0, 1000), () => response.destroy());
  });
  expect(await cache.blobBytes(other)).toEqual(other.bytes);
  expect(pauses()).toBe(1);
});

test('a file that is shorter by now, or gone, is not sent, and holds up nothing else', async () => {
  const { server, cache, one } = await small();
  const file = join(mkdtempSync(join(tmpdir(), 'kept-')), 'blob');
  writeFileSync(file, 'short');
  const blob = { hex: 'a'.repeat(64), size: 100 };
  for (let i = 0; i < 20; i++)
    await expect(cache.putBlob(blob, file)).rejects.toThrow('a file became shorter meanwhile');
  await expect(cache.putBlob(blob, `${file}-gone`)).rejects.toThrow('ENOENT');
  expect(server.requests).toEqual([]);
  expect(await cache.blobBytes(one)).toEqual(one.bytes);
});

test('what proves who asks cannot add a header', async () => {
  const { server, cache, one } = await small('Bearer sesame\r\nx-more: 1');
  await expect(cache.blobBytes(one)).rejects.toThrow(
    /nothing can be asked of it: invalid authorization header/,
  );
  expect(server.requests).toEqual([]);
});
