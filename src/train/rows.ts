import type { Values } from '../engine/engine.ts';

/**
 * What each predicted token counts for: every one of the batch alike (`token`, as Hugging Face's port has it), or every
 * sequence alike, and within it every token (`sequence`, as OpenAI's released code has it).
 */
export const lmNormalizations = ['sequence', 'token'] as const;
export type LmNormalization = (typeof lmNormalizations)[number];

/**
 * Rows of ids as the tensors that a language-model loss reads, B rows of T places:
 * `tokens` int32 [B, T], the first T ids of each row, then `padding`; `targets` int32 [B, T], the id after each;
 * `weights` float32 [B, T], what each target counts for: 0 where there is none, 1 in sum (so the loss is a mean).
 */
export function lmRows(
  rows: readonly ArrayLike<number>[],
  { length: T, padding, normalization }: { length: number; padding: number; normalization: LmNormalization },
): Values {
  const shape = [rows.length, T];
  const tokens = new Int32Array(rows.length * T).fill(padding);
  const targets = new Int32Array(rows.length * T).fill(padding);
  for (const [b, row] of rows.entries()) {
    for (let t = 0; t < Math.min(T, row.length); t++) tokens[b * T + t] = row[t]!;
    for (let t = 0; t < predictedBy(row, T); t++) targets[b * T + t] = row[t + 1]!;
  }
  return {
    tokens: { shape, data: tokens },
    targets: { shape, data: targets },
    weights: { shape, data: Float32Array.from(lmWeights(rows, { length: T, normalization })) },
  };
}

/** What each of the B · T targets counts for: 1 in sum. */
export function lmWeights(
  rows: readonly ArrayLike<number>[],
  { length: T, normalization }: { readonly length: number; readonly normalization: LmNormalization },
): number[] {
  const weights = new Array<number>(rows.length * T).fill(0);
  const predicted = rows.map((row) => predictedBy(row, T));
  const inAll = predicted.reduce((a, b) => a + b, 0);
  const rowsThatPredict = predicted.filter((count) => count > 0).length;
  for (const [b, count] of predicted.entries()) {
    const weight = normalization === 'token' ? 1 / inAll : 1 / (count * rowsThatPredict);
    weights.fill(weight, b * T, b * T + count);
  }
  return weights;
}

/** How many of a row's ids are predicted from those before. */
const predictedBy = (row: ArrayLike<number>, T: number): number => Math.max(0, Math.min(T, row.length - 1));

/** The batch's dropout seed: masks are a function of (seed, step, site), so they survive a resume. int32 [2]. */
export const dropoutSeed = (seed: number, step: number): Values => ({
  seed: { shape: [2], data: Int32Array.of(seed, step) },
});
