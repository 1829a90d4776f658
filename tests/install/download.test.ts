import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { download, type PinnedFile } from '../../src/install/download.ts';

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
