import { randomFrom } from '../base/random.ts';

/** A measured value and how far it may be off; of a single item only the value, because no other items could have been drawn. */
export interface Interval {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** How an interval is drawn. The same options give the same interval. */
export interface BootstrapOptions {
  /** How many times the items are drawn anew. */
  readonly samples: number;
  /** Part of the resamples that the interval holds: .95. */
  readonly confidence: number;
  readonly seed: number;
}

/** Receives how many resamples are done, of all. */
export type BootstrapReport = (done: number, samples: number) => void;

/** Resamples between two reports. */
const REPORT_EVERY = 100;

/**
 * Percentile bootstrap (Efron, 1979): draws as many items as there are, with replacement, and takes the middle part of what
 * the statistics then are. Every statistic sees the same draws, as indices of items.
 */
export function bootstrap<Name extends string>(
  items: number,
  statistics: (drawn: Uint32Array) => Readonly<Record<Name, number>>,
  { samples, confidence, seed }: BootstrapOptions,
  report?: BootstrapReport,
): Record<Name, Interval> {
  const random = randomFrom(seed, 'bootstrap');
  const all = Uint32Array.from({ length: items }, (_, i) => i);
  const measured = statistics(all);
  if (items < 2) return mapRecord(measured, (name) => ({ value: measured[name] }));
  const drawn = new Uint32Array(items);
  const resampled = Array.from({ length: samples }, (_, sample) => {
    if (sample > 0 && sample % REPORT_EVERY === 0) report?.(sample, samples);
    for (let i = 0; i < items; i++) drawn[i] = random.below(items);
    return statistics(drawn);
  });
  const interval = (name: Name): Interval => {
    const values = Float64Array.from(resampled, (one) => one[name]).sort();
    return {
      value: measured[name],
      low: quantile(values, (1 - confidence) / 2),
      high: quantile(values, (1 + confidence) / 2),
    };
  };
  return mapRecord(measured, interval);
}

/** The q-quantile of sorted values, 0 ≤ q ≤ 1, between two of them by linear interpolation (numpy's default). */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}

function mapRecord<Name extends string>(
  record: Readonly<Record<Name, number>>,
  value: (name: Name) => Interval,
): Record<Name, Interval> {
  const names = Object.keys(record) as Name[];
  const entries = names.map((name) => [name, value(name)] as const);
  return Object.fromEntries(entries) as Record<Name, Interval>;
}
