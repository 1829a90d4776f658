/** Points that a spike is told by: those just before it. */
const window = 20;
/** With fewer before it, no point is called a spike. */
const fewest = 10;
/** How many standard deviations above the mean of those before it. */
const deviations = 6;

/**
 * Indices of the losses that jump: more than 6 standard deviations above the mean of the up to 20 losses before, of which there
 * must be 10. What is itself a spike does not raise the bar for the next.
 */
export function spikes(losses: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const before: number[] = [];
  for (const [index, loss] of losses.entries()) {
    const mean = before.reduce((a, b) => a + b, 0) / before.length;
    const variance = before.reduce((sum, one) => sum + (one - mean) ** 2, 0) / before.length;
    if (before.length >= fewest && loss > mean + deviations * Math.sqrt(variance)) {
      found.add(index);
      continue;
    }
    before.push(loss);
    if (before.length > window) before.shift();
  }
  return found;
}
