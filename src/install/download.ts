import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isObject } from '../base/json.ts';
import { InstallFailure } from './failure.ts';

/** A file of a Python package, known to the byte. */
export interface PinnedFile {
  /** Of the package, as the index has it. */
  readonly project: string;
  readonly file: string;
  /** sha256 in hex. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface DownloadOptions {
  /** Of the package index (PEP 503): `https://pypi.org/simple`. */
  readonly index: string;
  readonly signal: AbortSignal;
  /** Share received so far, from 0 to 1. */
  readonly progress: (share: number) => void;
}

/** Fetches a file to `path`. Throws an `InstallFailure` where the index lacks it, or its bytes are other than pinned. */
export async function download(pinned: PinnedFile, path: string, options: DownloadOptions): Promise<void> {
  const { signal, progress } = options;
  const response = await get(await addressOf(pinned, options), signal);
  const hash = createHash('sha256');
  let received = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      received += chunk.length;
      progress(received / pinned.bytes);
      yield chunk;
    }
  };
  await pipeline(Readable.fromWeb(response.body!), counted, createWriteStream(path), { signal });
  const digest = hash.digest('hex');
  if (digest !== pinned.sha256)
    throw new InstallFailure(
      `${pinned.file} has other bytes than it should: sha256 ${digest}, not ${pinned.sha256}`,
      'the package index gave a changed file; use another index (PIP_INDEX_URL)',
    );
}

/** Looks the file up in the index, in its JSON form (PEP 691) or its HTML one (PEP 503). */
async function addressOf({ project, file }: PinnedFile, { index, signal }: DownloadOptions): Promise<string> {
  const page = `${index}/${project}/`;
  const response = await get(page, signal, {
    accept: 'application/vnd.pypi.simple.v1+json, text/html;q=0.1',
  });
  const text = await response.text();
  const listed = response.headers.get('content-type')?.includes('json') ? inJson(text) : inHtml(text);
  const found = listed.find((address) => decodeURIComponent(address.split('#')[0]!).endsWith(`/${file}`));
  if (found === undefined) throw new InstallFailure(`${page} has no ${file}`);
  return new URL(found, response.url).href;
}

function inJson(text: string): string[] {
  const page: unknown = JSON.parse(text);
  const files = isObject(page) && Array.isArray(page['files']) ? page['files'] : [];
  return files.flatMap((file) => (isObject(file) && typeof file['url'] === 'string' ? [file['url']] : []));
}

const inHtml = (text: string): string[] =>
  [...text.matchAll(/href="([^"]+)"/g)].map(([, address]) => address!.replaceAll('&amp;', '&'));

async function get(
  url: string,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { username, password } = new URL(url);
  const address = new URL(url);
  address.username = '';
  address.password = '';
  if (username !== '')
    headers = {
      ...headers,
      authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
    };
  let response: Response;
  try {
    response = await fetch(address, { headers, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new InstallFailure(
      `${address.host} cannot be reached: ${cause}`,
      'set PIP_INDEX_URL to an index that can',
    );
  }
  if (!response.ok || response.body === null)
    throw new InstallFailure(`${address.href} answered ${response.status}`);
  return response;
}
