import type { Event } from '../../domain/event.ts';
import type { RunReport } from '../../domain/report.ts';
import type { CurveSeries, CurveView, View } from '../../domain/view.ts';

/** A chart of a stage with the curves of all its variants. */
export interface CurveChart {
  readonly stage: string;
  readonly title: string;
  readonly x: string;
  readonly unit: string;
  readonly scale: 'linear' | 'log';
  readonly zero?: true;
  readonly series: readonly VariantSeries[];
}
export interface VariantSeries extends CurveSeries {
  /** `lambda=0.25`; empty where the stage has no variants. */
  readonly variant: string;
  /** Place of the variant among the stage's, from 0. */
  readonly place: number;
}

/** By stage in the order of the plan, by title in the order of its views; `views` are those of one variant. */
export function curveCharts(
  { stages }: RunReport,
  views: (id: string) => readonly View[],
): readonly CurveChart[] {
  const charts = new Map<string, CurveChart>();
  const places = new Map<string, number>();
  for (const [id, { stage }] of Object.entries(stages)) {
    const place = places.get(stage) ?? 0;
    places.set(stage, place + 1);
    for (const view of views(id)) {
      if (view.view !== 'curve') continue;
      const { title, x, unit = '', scale = 'linear', zero } = view;
      const key = JSON.stringify([stage, title]);
      const chart = charts.get(key) ?? {
        ...{ stage, title, x, unit, scale, ...(zero === undefined ? {} : { zero }) },
        series: [],
      };
      const series = view.series.map((one) => ({ ...one, variant: variantOf(id, stage), place }));
      charts.set(key, { ...chart, series: [...chart.series, ...series] });
    }
  }
  const order = Object.values(stages).map(({ stage }) => stage);
  const place = ({ stage, title }: CurveChart) => titlesOf(stage, stages, views).indexOf(title);
  return [...charts.values()].sort(
    (a, b) => order.indexOf(a.stage) - order.indexOf(b.stage) || place(a) - place(b),
  );
}

/** As the variant has them that has the most, then what only others have. */
function titlesOf(
  stage: string,
  stages: RunReport['stages'],
  views: (id: string) => readonly View[],
): readonly string[] {
  const each = Object.entries(stages)
    .filter(([, report]) => report.stage === stage)
    .map(([id]) => views(id).flatMap((view) => (view.view === 'curve' ? [view.title] : [])));
  return [...new Set(each.sort((a, b) => b.length - a.length).flat())];
}

/** `finetune[lambda=0.5]` is `lambda=0.5`. */
const variantOf = (id: string, stage: string): string => (id === stage ? '' : id.slice(stage.length + 1, -1));

interface Said {
  readonly speed: [number, number][];
  readonly loss: [number, number][];
  readonly rate: [number, number][];
}

/** What stages said of their progress, by stage: how fast they were and, until there is a curve, how the loss fell. */
export function progressViews(
  events: readonly Event[],
  hasCurve: (id: string) => boolean,
): ReadonlyMap<string, readonly View[]> {
  const said = new Map<string, Said>();
  for (const event of events) {
    // What an attempt that failed said does not count.
    if (event.event === 'stage-retried') said.delete(event.stage);
    if (event.event !== 'stage-progress') continue;
    const { step, tokens_per_second, loss, learning_rate, unit } = event.progress;
    if (unit !== undefined && unit !== 'steps') continue;
    const own = said.get(event.stage) ?? { speed: [], loss: [], rate: [] };
    said.set(event.stage, own);
    add(own.speed, step, tokens_per_second);
    add(own.loss, step, loss);
    add(own.rate, step, learning_rate);
  }
  return new Map(
    [...said].map(([id, { speed, loss, rate }]) => [
      id,
      [
        ...(hasCurve(id)
          ? []
          : [
              ...curve('Loss', 'training', loss, { unit: 'as told while it ran', scale: 'log' }),
              ...curve('Learning rate', 'learning rate', rate, {}),
            ]),
        ...curve('Speed', 'tokens/s', speed, { unit: 'tokens/s', zero: true }),
      ],
    ]),
  );
}

function add(points: [number, number][], step: number, value: number | undefined): void {
  if (value === undefined || !Number.isFinite(value)) return;
  const last = points.at(-1);
  if (last !== undefined && last[0] >= step) return; // validation is told at the step before it
  points.push([step, value]);
}

const curve = (
  title: string,
  name: string,
  points: readonly (readonly [number, number])[],
  more: Pick<CurveView, 'unit' | 'scale' | 'zero'>,
): readonly CurveView[] =>
  points.length < 2 ? [] : [{ view: 'curve', title, x: 'step', ...more, series: [{ name, points }] }];
