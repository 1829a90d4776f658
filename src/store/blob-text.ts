import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import { hexOf } from './artifacts.ts';
import { blobDamage } from './blobs.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';

/** The text of a stored file of at most `most` bytes; or, in a few words, why it is not to be had. */
export function blobText(store: Store, digest: Digest, most: number): Result<string, string> {
  if (digest.form !== 'file') return fail('it is a folder');
  if (digest.size > most)
    return fail(`it has ${digest.size} bytes, and more than ${most} are not looked into`);
  const damage = blobDamage(store, hexOf(digest));
  return damage === undefined
    ? ok(readFileSync(layout(store.folder).blob(hexOf(digest)), 'utf8'))
    : fail(damage);
}
