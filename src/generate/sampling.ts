import type { Random } from '../base/random.ts';

/** How a next token is chosen from logits. */
export interface Sampling {
  /** What logits are divided by; 0 takes the most probable token (of equals the lowest id). */
  readonly temperature: number;
  /** Keeps this many most probable tokens; 0 keeps all. */
  readonly top_k: number;
  /** Keeps the fewest most probable tokens whose probabilities reach this sum, after `top_k`; 1 keeps all. */
  readonly top_p: number;
}

/** Tokens that may be drawn, and their probabilities, which sum to 1. */
export interface Distribution {
  readonly ids: Uint32Array;
  readonly probabilities: Float64Array;
}

/**
 * What a next token is drawn from: temperature, then the k most probable (Fan et al. 2018), then the nucleus (Holtzman et al. 2020, eq. 2), the
 * rest given their shares. A logit of −∞ is never drawn.
 */
export function distributionOf(logits: Float32Array, sampling: Sampling): Distribution {
  const { temperature, top_k, top_p } = sampling;
  if (temperature === 0) return { ids: Uint32Array.of(greatest(logits)), probabilities: Float64Array.of(1) };
  const ids = mostProbable(logits, top_k);
  const all = { ids, probabilities: shares(ids, logits, temperature) };
  return top_p < 1 ? nucleus(all, top_p) : all;
}

/** Draws a token with one number of the generator. */
export function draw({ ids, probabilities }: Distribution, random: Random): number {
  let left = random.float() + random.float() / 2 ** 24;
  for (let i = 0; i < ids.length; i++) {
    left -= probabilities[i]!;
    if (left < 0) return ids[i]!;
  }
  return ids[probabilities.findLastIndex((p) => p > 0)]!; // the probabilities' rounding
}

/** ln P(id) under the softmax of the logits as they are. */
export function logProbability(logits: Float32Array, id: number): number {
  const most = logits[greatest(logits)]!;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - most);
  return logits[id]! - most - Math.log(sum);
}

/** The first of equals. */
function greatest(logits: Float32Array): number {
  let best = 0;
  for (let id = 1; id < logits.length; id++) if (logits[id]! > logits[best]!) best = id;
  return best;
}

/** In the order of their ids; of equals at the threshold the lowest ids are kept. */
function mostProbable(logits: Float32Array, top_k: number): Uint32Array {
  const possible = [...logits.keys()].filter((id) => logits[id]! > Number.NEGATIVE_INFINITY);
  if (top_k === 0 || top_k >= possible.length) return Uint32Array.from(possible);
  const sorted = logits.toSorted(); // ascending
  const threshold = sorted[sorted.length - top_k]!;
  let equals = top_k - possible.filter((id) => logits[id]! > threshold).length;
  return Uint32Array.from(
    possible.filter((id) => logits[id]! > threshold || (logits[id] === threshold && equals-- > 0)),
  );
}

function shares(ids: Uint32Array, logits: Float32Array, temperature: number): Float64Array {
  const most = logits[greatest(logits)]!;
  return normalized(Float64Array.from(ids, (id) => Math.exp((logits[id]! - most) / temperature)));
}

function nucleus({ ids, probabilities }: Distribution, top_p: number): Distribution {
  // Tokens this improbable sum to less than 1 − top_p, so none of them is needed: most of a vocabulary is never sorted.
  const least = ((1 - top_p) / ids.length) * (1 - 1e-9);
  const order = [...ids.keys()]
    .filter((i) => probabilities[i]! >= least)
    .sort((a, b) => probabilities[b]! - probabilities[a]! || ids[a]! - ids[b]!);
  let sum = 0;
  const kept = order.filter((i) => {
    const isIn = sum < top_p;
    sum += probabilities[i]!;
    return isIn;
  });
  return {
    ids: Uint32Array.from(kept, (i) => ids[i]!),
    probabilities: normalized(Float64Array.from(kept, (i) => probabilities[i]!)),
  };
}

function normalized(weights: Float64Array): Float64Array {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}
