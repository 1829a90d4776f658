import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { RemoteFault } from './fault.ts';

/** What is sent; with its digest, which some servers hold it against. */
export type Body = { readonly sha256: string; readonly size: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly file: string /** Where in it to begin. */; readonly start: number }
);

const SMALL_BYTES = 1 << 18; // read at once: a stream takes longer to open than they to read

/** A body as the client takes it. Throws what keeps a file from being read, a fault if it is too short. */
export function sent(body: Body): Buffer | Readable {
  if ('bytes' in body) return Buffer.from(body.bytes.buffer, body.bytes.byteOffset, body.bytes.byteLength);
  const { file, start, size } = body;
  return size <= SMALL_BYTES
    ? readFrom(file, start, size)
    : createReadStream(file, { start, end: start + size - 1, highWaterMark: 1 << 20 });
}

export const tooShort = (): RemoteFault =>
  new RemoteFault('nothing was sent: a file became shorter meanwhile', false);

function readFrom(file: string, start: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  const opened = openSync(file, 'r');
  try {
    for (let at = 0; at < size; ) {
      const read = readSync(opened, bytes, at, size - at, start + at);
      if (read === 0) throw tooShort();
      at += read;
    }
  } finally {
    closeSync(opened);
  }
  return bytes;
}
