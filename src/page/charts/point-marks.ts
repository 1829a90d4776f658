import { measured } from '../../report/numbers.ts';
import { labelOffsets } from './labels.ts';
import { colour, Plot } from './plot.ts';

/** A value, with its interval where one is known. */
export interface Estimate {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
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

export const inset = 16;
export const margins = { marginLeft: 58, marginRight: 40, marginTop: 20, marginBottom: 38 };
export type Size = typeof margins & { readonly width: number; readonly height: number };

/** `0.851 [0.836, 0.866]` */
export const estimateText = ({ value, low, high }: Estimate): string =>
  low === undefined || high === undefined ? plain(value) : `${plain(value)} [${plain(low)}, ${plain(high)}]`;

const plain = (value: number): string => (Number.isInteger(value) ? String(value) : measured(value));

export function band({ axis, low, high, colour: place }: ReferenceLine): Plot.Markish[] {
  if (low === undefined || high === undefined) return [];
  const ends = axis === 'x' ? { x1: [low], x2: [high] } : { y1: [low], y2: [high] };
  return [Plot.rect([0], { ...ends, fill: colour(place), fillOpacity: 0.12, inset: 0, className: 'band' })];
}

/** Too short to be seen they would be a blot. */
export function arrows(points: readonly ChartPoint[], dx: number): Plot.Markish[] {
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
      dx,
      className: 'change',
    }),
  ];
}

export function reference({ axis, at, colour: place, name, ...interval }: ReferenceLine): Plot.Markish {
  const look = {
    stroke: colour(place),
    strokeDasharray: '4 3',
    className: 'reference',
    title: () => `${name}: ${estimateText({ value: at, ...interval })}`,
  };
  return axis === 'x' ? Plot.ruleX([at], look) : Plot.ruleY([at], look);
}

export const lineOf = ({ colour: place, line = '' }: ChartPoint): string => `${place} ${line}`;

export const join = (points: readonly ChartPoint[], dx: number): Plot.Markish =>
  Plot.line(points, {
    x: (point: ChartPoint) => point.x.value,
    y: (point: ChartPoint) => point.y.value,
    stroke: colour(points[0]!.colour),
    strokeOpacity: 0.5,
    dx,
    className: 'join',
  });

/** Beside the points, where nothing else stands. */
export function names(
  points: readonly ChartPoint[],
  lines: readonly ReferenceLine[],
  size: Size,
): Plot.Markish[] {
  const across = pixels(
    'x',
    points,
    lines,
    size.marginLeft + inset,
    size.width - margins.marginRight - inset,
  );
  const down = pixels(
    'y',
    points,
    lines,
    size.height - margins.marginBottom - inset,
    margins.marginTop + inset,
  );
  const places = points.map((point) => ({ x: across(point.x.value), y: down(point.y.value) }));
  const texts = points.map(({ name, label = name }) => label);
  const offsets = labelOffsets(places, texts, size.width);
  return points.map(({ x, y }, at) => {
    const { anchor, dx, dy } = offsets[at]!;
    return Plot.text([texts[at]!], {
      ...{ x: [x.value], y: [y.value], textAnchor: anchor, dx, dy },
      className: 'name',
    });
  });
}

/** Where the chart will put a value of an axis, to a few pixels. */
function pixels(
  axis: 'x' | 'y',
  points: readonly ChartPoint[],
  lines: readonly ReferenceLine[],
  from: number,
  to: number,
): (value: number) => number {
  const values = [
    ...points.flatMap((point) => {
      const { value, low = value, high = value } = point[axis];
      return [low, value, high, point.from?.[axis] ?? value];
    }),
    ...lines.filter((line) => line.axis === axis).flatMap(({ at, low = at, high = at }) => [low, at, high]),
  ];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => from + ((value - least) / (most - least || 1)) * (to - from);
}

export function bars(points: readonly ChartPoint[], dx: number): Plot.Markish[] {
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
      dx,
      className: 'interval',
    }),
    Plot.ruleY(known('x'), {
      y: (point: ChartPoint) => point.y.value,
      x1: (point: ChartPoint) => point.x.low,
      x2: (point: ChartPoint) => point.x.high,
      stroke,
      strokeWidth: 2,
      dx,
      className: 'interval',
    }),
  ];
}
