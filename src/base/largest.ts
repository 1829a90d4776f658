/** The largest of numbers, −∞ of none. `Math.max(...numbers)` fails from some hundred thousand numbers on. */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
