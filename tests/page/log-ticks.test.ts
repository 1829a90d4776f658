import { expect, test } from 'vitest';
import { logTicks } from '../../src/page/charts/log-ticks.ts';

test.each([
  [4.5, 8.4, [5, 6, 7, 8]],
  [0.56, 7.2, [1, 2, 5]],
  [0.02, 40, [0.1, 1, 10]],
  [1e-6, 1e3, [1e-6, 1e-4, 1]],
  [3.001, 3.002, [3.0012, 3.0014]],
])('between %d and %d stand round numbers, among them %j', (low, high, some) => {
  const ticks = logTicks(low, high);
  expect(ticks.length).toBeGreaterThanOrEqual(3);
  expect(ticks.length).toBeLessThanOrEqual(10);
  for (const tick of ticks) {
    expect(tick).toBeGreaterThanOrEqual(low);
    expect(tick).toBeLessThanOrEqual(high);
  }
  for (const tick of some) expect(ticks.some((one) => Math.abs(one / tick - 1) < 1e-9)).toBe(true);
});
