import { type Problem, type Problems, plainly } from './problem.ts';

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

export const errorOf = ({ problems, text }: Problems): PipelineError => new PipelineError(problems, text);
export const plainError = (code: string, messages: readonly string[]): PipelineError =>
  errorOf(plainly(code, messages));
