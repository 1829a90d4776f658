import { measured, short } from '../../report/numbers.ts';
import { type Figure, figure } from '../figure.ts';
import type { Html } from '../html.ts';
import { logTicks } from './log-ticks.ts';
import { colour, drawn, Plot } from './plot.ts';
import { remembered } from './remembered.ts';
import { isRough, type Point, type Spread, smoothed, type Thinned, thin } from './thin.ts';

/** Curves over one axis: losses by step. */
export interface LineChart {
  readonly title: string;
  /** What is counted from left to right: `step`. */
  readonly x: string;
  /** Unit of the values. */
  readonly y: string;
  readonly scale: 'linear' | 'log';
  /** The vertical axis begins at 0, where it is linear. */
  readonly zero?: boolean;
  readonly series: readonly LineSeries[];
  readonly half?: boolean;
}
export interface LineSeries {
  readonly name: string;
  /** In the order of x. */
  readonly points: readonly Point[];
  /** Of the palette, from 0. */
  readonly colour: number;
  readonly dashed?: boolean;
  readonly marks?: readonly LineMark[];
}
/** A point that means something. */
export interface LineMark {
  readonly at: Point;
  /** A word: `spike`, `chosen`. */
  readonly text: string;
}

/** Points of a chart's series that are drawn, all together; beyond them only the extremes of each stretch are. */
const budget = 1600;
/** A series of more points that goes up and down is drawn faint, below its mean. */
const many = 60;

interface Size {
  readonly width: number;
  readonly height: number;
  /** Room for the numbers of the vertical axis. */
  readonly left: number;
  /** About how many numbers the horizontal axis has. */
  readonly ticks: number;
}
const sizes = {
  wide: { width: 1080, height: 320, left: 54, ticks: 10 },
  half: { width: 540, height: 260, left: 64, ticks: 5 },
  phone: { width: 360, height: 250, left: 52, ticks: 4 },
} as const;

export const lineChart = remembered(drawLines);

function drawLines({ title, x, y, scale, zero = false, series, half }: LineChart): Html {
  const shown = series.filter(({ points }) => points.length > 0);
  const buckets = Math.max(40, Math.min(200, Math.floor(budget / 2 / Math.max(1, shown.length))));
  const lines = shown.map(({ points }) => points);
  const kept = thin(lines, buckets);
  const reach = Math.max(2, Math.round(Math.max(...shown.map(({ points }) => points.length), 1) / 80));
  const hasMean = shown.map(({ points }) => points.length > many && isRough(points));
  // Extremes are never left out of what is drawn.
  const values = kept.drawn.flatMap((line) => line.map(([, value]) => value));
  // A logarithm needs numbers above 0.
  const isLog = scale === 'log' && values.length > 0 && values.every((value) => value > 0);
  const height: Height = isLog ? Math.log10 : (value) => value;
  const draw = (size: Size, of: Thinned, parts: number) =>
    drawn(`${title}: ${shown.map(({ name }) => name).join(', ')}`, {
      ...{ width: size.width, height: size.height, marginLeft: size.left, marginRight: 24, marginBottom: 36 },
      x: { label: x, labelArrow: 'none', tickFormat: short, ticks: size.ticks },
      y: {
        label: null,
        grid: true,
        nice: !isLog,
        zero: zero && !isLog,
        ticks: isLog ? logTicks(Math.min(...values), Math.max(...values)).map(Math.log10) : 6,
        tickFormat: (at: number) => tickText(isLog ? 10 ** at : at),
      },
      marks: [
        ...shown.flatMap((one, at) =>
          marksOf(one, of.drawn[at]!, hasMean[at] === true ? reach : undefined, parts, height),
        ),
        ...shown.flatMap((one) => markers(one, height)),
      ],
    });
  const { svg, across } = draw(half === true ? sizes.half : sizes.wide, kept, buckets);
  const phone = draw(sizes.phone, thin(lines, Math.min(buckets, 100)), 100);
  const points = shown.reduce((sum, one) => sum + one.points.length, 0);
  const about = [
    y,
    ...(isLog ? ['log scale'] : []),
    ...(hasMean.includes(true) ? [`faint: every value, bold: mean of ${2 * reach + 1} around each`] : []),
    ...(kept.thinned
      ? [
          `of ${points.toLocaleString('en')} points the lowest and highest of each of ${kept.stretches.length} stretches`,
        ]
      : []),
    ...new Set(shown.flatMap(({ marks = [] }) => marks.map(({ text }) => legendOf[text] ?? text))),
  ].filter((part) => part !== '');
  const made: Figure = {
    title,
    about: about.join(' · '),
    legend: shown.map(({ name, colour: place, dashed }) => ({
      name,
      colour: place,
      look: dashed === true ? 'dashed' : 'line',
    })),
    chart: svg,
    across,
    narrow: { chart: phone.svg, across: phone.across },
    table: {
      head: [x, ...shown.map(({ name }) => name)],
      rows: kept.stretches.map(({ from, to, values }) => [
        from === to ? String(from) : `${from}–${to}`,
        ...values.map(spreadText),
      ]),
    },
    ...(half === undefined ? {} : { half }),
  };
  return figure(made);
}

const legendOf: { readonly [mark: string]: string } = { spike: '▲ spike', chosen: '◆ chosen' };

function marksOf(
  { points, colour: place, dashed }: LineSeries,
  line: readonly Point[],
  reach: number | undefined,
  buckets: number,
  height: Height,
): Plot.Markish[] {
  const stroke = colour(place);
  const y = ([, value]: Point) => height(value);
  const dash = dashed === true ? { strokeDasharray: '5 3' } : {};
  if (reach === undefined)
    return [
      Plot.lineY(line, { x: '0', y, stroke, strokeWidth: 2, ...dash, className: 'series' }),
      ...(points.length <= 30
        ? [Plot.dot(line, { x: '0', y, fill: stroke, r: 2.5, className: 'points' })]
        : []),
    ];
  const mean = smoothed(points, reach, Math.max(1, Math.ceil(points.length / buckets)));
  return [
    Plot.lineY(line, { x: '0', y, stroke, strokeOpacity: 0.3, strokeWidth: 1, className: 'series' }),
    Plot.lineY(mean, { x: '0', y, stroke, strokeWidth: 2, ...dash, className: 'mean' }),
  ];
}

const markers = ({ marks = [], name, colour: place }: LineSeries, height: Height): Plot.Markish[] =>
  marks.length === 0
    ? []
    : [
        Plot.dot(marks, {
          x: ({ at }: LineMark) => at[0],
          y: ({ at }: LineMark) => height(at[1]),
          symbol: ({ text }: LineMark) => (text === 'spike' ? 'triangle' : 'diamond'),
          fill: colour(place),
          stroke: 'var(--card)',
          r: 6,
          title: ({ at, text }: LineMark) => `${name}: ${text} at ${at[0]}, ${measured(at[1])}`,
          className: 'marker',
        }),
      ];

/** A range where several values were folded. */
const spreadText = (value: Spread | undefined): string => {
  if (value === undefined) return '';
  return value.low === value.high ? number(value.low) : `${number(value.low)}–${number(value.high)}`;
};

const number = (value: number): string => (Number.isInteger(value) ? String(value) : measured(value));

const tickText = (value: number): string =>
  Math.abs(value) < 1000
    ? String(Number(value.toPrecision(4)))
    : short(value).replace(/\.(\d*?)0+(?=[kMG]$)/, (_, rest) => (rest === '' ? '' : `.${rest}`));

/** Where a value stands: on a logarithmic axis, its logarithm. */
type Height = (value: number) => number;
