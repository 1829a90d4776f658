/** Part of a sequence that is read at once, and the places whose vectors are taken from it. */
export interface FeatureWindow {
  readonly from: number;
  readonly to: number;
  /** Index of the first place that no window before has given. */
  readonly fresh: number;
}

/**
 * Windows of at most T places over a sequence, each `stride` after the one before. Every place is taken once, from the first window that has
 * it: with at least T − stride places before it where the sequence has them.
 */
export function* featureWindows(length: number, T: number, stride: number): Generator<FeatureWindow> {
  for (let from = 0, fresh = 0; fresh < length; from += stride) {
    const to = Math.min(from + T, length);
    yield { from, to, fresh };
    fresh = to;
  }
}
