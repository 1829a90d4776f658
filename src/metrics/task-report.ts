import { isObject } from '../base/json.ts';
import { type BootstrapOptions, type BootstrapReport, bootstrap, type Interval } from './bootstrap.ts';
import { expectedCalibrationError, type ReliabilityBin, reliability } from './calibration.ts';
import { accuracy, type Confusion, confusionOf, macroF1, matthews, perClass } from './classification.ts';
import { meanSquaredError, pearson, spearman } from './correlation.ts';

/** What every report on a task says: the JSON of a `task-report` artifact, beside its scores, each with its interval. */
export interface TaskReport {
  readonly examples: number;
  /** How the intervals were drawn. */
  readonly intervals: { readonly method: string } & BootstrapOptions;
}

/** Of choices; of classes, too. */
export interface ChoiceReport extends TaskReport {
  readonly accuracy: Interval;
  /** Expected calibration error, where probabilities were given. */
  readonly ece?: Interval;
  readonly reliability?: readonly ReliabilityBin[];
}

export interface ClassificationReport extends ChoiceReport {
  readonly macro_f1: Interval;
  readonly mcc: Interval;
  /** Names of the classes, in the order of every table here. */
  readonly labels: readonly string[];
  /** Rows are true labels, columns predicted ones. */
  readonly confusion: Confusion;
  readonly per_class: readonly ({ readonly label: string } & ReturnType<typeof perClass>[number])[];
}

export interface GradeReport extends TaskReport {
  readonly pearson: Interval;
  readonly spearman: Interval;
  /** Mean squared error. */
  readonly mse: Interval;
}

interface Resampling extends Omit<BootstrapOptions, 'confidence'> {
  readonly report?: BootstrapReport;
}

/** Part of the resamples that an interval holds. */
const confidence = 0.95;

/**
 * Scores predictions, given as indices of `labels`, one for every item; with the probability of each prediction also how well
 * calibrated they are.
 */
export function taskReport(
  labels: readonly string[],
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  resampling: Resampling,
  confidences?: ArrayLike<number>,
): ClassificationReport {
  const report = measured(truth.length, resampling, (drawn) => {
    const counts = confusionOf(pick(truth, drawn), pick(predicted, drawn), labels.length);
    return { accuracy: accuracy(counts), macro_f1: macroF1(counts), mcc: matthews(counts) };
  });
  const confusion = confusionOf(truth, predicted, labels.length);
  return {
    ...report,
    ...calibrationOf(truth, predicted, resampling, confidences),
    labels,
    confusion,
    per_class: perClass(confusion).map((of, c) => ({ label: labels[c]!, ...of })),
  };
}

/** Scores choices, given as their places among each item's. */
export function choiceReport(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  resampling: Resampling,
  confidences?: ArrayLike<number>,
): ChoiceReport {
  const right = correctOf(truth, predicted);
  return {
    ...measured(truth.length, resampling, (drawn) => ({
      accuracy: drawn.reduce((sum, i) => sum + right[i]!, 0) / drawn.length,
    })),
    ...calibrationOf(truth, predicted, resampling, confidences),
  };
}

/** Scores grades. */
export const gradeReport = (
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  resampling: Resampling,
): GradeReport =>
  measured(truth.length, resampling, (drawn) => {
    const [a, b] = [
      Float64Array.from(drawn, (i) => truth[i]!),
      Float64Array.from(drawn, (i) => predicted[i]!),
    ];
    return { pearson: pearson(a, b), spearman: spearman(a, b), mse: meanSquaredError(a, b) };
  });

/** The flat metrics of a report: `task/accuracy`, `.low`, `.high`, and so for each other score. */
export const taskMetrics = (report: object): [name: string, value: number][] =>
  Object.entries(report).flatMap(([name, score]) => {
    if (!isInterval(score)) return [];
    const { value, low, high } = score;
    if (low === undefined || high === undefined) return [[`task/${name}`, value]];
    return [
      [`task/${name}`, value],
      [`task/${name}.low`, low],
      [`task/${name}.high`, high],
    ] satisfies [string, number][];
  });

const isInterval = (score: unknown): score is Interval =>
  isObject(score) && typeof score['value'] === 'number';

function measured<Name extends string>(
  examples: number,
  resampling: Resampling,
  statistics: (drawn: Uint32Array) => Readonly<Record<Name, number>>,
): Record<Name, Interval> & TaskReport {
  const { report, ...drawn } = resampling;
  const options = { ...drawn, confidence };
  return {
    examples,
    ...bootstrap(examples, statistics, options, report),
    intervals: { method: 'percentile bootstrap over examples', ...options },
  };
}

function calibrationOf(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  resampling: Resampling,
  confidences: ArrayLike<number> | undefined,
): Pick<ChoiceReport, 'ece' | 'reliability'> {
  if (confidences === undefined) return {};
  const correct = correctOf(truth, predicted);
  const binsOf = (drawn: Uint32Array): ReliabilityBin[] =>
    reliability(
      Float64Array.from(drawn, (i) => confidences[i]!),
      pick(correct, drawn),
    );
  const { ece } = measured(truth.length, resampling, (drawn) => ({
    ece: expectedCalibrationError(binsOf(drawn)),
  }));
  return { ece, reliability: reliability(confidences, correct) };
}

const correctOf = (truth: ArrayLike<number>, predicted: ArrayLike<number>): Uint32Array =>
  Uint32Array.from({ length: truth.length }, (_, i) => (truth[i] === predicted[i] ? 1 : 0));

const pick = (values: ArrayLike<number>, at: Uint32Array): Uint32Array => at.map((i) => values[i]!);
