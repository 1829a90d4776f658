import type { Value, Values } from '../engine/engine.ts';

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

/**
 * Parts of one batch, each made as a batch of its own, weighted as what they are of the whole: each target and each label then counts
 * as in one large batch, however unlike the parts are, so that losses and gradients of the parts add up to that batch's.
 */
export function partsOfOne(parts: readonly Values[], normalization: LmNormalization): Values[] {
  const shares = (count: (part: Values) => number): number[] => {
    const counts = parts.map(count);
    const all = counts.reduce((a, b) => a + b, 0);
    return counts.map((one) => (all === 0 ? 0 : one / all));
  };
  const lm = shares(({ weights }) => (weights === undefined ? 0 : counted(weights, normalization)));
  const labels = shares(({ label_weights: one }) => (one === undefined ? 0 : counted(one, 'token')));
  return parts.map((part, i) => ({
    ...part,
    ...(part['weights'] && { weights: times(part['weights'], lm[i]!) }),
    ...(part['label_weights'] && { label_weights: times(part['label_weights'], labels[i]!) }),
  }));
}

/** How many places count, or how many rows with one that does. */
function counted({ shape, data }: Value, normalization: LmNormalization): number {
  const width = normalization === 'token' ? 1 : shape.at(-1)!;
  let count = 0;
  for (let at = 0; at < data.length; at += width)
    if (data.subarray(at, at + width).some((weight) => weight > 0)) count++;
  return count;
}

const times = ({ shape, data }: Value, factor: number): Value => ({
  shape,
  data: Float32Array.from(data, (value) => value * factor),
});

/**
 * The batch's dropout seed: masks are a function of (seed, step, site), so they survive a resume. Of a batch in parts each counts as a
 * step, for its masks are to be its own. int32 [2].
 */
export const dropoutSeed = (
  seed: number,
  step: number,
  { part = 0, parts = 1 }: { part?: number; parts?: number } = {},
): Values => ({
  seed: { shape: [2], data: Int32Array.of(seed, (step - 1) * parts + part + 1) },
});
