import type { LoadFailure } from '../domain/load-failure.ts';
import type { Locate, Located } from '../domain/place.ts';
import { lineAt } from '../report/words/excerpt.ts';
import { describeLoadFailures, loadFailureWords } from '../report/words/load-failure.ts';

/** One thing that is wrong. */
export interface Problem {
  /** One sentence, without its place. */
  readonly message: string;
  /** Where it is, in the pipeline file, a `stage.yaml` or a value that was set; lines and columns from 1. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}

/** What the user of a pipeline has to mend: its file, what was asked of it, or the folder of its artifacts. `message` is for a terminal. */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  /** All that is wrong, in file order. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], message = problems.map((problem) => problem.message).join('\n')) {
    super(message);
    this.problems = problems;
  }
}

export const loadError = (failures: readonly LoadFailure[], locate: Locate): PipelineError =>
  new PipelineError(
    failures.map((failure) => ({
      message: loadFailureWords(failure),
      ...('at' in failure ? { place: placeOf(locate(failure.at)) } : {}),
    })),
    describeLoadFailures(failures, locate).trimEnd(),
  );

function placeOf({ source, range }: Located): Problem['place'] & {} {
  const { line, column } = lineAt(source.text, range.start);
  return { file: source.name, line, column };
}

export const plainError = (messages: readonly string[]): PipelineError =>
  new PipelineError(messages.map((message) => ({ message })));
