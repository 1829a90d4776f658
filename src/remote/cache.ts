import { sha256 } from '../base/sha256.ts';
import { type Answer, bodyOf } from './answer.ts';
import { ArrivingBlob } from './arriving-blob.ts';
import type { Body } from './body.ts';
import type { NeededBlob } from './entry-document.ts';
import { Refused, RemoteFault } from './fault.ts';
import type { Connection, Request } from './http.ts';
import type { Patience } from './patience.ts';

/** How a large blob is sent where the protocol knows a way that can be taken up again; `undefined`: in one request. */
export type SendLarge = (url: URL, file: string, blob: NeededBlob) => Promise<void>;

export interface CacheOptions {
  /** As it is shown: an address without credentials. */
  readonly name: string;
  /** Ends with `/`. */
  readonly base: URL;
  readonly connection: Connection;
  /** Apart, because a remote that cannot be written any more may still be read. */
  readonly reading: Patience;
  readonly writing: Patience;
  readonly sendLarge?: SendLarge;
}

const mostDocument = 64 * 2 ** 20; // bytes of an entry's document: 400,000 blobs

/**
 * A remote cache in Bazel's layout: blobs at `cas/<sha256>`, entries at `ac/<fingerprint>`. Blobs are believed only once they have their
 * digest; entries not at all (`signedEntry`, `checkEntry`). Everything here throws `RemoteFault`s.
 */
export class RemoteCache {
  readonly name: string;
  readonly #options: CacheOptions;

  constructor(options: CacheOptions) {
    this.name = options.name;
    this.#options = options;
  }

  /** Nothing more is asked of it. */
  get isOver(): boolean {
    const { reading, connection } = this.#options;
    return reading.isOver || connection.ended !== undefined;
  }

  /** Counts time in which it gave what was refused. The fault with which that ends its use, if it does. */
  wasted(ms: number): RemoteFault | undefined {
    const { connection } = this.#options;
    connection.wasted(ms);
    return connection.ended;
  }

  close(): void {
    this.#options.connection.close();
  }

  /** The document at a fingerprint, whatever it holds; `undefined` where there is none. */
  document(fingerprint: string): Promise<string | undefined> {
    return this.#ask({ method: 'GET', url: this.#at('ac', fingerprint), headers: json }, async (answer) => {
      if (isAbsent(answer)) return undefined;
      expectSuccess(answer);
      return (await bodyOf(answer, mostDocument)).toString();
    });
  }

  putDocument(fingerprint: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    const body = { bytes, size: bytes.length, sha256: sha256(bytes) };
    const headers = { 'content-type': 'application/json' };
    return this.#ask({ method: 'PUT', url: this.#at('ac', fingerprint), headers, body }, taken);
  }

  /** Whether a blob is there. Throws `Refused` where something else has its name. */
  has({ hex, size }: NeededBlob): Promise<boolean> {
    return this.#ask({ method: 'HEAD', url: this.#at('cas', hex) }, async (answer) => {
      if (isAbsent(answer)) return false;
      expectSuccess(answer);
      answer.release();
      if (answer.length !== undefined && answer.length !== size)
        throw new Refused(
          `it has ${answer.length} bytes as blob ${hex.slice(0, 12)}, which is ${size}; remove cas/${hex} there`,
        );
      return answer.length !== undefined;
    });
  }

  /** Sends a blob that is not there, from a file that holds it. One that is there is never replaced. */
  async putBlob(blob: NeededBlob, file: string): Promise<void> {
    const { writing, sendLarge } = this.#options;
    const url = this.#at('cas', blob.hex);
    if (sendLarge !== undefined && blob.size > largest) return writing.with(() => sendLarge(url, file, blob));
    const body: Body = { file, start: 0, size: blob.size, sha256: blob.hex };
    await this.#ask({ method: 'PUT', url, headers: { 'if-none-match': '*' }, body }, taken);
  }

  /** The bytes of a blob that is small enough to be held in memory; `undefined` where it is not there. */
  blobBytes({ hex, size }: NeededBlob): Promise<Buffer | undefined> {
    const request: Request = { method: 'GET', url: this.#at('cas', hex), headers: plain, expects: size };
    return this.#ask(request, async (answer) => {
      if (isAbsent(answer)) return undefined;
      expectSuccess(answer);
      expectLength(answer, hex, size);
      const bytes = await bodyOf(answer, size, () => larger(hex, size));
      if (bytes.length < size) throw cutOff(hex);
      if (sha256(bytes) !== hex) throw otherBytes(hex);
      return bytes;
    });
  }

  /** The text of a blob whose size nobody said. */
  listing(hex: string, most: number): Promise<string | undefined> {
    return this.#ask({ method: 'GET', url: this.#at('cas', hex), headers: plain }, async (answer) => {
      if (isAbsent(answer)) return undefined;
      expectSuccess(answer);
      const bytes = await bodyOf(answer, most);
      if (sha256(bytes) !== hex) throw otherBytes(hex);
      return bytes.toString();
    });
  }

  /** Writes a blob to a file that is not there yet; taken up again where it breaks off. False where it is not there. */
  async blobFile({ hex, size }: NeededBlob, path: string): Promise<boolean> {
    const blob = new ArrivingBlob(path, size);
    try {
      return await this.#options.reading.with(async () => {
        const at = blob.length;
        const headers = at === 0 ? plain : { ...plain, range: `bytes=${at}-` };
        const url = this.#at('cas', hex);
        const answer = await this.#options.connection.send({
          method: 'GET',
          url,
          headers,
          expects: size - at,
        });
        if (isAbsent(answer)) return false;
        expectSuccess(answer);
        if (at > 0 && !goesOn(answer, at)) blob.clear();
        expectLength(answer, hex, size - blob.length);
        await answer.to((piece) => {
          if (blob.length + piece.length > size) throw larger(hex, size);
          blob.add(piece);
        });
        if (blob.length < size) throw cutOff(hex);
        if ((await blob.digest()) !== hex) throw otherBytes(hex);
        return true;
      });
    } finally {
      blob.close();
    }
  }

  #at(kind: 'cas' | 'ac', key: string): URL {
    return new URL(`${kind}/${key}`, this.#options.base);
  }

  #ask<T>(request: Request, take: (answer: Answer) => T | Promise<T>): Promise<T> {
    const { reading, writing, connection } = this.#options;
    const patience = request.body === undefined ? reading : writing;
    return patience.with(async () => take(await connection.send(request)));
  }
}

const largest = 64 * 2 ** 20; // bytes that are sent in one request where there is another way

const plain = { 'accept-encoding': 'identity' };
const json = { ...plain, accept: 'application/json' };

function isAbsent(answer: Answer): boolean {
  if (answer.status !== 404 && answer.status !== 410) return false;
  answer.release();
  return true;
}

function expectSuccess(answer: Answer): void {
  const { status, headers } = answer;
  const encoding = headers['content-encoding'] ?? 'identity';
  if (status === 200 || status === 206) {
    if (encoding === 'identity') return;
    answer.abandon();
    throw new Refused(`it compresses what it gives (${encoding}), although it was asked not to`);
  }
  answer.release();
  if (status === 401 || status === 403) throw new RemoteFault(`it does not let us in (${status})`, false);
  throw new RemoteFault(
    status >= 300 && status < 400
      ? `it answered ${status}, and redirections are not followed`
      : `it answered ${status}`,
    false,
  );
}

function taken(answer: Answer): void {
  const { status } = answer;
  answer.release();
  if (status >= 200 && status < 300) return;
  if (status === 412) return; // it is there by now
  if (status === 401 || status === 403) throw new RemoteFault(`it does not let us write (${status})`, false);
  if (status === 413) throw new RemoteFault('it takes nothing so large (413)', false);
  throw new RemoteFault(`it answered ${status} to what was sent`, false);
}

function expectLength(answer: Answer, hex: string, size: number): void {
  if (answer.length === undefined || answer.length === size) return;
  answer.abandon();
  throw answer.length > size ? larger(hex, size) : otherBytes(hex);
}

/** Whether a server that was asked for the rest of a blob gives the rest. */
const goesOn = (answer: Answer, at: number): boolean =>
  answer.status === 206 && answer.headers['content-range']?.startsWith(`bytes ${at}-`) === true;

const larger = (hex: string, size: number) =>
  new Refused(`blob ${hex.slice(0, 12)} is larger than the ${size} bytes that it should have`);
const otherBytes = (hex: string) =>
  new Refused(`blob ${hex.slice(0, 12)} has other bytes than its digest says`);
const cutOff = (hex: string) => new RemoteFault(`blob ${hex.slice(0, 12)} broke off`, true);
