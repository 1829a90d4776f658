export type Point = readonly [x: number, y: number];

/** A stretch of the horizontal axis with what each series has in it: its lowest and highest value and their mean. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** One a series; `undefined` where it has no point here. */
  readonly values: readonly (Spread | undefined)[];
}
export interface Spread {
  readonly low: number;
  readonly high: number;
  readonly count: number;
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
  const all = series.filter((points) => points.length > 0);
  const first = Math.min(...all.map((points) => points[0]![0]));
  const last = Math.max(...all.map((points) => points.at(-1)![0]));
  const bucketOf = ([x]: Point) =>
    Math.min(buckets - 1, Math.floor(((x - first) / (last - first || 1)) * buckets));
  const parted = series.map((points) => {
    const parts: Point[][] = Array.from({ length: buckets }, () => []);
    for (const point of points) parts[bucketOf(point)]!.push(point);
    return parts;
  });
  const stretches = Array.from({ length: buckets }, (_, at): Stretch => {
    const xs = parted.flatMap((parts) => parts[at]!.map(([x]) => x));
    return { from: smallest(xs), to: largest(xs), values: parted.map((parts) => spread(parts[at]!)) };
  }).filter(({ values }) => values.some((value) => value !== undefined));
  return {
    thinned: true,
    drawn: parted.map((parts) => parts.flatMap(extremes)),
    stretches,
  };
}

function exact(series: readonly (readonly Point[])[]): readonly Stretch[] {
  const at = series.map((points) => new Map(points));
  const xs = [...new Set(at.flatMap((known) => [...known.keys()]))].sort((a, b) => a - b);
  return xs.map((x) => ({
    from: x,
    to: x,
    values: at.map((known) => {
      const y = known.get(x);
      return y === undefined ? undefined : { low: y, high: y, count: 1 };
    }),
  }));
}

function extremes(points: readonly Point[]): readonly Point[] {
  if (points.length < 2) return points;
  const low = points.reduce((a, b) => (b[1] < a[1] ? b : a));
  const high = points.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (low === high) return [low];
  return low[0] < high[0] ? [low, high] : [high, low];
}

const spread = (points: readonly Point[]): Spread | undefined =>
  points.length === 0
    ? undefined
    : {
        low: smallest(points.map(([, y]) => y)),
        high: largest(points.map(([, y]) => y)),
        count: points.length,
      };

const smallest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** Means of each point and those around it, `reach` to either side; fewer at the ends. */
export function smoothed(points: readonly Point[], reach: number): readonly Point[] {
  const sums = [0];
  for (const [, y] of points) sums.push(sums.at(-1)! + y);
  return points.map(([x], at) => {
    const [from, to] = [Math.max(0, at - reach), Math.min(points.length, at + reach + 1)];
    return [x, (sums[to]! - sums[from]!) / (to - from)];
  });
}

/** Whether a series goes up and down rather than along: at every seventh point or more it turns. */
export function isRough(points: readonly Point[]): boolean {
  const steps = points.slice(1).map(([, y], at) => Math.sign(y - points[at]![1]));
  const turns = steps.filter((step, at) => at > 0 && step !== 0 && step === -steps[at - 1]!);
  return turns.length >= points.length / 7;
}
