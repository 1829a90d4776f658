/** What a test says of two groups of values: how probable a difference of their means so large is where there is none. */
export interface TestResult {
  readonly test: 'paired t' | "Welch's t";
  readonly t: number;
  /** Degrees of freedom. */
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sample variance, over n − 1; of one value 0. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length < 2 ? 0 : squares / (values.length - 1);
}

/** Welch's test (1947) of two groups of at least two values each. Nothing where neither varies: there is nothing to judge by. */
export function welch(a: readonly number[], b: readonly number[]): TestResult | undefined {
  const [va, vb] = [varianceOf(a) / a.length, varianceOf(b) / b.length];
  if (a.length < 2 || b.length < 2 || va + vb === 0) return undefined;
  const t = (meanOf(b) - meanOf(a)) / Math.sqrt(va + vb);
  const df = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  return { test: "Welch's t", t, df, p: twoSided(t, df) };
}

/** Student's test of the differences of values that belong together, two pairs at least; nothing where the differences do not vary. */
export function paired(a: readonly number[], b: readonly number[]): TestResult | undefined {
  const differences = a.map((value, at) => b[at]! - value);
  const variance = varianceOf(differences);
  if (differences.length < 2 || variance === 0) return undefined;
  const t = meanOf(differences) / Math.sqrt(variance / differences.length);
  const df = differences.length - 1;
  return { test: 'paired t', t, df, p: twoSided(t, df) };
}

/** McNemar's exact test (1947): how probable so uneven a split of fixed and broken is, were both equally likely. */
export function mcnemar(fixed: number, broken: number): number {
  const [less, more] = [Math.min(fixed, broken), Math.max(fixed, broken)];
  // P(X ≤ less) of the binomial with p = ½ is I(½; more, less + 1).
  return more === 0 ? 1 : Math.min(1, 2 * incompleteBeta(0.5, more, less + 1));
}

/** P(|T| ≥ |t|) of Student's distribution is I(df / (df + t²); df/2, 1/2). */
const twoSided = (t: number, df: number): number => incompleteBeta(df / (df + t * t), df / 2, 0.5);

/**
 * The regularized incomplete beta function I(x; a, b), by its continued fraction (Abramowitz and Stegun, 26.5.8) evaluated as Lentz
 * does, on the side where that converges.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front / a) * fraction(x, a, b);
}

const tiny = 1e-300;
const nonzero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / nonzero(1 + term * d);
      c = nonzero(1 + term / c);
      step = c * d;
      value *= step;
    }
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return value;
}

/** log Γ(x) for x > 0: Stirling's series (Abramowitz and Stegun, 6.1.41) from 10 on, and the recurrence below. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 10; z++) shift -= Math.log(z);
  const inverse = 1 / (z * z);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z;
  return shift + (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series;
}
