import type { TaskForm } from '../base/task-forms.ts';
import { blame } from '../stage/blame.ts';
import type { StageContext } from '../stage/kind.ts';
import { type Example, ExamplesError, readExamples } from '../text/examples.ts';
import type { ExamplesLayout } from '../text/examples-layout.ts';
import { SkippedLines } from '../text/lines.ts';
import { similarLabelsNotice } from '../text/similar-labels.ts';

/** The examples of a stage's input; with `labels` only these are known. Throws `StageError`, with the line, for what is wrong in them. */
export const examplesInput = (
  context: StageContext,
  input: string,
  layout: ExamplesLayout,
  labels?: readonly string[],
): Example[] => {
  const examples = recordsInput(context, input, (path, blank) => readExamples(path, layout, labels, blank));
  const similar = areNames(layout) ? similarLabelsNotice(examples) : undefined;
  if (similar !== undefined) context.notice(`${input}: ${similar}`);
  return examples;
};

/** Whether the labels are names of classes, and not grades or places of choices. */
export const areNames = ({ form, objective }: TaskForm): boolean =>
  form !== 'multiple-choice' && objective === 'classification';

/** What `read` makes of a stage's input. A notice counts the lines that it gives to `blank`. */
export function recordsInput<T>(
  { inputs, notice }: StageContext,
  input: string,
  read: (path: string, blank: (line: number) => void) => T,
): T {
  const skipped = new SkippedLines();
  const records = blame(
    ExamplesError,
    ({ words }) => ({ input, ...words }),
    () => read(inputs[input]!, skipped.add),
  );
  if (skipped.notice !== undefined) notice(`${input}: ${skipped.notice}`);
  return records;
}
