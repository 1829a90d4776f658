import { expect, test } from 'vitest';
import { canonical, type Json } from '../../src/base/json.ts';
import type { Digest } from '../../src/domain/artifact.ts';
import { checkListing } from '../../src/remote/check-listing.ts';

const file = (path: string, size = 3) => ({
  type: 'file',
  path,
  hex: 'a'.repeat(64),
  size,
  executable: false,
});
const folder = (path: string) => ({ type: 'folder', path });
const link = (path: string, target: string) => ({ type: 'link', path, target });
const check = (entries: readonly Json[], size = 3) =>
  checkListing(entries.map((entry) => `${canonical(entry)}\n`).join(''), { size } as Digest);

test('a listing as this program writes it is taken', () => {
  expect(check([folder('a'), file('a/b'), link('a/c', 'b'), link('d', 'a/b')])).toHaveLength(4);
});

test.each([
  ['a path that leaves the folder', [file('../a')]],
  ['a path that is absolute', [file('/etc/passwd')]],
  ['a path through ..', [folder('a'), file('a/../b')]],
  ['something below a file', [file('a'), file('a/b')]],
  ['something below a link', [link('a', 'b'), file('a/b'), folder('b')]],
  ['something below what is not there', [file('a/b')]],
  ['one path twice', [file('a'), folder('a')]],
  ['a link that leaves the folder', [file('a'), link('b', '../c')]],
  ['a link that leaves the folder from below', [folder('a'), file('a/b'), link('a/c', '../../d')]],
  ['a link that is absolute', [file('a'), link('b', '/etc/passwd')]],
  ['a link that leads out through another', [file('a'), link('b', 'a/../../c')]],
  ['a link to nothing', [file('a'), link('b', '')]],
  ['a digest that is none', [{ ...file('a'), hex: '../../x' }]],
  ['a size that is none', [{ ...file('a'), size: -3 }]],
  ['a size in other letters', [{ ...file('a'), size: '3' }]],
  ['a key more', [{ ...file('a'), mode: 7 }]],
  ['an order of its own', [file('b', 1), file('a', 2)]],
  ['a file with a byte that no path has', [file('a\0b')]],
] as [string, Json[]][])('%s is refused', (_, entries) => {
  expect(() => check(entries)).toThrow(/a folder’s listing/);
});

test('sizes that do not add up to what the entry says are refused', () => {
  expect(() => check([file('a'), file('b')], 5)).toThrow('not as large together as the entry says');
});
