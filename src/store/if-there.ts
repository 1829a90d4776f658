import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { hasCode, ifThere, isAbsent } from './errno.ts';

type IsExpected = (error: unknown) => boolean;

/** Names in a folder; none if there is no folder, or on another error that `isExpected` names. */
export const namesIn = (folder: string, isExpected: IsExpected = isAbsent): readonly string[] =>
  canExist(folder) ? (ifThere(() => readdirSync(folder), isExpected) ?? []) : [];

/** Whether an error says that no file is at a path. */
const isNoFile: IsExpected = (error) => isAbsent(error) || hasCode(error, 'EISDIR');

/** Text of a file; `undefined` if there is no file, or on another error that `isExpected` names. */
export const textOf = (path: string, isExpected: IsExpected = isNoFile): string | undefined =>
  canExist(path) ? ifThere(() => readFileSync(path, 'utf8'), isExpected) : undefined;

/** Text of the first or last `length` bytes of a file, which may be large and still grow; errors as with `textOf`. */
export function pieceOf(
  path: string,
  which: 'first' | 'last',
  length: number,
  isExpected: IsExpected = isNoFile,
): string | undefined {
  const file = ifThere(() => openSync(path, 'r'), isExpected);
  if (file === undefined) return undefined;
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, length));
    const read = readSync(file, bytes, 0, bytes.length, which === 'first' ? 0 : size - bytes.length);
    return bytes.toString('utf8', 0, read);
  } finally {
    closeSync(file);
  }
}

/** Paths from a user's file may hold NUL, which no name has. */
const canExist = (path: string): boolean => !path.includes('\0');
