import { isObject } from '../base/json.ts';
import type { Metrics } from '../domain/event.ts';
import type { CurveSeries, CurveView } from '../domain/view.ts';
import { jsonLines } from './json-lines.ts';

type Chart = Omit<CurveView, 'view' | 'x' | 'series'> & { readonly fields: Names };
/** Names of the curves, by field. */
type Names = { readonly [field: string]: string };

const losses = { unit: 'nats', scale: 'log' } as const;

/** Of a training of one loss. */
const plain: readonly Chart[] = [
  { title: 'Loss', ...losses, fields: { loss: 'training', validation_loss: 'validation' } },
];
/** Of a task, maybe with a part of the language model's loss: what is validated is the task's, so that only this stands beside it. */
const ofTask: readonly Chart[] = [
  { title: 'Task loss', ...losses, fields: { task_loss: 'training', validation_loss: 'validation' } },
];
const withLanguageModel: readonly Chart[] = [
  { title: 'Language-model loss', ...losses, fields: { lm_loss: 'training' } },
  { title: 'Whole loss', ...losses, fields: { loss: 'task + λ · language model' } },
];
const further: readonly Chart[] = [
  { title: 'Validation accuracy', fields: { validation_accuracy: 'validation' } },
  { title: 'Learning rate', fields: { learning_rate: 'learning rate' } },
  { title: 'Gradient norm', unit: 'before clipping', scale: 'log', fields: { gradient_norm: 'norm' } },
];

type Fields = Readonly<Record<string, unknown>>;

/**
 * The charts of a `curve`: JSONL, one point a line, a number `step` (or the first field) and any numbers beside it. Fields that a training
 * is known to write share charts; any other has one of its own.
 */
export const curveViews = (text: string, metrics: Metrics): readonly CurveView[] =>
  pointViews(jsonLines(text).filter(isObject), metrics);

/** The same of a curve that is still growing, given as its points. */
export function pointViews(points: readonly Fields[], metrics: Metrics): readonly CurveView[] {
  const fields = [...new Set(points.flatMap((point) => Object.keys(point)))];
  const x = fields.includes('step') ? 'step' : fields[0];
  if (x === undefined) return [];
  const numeric = fields.filter(
    (field) => field !== x && points.some((point) => typeof point[field] === 'number'),
  );
  const known = [...chartsFor(numeric), ...further];
  const named = new Set(['loss', ...known.flatMap((chart) => Object.keys(chart.fields))]);
  const others = numeric
    .filter((field) => !named.has(field))
    .map((field): Chart => ({ title: worded(field), fields: { [field]: worded(field).toLowerCase() } }));
  const best = chosenAt(points, x, metrics);
  return [...known, ...others].flatMap(({ fields: own, ...chart }): readonly CurveView[] => {
    const series = Object.entries(own).flatMap(([field, name]) =>
      numeric.includes(field) ? [seriesOf(points, x, field, name, best)] : [],
    );
    return series.length === 0 ? [] : [{ view: 'curve', x, ...chart, series }];
  });
}

function chartsFor(fields: readonly string[]): readonly Chart[] {
  if (!fields.includes('task_loss')) return plain;
  return fields.includes('lm_loss') ? [...ofTask, ...withLanguageModel] : ofTask;
}

/** Where the training was best: a step, or the end of an epoch, of which each has one validation. */
function chosenAt(points: readonly Fields[], x: string, metrics: Metrics): number | undefined {
  const { 'validation/best_step': step, 'validation/best_epoch': epoch } = metrics;
  if (step !== undefined || epoch === undefined) return step;
  const validated = points.filter((point) => typeof point['validation_loss'] === 'number');
  return Number(validated[epoch - 1]?.[x] ?? Number.NaN);
}

function seriesOf(
  points: readonly Fields[],
  x: string,
  field: string,
  name: string,
  best: number | undefined,
): CurveSeries {
  const own = points.filter((point) => typeof point[field] === 'number' && typeof point[x] === 'number');
  const at = (point: Fields) => Number(point[x]);
  const isTraining = field === 'loss' || field === 'task_loss';
  const marks = [
    ...(isTraining
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
