import { writeFileSync } from 'node:fs';
import type { Interval } from '../../src/metrics/bootstrap.ts';
import { accuracy, confusionOf, macroF1, matthews } from '../../src/metrics/classification.ts';
import { meanSquaredError, pearson, spearman } from '../../src/metrics/correlation.ts';
import { flipsOf, pairedDifference } from '../../src/metrics/paired.ts';
import type { StageContext } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type Pair, readPairs } from './predictions.ts';

type Scores = (drawn: Uint32Array) => Readonly<Record<string, number>>;

export async function run(context: StageContext): Promise<void> {
  const { number } = paramReader(context.params);
  const options = { samples: number('bootstrap'), seed: number('seed'), confidence: 0.95 };
  const { pairs, graded } = readPairs(context);
  const all = Uint32Array.from({ length: pairs.length }, (_, i) => i);
  const [before, after] = graded ? gradeScores(pairs) : labelScores(pairs);
  const difference: Record<string, Interval> = pairedDifference(
    pairs.length,
    before,
    after,
    options,
    (step, steps) => context.progress({ step, steps, unit: 'resamples' }),
  );
  if (pairs.length === 1) context.notice('one example alone: the differences have no intervals');
  const described = {
    examples: pairs.length,
    before: before(all),
    after: after(all),
    difference,
    intervals: { method: 'paired percentile bootstrap over examples', ...options },
  };
  for (const [name, { value, low, high }] of Object.entries(difference)) {
    context.metric(`compare/${name}`, value);
    if (low === undefined || high === undefined) continue;
    context.metric(`compare/${name}.low`, low);
    context.metric(`compare/${name}.high`, high);
  }
  const write = (report: object, flipped: readonly object[]): void => {
    writeFileSync(context.outputs['report']!, `${JSON.stringify(report, null, 2)}\n`);
    writeFileSync(context.outputs['flips']!, flipped.map((one) => `${JSON.stringify(one)}\n`).join(''));
  };
  // A grade is near or far, not right or wrong.
  if (graded) return write(described, []);
  const right = (side: 'before' | 'after') => pairs.map((pair) => (pair[side] === pair.label ? 1 : 0));
  const flips = flipsOf(right('before'), right('after'));
  for (const [name, value] of Object.entries(flips)) context.metric(`compare/${name}`, value);
  write({ ...described, flips }, pairs.flatMap(flipOf));
}

function flipOf({ fields, label, before, after }: Pair): object[] {
  if ((before === label) === (after === label)) return [];
  return [{ change: after === label ? 'fixed' : 'broken', ...fields, before, after }];
}

function labelScores(pairs: readonly Pair[]): [Scores, Scores] {
  const labels = [...new Set(pairs.flatMap(({ label, before, after }) => [label, before, after]))].sort();
  const place = new Map(labels.map((label, c) => [label, c]));
  const places = (side: 'label' | 'before' | 'after') => pairs.map((pair) => place.get(pair[side])!);
  const truth = places('label');
  const scores =
    (predicted: readonly number[]): Scores =>
    (drawn) => {
      const counts = confusionOf(pick(truth, drawn), pick(predicted, drawn), labels.length);
      return { accuracy: accuracy(counts), macro_f1: macroF1(counts), mcc: matthews(counts) };
    };
  return [scores(places('before')), scores(places('after'))];
}

function gradeScores(pairs: readonly Pair[]): [Scores, Scores] {
  const numbers = (side: 'label' | 'before' | 'after') => pairs.map((pair) => Number(pair[side]));
  const truth = numbers('label');
  const scores =
    (predicted: readonly number[]): Scores =>
    (drawn) => {
      const [a, b] = [pick(truth, drawn), pick(predicted, drawn)];
      return { pearson: pearson(a, b), spearman: spearman(a, b), mse: meanSquaredError(a, b) };
    };
  return [scores(numbers('before')), scores(numbers('after'))];
}

const pick = (values: readonly number[], at: Uint32Array): number[] => Array.from(at, (i) => values[i]!);
