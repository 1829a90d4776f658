import { blame } from '../stage/blame.ts';
import type { StageContext } from '../stage/kind.ts';
import { type Example, ExamplesError, readExamples } from '../text/examples.ts';
import type { ExamplesLayout } from '../text/examples-layout.ts';

/** The examples of a stage's input; with `labels` only these are known. Throws `StageError`, with the line, for what is wrong in them. */
export const examplesInput = (
  { inputs }: StageContext,
  input: string,
  layout: ExamplesLayout,
  labels?: readonly string[],
): Example[] =>
  blame(
    ExamplesError,
    ({ words }) => ({ input, ...words }),
    () => readExamples(inputs[input]!, layout, labels),
  );
