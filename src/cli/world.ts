import type { Here } from '../machine/here.ts';
import type { Write } from '../progress/reporter.ts';

/** All that a command sees of the process it runs in; `folder` is the current one. */
export interface World extends Here {
  /** Text for standard output, made safe to show. */
  readonly out: Write;
  /** Text for standard error, made safe to show. */
  readonly err: Write;
  /** Text that is data, such as a stage's log: as it is into files and pipes, made safe where a person reads it. */
  readonly data: Write;
  /** Moves the cursor of the terminal; its text is made safe by who draws. */
  readonly draw: Write;
  /** A workflow command of our own for GitHub's runner, on standard error. */
  readonly annotate: Write;
  /** Writes the bytes of a file to standard output; resolves when they are through, or the reader went away. */
  readonly outFile: (path: string) => Promise<void>;
  readonly terminal: Terminal;
}

/** What standard output is connected to. */
export interface Terminal {
  readonly isTerminal: boolean;
  /** In characters; asked for again each time, since a window changes its size. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly platform: string;
  /** Calls for every key that is pressed, where that can be heard, until what it returns is called. */
  readonly keys: (heard: (key: string) => void) => () => void;
}

/** A command's exit code: 0 done, 1 a stage failed or a diff found differences, 2 wrong usage or pipeline, 70 a bug, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 70 | 130;
