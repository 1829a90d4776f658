import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

type Fault = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** A server of Bazel's layout: GET, HEAD and PUT of whole objects, parts by range. Objects can be changed behind its back. */
export interface CacheServer {
  readonly url: string;
  /** By path, `cas/…` and `ac/…`. */
  readonly objects: Map<string, Buffer>;
  /** `PUT cas/…`, in order. */
  readonly requests: string[];
  /** Of each request. */
  readonly authorizations: (string | undefined)[];
  /** Sees each request before the server does; true: it has taken care of it. */
  fault: Fault | undefined;
}

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing.splice(0)) close();
});

export async function cacheServer(): Promise<CacheServer> {
  const cache: Omit<CacheServer, 'url'> = {
    objects: new Map(),
    requests: [],
    authorizations: [],
    fault: undefined,
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice('/team/'.length);
    cache.requests.push(`${request.method} ${path}`);
    cache.authorizations.push(request.headers.authorization);
    if (cache.fault?.(request, response, path)) return;
    if (request.method === 'PUT') return take(request, response, path, cache.objects);
    const found = cache.objects.get(path);
    if (found === undefined) return response.writeHead(404).end('not here');
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const bytes = found.subarray(start);
    response.writeHead(start > 0 ? 206 : 200, {
      'content-length': bytes.length,
      ...(start > 0 ? { 'content-range': `bytes ${start}-${found.length - 1}/${found.length}` } : {}),
    });
    return response.end(request.method === 'HEAD' ? undefined : bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/team`;
  return Object.assign(cache, { url });
}

function take(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  objects: Map<string, Buffer>,
): void {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    if (request.headers['if-none-match'] === '*' && objects.has(path)) return response.writeHead(412).end();
    objects.set(path, Buffer.concat(pieces));
    return response.writeHead(201).end();
  });
}
