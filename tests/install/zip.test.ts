import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { unpack } from '../../src/install/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A zip file as APPNOTE describes it, each member deflated or stored. */
function zipOf(members: readonly { name: string; data: Buffer; deflated: boolean }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, deflated } of members) {
    const packed = deflated ? deflateRawSync(data) : data;
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(3, 28);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    central.writeUInt16LE(deflated ? 8 : 0, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    directory.push(central, Buffer.from(name));
    const written = [local, Buffer.from(name), Buffer.from('xxx'), packed];
    parts.push(...written);
    at += written.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

test('members are taken where they are wanted, whole, deflated or stored or empty', async () => {
  const data = Buffer.alloc(300_000, 'transfer');
  const file = join(folder, 'a.zip');
  writeFileSync(
    file,
    zipOf([
      { name: 'lib/a.so', data, deflated: true },
      { name: 'lib/', data: Buffer.alloc(0), deflated: false },
      { name: 'b.txt', data: Buffer.from('stored'), deflated: false },
      { name: 'empty', data: Buffer.alloc(0), deflated: false },
      { name: 'not-wanted', data, deflated: true },
    ]),
  );
  const to = join(folder, 'out');
  expect(await unpack(file, to, (name) => (name === 'not-wanted' ? undefined : name))).toBe(3);
  expect(readFileSync(join(to, 'lib/a.so')).equals(data)).toBe(true);
  expect(readFileSync(join(to, 'b.txt'), 'utf8')).toBe('stored');
  expect(readdirSync(to).sort()).toEqual(['b.txt', 'empty', 'lib']);
  expect(readFileSync(join(to, 'empty')).length).toBe(0);
});

test('no member leaves the folder, and what is no zip file is refused', async () => {
  const file = join(folder, 'b.zip');
  writeFileSync(file, zipOf([{ name: '../out-of-it', data: Buffer.from('x'), deflated: false }]));
  await expect(unpack(file, join(folder, 'c'), (name) => name)).rejects.toThrow(/leads out/);
  writeFileSync(file, 'no zip');
  await expect(unpack(file, join(folder, 'c'), (name) => name)).rejects.toThrow(/not a zip file/);
});
