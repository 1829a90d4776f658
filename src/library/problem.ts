/** One thing that is wrong. */
export interface Problem {
  /** Which mistake it is: `unknown-stage`, `file-unreadable`. */
  readonly code: string;
  /** One sentence, without its place. */
  readonly message: string;
  /** Where it is, in the pipeline file, a `stage.yaml` or a value that was set; lines and columns from 1. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}

/** All that is wrong with what was asked for. */
export interface Problems {
  /** In file order. */
  readonly problems: readonly Problem[];
  /** For a terminal: places, excerpts and what to do; without a line break at its end. */
  readonly text: string;
  /** The pipeline file, as the user would type it, where one was read. */
  readonly file?: string;
}

/** What was asked for, or all that is wrong with it. */
export type Tried<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly wrong: Problems };

/** Problems of one kind, without places. */
export const plainly = (code: string, messages: readonly string[]): Problems => ({
  problems: messages.map((message) => ({ code, message })),
  text: messages.join('\n'),
});
