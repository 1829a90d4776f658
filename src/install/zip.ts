import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  readonly packed: number;
  /** Of its local header in the file. */
  readonly at: number;
}

/**
 * Unpacks the members of a zip file for which `place` gives a path, which is taken below `folder`. A wheel is one, of less than 4 GiB;
 * its digest vouches for its content, so checksums of members are not looked at.
 */
export async function unpack(
  file: string,
  folder: string,
  place: (name: string) => string | undefined,
): Promise<number> {
  const descriptor = openSync(file, 'r');
  try {
    let count = 0;
    for (const entry of members(descriptor, statSync(file).size)) {
      const path = entry.name.endsWith('/') ? undefined : place(entry.name);
      if (path === undefined) continue;
      if (path.split('/').includes('..')) throw new Error(`${entry.name} leads out of its folder`);
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      await extract(file, descriptor, entry, target);
      count++;
    }
    return count;
  } finally {
    closeSync(descriptor);
  }
}

async function extract(file: string, descriptor: number, entry: Entry, target: string): Promise<void> {
  const header = bytes(descriptor, entry.at, 30);
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const from =
    entry.packed === 0
      ? new PassThrough().end()
      : createReadStream(file, { start, end: start + entry.packed - 1 });
  await pipeline(from, entry.deflated ? createInflateRaw() : new PassThrough(), createWriteStream(target));
}

/** The central directory: PKWARE's APPNOTE, sections 4.3.12 and 4.3.16. */
function members(descriptor: number, size: number): Entry[] {
  const tail = bytes(descriptor, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1) throw new Error('not a zip file');
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  const directory = bytes(descriptor, start, length);
  const entries: Entry[] = [];
  for (let at = 0; at < length; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + name),
      deflated: directory.readUInt16LE(at + 10) === 8,
      packed: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function bytes(descriptor: number, at: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  readSync(descriptor, buffer, 0, length, at);
  return buffer;
}
