import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/sha256.ts';
import { Unresponsive } from '../../src/remote/fault.ts';
import { limitsOf, transferMs } from '../../src/remote/limits.ts';
import { fromStage, script } from '../execute/support.ts';
import { clientOf, short } from './client.ts';
import { cacheServer } from './server.ts';
import { noticesOf, Team, useOf } from './team.ts';

const bytes = randomBytes(400_000);
const blob = { hex: sha256(bytes), size: bytes.length };
const newFile = () => join(mkdtempSync(join(tmpdir(), 'slow-')), 'blob');

/** Writes a piece now and then, until the connection is gone. */
function pour(response: ServerResponse, piece: number, ms: number): void {
  const timer = setInterval(() => response.write(Buffer.alloc(piece, ' ')), ms);
  response.on('close', () => clearInterval(timer));
}

describe('a server without an answer', () => {
  test('costs a chain of stages one wait, is told once, and another remote is still asked', async () => {
    const [team, silent, other] = [new Team(), await cacheServer(), await cacheServer()];
    silent.fault = () => true;
    const stages = [1, 2, 3, 4, 5].map((n) =>
      script(team.project, `stage${n}`, `fs.writeFileSync(outputs.text, '${n}');`, {
        inputs: n === 1 ? {} : { text: fromStage(`stage${n - 1}`, 'text') },
        outputs: { text: 'text' },
      }),
    );
    const remotes = [
      { url: silent.url, write: true },
      { url: other.url, write: true },
    ];
    const first = await team.onNewMachine(remotes, {}, {}, stages);
    expect(Object.values(first.statuses)).toEqual(Array(5).fill('succeeded'));
    expect(noticesOf(first)).toEqual([
      `${silent.url}: it has not answered for 0.4 s; it is left alone from here on`,
    ]);
    expect(silent.requests).toHaveLength(1);
    const second = await team.onNewMachine(remotes, {}, {}, stages);
    expect(Object.values(second.statuses)).toEqual(Array(5).fill('restored'));
    expect(silent.requests).toHaveLength(2);
  });

  test('ends every request under way or waiting, not each after its own time', async () => {
    const server = await cacheServer();
    server.fault = () => true;
    const { cache } = clientOf(server.url);
    const asked = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => cache.has({ hex: sha256(String(n)), size: 1 })),
    );
    expect(asked.every((one) => one.status === 'rejected' && one.reason instanceof Unresponsive)).toBe(true);
    expect(server.requests.length).toBeLessThanOrEqual(16);
    expect(cache.isOver).toBe(true);
  });

  test('while it answers others is asked again', async () => {
    const server = await cacheServer();
    server.objects.set(`cas/${blob.hex}`, bytes);
    let silences = 0;
    server.fault = (_request, response, path) => {
      if (path.startsWith('ac/')) return silences++ === 0;
      response.writeHead(200, { 'content-length': blob.size });
      pour(response, 5000, 20);
      return true;
    };
    const { cache } = clientOf(server.url);
    const large = cache.blobFile(blob, newFile()).catch((error: unknown) => error);
    expect(await cache.document('0'.repeat(64))).toBeUndefined();
    expect(silences).toBe(2);
    await large;
  });
});

describe('a server that is slow in steps, each within its limit', () => {
  const limits = { ...short, excessMs: 800 };
  const tooSlow = /it is too slow: it has cost 0\.8 s more than it should; it is left alone/;

  test('is left alone once a blob has taken too long', async () => {
    const server = await cacheServer();
    server.fault = (_, response) => {
      response.writeHead(200, { 'content-length': blob.size });
      pour(response, 2500, 100);
      return true;
    };
    const { cache } = clientOf(server.url, { limits });
    await expect(cache.blobFile(blob, newFile())).rejects.toThrow(tooSlow);
    expect(server.requests).toHaveLength(1);
    await expect(cache.has(blob)).rejects.toThrow(tooSlow);
    expect(server.requests).toHaveLength(1);
  });

  test('is left alone once the refusals of many lookups have taken too long', async () => {
    const server = await cacheServer();
    server.fault = (_, response) => {
      setTimeout(() => response.writeHead(400).end(), 200);
      return true;
    };
    const { cache } = clientOf(server.url, { limits: { ...limits, readMs: 1000, requestMs: 50 } });
    const said: string[] = [];
    for (let n = 0; n < 20; n++)
      await cache.document(sha256(String(n))).catch((error: Error) => said.push(error.message));
    expect(said).toHaveLength(20);
    expect(server.requests.length).toBeLessThan(20);
    expect(said.at(-1)).toMatch(tooSlow);
  });

  test('is given no end of time for an entry whose size nobody knows', async () => {
    const server = await cacheServer();
    server.fault = (_, response) => {
      response.writeHead(200);
      pour(response, 50_000, 20);
      return true;
    };
    const { cache } = clientOf(server.url, { limits: { ...limits, unsizedMs: 600 } });
    await expect(cache.document('0'.repeat(64))).rejects.toThrow(/it was not done within 0\.6 s; it is left/);
  });

  test('is left alone once what was refused has taken too long', async () => {
    const server = await cacheServer();
    const { cache } = clientOf(server.url, { limits: { ...limits, requestMs: 50 } });
    expect(await cache.has(blob)).toBe(false);
    for (let n = 0; n < 10; n++) cache.wasted(90);
    expect(await cache.document('0'.repeat(64))).toBeUndefined();
    cache.wasted(900);
    await expect(cache.document('0'.repeat(64))).rejects.toThrow(tooSlow);
  });

  test('takes what is sent too slowly', async () => {
    const server = await cacheServer();
    server.fault = (request) => {
      if (request.method !== 'PUT') return false;
      request.pause();
      const timer = setInterval(() => request.read(5000), 100);
      request.on('close', () => clearInterval(timer));
      return true;
    };
    const file = newFile();
    const large = Buffer.alloc(20 * 2 ** 20, 'x');
    writeFileSync(file, large);
    const { cache } = clientOf(server.url, { limits: { ...limits, writeMs: 60_000 } });
    await expect(cache.putBlob({ hex: sha256(large), size: large.length }, file)).rejects.toThrow(tooSlow);
  });
});

test('uploads that fail are counted though lookups succeed: sending ends, reading goes on', async () => {
  const [team, server] = [new Team(), await cacheServer()];
  await team.fill(server);
  const names = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `new${n}`);
  const stages = [
    ...names.map((name) =>
      script(team.project, name, `fs.writeFileSync(outputs.text, '${name}');`, { outputs: { text: 'text' } }),
    ),
    ...team.stages,
  ];
  server.fault = (request, response) => {
    if (request.method !== 'PUT') return false;
    request.resume().on('end', () => response.writeHead(500).end());
    return true;
  };
  const ran = await team.onNewMachine([{ url: server.url, write: true }], {}, {}, stages);
  expect(ran.statuses['make']).toBe('restored');
  // Each is tried three times.
  expect(server.requests.filter((request) => request.startsWith('PUT')).length).toBeLessThanOrEqual(9);
  expect(noticesOf(ran).join('\n')).toMatch(/it answered 500; it is left alone from here on/);
  expect(useOf(ran)['sent']).toBe(0);
});

test('limits are within what a timer can hold', () => {
  expect(transferMs(Number.MAX_SAFE_INTEGER, limitsOf(undefined))).toBeLessThan(2 ** 31);
  expect(limitsOf('999999m').readMs).toBeLessThan(2 ** 31);
  expect(limitsOf('2m')).toMatchObject({ readMs: 120_000, excessMs: 120_000 });
});
