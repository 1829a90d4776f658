import { appendFileSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/base/sha256.ts';
import { hashTogether } from '../../src/store/hash-together.ts';
import { takeSnapshot } from '../../src/store/snapshot.ts';
import { type FileStat, statOf } from '../../src/store/stamp.ts';
import { StatIndex } from '../../src/store/stat-index.ts';

const size = 17 * 1024 * 1024;

function bigFiles(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'transferline hash '));
  const files = Array.from({ length: count }, (_, i) => {
    const path = join(folder, `${i}`);
    writeFileSync(path, Buffer.alloc(size, i + 1));
    utimesSync(path, 1, 1);
    return {
      key: `in:${path}`,
      path,
      hex: sha256(Buffer.alloc(size, i + 1)),
      stat: statOf(path) as FileStat,
    };
  });
  return { folder, files, index: new StatIndex(join(folder, 'none')) };
}

test('big files hashed on several cores have the digests they have on one', () => {
  const { files, index } = bigFiles(5);
  hashTogether(index, files);
  for (const { key, stat, hex } of files) expect(index.get(key, stat.stamp)).toBe(hex);
});

test('one that is no longer what it was, or is gone, is left alone, and the others are not', () => {
  const { files, index } = bigFiles(4);
  const [first, second, third, fourth] = files.map((file) => ({ ...file })) as typeof files;
  if (!first || !second || !third || !fourth) throw new Error('four files were made');
  appendFileSync(first.path, 'more');
  appendFileSync(fourth.path, 'more');
  const gone = { ...third, path: `${third.path}.gone` };
  hashTogether(index, [first, second, gone, fourth]);
  expect(files.map(({ key, stat }) => index.get(key, stat.stamp))).toEqual([
    undefined,
    second.hex,
    undefined,
    undefined,
  ]);
});

test('a folder has the same digest however it is hashed', () => {
  const { folder } = bigFiles(3);
  const digestOf = () => {
    const snapshot = takeSnapshot(new StatIndex('/nowhere'), folder);
    return snapshot.ok && snapshot.value.digest;
  };
  const before = digestOf();
  writeFileSync(join(folder, '1'), Buffer.alloc(size, 9));
  expect(digestOf()).not.toEqual(before);
  writeFileSync(join(folder, '1'), Buffer.alloc(size, 2));
  expect(digestOf()).toEqual(before);
});
