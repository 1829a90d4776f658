import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../base/result.ts';
import { errnoWords, isErrno } from './errno.ts';

/** Bytes of a text that is read whole: a file of data that is named by mistake is larger. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/**
 * The bytes of a file that a user names; or why it cannot be read, as a predicate: `is a folder`. A pipe, a socket or a device is not
 * waited for, and a file above the limit is not read.
 */
export function readWhole(path: string, limit = MAX_TEXT_BYTES): Result<Buffer, string> {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
    const stat = fstatSync(file);
    if (stat.isDirectory()) return fail('is a folder');
    if (!stat.isFile()) return fail('is a pipe, a socket or a device; name a file');
    if (stat.size > limit) return tooLarge(stat.size, limit);
    // What `/proc` shows has no size, and a file may grow while it is read: one byte more than it should have tells.
    const chunks: Buffer[] = [];
    for (let size = 0; ; ) {
      const chunk = Buffer.allocUnsafe(Math.max(stat.size - size, 4096) + 1);
      const count = readSync(file, chunk);
      if (count === 0) return ok(Buffer.concat(chunks));
      size += count;
      if (size > limit) return tooLarge(size, limit);
      chunks.push(chunk.subarray(0, count));
    }
  } catch (error) {
    if (isErrno(error)) return fail(errnoWords(error));
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const tooLarge = (size: number, limit: number) =>
  fail(`has ${size} bytes; at most ${limit} can be read whole`);
