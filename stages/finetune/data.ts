import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { type Example, labelsOf } from '../../src/text/examples.ts';
import type { ExamplesLayout } from '../../src/text/examples-layout.ts';
import { examplesInput } from '../../src/train/examples-input.ts';

/** What is learned from, and what chooses the best. */
export interface FinetuningExamples {
  readonly train: readonly Example[];
  readonly validation: readonly Example[];
  /** Sorted; a class's index is its place here. None of choices and grades. */
  readonly labels: readonly string[];
}

/** Reads both files. Throws `StageError` for what is wrong in them, a validation label that training lacks, or a single class. */
export function readData(context: StageContext, layout: ExamplesLayout): FinetuningExamples {
  const read = (input: string, labels?: readonly string[]): Example[] =>
    examplesInput(context, input, layout, labels);
  const train = read('train');
  const found = labelsOf(train);
  if (found.length === 1 && layout.form !== 'multiple-choice')
    throw new StageError({
      input: 'train',
      message: `every training example has the label ${JSON.stringify(found[0])}: there is nothing to tell apart`,
    });
  if (layout.form === 'multiple-choice' || layout.objective === 'regression')
    return { train, labels: [], validation: read('validation') };
  return { train, labels: found, validation: read('validation', found) };
}
