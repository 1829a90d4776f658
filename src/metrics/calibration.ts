/** Predictions whose confidence lies above `from` and at most at `to`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence, and the part that was right; 0 for an empty bin. */
  readonly confidence: number;
  readonly accuracy: number;
}

/** Bins of equal width between 0 and 1, as Guo et al. (2017) have them. */
export const calibrationBins = 15;

/**
 * How confidence and correctness go together.
 *
 * @param confidences the probability of each item's predicted class, 0 to 1
 * @param correct 1 for each item that was predicted rightly, else 0
 */
export function reliability(confidences: ArrayLike<number>, correct: ArrayLike<number>): ReliabilityBin[] {
  const sums = Array.from({ length: calibrationBins }, () => ({ count: 0, confidence: 0, correct: 0 }));
  for (let i = 0; i < confidences.length; i++) {
    const place = Math.ceil(confidences[i]! * calibrationBins) - 1;
    const bin = sums[Math.min(calibrationBins - 1, Math.max(0, place))]!;
    bin.count++;
    bin.confidence += confidences[i]!;
    bin.correct += correct[i]!;
  }
  return sums.map(({ count, confidence, correct }, place) => ({
    from: place / calibrationBins,
    to: (place + 1) / calibrationBins,
    count,
    confidence: count === 0 ? 0 : confidence / count,
    accuracy: count === 0 ? 0 : correct / count,
  }));
}

/** Expected calibration error (Guo et al. 2017, Eq. 3): the bins' |accuracy − confidence|, weighted by their items. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const items = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, bin) => sum + (bin.count / items) * Math.abs(bin.accuracy - bin.confidence), 0);
}
