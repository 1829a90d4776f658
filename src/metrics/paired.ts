import { type BootstrapOptions, type BootstrapReport, bootstrap, type Interval } from './bootstrap.ts';

/** Items that one of two models gets right and the other does not. */
export interface Flips {
  /** Wrong before, right after. */
  readonly fixed: number;
  /** Right before, wrong after. */
  readonly broken: number;
  /** Exact two-sided McNemar test (1947): how probable so uneven a split is, were fixing and breaking equally likely. */
  readonly p_value: number;
}

/** @param before 1 for each item that is right, else 0; so `after`, of the same items in the same order */
export function flipsOf(before: ArrayLike<number>, after: ArrayLike<number>): Flips {
  let [fixed, broken] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    if (before[i] === 0 && after[i] === 1) fixed++;
    if (before[i] === 1 && after[i] === 0) broken++;
  }
  return { fixed, broken, p_value: mcnemar(fixed, broken) };
}

/** 2 · P(X ≤ the smaller), at most 1, for X binomial with n = fixed + broken and p = ½. */
export function mcnemar(fixed: number, broken: number): number {
  const n = fixed + broken;
  let term = -n * Math.LN2; // log of P(X = 0)
  let sum = 0;
  for (let k = 0; k <= Math.min(fixed, broken); k++) {
    sum += Math.exp(term);
    term += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * sum);
}

/** after − before of a statistic, with an interval by the paired bootstrap (Koehn, 2004): both see the same draws of items. */
export function pairedDifference<Name extends string>(
  items: number,
  before: (drawn: Uint32Array) => Readonly<Record<Name, number>>,
  after: (drawn: Uint32Array) => Readonly<Record<Name, number>>,
  options: BootstrapOptions,
  report?: BootstrapReport,
): Record<Name, Interval> {
  return bootstrap(
    items,
    (drawn) => {
      const [b, a] = [before(drawn), after(drawn)];
      const names = Object.keys(b) as Name[];
      return Object.fromEntries(names.map((name) => [name, a[name] - b[name]])) as Record<Name, number>;
    },
    options,
    report,
  );
}
