import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Blocks that catch whatever is thrown, by file. Each says in a comment why any error is expected; every other place tests the error
 * (`ifThere`, `attempt`, `parseJson`), so that a bug, or a file that cannot be read, is not taken for what is expected.
 */
const allowed = [
  'src/cli/output.ts', // last words on standard error
  'src/remote/signature.ts', // codes of OpenSSL
  'src/remote/signature.ts',
  'src/store/hash-together.ts', // in another thread; the main one reads the file again
  'src/watch/live-script.ts', // in the browser: a request that fails
];

const root = resolve(import.meta.dirname, '..');
const bare = /\bcatch(?:\s*\{|\s*\(\s*_\w*\s*\)\s*\{)([^}]*)/g;

const blocks = ['src', 'stages']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.m?[jt]s$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith('src/generated/'))
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(bare)].map(([, body = '']) => ({ file, body })),
  );

test('a block that catches every error is one of those known', () => {
  expect(blocks.map(({ file }) => file).sort()).toEqual(allowed);
});

test('a block that catches every error says why', () => {
  expect(blocks.filter(({ body }) => !/\/\/ \S+ \S+|\/\*/.test(body)).map(({ file }) => file)).toEqual([]);
});
