/** An error of a system call: expected, for the user to mend (a full disk, a missing permission). */
export const isErrno = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

const words: { readonly [code: string]: string } = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'not found',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'is a folder',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'larger than the allowed file size',
  EROFS: 'the file system is read-only',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the path is too long',
  EMFILE: 'too many open files',
};

/** `permission denied`, or the code where there are no better words. */
export const errnoWords = (error: NodeJS.ErrnoException): string =>
  words[error.code ?? ''] ?? error.code ?? error.message;

/** `PATH: permission denied`; `place` stands for the path of a call that names none. */
export function errnoLine(error: NodeJS.ErrnoException, place: string): string {
  const { path = place, dest } = error as typeof error & { readonly dest?: string };
  return `${dest === undefined ? path : `${path} → ${dest}`}: ${errnoWords(error)}`;
}

/** Whether an error of a system call has one of these codes. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  isErrno(error) && codes.includes(error.code ?? '');

/** Whether an error says that nothing is at a path, or a file where a folder belongs. */
export const isAbsent = (error: unknown): boolean => hasCode(error, 'ENOENT', 'ENOTDIR');

/** The same, or that a file server has replaced it meanwhile: looked at again, it is there. */
export const isAbsentOrStale = (error: unknown): boolean => isAbsent(error) || hasCode(error, 'ESTALE');

/** The same as `isAbsent`, or that this user may not look at it. */
export const isAbsentOrDenied = (error: unknown): boolean =>
  isAbsent(error) || hasCode(error, 'EACCES', 'EPERM');

/**
 * The result of a look at the file system; `undefined` if it fails with an expected error, by default that nothing is there. Any other
 * error is thrown: what cannot be read must not look like what is not there.
 */
export function ifThere<T>(look: () => T, isExpected: (error: unknown) => boolean = isAbsent): T | undefined {
  try {
    return look();
  } catch (error) {
    if (!isExpected(error)) throw error;
    return undefined;
  }
}
