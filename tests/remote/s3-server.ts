import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export const keys = { id: 'AKIDEXAMPLE', secret: 'wJalr/secret' };

export interface S3Server {
  readonly endpoint: string;
  /** `bucket/key` → bytes. */
  readonly objects: Map<string, Buffer>;
  /** `PUT bucket/key?query`, with what the server answered. */
  readonly requests: string[];
  /** Parts of uploads under way: `upload/number`. */
  readonly parts: Map<string, Buffer>;
  /** Asked before each request that is signed rightly; a status to give instead, with a body or without. */
  fault: ((request: string) => number | [number, string] | undefined) | undefined;
}

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing.splice(0)) close();
});

const hash = (name: string, bytes: Buffer | string) => createHash(name).update(bytes).digest('hex');

/** As much of S3 as is spoken to: objects, uploads in parts, and signature version 4 over the digest of the body. */
export async function s3Server(): Promise<S3Server> {
  const s3: Omit<S3Server, 'endpoint'> = {
    objects: new Map(),
    requests: [],
    parts: new Map(),
    fault: undefined,
  };
  const uploads = new Map<string, string>();
  const answer = (request: IncomingMessage, body: Buffer): [number, (Buffer | string)?, object?] => {
    const url = new URL(request.url ?? '', 'http://host');
    const path = decodeURIComponent(url.pathname.slice(1));
    const query = url.searchParams;
    const wrong = signatureProblem(request, url, body);
    if (wrong !== undefined) return [403, `<Error><Code>${wrong}</Code></Error>`];
    const given = s3.fault?.(`${request.method} ${path}${url.search}`);
    if (given !== undefined) return typeof given === 'number' ? [given] : given;
    const id = query.get('uploadId') ?? '';
    if (request.method === 'GET' && query.has('uploads'))
      return [
        200,
        [...uploads]
          .map(([one, key]) => `<Upload><Key>${key}</Key><UploadId>${one}</UploadId></Upload>`)
          .join(''),
      ];
    if (request.method === 'POST' && query.has('uploads')) {
      const fresh = `upload-${uploads.size}`;
      uploads.set(fresh, path.slice(path.indexOf('/') + 1));
      return [200, `<UploadId>${fresh}</UploadId>`];
    }
    if (request.method === 'GET' && id !== '') {
      const own = [...s3.parts].filter(([name]) => name.startsWith(`${id}/`));
      return [
        200,
        own
          .map(
            ([name, bytes]) =>
              `<Part><PartNumber>${name.split('/')[1]}</PartNumber><ETag>&quot;${hash('md5', bytes)}&quot;</ETag><Size>${bytes.length}</Size></Part>`,
          )
          .join(''),
      ];
    }
    if (request.method === 'PUT' && id !== '') {
      s3.parts.set(`${id}/${query.get('partNumber')}`, body);
      return [200, '', { etag: `"${hash('md5', body)}"` }];
    }
    if (request.method === 'POST' && id !== '') {
      const tags = [...String(body).matchAll(/<PartNumber>(\d+)<.*?"(\w+)"/g)];
      const bytes = tags.map(([, number, tag]) => {
        const part = s3.parts.get(`${id}/${number}`);
        return part !== undefined && hash('md5', part) === tag ? part : undefined;
      });
      if (bytes.includes(undefined)) return [200, '<Error><Code>InvalidPart</Code></Error>'];
      s3.objects.set(path, Buffer.concat(bytes as Buffer[]));
      uploads.delete(id);
      return [200, '<CompleteMultipartUploadResult/>'];
    }
    if (request.method === 'PUT') {
      if (request.headers['if-none-match'] === '*' && s3.objects.has(path)) return [412];
      s3.objects.set(path, body);
      return [200];
    }
    const found = s3.objects.get(path);
    return found === undefined ? [404] : [200, found];
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const [status, body = '', headers = {}] = answer(request, Buffer.concat(pieces));
      s3.requests.push(`${request.method} ${decodeURIComponent(request.url!.slice(1))} ${status}`);
      response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(s3, { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

/** AWS, "Signature calculations for the Authorization header: transferring payload in a single chunk". */
function signatureProblem({ method, headers }: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const parsed =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    );
  if (parsed === null) return 'AccessDenied';
  const [, id, day = '', region = '', names = '', signature] = parsed;
  if (id !== keys.id) return 'InvalidAccessKeyId';
  const digest = String(headers['x-amz-content-sha256']);
  if (digest !== hash('sha256', body)) return 'XAmzContentSHA256Mismatch';
  if (!names.includes('x-amz-content-sha256') || !names.includes('host')) return 'SignatureDoesNotMatch';
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url.pathname, query, lines.join(''), names, digest].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash('sha256', canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${keys.secret}`,
  );
  return createHmac('sha256', key).update(text).digest('hex') === signature
    ? undefined
    : 'SignatureDoesNotMatch';
}
