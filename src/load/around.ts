import type { Result } from '../base/result.ts';
import type { SourceFile } from '../domain/source.ts';
import type { Read } from './load.ts';

/** What a file that is read may take from outside itself. */
export interface Around {
  /** Absolute path of the file. */
  readonly path: string;
  /** The text at an absolute path; or why there is none. */
  readonly read: (path: string) => Result<SourceFile, string>;
  /** A variable of the environment. */
  readonly variable: (name: string) => string | undefined;
}

/** A file that could be read. */
export type Whole = Extract<Read, { ok: true }>;
