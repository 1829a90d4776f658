/** `0.4 s`, `58 s`, `1m 32s`, `2h 05m`, `1d 03h`. Takes seconds. */
export function duration(seconds: number): string {
  if (seconds < 0.995) return `${Math.max(0, seconds).toFixed(2)} s`;
  return seconds < 9.95 ? `${seconds.toFixed(1)} s` : clock(Math.round(seconds));
}

/** A duration in whole seconds, for what is still counting: `3 s`, `1m 32s`. */
export function clock(whole: number): string {
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${two(whole % 60)}s`;
  if (whole < 86_400) return `${Math.floor(whole / 3600)}h ${two(Math.floor((whole % 3600) / 60))}m`;
  return `${Math.floor(whole / 86_400)}d ${two(Math.floor((whole % 86_400) / 3600))}h`;
}

/** Three digits and a unit: `950`, `12.3k`, `1.23M`. */
export function short(value: number): string {
  for (const [size, unit] of [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const)
    if (Math.abs(value) >= size * 0.9995) return `${digits(value / size, 3)}${unit}`;
  return Number.isInteger(value) ? String(value) : digits(value, 3);
}

/** `950 B`, `12.3 kB`, `1.23 MB`: powers of a thousand. */
export const bytes = (size: number): string =>
  size < 999.5 ? `${size} B` : `${short(size).replace(/[kMG]$/, (unit) => ` ${unit}`)}B`;

/** A measured value for people: three decimals below 1, otherwise four significant digits and never fewer than the integer part's. */
export function measured(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0.000';
  if (size < 0.0005) return value.toExponential(2);
  return size < 0.9995 ? value.toFixed(3) : digits(value, 4);
}

/** `+0.012`, `−0.012`: a change, with its sign. */
export const signed = (value: number): string =>
  `${value < 0 ? '−' : '+'}${Number.isInteger(value) ? Math.abs(value) : measured(Math.abs(value))}`;

/** `count(1, 'stage')` is `1 stage`, `count(2, 'stage')` is `2 stages`. */
export const count = (n: number, noun: string, nouns = `${noun}s`): string =>
  `${n} ${n === 1 ? noun : nouns}`;

const two = (n: number): string => String(n).padStart(2, '0');

function digits(value: number, significant: number): string {
  const whole = Math.floor(Math.log10(Math.abs(value) || 1)) + 1;
  const text = value.toFixed(Math.max(0, Math.min(significant - 1, significant - whole)));
  // Rounding may carry into one more digit before the point: 9.9996 becomes 10.000.
  const carried = text.replace(/^-?/, '').split('.')[0]!.length > Math.max(1, whole);
  return carried ? value.toFixed(Math.max(0, significant - whole - 1)) : text;
}
