import { readFileSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import { hexOf } from './artifacts.ts';
import { sha256 } from './hash.ts';
import { layout } from './layout.ts';

/** The bytes of a file's digest, from the first of several artifacts folders that holds them whole; or why not. */
export function readBlob(
  folders: readonly string[],
  digest: Digest,
  mostBytes: number,
): Result<Buffer, 'absent' | 'folder' | 'large'> {
  if (digest.form !== 'file') return fail('folder');
  if (digest.size > mostBytes) return fail('large');
  for (const folder of folders) {
    const path = layout(folder).blob(hexOf(digest));
    if (statSync(path, { throwIfNoEntry: false })?.size !== digest.size) continue;
    const bytes = readFileSync(path);
    if (sha256(bytes) === hexOf(digest)) return ok(bytes);
  }
  return fail('absent');
}
