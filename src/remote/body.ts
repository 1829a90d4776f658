import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import type { Readable } from 'node:stream';
import { RemoteFault } from './fault.ts';
import type { Watch } from './watch.ts';

/** What is sent; with its digest, which some servers hold it against. */
export type Body = { readonly sha256: string; readonly size: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly file: string /** Where in it to begin. */; readonly start: number }
);

export const little = 1 << 18; // bytes that are read at once: a stream takes longer to open than they to read

/** Sends a request's body, if it has one, and ends the request. */
export function give(body: Body | undefined, sent: ClientRequest, watch: Watch): void {
  if (body === undefined) return void sent.end();
  if ('bytes' in body) return void sent.end(body.bytes);
  const { file, start, size } = body;
  if (size <= little) return void giveAtOnce(file, start, size, sent);
  const source: Readable = createReadStream(file, { start, end: start + size - 1, highWaterMark: 1 << 20 });
  source.on('data', (piece) => watch.moved(piece.length));
  source.on('error', (error) => sent.destroy(error));
  sent.on('close', () => source.destroy());
  source.pipe(sent);
}

function giveAtOnce(file: string, start: number, size: number, sent: ClientRequest): void {
  const bytes = Buffer.allocUnsafe(size);
  try {
    readInto(bytes, 0, file, start);
  } catch (error) {
    sent.destroy(error as Error);
    return;
  }
  sent.end(bytes);
}

/** A head and what follows it, to be sent in one piece. */
export function withBody(head: string, body: Body | undefined): Buffer {
  const bytes = Buffer.allocUnsafe(head.length + (body?.size ?? 0));
  bytes.write(head, 0, 'latin1');
  if (body === undefined) return bytes;
  if ('bytes' in body) bytes.set(body.bytes, head.length);
  else readInto(bytes, head.length, body.file, body.start);
  return bytes;
}

/** Fills bytes, from `at` on, with what a file has from `start` on. */
function readInto(bytes: Buffer, at: number, file: string, start: number): void {
  const opened = openSync(file, 'r');
  try {
    for (let to = at; to < bytes.length; ) {
      const read = readSync(opened, bytes, to, bytes.length - to, start + to - at);
      if (read === 0) throw new RemoteFault('nothing was sent: a file became shorter meanwhile', false);
      to += read;
    }
  } finally {
    closeSync(opened);
  }
}
