import { isObject } from '../base/json.ts';
import type { Metrics } from '../domain/event.ts';
import type { CurveSeries, CurveView, View } from '../domain/view.ts';
import { jsonLines } from './json-lines.ts';

/** Charts by the fields that a training writes; what none of them names has one of its own. */
const charts: readonly (Omit<CurveView, 'view' | 'x' | 'series'> & { readonly fields: Names })[] = [
  {
    title: 'Loss',
    unit: 'nats',
    scale: 'log',
    fields: { loss: 'training', validation_loss: 'validation' },
  },
  {
    title: 'Parts of the loss',
    unit: 'nats',
    scale: 'log',
    fields: { task_loss: 'task', lm_loss: 'language model' },
  },
  { title: 'Validation accuracy', fields: { validation_accuracy: 'validation' } },
  { title: 'Learning rate', fields: { learning_rate: 'learning rate' } },
  { title: 'Gradient norm', unit: 'before clipping', scale: 'log', fields: { gradient_norm: 'norm' } },
];
type Names = { readonly [field: string]: string };

/** The charts of a `curve`: JSONL, one point a line, a number `step` (or the first field) and any numbers beside it. */
export function curveViews(text: string, metrics: Metrics): readonly View[] {
  const points = jsonLines(text).filter(isObject);
  const fields = [...new Set(points.flatMap((point) => Object.keys(point)))];
  const x = fields.includes('step') ? 'step' : fields[0];
  if (x === undefined) return [];
  const numeric = fields.filter(
    (field) => field !== x && points.some((point) => typeof point[field] === 'number'),
  );
  const named = new Set(charts.flatMap(({ fields: known }) => Object.keys(known)));
  // Where the loss has one part only, that is the loss.
  const isWhole = numeric.includes('lm_loss') !== numeric.includes('task_loss');
  const known = charts.filter(({ title }) => !(isWhole && title === 'Parts of the loss'));
  const others = numeric
    .filter((field) => !named.has(field))
    .map((field) => ({ title: worded(field), fields: { [field]: worded(field).toLowerCase() } }));
  const best = chosenAt(points, x, metrics);
  return [...known, ...others].flatMap(({ fields: own, ...chart }): readonly CurveView[] => {
    const series = Object.entries(own).flatMap(([field, name]) =>
      numeric.includes(field) ? [seriesOf(points, x, field, name, best)] : [],
    );
    return series.length === 0 ? [] : [{ view: 'curve', x, ...chart, series }];
  });
}

/** Where the training was best: a step, or the end of an epoch, of which each has one validation. */
function chosenAt(
  points: readonly Readonly<Record<string, unknown>>[],
  x: string,
  metrics: Metrics,
): number | undefined {
  const { 'validation/best_step': step, 'validation/best_epoch': epoch } = metrics;
  if (step !== undefined || epoch === undefined) return step;
  const validated = points.filter((point) => typeof point['validation_loss'] === 'number');
  return Number(validated[epoch - 1]?.[x] ?? Number.NaN);
}

function seriesOf(
  points: readonly Readonly<Record<string, unknown>>[],
  x: string,
  field: string,
  name: string,
  best: number | undefined,
): CurveSeries {
  const own = points.filter((point) => typeof point[field] === 'number' && typeof point[x] === 'number');
  const at = (point: Readonly<Record<string, unknown>>) => Number(point[x]);
  const marks = [
    ...(field === 'loss'
      ? own.filter(({ spike }) => spike === true).map((point) => ({ x: at(point), text: 'spike' }))
      : []),
    ...(field.startsWith('validation_') && own.some((point) => at(point) === best)
      ? [{ x: best!, text: 'chosen' }]
      : []),
  ];
  return {
    name,
    points: own.map((point) => [at(point), Number(point[field])] as const).sort((a, b) => a[0] - b[0]),
    ...(marks.length === 0 ? {} : { marks }),
  };
}

/** `validation_masked_accuracy` is `Validation masked accuracy`. */
const worded = (field: string): string => {
  const words = field.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
