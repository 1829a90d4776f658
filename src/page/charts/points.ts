import { measured } from '../../report/numbers.ts';
import { figure, type LegendItem } from '../figure.ts';
import type { Html } from '../html.ts';
import { colour, drawn, Plot } from './plot.ts';

/** A value, with its interval where one is known. */
export interface Estimate {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** Points with error bars. */
export interface PointChart {
  readonly title: string;
  readonly about?: string;
  readonly x: string;
  readonly y: string;
  readonly points: readonly ChartPoint[];
  /** Values of no point, such as those before: a dashed line across each. */
  readonly lines?: readonly ReferenceLine[];
  /** Draws where both axes are equal. */
  readonly diagonal?: boolean;
  /** The same between these values, which the points need not fill. */
  readonly equal?: readonly [from: number, to: number];
  /** Joins the points in the order of x. */
  readonly joined?: boolean;
  /** The name stands beside each point. */
  readonly named?: boolean;
  readonly legend?: readonly LegendItem[];
  readonly half?: boolean;
}
export interface ChartPoint {
  readonly name: string;
  /** What stands beside it where points are named; its name unless said. */
  readonly label?: string;
  readonly x: Estimate;
  readonly y: Estimate;
  /** Of the palette, from 0. */
  readonly colour: number;
  /** How much stands behind it: its area, beside the others'. */
  readonly weight?: number;
  readonly note?: string;
  /** Points of one colour and one such name are joined. */
  readonly line?: string;
  /** An arrow comes from there: where it was before. */
  readonly from?: { readonly x: number; readonly y: number };
}
/** With its interval, where one is known, as a band. */
export interface ReferenceLine {
  readonly name: string;
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly low?: number;
  readonly high?: number;
  readonly colour: number;
}

export function pointChart(chart: PointChart): Html {
  const { title, about, x, y, points, lines = [], diagonal, joined, named, half } = chart;
  const heaviest = Math.max(...points.map(({ weight = 0 }) => weight), 0);
  const unit = { domain: [0, 1] };
  const sorted = [...points].sort((a, b) => a.x.value - b.x.value);
  const { svg } = drawn(`${title}: ${points.map(({ name }) => name).join(', ')}`, {
    width: half === true ? 540 : 1080,
    height: half === true ? 300 : 360,
    marginLeft: 58,
    marginRight: 40,
    marginBottom: 38,
    inset: diagonal === true ? 0 : 16,
    x: { label: x, labelArrow: 'none', grid: true, ticks: 6, ...(diagonal === true ? unit : {}) },
    y: { label: y, labelArrow: 'none', grid: true, ticks: 6, ...(diagonal === true ? unit : {}) },
    r: { range: [2, 9], domain: [0, heaviest || 1] },
    marks: [
      ...(diagonal === true
        ? [
            Plot.line(
              [
                [0, 0],
                [1, 1],
              ],
              { stroke: 'currentColor', strokeDasharray: '4 3', className: 'diagonal' },
            ),
          ]
        : []),
      ...(chart.equal === undefined
        ? []
        : [
            Plot.line(
              chart.equal.map((end) => [end, end]),
              { stroke: 'currentColor', strokeDasharray: '4 3', className: 'diagonal' },
            ),
          ]),
      ...lines.flatMap(band),
      ...lines.map(reference),
      ...(joined === true ? joins(sorted) : []),
      ...arrows(points),
      ...bars(points),
      Plot.dot(points, {
        x: (point: ChartPoint) => point.x.value,
        y: (point: ChartPoint) => point.y.value,
        fill: (point: ChartPoint) => colour(point.colour),
        stroke: 'var(--card)',
        r: heaviest > 0 ? ({ weight = 0 }: ChartPoint) => weight : 5,
        title: described(x, y),
        className: 'point',
      }),
      ...(named === true
        ? [true, false].map((above) =>
            Plot.text(
              sorted.filter((_, at) => (at % 2 === 0) === above),
              {
                x: (point: ChartPoint) => point.x.value,
                y: (point: ChartPoint) => point.y.value,
                text: ({ name, label = name }: ChartPoint) => label,
                textAnchor: 'start',
                dx: 8,
                dy: above ? -10 : 11,
                className: 'name',
              },
            ),
          )
        : []),
    ],
  });
  const noted = points.some(({ note }) => note !== undefined);
  return figure({
    title,
    chart: svg,
    ...(about === undefined ? {} : { about }),
    ...(chart.legend === undefined ? {} : { legend: chart.legend }),
    ...(half === undefined ? {} : { half }),
    table: {
      head: ['point', x, y, ...(noted ? ['note'] : [])],
      rows: [
        ...sorted.map((point) => [
          point.name,
          estimateText(point.x),
          estimateText(point.y),
          ...(noted ? [point.note ?? ''] : []),
        ]),
        ...lines.map(({ name, axis, at, colour: _, ...interval }) => [
          name,
          axis === 'x' ? estimateText({ value: at, ...interval }) : '',
          axis === 'y' ? estimateText({ value: at, ...interval }) : '',
          ...(noted ? [''] : []),
        ]),
      ],
    },
  });
}

const described =
  (x: string, y: string) =>
  (point: ChartPoint): string =>
    [point.name, `${x} ${estimateText(point.x)}`, `${y} ${estimateText(point.y)}`, point.note]
      .filter((line) => line !== undefined)
      .join('\n');

/** `0.851 [0.836, 0.866]` */
export const estimateText = ({ value, low, high }: Estimate): string =>
  low === undefined || high === undefined ? plain(value) : `${plain(value)} [${plain(low)}, ${plain(high)}]`;

const plain = (value: number): string => (Number.isInteger(value) ? String(value) : measured(value));

function band({ axis, low, high, colour: place }: ReferenceLine): Plot.Markish[] {
  if (low === undefined || high === undefined) return [];
  const ends = axis === 'x' ? { x1: [low], x2: [high] } : { y1: [low], y2: [high] };
  return [Plot.rect([0], { ...ends, fill: colour(place), fillOpacity: 0.12, inset: 0, className: 'band' })];
}

/** Too short to be seen they would be a blot. */
function arrows(points: readonly ChartPoint[]): Plot.Markish[] {
  const moved = points.filter(({ from, x, y }) => from && (from.x !== x.value || from.y !== y.value));
  if (moved.length === 0) return [];
  return [
    Plot.arrow(moved, {
      x1: ({ from }: ChartPoint) => from!.x,
      y1: ({ from }: ChartPoint) => from!.y,
      x2: ({ x }: ChartPoint) => x.value,
      y2: ({ y }: ChartPoint) => y.value,
      stroke: ({ colour: place }: ChartPoint) => colour(place),
      strokeOpacity: 0.45,
      strokeWidth: 1.5,
      headLength: 8,
      insetEnd: 6,
      className: 'change',
    }),
  ];
}

function reference({ axis, at, colour: place, name, ...interval }: ReferenceLine): Plot.Markish {
  const look = {
    stroke: colour(place),
    strokeDasharray: '4 3',
    className: 'reference',
    title: () => `${name}: ${estimateText({ value: at, ...interval })}`,
  };
  return axis === 'x' ? Plot.ruleX([at], look) : Plot.ruleY([at], look);
}

const lineOf = ({ colour: place, line = '' }: ChartPoint): string => `${place} ${line}`;

const joins = (points: readonly ChartPoint[]): Plot.Markish[] =>
  [...new Set(points.map(lineOf))]
    .map((line) => points.filter((point) => lineOf(point) === line))
    .map((own) =>
      Plot.line(own, {
        x: (point: ChartPoint) => point.x.value,
        y: (point: ChartPoint) => point.y.value,
        stroke: colour(own[0]!.colour),
        strokeOpacity: 0.5,
        className: 'join',
      }),
    );

function bars(points: readonly ChartPoint[]): Plot.Markish[] {
  const stroke = (point: ChartPoint) => colour(point.colour);
  const known = (axis: 'x' | 'y') =>
    points.filter((point) => point[axis].low !== undefined && point[axis].high !== undefined);
  return [
    Plot.ruleX(known('y'), {
      x: (point: ChartPoint) => point.x.value,
      y1: (point: ChartPoint) => point.y.low,
      y2: (point: ChartPoint) => point.y.high,
      stroke,
      strokeWidth: 2,
      className: 'interval',
    }),
    Plot.ruleY(known('x'), {
      y: (point: ChartPoint) => point.y.value,
      x1: (point: ChartPoint) => point.x.low,
      x2: (point: ChartPoint) => point.x.high,
      stroke,
      strokeWidth: 2,
      className: 'interval',
    }),
  ];
}
