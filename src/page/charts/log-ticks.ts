/** Round numbers between two positive ones, for a logarithmic axis: 1, 2, 5 of each power of ten, or where that is too few, even steps. */
export function logTicks(low: number, high: number): readonly number[] {
  for (const digits of [[1], [1, 3], [1, 2, 5]]) {
    const found = powers(low, high).flatMap((power) => digits.map((digit) => digit * power));
    const inside = found.filter((tick) => tick >= low && tick <= high);
    if (inside.length >= (digits.length < 3 ? 4 : 3)) return inside.length <= 9 ? inside : everyOf(inside);
  }
  const rough = (high - low) / 5 || high;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((digit) => digit * power >= rough) ?? 10);
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}

const powers = (low: number, high: number): readonly number[] => {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
};

const everyOf = (ticks: readonly number[]): readonly number[] => {
  const every = Math.ceil(ticks.length / 9);
  return ticks.filter((_, at) => at % every === 0);
};
