/** What decides a dropout mask, beside the element's index: nothing else does, so a resumed training draws the same masks. */
export interface MaskKey {
  readonly seed: number;
  readonly step: number;
  /** Which dropout of the model. */
  readonly site: number;
}

/** A bijection of 32-bit integers whose output bits look random: `lowbias32`, found by Chris Wellons' hash-prospector. */
function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/** The key in two 32-bit words. */
export function maskWords({ seed, step, site }: MaskKey): readonly [number, number] {
  const first = mix(mix(seed ^ 0x9e3779b9) ^ step);
  return [mix(first ^ site), mix(Math.imul(first, 0x85ebca6b) ^ Math.imul(site, 0xc2b2ae35))];
}

/** Elements whose hash's top 24 bits reach this are kept: a share of `rate` is not. */
export const maskThreshold = (rate: number): number => Math.round(rate * 2 ** 24);

/** Fills `mask` with 0 (a share of `rate`) and 1 / (1 − rate): element i by the hash mix(mix(i ⊕ word 0) + word 1). */
export function fillMask(mask: Float32Array, rate: number, key: MaskKey): void {
  const [first, second] = maskWords(key);
  const threshold = maskThreshold(rate);
  const kept = 1 / (1 - rate);
  for (let i = 0; i < mask.length; i++) {
    mask[i] = mix(mix(i ^ first) + second) >>> 8 < threshold ? 0 : kept;
  }
}
