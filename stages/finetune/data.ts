import { blame } from '../../src/stage/blame.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { type Example, ExamplesError, labelsOf, readExamples } from '../../src/text/examples.ts';

/** What is learned from, and what chooses the best. */
export interface FinetuningExamples {
  readonly train: readonly Example[];
  readonly validation: readonly Example[];
  /** Sorted; a class's index is its place here. */
  readonly labels: readonly string[];
}

/** Reads both files. Throws `StageError` for what is wrong in them, a validation label that training lacks, or a single class. */
export function readData({ inputs }: StageContext): FinetuningExamples {
  const train = examplesOf('train', inputs['train']!);
  const labels = labelsOf(train);
  if (labels.length === 1)
    throw new StageError({
      input: 'train',
      message: `every training example has the label ${JSON.stringify(labels[0])}: there is nothing to tell apart`,
    });
  return { train, labels, validation: examplesOf('validation', inputs['validation']!, labels) };
}

const examplesOf = (input: string, path: string, labels?: readonly string[]): Example[] =>
  blame(
    ExamplesError,
    ({ message, line }) => ({ input, message, line }),
    () => readExamples(path, labels),
  );
