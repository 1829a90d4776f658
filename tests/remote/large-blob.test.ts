import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/base/sha256.ts';
import { clientOf } from './client.ts';
import { cacheServer } from './server.ts';

const bytes = randomBytes(5 * 2 ** 20);
const half = bytes.length >> 1;
const blob = { hex: sha256(bytes), size: bytes.length };

/** A server with one large blob, and a client that gets it into a file. */
async function large() {
  const server = await cacheServer();
  server.objects.set(`cas/${blob.hex}`, bytes);
  const authorize = async () => ({ authorization: 'Bearer sesame' });
  const { cache, pauses } = clientOf(server.url, { authorize });
  const path = join(mkdtempSync(join(tmpdir(), 'large-')), 'blob');
  let asked = 0;
  /** The first request is answered by `how`. */
  const first = (how: (response: ServerResponse) => void) => {
    server.fault = (_, response) => {
      if (asked++ > 0) return false;
      how(response);
      return true;
    };
  };
  return { server, path, first, pauses, get: () => cache.blobFile(blob, path) };
}

const expectWhole = (path: string) => expect(readFileSync(path).equals(bytes)).toBe(true);

test('comes in one request that says who asks', async () => {
  const { server, path, get } = await large();
  expect(await get()).toBe(true);
  expectWhole(path);
  expect(server.requests).toHaveLength(1);
  expect(server.authorizations).toEqual(['Bearer sesame']);
});

test('broken off, is taken up where it broke off', async () => {
  const { server, path, first, get } = await large();
  first((response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, half), () => response.destroy());
  });
  const breaking = server.fault!;
  const ranges: (string | undefined)[] = [];
  server.fault = (request, response, asked) => {
    ranges.push(request.headers.range);
    return breaking(request, response, asked);
  };
  expect(await get()).toBe(true);
  expectWhole(path);
  expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
});

test('silent from some point on, is too', async () => {
  const { path, first, get } = await large();
  first((response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, half));
  });
  expect(await get()).toBe(true);
  expectWhole(path);
});

test.each([
  ['without a length', (response: ServerResponse) => response.writeHead(200).end(bytes)],
  ['503', (response: ServerResponse) => response.writeHead(503, { 'content-length': 3 }).end('no\n')],
  [
    'to the end of its connection, too early',
    ({ socket }: ServerResponse) =>
      socket!.end(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), bytes.subarray(0, 3)])),
  ],
  [
    'with a head of two lengths',
    ({ socket }: ServerResponse) =>
      socket!.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'),
  ],
  [
    'with what is no head',
    ({ socket }: ServerResponse) => socket!.end(`220 hello\r\n\r\n${'x'.repeat(100)}`),
  ],
  [
    'with a head without end',
    ({ socket }: ServerResponse) => socket!.end(`HTTP/1.1 200 OK\r\nA: ${'x'.repeat(1e6)}`),
  ],
])('answered %s, is there in the end', async (_, how) => {
  const { path, first, get } = await large();
  first(how);
  expect(await get()).toBe(true);
  expectWhole(path);
});

test('broken off every time is no success', async () => {
  const { server, get } = await large();
  server.fault = (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, 1000), () => response.destroy());
    return true;
  };
  await expect(get()).rejects.toThrow('it broke the connection off');
});

test('that is longer than it says ends where it says', async () => {
  const { path, first, pauses, get } = await large();
  first(({ socket }) => {
    socket!.write(`HTTP/1.1 200 OK\r\nContent-Length: ${bytes.length}\r\n\r\n`);
    socket!.write(bytes);
    socket!.write(bytes);
  });
  expect(await get()).toBe(true);
  expectWhole(path);
  expect(pauses()).toBe(0);
});

test('whose head comes in pieces is one', async () => {
  const { path, first, pauses, get } = await large();
  first(({ socket }) => {
    socket!.write('HTTP/1.1 200 OK\r\nContent-Le');
    const rest = () => socket!.write(`ngth: ${bytes.length}\r\n\r\n`, () => socket!.write(bytes));
    // The client, of this process, has read the first piece by then.
    setImmediate(() => setImmediate(() => setImmediate(rest)));
  });
  expect(await get()).toBe(true);
  expectWhole(path);
  expect(pauses()).toBe(0);
});

test.each([
  [
    'with a flipped byte',
    Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])]),
    /other bytes/,
  ],
  ['that is longer', Buffer.concat([bytes, bytes]), /larger than the/],
  ['that is shorter', bytes.subarray(0, half + 1), /other bytes/],
])('%s is refused', async (_, other, said) => {
  const { server, get } = await large();
  server.objects.set(`cas/${blob.hex}`, other);
  await expect(get()).rejects.toThrow(said);
});

test('that is not there is not there', async () => {
  const { server, get } = await large();
  server.objects.clear();
  expect(await get()).toBe(false);
});
