import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOnlyReason } from '../../src/remote/ci.ts';
import { readEntry } from '../../src/store/entries.ts';
import { layout } from '../../src/store/layout.ts';
import { fromStage, script } from '../execute/support.ts';
import { type CacheServer, cacheServer } from './server.ts';
import { blobPath, noticesOf, Team, useOf } from './team.ts';

const nowhere = 'http://127.0.0.1:1/team';
const ran = { make: 'succeeded', folder: 'succeeded' };
const restored = { make: 'restored', folder: 'restored' };

async function filled() {
  const [team, server] = [new Team(), await cacheServer()];
  return { team, server, ran: await team.fill(server) };
}

/** Answers as the server would for the first `times` requests of an object, and then breaks off after half of it. */
const cut =
  (server: CacheServer, times: number) =>
  (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const bytes = server.objects.get(path);
    if (!path.startsWith('cas/') || bytes === undefined || bytes.length < 1000 || times-- <= 0) return false;
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(start, start + (bytes.length >> 1)), () => response.destroy());
    return true;
  };

describe('what a server may do while it is read', () => {
  test('be down: it is told once, left alone after a few requests, and the run goes on', async () => {
    const team = new Team();
    const other = await team.onNewMachine([{ url: nowhere, write: true }]);
    expect(other.statuses).toEqual(ran);
    expect(noticesOf(other)[0]).toBe(`${nowhere}: nothing listens there`);
    expect(noticesOf(other).length).toBeLessThanOrEqual(2);
    team.expectRight();
  });

  test('be silent', async () => {
    const { team, server } = await filled();
    server.fault = () => true;
    const other = await team.onNewMachine([{ url: server.url }], { signer: undefined });
    expect(other.statuses).toEqual(ran);
    expect(noticesOf(other)).toEqual([
      `${server.url}: it has not answered for 0.4 s; it is left alone from here on`,
    ]);
    team.expectRight();
  });

  test('drip: a byte now and then is no progress', async () => {
    const { team, server } = await filled();
    const drips: NodeJS.Timeout[] = [];
    server.fault = (_, response) => {
      response.writeHead(200, { 'content-length': 100_000 });
      drips.push(setInterval(() => response.write(' '), 20));
      return true;
    };
    const other = await team.onNewMachine([{ url: server.url }], { signer: undefined });
    for (const drip of drips) clearInterval(drip);
    expect(other.statuses).toEqual(ran);
    expect(noticesOf(other)).not.toEqual([]);
    expect(server.requests.length).toBeLessThan(20);
    team.expectRight();
  });

  test('cut off in the middle of a blob, once: it is taken up where it broke off', async () => {
    const { team, server } = await filled();
    server.fault = cut(server, 1);
    const ranges: (string | undefined)[] = [];
    const breaking = server.fault;
    server.fault = (request, response, path) => {
      if (server.objects.get(path)?.length === 700_000) ranges.push(request.headers.range);
      return breaking(request, response, path);
    };
    const other = await team.onNewMachine([{ url: server.url }]);
    expect(other.statuses).toEqual(restored);
    expect(noticesOf(other)).toEqual([]);
    expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=\d+-$/)]);
    expect(Number(ranges[1]!.slice(6, -1))).toBeGreaterThan(0);
    team.expectRight();
  });

  test('cut off, and know no ranges: it is begun anew', async () => {
    const { team, server } = await filled();
    const breaking = cut(server, 1);
    server.fault = (request, response, path) => {
      if (breaking(request, response, path)) return true;
      delete request.headers.range;
      return false;
    };
    expect((await team.onNewMachine([{ url: server.url }])).statuses).toEqual(restored);
    team.expectRight();
  });

  test('end too early, with no length said: it is taken up', async () => {
    const { team, server, ran: before } = await filled();
    const seen = new Set([blobPath(before, 'folder', 'folder')]); // whose size nobody knows
    server.fault = (_, response, path) => {
      const bytes = server.objects.get(path);
      if (!path.startsWith('cas/') || bytes === undefined || seen.has(path)) return false;
      seen.add(path);
      response.writeHead(200).end(bytes.subarray(0, bytes.length >> 1));
      return true;
    };
    const other = await team.onNewMachine([{ url: server.url }]);
    expect(other.statuses).toEqual(restored);
    expect(noticesOf(other)).toEqual([]);
    team.expectRight();
  });

  test('cut off every time: a miss', async () => {
    const { team, server } = await filled();
    server.fault = cut(server, Number.POSITIVE_INFINITY);
    const other = await team.onNewMachine([{ url: server.url }], { signer: undefined });
    expect(other.statuses).toEqual({ make: 'restored', folder: 'succeeded' });
    expect(noticesOf(other).join('\n')).toMatch(/broke/);
    team.expectRight();
    const left = readdirSync(layout(team.project.artifacts).work);
    expect(left).toEqual([]);
  });

  test('answer 503 now and then: it is asked again', async () => {
    const { team, server } = await filled();
    const seen = new Set<string>();
    server.fault = (_, response, path) => {
      if (seen.has(path)) return false;
      seen.add(path);
      response.writeHead(503).end();
      return true;
    };
    const other = await team.onNewMachine([{ url: server.url }]);
    expect(other.statuses).toEqual(restored);
    expect(noticesOf(other)).toEqual([]);
  });

  test.each([
    [500, /it answered 500/],
    [403, /it does not let us in \(403\)/],
    [302, /it answered 302, and redirections are not followed/],
  ])('answer %i always', async (status, said) => {
    const { team, server } = await filled();
    server.fault = (_, response) => {
      response.writeHead(status, { location: '/login' }).end('<html>');
      return true;
    };
    const other = await team.onNewMachine([{ url: server.url }], { signer: undefined });
    expect(other.statuses).toEqual(ran);
    expect(noticesOf(other).join('\n')).toMatch(said);
    expect(server.requests.length).toBeLessThan(10);
    team.expectRight();
  });

  test('answer 503 to everything: after three requests, each made three times, nothing more is asked', async () => {
    const [team, server] = [new Team(), await cacheServer()];
    server.fault = (_, response) => {
      response.writeHead(503).end();
      return true;
    };
    // One after the other.
    const stages = [1, 2, 3, 4, 5].map((n) =>
      script(team.project, `stage${n}`, `fs.writeFileSync(outputs.text, '${n}');`, {
        inputs: n === 1 ? {} : { text: fromStage(`stage${n - 1}`, 'text') },
        outputs: { text: 'text' },
      }),
    );
    const other = await team.onNewMachine([{ url: server.url }], {}, {}, stages);
    expect(Object.values(other.statuses)).toEqual(Array(5).fill('succeeded'));
    expect(server.requests).toHaveLength(9);
    expect(noticesOf(other).join('\n')).toMatch(/it is left alone from here on/);
  });

  test('speak something else than HTTP', async () => {
    const { team, server } = await filled();
    server.fault = (request) => {
      request.socket.end('220 mail.example.org ESMTP\r\n');
      return true;
    };
    const other = await team.onNewMachine([{ url: server.url }], { signer: undefined });
    expect(other.statuses).toEqual(ran);
    expect(noticesOf(other).join('\n')).toMatch(/it does not speak HTTP/);
  });
});

describe('what a server may do while it is written', () => {
  test('be full: the run is none the worse, nothing more is sent, and what is missing is sent by the next', async () => {
    const [team, server] = [new Team(), await cacheServer()];
    server.fault = (request, response) => {
      if (request.method !== 'PUT') return false;
      request.resume().on('end', () => response.writeHead(507).end());
      return true;
    };
    const first = await team.onNewMachine([{ url: server.url, write: true }]);
    expect(first.statuses).toEqual(ran);
    expect(noticesOf(first)).toEqual([`${server.url}: it is full (507)`]);
    // One entry's blobs, not the other's.
    expect(server.requests.filter((request) => request.startsWith('PUT')).length).toBeLessThan(4);
    expect(server.objects.size).toBe(0);
    server.fault = undefined;
    const second = await team.onThisMachine([{ url: server.url, write: true }]);
    expect(useOf(second)['sent']).toBe(2);
    expect((await team.onNewMachine([{ url: server.url }])).statuses).toEqual(restored);
  });

  test('lose its way in the middle of a blob: no entry names what is not there', async () => {
    const [team, server] = [new Team(), await cacheServer()];
    server.fault = (request, _, path) => {
      if (request.method !== 'PUT' || !path.startsWith('cas/')) return false;
      if (Number(request.headers['content-length']) < 1000) return false;
      request.once('data', () => request.socket.destroy());
      return true;
    };
    const first = await team.onNewMachine([{ url: server.url, write: true }]);
    expect(first.statuses).toEqual(ran);
    expect(noticesOf(first).join('\n')).toMatch(/it broke the connection off/);
    const documents = [...server.objects.keys()].filter((path) => path.startsWith('ac/'));
    expect(documents).toHaveLength(1);
    server.fault = undefined;
    expect((await team.onNewMachine([{ url: server.url }], { signer: undefined })).statuses).toEqual({
      make: 'restored',
      folder: 'succeeded',
    });
  });

  test('have a blob already: it is not sent again; have other bytes under its name: they are not replaced', async () => {
    const { team, server, ran: before } = await filled();
    const text = blobPath(before, 'make', 'text');
    server.objects.set(text, Buffer.from('something else'));
    const forced = await team.onNewMachine(
      [{ url: server.url, write: true }],
      {},
      { force: new Set(['make', 'folder']) },
    );
    expect(server.requests.filter((request) => request.startsWith('PUT cas/'))).toEqual([]);
    expect(String(server.objects.get(text))).toBe('something else');
    expect(noticesOf(forced).join('\n')).toMatch(
      /it has 14 bytes as blob \w+, which is 9; remove cas\/\w+ there/,
    );
  });
});

test('a blob that another has sent meanwhile is not replaced', async () => {
  const { team, server, ran: before } = await filled();
  const text = blobPath(before, 'make', 'text');
  server.objects.set(text, Buffer.from('its bytes'));
  server.fault = (request, response) => {
    if (request.method !== 'HEAD') return false;
    response.writeHead(404).end(); // as it was when it was asked for
    return true;
  };
  const remotes = [{ url: server.url, write: true }];
  await team.onNewMachine(remotes, {}, { force: new Set(['make', 'folder']) });
  expect(server.requests).toContain(`PUT ${text}`);
  expect(String(server.objects.get(text))).toBe('its bytes');
});

test('blobs are sent before the entry that names them', async () => {
  const [team, server] = [new Team(), await cacheServer()];
  const stages = team.stages.slice(1);
  await team.onNewMachine([{ url: server.url, write: true }], {}, {}, stages);
  const sent = server.requests.filter((request) => request.startsWith('PUT'));
  expect(sent.map((request) => request.slice(0, 7))).toEqual(['PUT cas', 'PUT cas', 'PUT cas', 'PUT ac/']);
});

test('an interrupt breaks off what is being sent; the next run sends it', async () => {
  const [team, server] = [new Team(), await cacheServer()];
  const interrupt = new AbortController();
  server.fault = (request) => {
    if (request.method !== 'PUT') return false;
    interrupt.abort();
    return true;
  };
  const patient = { url: server.url, write: true, timeout: '5m' };
  const first = await team.onNewMachine([patient], {}, { signal: interrupt.signal });
  expect(first.outcome).toBe('interrupted');
  server.fault = undefined;
  await team.onThisMachine([{ url: server.url, write: true }]);
  expect([...server.objects.keys()].filter((path) => path.startsWith('ac/'))).toHaveLength(2);
  expect(
    readdirSync(join(team.project.artifacts, 'index/unsent')).flatMap((remote) =>
      readdirSync(join(team.project.artifacts, 'index/unsent', remote)),
    ),
  ).toEqual([]);
});

test('an interrupt breaks off what is being fetched: no entry is here before its blobs are', async () => {
  const { team, server, ran: before } = await filled();
  const interrupt = new AbortController();
  server.fault = (_request, _response, path) => {
    if (path !== blobPath(before, 'make', 'text')) return false;
    interrupt.abort();
    return true;
  };
  const patient = { url: server.url, timeout: '5m' };
  const broken = await team.onNewMachine([patient], {}, { signal: interrupt.signal });
  expect(broken.outcome).toBe('interrupted');
  const { fingerprint } = before.report.stages['make']!;
  expect(readEntry(team.project.store(), fingerprint!).found).toBe('nothing');
});

test('where CI runs for a pull request a remote is only read, and that is told', async () => {
  const { team, server } = await filled();
  const path = blobPath(await team.onNewMachine([{ url: server.url }]), 'make', 'text');
  server.objects.clear();
  const other = await team.onNewMachine([{ url: server.url, write: true }], {
    readOnly: readOnlyReason({ CI_PIPELINE_EVENT: 'pull_request' }),
  });
  expect(noticesOf(other)).toEqual([`${server.url}: it is only read here: CI runs for a pull request`]);
  expect(server.objects.size).toBe(0);
  const remote = { url: server.url, write: true, 'write-pull-requests': true };
  await team.onNewMachine([remote], { readOnly: readOnlyReason({ CI_PIPELINE_EVENT: 'pull_request' }) });
  expect(server.objects.has(path)).toBe(true);
});
