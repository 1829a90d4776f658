/** A text the user wrote: a pipeline file, or the value of a `--set` on the command line. */
export interface SourceFile {
  /** As the user would type it: relative to the current folder where it lies below it. Shown in messages, never in a key. */
  readonly name: string;
  readonly text: string;
}

/** Half-open range of UTF-16 offsets into a source's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
