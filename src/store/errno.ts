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

/** Whether an error says that nothing is at a path, or a file where a folder belongs. */
export const isAbsent = (error: unknown): boolean =>
  isErrno(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
