import { type Random, randomFrom } from '../base/random.ts';
import type { Values } from '../engine/engine.ts';
import type { BatchAt } from './batches.ts';
import { dropoutSeed, partsOfOne } from './rows.ts';

/** Devlin et al. 2019, section 3.1: of every row 15 % are predicted; of these 80 % are hidden, 10 % replaced, 10 % left as they are. */
const chosenShare = 0.15;
const hiddenShare = 0.8;
const replacedShare = 0.1;

export interface MaskingOptions {
  /** T, places of a row. */
  readonly length: number;
  readonly mask: number;
  /** Fills rows; nothing sees it. */
  readonly padding: number;
  /** Ids that are never predicted and never stand in for another, ascending: the separator, and what stands for unknown characters. */
  readonly specials: readonly number[];
  /** Ids from 0 up to here may stand in for another. */
  readonly ordinary: number;
}

/**
 * Rows of ids as a masked language model's tensors: `tokens` int32 [B, T], some of them changed; `targets` int32 [B, T], as they were;
 * `weights` float32 [B, T], equal at the chosen places and 0 elsewhere, 1 in sum. Of each row at least one place is chosen, if
 * any but specials are there. Its T first ids are read.
 */
export function maskedRows(
  rows: readonly ArrayLike<number>[],
  options: MaskingOptions,
  random: Random,
): Values {
  const { length: T, mask, padding, specials, ordinary } = options;
  const shape = [rows.length, T];
  const targets = new Int32Array(rows.length * T).fill(padding);
  for (const [b, row] of rows.entries())
    for (let t = 0; t < Math.min(T, row.length); t++) targets[b * T + t] = row[t]!;
  const tokens = targets.slice();
  const chosen = rows.flatMap((row, b) => chosenPlaces(row, T, specials, random).map((t) => b * T + t));
  const weights = new Float32Array(tokens.length);
  for (const place of chosen) {
    weights[place] = 1 / chosen.length;
    const draw = random.float();
    if (draw < hiddenShare) tokens[place] = mask;
    else if (draw < hiddenShare + replacedShare) tokens[place] = otherThan(specials, ordinary, random);
  }
  return {
    tokens: { shape, data: tokens },
    targets: { shape, data: targets },
    weights: { shape, data: weights },
  };
}

function chosenPlaces(
  row: ArrayLike<number>,
  T: number,
  specials: readonly number[],
  random: Random,
): number[] {
  const eligible = Array.from({ length: Math.min(T, row.length) }, (_, t) => t).filter(
    (t) => !specials.includes(row[t]!),
  );
  if (eligible.length === 0) return [];
  const count = Math.max(1, Math.round(chosenShare * eligible.length));
  return Array.from(random.permutation(eligible.length).subarray(0, count), (i) => eligible[i]!);
}

function otherThan(specials: readonly number[], ordinary: number, random: Random): number {
  const drawn = random.below(ordinary - specials.length);
  return specials.reduce((id, special) => (id < special ? id : id + 1), drawn);
}

/** Batches of masked rows, each in parts; which places are chosen, and how they are changed, is a function of (seed, step, part). */
export function maskedBatches(
  rowsAt: (step: number, part: number) => readonly ArrayLike<number>[],
  options: MaskingOptions & { readonly seed: number; readonly gradient_accumulation_steps: number },
): BatchAt {
  const { seed, gradient_accumulation_steps: parts } = options;
  return (step) => {
    const made = Array.from({ length: parts }, (_, part) => ({
      ...maskedRows(rowsAt(step, part), options, randomFrom(seed, 'masks', step, part)),
      ...dropoutSeed(seed, step, { part, parts }),
    }));
    return partsOfOne(made, 'token');
  };
}
