import type { DiffSweep, DiffTradeOff } from '../../report/diff/pictures.ts';
import { signed } from '../../report/numbers.ts';
import type { SummaryCell } from '../../report/summary.ts';
import type { ChartPoint, Estimate } from '../charts/point-marks.ts';
import { pointChart } from '../charts/points.ts';
import type { LegendItem } from '../figure.ts';
import type { Html } from '../html.ts';
import { betterWords } from '../report/words.ts';

type Sides = readonly { readonly name: string }[];

/** A column of the declared table over the axis, a colour a side. */
export function sweepChart({ stage, axis, column, better, series }: DiffSweep, sides: Sides): Html {
  const points = series.flatMap(({ side, name, points: own }) =>
    own.map(
      ({ id, x, ...cell }): ChartPoint => ({
        name: `${sides[side]!.name}: ${id}`,
        x: { value: x },
        y: estimateOf(cell),
        colour: side,
        ...(name === '' ? {} : { line: name, note: name }),
      }),
    ),
  );
  return pointChart({
    title: `${column} by ${axis}`,
    about: words(stage, betterWords(better), 'bars: intervals'),
    x: axis,
    y: column,
    points,
    joined: true,
    half: true,
    legend: legendOf(
      series.map(({ side }) => side),
      sides,
    ),
  });
}

/** An arrow from what the first side has to what each further one has of the same variant. */
export function tradeOffChart({ stage, x, y, sides: drawn }: DiffTradeOff, sides: Sides): Html {
  const before = new Map(
    drawn
      .filter(({ side }) => side === 0)
      .flatMap(({ points }) => points.map((point) => [point.id, point] as const)),
  );
  const points = drawn.flatMap(({ side, points: own }) =>
    own.map((point): ChartPoint => {
      const was = side === 0 ? undefined : before.get(point.id);
      return {
        name: `${sides[side]!.name}: ${point.name}`,
        label: point.name,
        x: estimateOf(point.x),
        y: estimateOf(point.y),
        colour: side,
        ...(was === undefined
          ? {}
          : {
              from: { x: was.x.value, y: was.y.value },
              note: `${x.column} ${signed(point.x.value - was.x.value)}, ${y.column} ${signed(point.y.value - was.y.value)}`,
            }),
      };
    }),
  );
  const side = ({ column, better }: DiffTradeOff['x']) =>
    [column, betterWords(better)].filter(Boolean).join(': ');
  return pointChart({
    title: `${y.column} against ${x.column}`,
    about: words(
      `${stage}, a point a variant`,
      points.some(({ from }) => from !== undefined) && `arrows: the same variant, from ${sides[0]!.name}`,
      side(y),
      side(x),
      'bars: intervals',
    ),
    x: x.column,
    y: y.column,
    points,
    named: true,
    legend: legendOf(
      drawn.map((one) => one.side),
      sides,
    ),
  });
}

const words = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' · ');

const legendOf = (drawn: readonly number[], sides: Sides): readonly LegendItem[] =>
  [...new Set(drawn)].map((side) => ({ name: sides[side]!.name, colour: side, look: 'dot' }));

const estimateOf = ({ value, low, high }: SummaryCell): Estimate =>
  low === undefined || high === undefined ? { value } : { value, low, high };
