import { type BootstrapOptions, bootstrap, type Interval } from './bootstrap.ts';
import { accuracy, type Confusion, confusionOf, macroF1, matthews, perClass } from './classification.ts';

/** What a classification report says: the JSON of a `task-report` artifact. */
export interface TaskReport {
  readonly examples: number;
  /** Names of the classes, in the order of every table here. */
  readonly labels: readonly string[];
  readonly accuracy: Interval;
  readonly macro_f1: Interval;
  readonly mcc: Interval;
  /** How the intervals were drawn. */
  readonly intervals: { readonly method: string } & BootstrapOptions;
  /** Rows are true labels, columns predicted ones. */
  readonly confusion: Confusion;
  readonly per_class: readonly ({ readonly label: string } & ReturnType<typeof perClass>[number])[];
}

/** Part of the resamples that an interval holds. */
const confidence = 0.95;

/** Scores predictions, given as indices of `labels`, one for every item. */
export function taskReport(
  labels: readonly string[],
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  resampling: Omit<BootstrapOptions, 'confidence'>,
): TaskReport {
  const options = { ...resampling, confidence };
  const scores = bootstrap(
    truth.length,
    (drawn) => {
      const counts = confusionOf(pick(truth, drawn), pick(predicted, drawn), labels.length);
      return { accuracy: accuracy(counts), macro_f1: macroF1(counts), mcc: matthews(counts) };
    },
    options,
  );
  const confusion = confusionOf(truth, predicted, labels.length);
  return {
    examples: truth.length,
    labels,
    ...scores,
    intervals: { method: 'percentile bootstrap over examples', ...options },
    confusion,
    per_class: perClass(confusion).map((of, c) => ({ label: labels[c]!, ...of })),
  };
}

/** The flat metrics of a report: `task/accuracy`, `.low`, `.high`, and so for `task/macro_f1` and `task/mcc`. */
export function taskMetrics(report: TaskReport): [name: string, value: number][] {
  return (['accuracy', 'macro_f1', 'mcc'] as const).flatMap((name) => {
    const { value, low, high } = report[name];
    return [
      [`task/${name}`, value],
      [`task/${name}.low`, low],
      [`task/${name}.high`, high],
    ] satisfies [string, number][];
  });
}

const pick = (values: ArrayLike<number>, at: Uint32Array): Uint32Array => at.map((i) => values[i]!);
