import { isObject } from '../base/json.ts';
import type { Baseline, PointsView, View } from '../domain/view.ts';

/** What a `task-report` has to show: naive baselines, confusion matrix, classes, calibration. */
export function taskReportViews(text: string): readonly View[] {
  const report: unknown = JSON.parse(text);
  if (!isObject(report)) return [];
  const { labels, confusion, per_class, reliability, ece } = report;
  const naive = baselines(report);
  return [
    ...(naive.length > 0 ? [{ view: 'baselines', baselines: naive } satisfies View] : []),
    ...(isList(labels) && isList(confusion)
      ? [
          {
            view: 'matrix',
            title: 'Confusion matrix',
            row: 'true label',
            column: 'predicted',
            labels: labels.map(String),
            counts: confusion.map((row) => (isList(row) ? row.map(Number) : [])),
          } satisfies View,
        ]
      : []),
    ...(isList(reliability) ? [calibration(reliability.filter(isObject), ece)] : []),
    ...(isList(per_class) ? [classes(per_class.filter(isObject))] : []),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What was measured of them stands in the report; that a label said at random is right one time in K needs no measuring. */
function baselines({ labels, majority, chance, mse_of_mean }: Fields): readonly Baseline[] {
  const guess = typeof chance === 'number' ? chance : isList(labels) ? 1 / labels.length : undefined;
  return [
    ...(typeof majority === 'number'
      ? [{ name: 'always the most frequent label', metrics: { 'task/accuracy': majority } }]
      : []),
    ...(guess === undefined ? [] : [{ name: 'chance', metrics: { 'task/accuracy': guess } }]),
    ...(typeof mse_of_mean === 'number'
      ? [{ name: 'always the mean grade', metrics: { 'task/mse': mse_of_mean } }]
      : []),
  ];
}

function classes(rows: readonly Fields[]): View {
  return {
    view: 'table',
    title: 'By class',
    head: ['class', 'precision', 'recall', 'F1', 'examples'],
    rows: rows.map(({ label, precision, recall, f1, support }) => [
      String(label),
      ...[precision, recall, f1, support].map(Number),
    ]),
  };
}

/** Empty bins have no point. The interval is Wilson's (1927, 95 %) for the share that was right. */
function calibration(bins: readonly Fields[], ece: unknown): PointsView {
  const error = isObject(ece) ? `expected calibration error ${Number(ece['value']).toFixed(3)}; ` : '';
  return {
    view: 'points',
    title: 'Calibration',
    about: `${error}area: examples; bars: Wilson's 95 % interval`,
    x: 'confidence',
    y: 'accuracy',
    diagonal: true,
    points: bins
      .filter(({ count }) => Number(count) > 0)
      .map(({ from, to, count, confidence, accuracy }) => ({
        name: `${Number(from).toFixed(2)}–${Number(to).toFixed(2)}, n = ${count}`,
        x: Number(confidence),
        y: Number(accuracy),
        ...wilson(Number(accuracy), Number(count)),
        weight: Number(count),
      })),
  };
}

/** Wilson's score interval for a share `p` of `n`, at 95 %. */
function wilson(p: number, n: number): { readonly low: number; readonly high: number } {
  const z = 1.959963984540054;
  const scale = 1 + z ** 2 / n;
  const centre = (p + z ** 2 / (2 * n)) / scale;
  const reach = (z / scale) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
