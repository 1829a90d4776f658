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

/** Fetches a file to `path`. Throws an `InstallFailure` if the index lacks it, or its bytes are other than pinned. */
export async function download(pinned: PinnedFile, path: string, options: DownloadOptions): Promise<void> {
  const { signal, progress } = options;
  const index = indexOf(options.index);
  const address = await addressOf(pinned, index, signal);
  const response = await get(address, index, signal);
  const hash = createHash('sha256');
  let received = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      received += chunk.length;
      if (received > pinned.bytes) throw changed(pinned, `more than ${pinned.bytes} bytes`);
      progress(received / pinned.bytes);
      yield chunk;
    }
  };
  await reading(address, signal, () =>
    pipeline(Readable.fromWeb(response.body!), counted, createWriteStream(path), { signal }),
  );
  const digest = hash.digest('hex');
  if (digest !== pinned.sha256) throw changed(pinned, `sha256 ${digest}, not ${pinned.sha256}`);
}

const changed = ({ file }: PinnedFile, how: string) =>
  new InstallFailure(
    `${file} has other bytes than it should: ${how}`,
    'the package index gave a changed file; use another index (PIP_INDEX_URL)',
  );

/** A package index, apart from the name and password in its address, so that no message can hold them. */
interface Index {
  readonly url: string;
  readonly origin: string;
  readonly authorization: string | undefined;
}

function indexOf(written: string): Index {
  if (!/^https?:/i.test(written) || !URL.canParse(written))
    throw new InstallFailure('the address of the package index is no https://HOST/PATH', 'set PIP_INDEX_URL');
  const address = new URL(written);
  const { username, password, origin } = address;
  address.username = '';
  address.password = '';
  const login = `${decoded(username)}:${decoded(password)}`;
  const authorization = username === '' ? undefined : `Basic ${Buffer.from(login).toString('base64')}`;
  return { url: address.href.replace(/\/+$/, ''), origin, authorization };
}

/** Text in which a `%` may stand for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Looks the file up in the index, in its JSON form (PEP 691) or its HTML one (PEP 503). */
async function addressOf({ project, file }: PinnedFile, index: Index, signal: AbortSignal): Promise<URL> {
  const page = new URL(`${index.url}/${project}/`);
  const response = await get(page, index, signal, {
    accept: 'application/vnd.pypi.simple.v1+json, text/html;q=0.1',
  });
  const text = await reading(page, signal, () => response.text());
  const listed = response.headers.get('content-type')?.includes('json') ? inJson(text, page) : inHtml(text);
  const found = listed.find((address) => decoded(address.split('#')[0]!).endsWith(`/${file}`));
  if (found === undefined) throw new InstallFailure(`${page.href} has no ${file}`);
  if (!URL.canParse(found, response.url))
    throw new InstallFailure(`${page.href} gives no address for ${file}`);
  return new URL(found, response.url);
}

function inJson(text: string, page: URL): string[] {
  let listed: unknown;
  try {
    listed = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InstallFailure(`${page.href} is no page of a package index: ${error.message}`);
  }
  const files = isObject(listed) && Array.isArray(listed['files']) ? listed['files'] : [];
  return files.flatMap((file) => (isObject(file) && typeof file['url'] === 'string' ? [file['url']] : []));
}

const inHtml = (text: string): string[] =>
  [...text.matchAll(/href="([^"]+)"/g)].map(([, address]) => address!.replaceAll('&amp;', '&'));

/** Asks for `address`. The index's credentials go to its own server only, as pip has it; those of `address` itself go before them. */
async function get(
  address: URL,
  { origin, authorization }: Index,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Response> {
  const own = indexOf(address.href);
  const proof = own.authorization ?? (own.origin === origin ? authorization : undefined);
  const response = await reading(address, signal, () =>
    fetch(`${own.url}${address.href.endsWith('/') ? '/' : ''}`, {
      headers: { ...headers, ...(proof !== undefined && { authorization: proof }) },
      signal,
    }),
  );
  if (!response.ok || response.body === null)
    throw new InstallFailure(`${own.url} answered ${response.status}`);
  return response;
}

/** What breaks while something is read from `host` is a failure that names it. */
async function reading<T>({ host }: URL, signal: AbortSignal, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    // `fetch` throws a TypeError, with what happened as its cause.
    if (signal.aborted || !(error instanceof TypeError)) throw error;
    const cause = error.cause instanceof Error ? error.cause.message : error.message;
    throw new InstallFailure(`${host} cannot be reached: ${cause}`, 'set PIP_INDEX_URL to an index that can');
  }
}
