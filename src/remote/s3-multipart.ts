import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { sha256 } from '../base/sha256.ts';
import { type Answer, bodyOf } from './answer.ts';
import type { SendLarge } from './cache.ts';
import { RemoteFault } from './fault.ts';
import type { Connection, Request } from './http.ts';

const leastPart = 64 * 2 ** 20; // bytes
const mostParts = 10_000; // what S3 allows
const mostPages = 100; // of a list; S3 gives a thousand parts in one
const mostAnswer = 16 * 2 ** 20; // bytes

/** Where a bucket is, and what an object is called in it. */
export interface Bucket {
  readonly url: URL;
  readonly keyOf: (object: URL) => string;
}

/**
 * Sends a large blob in parts. An upload of it that was broken off, by whom or when ever, is taken up: parts that are there, of the right
 * length and MD5, are not sent again.
 */
export const sendInParts =
  (connection: Connection, bucket: Bucket, partSize = leastPart): SendLarge =>
  async (url, file, { size }) => {
    const ask = async (request: Request): Promise<Answer> => {
      const answer = await connection.send(request);
      if (answer.status === 200 || answer.status === 412) return answer;
      const detail = /<Code>([A-Za-z]+)<\/Code>/.exec(String(await bodyOf(answer, mostAnswer)))?.[1];
      throw new RemoteFault(
        `it answered ${answer.status}${detail === undefined ? '' : ` (${detail})`}`,
        false,
      );
    };
    const text = async (request: Request) => String(await bodyOf(await ask(request), mostAnswer));
    const upload = (await openUpload(bucket, url, text)) ?? (await newUpload(url, text));
    const there = await partsOf(url, upload, text);
    const length = Math.max(partSize, Math.ceil(size / mostParts));
    const tags: string[] = [];
    for (let start = 0; start < size; start += length) {
      const number = tags.length + 1;
      const part = { start, size: Math.min(length, size - start) };
      const digests = await digestsOf(file, part);
      const known = there.get(number);
      if (known?.size === part.size && known.tag === digests.md5) tags.push(known.tag);
      else {
        const answer = await ask({
          method: 'PUT',
          url: withQuery(url, { partNumber: String(number), uploadId: upload }),
          body: { file, ...part, sha256: digests.sha256 },
        });
        answer.release();
        tags.push((answer.headers['etag'] ?? '').replaceAll('"', ''));
      }
    }
    await complete(url, upload, tags, ask);
  };

type Text = (request: Request) => Promise<string>;

async function openUpload(bucket: Bucket, url: URL, text: Text): Promise<string | undefined> {
  const key = bucket.keyOf(url);
  const listed = await text({ method: 'GET', url: withQuery(bucket.url, { prefix: key, uploads: '' }) });
  const upload = elements(listed, 'Upload').find((one) => element(one, 'Key') === key);
  return upload && element(upload, 'UploadId');
}

async function newUpload(url: URL, text: Text): Promise<string> {
  const id = element(await text({ method: 'POST', url: withQuery(url, { uploads: '' }) }), 'UploadId');
  if (id === undefined) throw new RemoteFault('it began no upload in parts', false);
  return id;
}

/** Number → size and MD5 of the parts that are there. */
async function partsOf(url: URL, uploadId: string, text: Text) {
  const parts = new Map<number, { readonly size: number; readonly tag: string }>();
  let marker = '0';
  for (let page = 0; page < mostPages; page++) {
    const listed = await text({
      method: 'GET',
      url: withQuery(url, { 'part-number-marker': marker, uploadId }),
    });
    for (const part of elements(listed, 'Part'))
      parts.set(Number(element(part, 'PartNumber')), {
        size: Number(element(part, 'Size')),
        tag: (element(part, 'ETag') ?? '').replaceAll('"', ''),
      });
    const next = element(listed, 'NextPartNumberMarker');
    if (element(listed, 'IsTruncated') !== 'true' || next === undefined) return parts;
    // Parts are listed in the order of their numbers.
    if (!(Number(next) > Number(marker))) break;
    marker = next;
  }
  throw new RemoteFault('its list of parts does not end', false);
}

async function complete(
  url: URL,
  uploadId: string,
  tags: readonly string[],
  ask: (request: Request) => Promise<Answer>,
): Promise<void> {
  const parts = tags.map((tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>"${tag}"</ETag></Part>`);
  const bytes = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`);
  const answer = await ask({
    method: 'POST',
    url: withQuery(url, { uploadId }),
    headers: { 'content-type': 'application/xml', 'if-none-match': '*' },
    body: { bytes, size: bytes.length, sha256: sha256(bytes) },
  });
  // S3 answers 200 before it is done, and may then say that it failed.
  const said = String(await bodyOf(answer, mostAnswer));
  if (answer.status === 200 && said.includes('<Error>'))
    throw new RemoteFault(`it could not put the parts together (${element(said, 'Code')})`, true);
}

async function digestsOf(
  file: string,
  { start, size }: { readonly start: number; readonly size: number },
): Promise<{ readonly sha256: string; readonly md5: string }> {
  const hashes = [createHash('sha256'), createHash('md5')] as const;
  for await (const piece of createReadStream(file, { start, end: start + size - 1, highWaterMark: 1 << 20 }))
    for (const hash of hashes) hash.update(piece as Buffer);
  return { sha256: hashes[0].digest('hex'), md5: hashes[1].digest('hex') };
}

function withQuery(url: URL, query: { readonly [name: string]: string }): URL {
  const whole = new URL(url);
  for (const [name, value] of Object.entries(query)) whole.searchParams.set(name, value);
  return whole;
}

/** What S3 answers is flat: elements of one name, none within itself. */
function elements(xml: string, name: string): string[] {
  const [opening, closing] = [`<${name}>`, `</${name}>`];
  const found: string[] = [];
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at)) {
    const end = xml.indexOf(closing, at);
    if (end < 0) break;
    found.push(xml.slice(at + opening.length, end));
    at = end + closing.length;
  }
  return found;
}

const element = (xml: string, name: string): string | undefined =>
  elements(xml, name)[0]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
