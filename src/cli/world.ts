import type { Write } from '../progress/reporter.ts';

/** All that a command sees of the process it runs in. */
export interface World {
  /** Absolute path of the current folder. */
  readonly folder: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly out: Write;
  readonly err: Write;
  readonly terminal: Terminal;
  /** Absolute path of `dist/`: the manifest and the stages' bundles. */
  readonly home: string;
  readonly version: string;
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
