/** The straight line with the least squared error: level where all `x` are the same. */
export function lineThrough(x: readonly number[], y: readonly number[]): (x: number) => number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const xx = x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
  const xy = x.reduce((sum, one, i) => sum + (one - meanX) * (y[i]! - meanY), 0);
  const slope = xx === 0 ? 0 : xy / xx;
  return (at) => meanY + slope * (at - meanX);
}
