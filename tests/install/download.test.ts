import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { download, type PinnedFile } from '../../src/install/download.ts';
import { InstallFailure } from '../../src/install/failure.ts';

const bytes = Buffer.from('the bytes of a wheel');
const pinned: PinnedFile = {
  project: 'some-thing',
  file: 'some_thing-1.0-py3-none-any.whl',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
};

let server: Server;
let origin: string;
const folder = mkdtempSync(join(tmpdir(), 'download-'));
beforeAll(async () => {
  const file = `files/${pinned.file}`;
  server = createServer(({ url = '', headers }, response) => {
    const asked = url.slice(1);
    if (asked === file) return response.end(bytes);
    if (asked === 'private/some-thing/')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<a href="/private/files/${pinned.file}">x</a><a href="/%zz">y</a>`);
    if (asked === `private/files/${pinned.file}`)
      return headers.authorization === `Basic ${btoa('me:p@ss')}`
        ? response.end(bytes)
        : response.writeHead(401).end();
    if (asked === 'elsewhere/some-thing/')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<a href="http://localhost:${port()}/open/${pinned.file}">x</a>`);
    if (asked === `open/${pinned.file}`)
      return headers.authorization === undefined ? response.end(bytes) : response.writeHead(400).end();
    if (asked === 'broken/some-thing/')
      return response.writeHead(200, { 'content-type': 'application/json' }).end('<html>');
    if (asked === 'secret/some-thing/' && headers.authorization !== `Basic ${btoa('me:p@ss')}`)
      return response.writeHead(401).end();
    if (asked === 'json/some-thing/' || asked === 'secret/some-thing/')
      return response
        .writeHead(200, { 'content-type': 'application/vnd.pypi.simple.v1+json' })
        .end(JSON.stringify({ files: [{ url: 'other-1.0.whl' }, { url: `/${file}` }] }));
    if (asked === 'html/some-thing/')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<a href="../../${file}#sha256=${pinned.sha256}">${pinned.file}</a>`);
    return response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const port = () => (server.address() as AddressInfo).port;
const path = join(folder, 'wheel');
const from = (index: string, file = pinned) =>
  download(file, path, { index, signal: new AbortController().signal, progress: () => {} });

test.each(['json', 'html'])('a file is found in an index of the %s form', async (form) => {
  await from(`http://${origin}/${form}`);
  expect(readFileSync(path)).toEqual(bytes);
});

test('a name and a password in the address are sent as such', async () => {
  await from(`http://me:p%40ss@${origin}/secret`);
  expect(readFileSync(path)).toEqual(bytes);
});

test('the credentials of an index go with its files on the same server, and to no other', async () => {
  await from(`http://me:p%40ss@${origin}/private`);
  expect(readFileSync(path)).toEqual(bytes);
  await from(`http://me:p%40ss@${origin}/elsewhere`);
  expect(readFileSync(path)).toEqual(bytes);
});

test.each([
  ['that is no address', 'simple', /address of the package index/],
  ['that is a file', 'file:///etc/passwd', /address of the package index/],
  ['that gives a page in place of JSON', 'http://me:secret@ORIGIN/broken', /is no page of a package index/],
  ['that lacks the project', 'http://me:secret@ORIGIN/nowhere', /answered 404/],
  ['whose password has a bare %', 'http://me:100%@ORIGIN/private', /answered 401/],
])('an index %s is a failure that shows no password', async (_, index, said) => {
  const failure = await from(index.replace('ORIGIN', origin)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(InstallFailure);
  expect(String(failure)).toMatch(said);
  expect(String(failure)).not.toContain('secret');
});

test('other bytes than pinned are a failure', async () => {
  const sha256 = '0'.repeat(64);
  await expect(from(`http://${origin}/json`, { ...pinned, sha256 })).rejects.toThrow(/has other bytes/);
});

test('what the index lacks, and an index that is not there, are failures that say so', async () => {
  await expect(from(`http://${origin}/json`, { ...pinned, file: 'x.whl' })).rejects.toThrow(/has no x\.whl/);
  await expect(from(`http://${origin}/nowhere`)).rejects.toThrow(/answered 404/);
  await expect(from('http://127.0.0.1:1/simple')).rejects.toThrow(/cannot be reached/);
  expect(existsSync(path)).toBe(true);
});
