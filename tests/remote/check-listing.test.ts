import { expect, test } from 'vitest';
import { canonical, type Json } from '../../src/base/json.ts';
import type { Digest } from '../../src/domain/artifact.ts';
import { checkListing, type Place } from '../../src/remote/check-listing.ts';

const file = (path: string, size = 3) => ({
  type: 'file',
  path,
  hex: 'a'.repeat(64),
  size,
  executable: false,
});
const linux: Place = { longestPath: 2000, ignoresCase: false };
const folder = (path: string) => ({ type: 'folder', path });
const link = (path: string, target: string) => ({ type: 'link', path, target });
const check = (entries: readonly Json[], size = 3, place: Place = linux) =>
  checkListing(entries.map((entry) => `${canonical(entry)}\n`).join(''), { size } as Digest, place);

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
  ['a name of 256 bytes', [file('a'.repeat(256))]],
  ['a name of 300 bytes in fewer letters', [file('ß'.repeat(150))]],
  ['a folder with a name of 300 bytes', [folder('a'.repeat(300)), file('b')]],
  ['a link with a name of 300 bytes', [file('a'), link('b'.repeat(300), 'a')]],
  ['a link to a path of 5000 bytes', [file('a'), link('b', 'a'.repeat(5000))]],
  ['a name ..', [file('..')]],
  ['a name .. in a folder', [folder('a'), file('a/..')]],
  ['a name .', [folder('a'), file('a/.')]],
  ['a name without letters', [folder('a'), file('a//b')]],
  ['a path with / at its end', [folder('a/'), file('b')]],
  ['an empty path', [file('')]],
  ['half a letter', [file('a\ud800')]],
  [
    'a path that is too long',
    [...Array(60).keys()].map((n) =>
      folder(
        Array(n + 1)
          .fill('a'.repeat(40))
          .join('/'),
      ),
    ),
  ],
] as [string, Json[]][])('%s is refused', (_, entries) => {
  expect(() => check(entries)).toThrow(/a folder’s listing/);
});

test('sizes that do not add up to what the entry says are refused', () => {
  expect(() => check([file('a'), file('b')], 5)).toThrow('not as large together as the entry says');
});

test('paths that differ in case only are refused where the file system ignores case', () => {
  const entries = [file('A', 1), file('a', 2)];
  expect(check(entries)).toHaveLength(2);
  expect(() => check(entries, 3, { ...linux, ignoresCase: true })).toThrow(/twice, but for case/);
  const forms = [file('e\u0301', 1), file('\u00e9', 2)];
  expect(() => check(forms, 3, { ...linux, ignoresCase: true })).toThrow(/twice, but for case/);
});
