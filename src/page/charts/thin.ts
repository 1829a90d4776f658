export type Point = readonly [x: number, y: number];

/** A stretch of the horizontal axis with what each series has in it: its lowest and highest value. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** One a series; `undefined` where it has no point here. */
  readonly values: readonly (Spread | undefined)[];
}
export interface Spread {
  readonly low: number;
  readonly high: number;
}

/** What is drawn of long series: of each stretch a series' lowest and highest point, so that no spike is lost. */
export interface Thinned {
  /** Whether anything was left out. */
  readonly thinned: boolean;
  readonly drawn: readonly (readonly Point[])[];
  readonly stretches: readonly Stretch[];
}

/**
 * At most two points a series in each of `buckets` stretches of equal width; all points where none of the series has more than that
 * comes to. Points are in the order of x.
 */
export function thin(series: readonly (readonly Point[])[], buckets: number): Thinned {
  if (series.every((points) => points.length <= 2 * buckets))
    return { thinned: false, drawn: series, stretches: exact(series) };
  const ends = series.flatMap((points) => (points.length === 0 ? [] : [points[0]![0], points.at(-1)![0]]));
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const width = (last - first || 1) / buckets;
  const found = series.map((points) => extremes(points, first, width, buckets));
  const stretches = Array.from({ length: buckets }, (_, at): Stretch => {
    const own = found.map((one) => one[at]);
    const xs = own.flatMap((one) => (one === undefined ? [] : [one.from, one.to]));
    const values = own.map((one) => one && { low: one.low[1], high: one.high[1] });
    return { from: Math.min(...xs), to: Math.max(...xs), values };
  }).filter(({ values }) => values.some((value) => value !== undefined));
  return { thinned: true, drawn: found.map((one) => one.flatMap(inOrder)), stretches };
}

interface Extremes {
  readonly from: number;
  to: number;
  low: Point;
  high: Point;
}

/** By stretch. */
function extremes(
  points: readonly Point[],
  first: number,
  width: number,
  buckets: number,
): readonly (Extremes | undefined)[] {
  const found = new Array<Extremes | undefined>(buckets).fill(undefined);
  for (const point of points) {
    const at = Math.min(buckets - 1, Math.floor((point[0] - first) / width));
    const known = found[at];
    if (known === undefined) found[at] = { from: point[0], to: point[0], low: point, high: point };
    else {
      known.to = point[0];
      if (point[1] < known.low[1]) known.low = point;
      if (point[1] > known.high[1]) known.high = point;
    }
  }
  return found;
}

function inOrder(one: Extremes | undefined): readonly Point[] {
  if (one === undefined) return [];
  const { low, high } = one;
  if (low === high) return [low];
  return low[0] < high[0] ? [low, high] : [high, low];
}

function exact(series: readonly (readonly Point[])[]): readonly Stretch[] {
  const at = series.map((points) => new Map(points));
  const xs = [...new Set(at.flatMap((known) => [...known.keys()]))].sort((a, b) => a - b);
  return xs.map((x) => ({
    from: x,
    to: x,
    values: at.map((known) => {
      const y = known.get(x);
      return y === undefined ? undefined : { low: y, high: y };
    }),
  }));
}

/** Means of every `every`th point, and of the last, with those around it, `reach` to either side; fewer at the ends. */
export function smoothed(points: readonly Point[], reach: number, every: number): readonly Point[] {
  const sums = new Float64Array(points.length + 1);
  for (let i = 0; i < points.length; i++) sums[i + 1] = sums[i]! + points[i]![1];
  return points.flatMap(([x], at): readonly Point[] => {
    if (at % every !== 0 && at !== points.length - 1) return [];
    const [from, to] = [Math.max(0, at - reach), Math.min(points.length, at + reach + 1)];
    return [[x, (sums[to]! - sums[from]!) / (to - from)]];
  });
}

/** Whether a series goes up and down rather than along: at every seventh point or more it turns. */
export function isRough(points: readonly Point[]): boolean {
  let turns = 0;
  for (let i = 2; i < points.length; i++) {
    const [a, b, c] = [points[i - 2]![1], points[i - 1]![1], points[i]![1]];
    if ((b - a) * (c - b) < 0) turns++;
  }
  return turns >= points.length / 7;
}
