/** A decimal number: `0.digits × 10^exponent` with no zeros at either end of `digits`; zero has no digits. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** The smallest double with full precision. */
const MIN_NORMAL = 2.2250738585072014e-308;

/**
 * Whether a finite number is what its text says, in any spelling: `42`, `0x2a`, `0o52`, `4.2e1`.
 *
 * An integer must print as the integer that was written, since commands, JSON and keys hold the printed form. A fraction is the nearest
 * double, as in every language, but never an integer and never a number of reduced precision.
 */
export function isAsWritten(written: string, read: number): boolean {
  const meant = decimalOf(written);
  const printed = decimalOf(String(Math.abs(read)));
  if (meant.digits === printed.digits && (meant.digits === '' || meant.exponent === printed.exponent))
    return true;
  const isInteger = meant.exponent >= meant.digits.length;
  return !isInteger && !Number.isInteger(read) && Math.abs(read) >= MIN_NORMAL;
}

/** The sign is left out. */
function decimalOf(text: string): Decimal {
  if (/^0[xo]/.test(text)) return decimalOf(BigInt(text).toString());
  const [, whole = '', fraction = '', power = '0'] =
    /^[-+]?(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  const all = whole + fraction;
  const leading = all.length - all.replace(/^0+/, '').length;
  const end = lastNonZero(all) + 1;
  return { digits: all.slice(leading, end), exponent: whole.length - leading + Number(power) };
}

/** A regular expression for the zeros at an end takes quadratic time. */
function lastNonZero(digits: string): number {
  let at = digits.length - 1;
  while (digits[at] === '0') at--;
  return at;
}
