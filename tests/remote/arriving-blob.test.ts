import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ArrivingBlob } from '../../src/remote/arriving-blob.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** 17 MiB are hashed by a thread while they come, 1 MiB when it is there. */
describe.each([1, 17])('a blob of %i MiB', (mebibytes) => {
  const bytes = randomBytes(mebibytes * 2 ** 20);
  const place = () => join(mkdtempSync(join(tmpdir(), 'arriving-')), 'blob');
  const pieces = (from: number, to: number) =>
    Array.from({ length: Math.ceil((to - from) / 65_536) }, (_, i) =>
      bytes.subarray(from + i * 65_536, Math.min(to, from + (i + 1) * 65_536)),
    );

  test('is on the disk as it came, and has the digest of that', async () => {
    const path = place();
    const blob = new ArrivingBlob(path, bytes.length);
    for (const piece of pieces(0, bytes.length)) blob.add(piece);
    expect(blob.length).toBe(bytes.length);
    expect(await blob.digest()).toBe(sha256(bytes));
    blob.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('begun anew has nothing of what came first', async () => {
    const path = place();
    const blob = new ArrivingBlob(path, bytes.length);
    for (const piece of pieces(0, bytes.length >> 1)) blob.add(Buffer.alloc(piece.length, 'x'));
    blob.clear();
    expect(blob.length).toBe(0);
    for (const piece of pieces(0, bytes.length)) blob.add(piece);
    expect(await blob.digest()).toBe(sha256(bytes));
    blob.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});
