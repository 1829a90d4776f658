import { figure, type LegendItem } from '../figure.ts';
import type { Html } from '../html.ts';
import { colour, drawn, Plot } from './plot.ts';
import {
  arrows,
  band,
  bars,
  type ChartPoint,
  estimateText,
  inset,
  join,
  lineOf,
  margins,
  names,
  type ReferenceLine,
  reference,
  type Size,
} from './point-marks.ts';
import { remembered } from './remembered.ts';

/** Points with error bars. */
export interface PointChart {
  readonly title: string;
  readonly about?: string;
  readonly x: string;
  readonly y: string;
  readonly points: readonly ChartPoint[];
  /** Values of no point, such as those before: a dashed line across each. */
  readonly lines?: readonly ReferenceLine[];
  /** Both axes are from 0 to 1, and where they are equal a line is drawn. */
  readonly diagonal?: boolean;
  /** That line alone, between these values, which the points need not fill. */
  readonly equal?: readonly [from: number, to: number];
  /** Joins the points in the order of x. */
  readonly joined?: boolean;
  /** The name stands beside each point. */
  readonly named?: boolean;
  readonly legend?: readonly LegendItem[];
  readonly half?: boolean;
}
export const pointChart = remembered(drawPoints);

function drawPoints(chart: PointChart): Html {
  const { title, about, x, y, points, lines = [], diagonal, joined, named, half } = chart;
  const heaviest = Math.max(...points.map(({ weight = 0 }) => weight), 0);
  const unit = { domain: [0, 1] };
  const equal = diagonal === true ? unit.domain : chart.equal;
  const sorted = [...points].sort((a, b) => a.x.value - b.x.value);
  const groups =
    joined === true
      ? [...new Set(sorted.map(lineOf))].map((line) => sorted.filter((point) => lineOf(point) === line))
      : [points];
  const draw = (size: Size, ticks: number) =>
    drawn(`${title}: ${points.map(({ name }) => name).join(', ')}`, {
      ...size,
      inset: diagonal === true ? 0 : inset,
      x: { label: x, labelArrow: 'none', grid: true, ticks, ...(diagonal === true ? unit : {}) },
      y: { label: y, labelArrow: 'none', grid: true, ticks: 6, ...(diagonal === true ? unit : {}) },
      r: { range: [2, 9], domain: [0, heaviest || 1] },
      marks: [
        ...(equal === undefined
          ? []
          : [
              Plot.line(
                equal.map((end) => [end, end]),
                { stroke: 'currentColor', strokeDasharray: '4 3', className: 'diagonal' },
              ),
            ]),
        ...lines.flatMap(band),
        ...lines.map(reference),
        ...groups.flatMap((own, at) => {
          // What has the same x stands side by side.
          const dx = (at - (groups.length - 1) / 2) * (groups.length > 6 ? 0 : 5);
          return [
            ...(joined === true ? [join(own, dx)] : []),
            ...arrows(own, dx),
            ...bars(own, dx),
            Plot.dot(own, {
              x: (point: ChartPoint) => point.x.value,
              y: (point: ChartPoint) => point.y.value,
              fill: (point: ChartPoint) => colour(point.colour),
              stroke: 'var(--card)',
              r: heaviest > 0 ? ({ weight = 0 }: ChartPoint) => weight : 5,
              title: described(x, y),
              dx,
              className: 'point',
            }),
          ];
        }),
        ...(named === true ? names(sorted, lines, size) : []),
      ],
    }).svg;
  const size = half === true ? { width: 540, height: 300 } : { width: 1080, height: 360 };
  const noted = points.some(({ note }) => note !== undefined);
  return figure({
    title,
    chart: draw({ ...size, ...margins }, 6),
    narrow: { chart: draw({ width: 360, height: 290, ...margins }, 4) },
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
