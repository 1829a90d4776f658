export const scheduleNames = ['cosine', 'linear', 'constant'] as const;
export type ScheduleName = (typeof scheduleNames)[number];

/** `openai`: the rate as OpenAI's released code computes it. */
export const recipes = ['standard', 'openai'] as const;
export type Recipe = (typeof recipes)[number];

/** How the learning rate changes over a training. */
export interface Schedule {
  readonly schedule: ScheduleName;
  /** The highest rate. */
  readonly learning_rate: number;
  /** Updates during which it rises; 0 for none. With `openai` it need not be whole. */
  readonly warmup_steps: number;
  /** Updates in all. */
  readonly steps: number;
  /** `standard` where absent. */
  readonly recipe?: Recipe;
}

/**
 * The rate of update s, which counts from 1. Over the W warm-up updates it rises as s/W, so that the first update already
 * moves (in OpenAI's released code its rate is 0) and update W has the full rate. Then, with p = (s − 1 − W) / (steps − W)
 * going from 0 towards 1: cosine ½(1 + cos πp), linear 1 − p, or constant; the rate would be 0 at the update after the last.
 */
export function rateAt(whole: Schedule, s: number): number {
  const { schedule, learning_rate, warmup_steps, steps, recipe } = whole;
  if (recipe === 'openai') return learning_rate * releasedShare(whole, (s - 1) / steps);
  if (s <= warmup_steps) return (learning_rate * s) / warmup_steps;
  const p = (s - 1 - warmup_steps) / (steps - warmup_steps);
  switch (schedule) {
    case 'cosine':
      return (learning_rate * (1 + Math.cos(Math.PI * p))) / 2;
    case 'linear':
      return learning_rate * (1 - p);
    case 'constant':
      return learning_rate;
  }
}

/**
 * The share of the rate in OpenAI's released code (opt.py), x = updates made / updates in all: so the first update has 0. With a warm-up
 * until x = w: x / w, then cosine ½(1 + cos πx), which is not re-based and so begins below 1; linear has 1 − x as a factor throughout.
 */
function releasedShare({ schedule, warmup_steps, steps }: Schedule, x: number): number {
  const w = warmup_steps / steps;
  const rising = w > 0 && x <= w;
  switch (schedule) {
    case 'cosine':
      return rising ? x / w : (1 + Math.cos(Math.PI * x)) / 2;
    case 'linear':
      return (rising ? x / w : 1) * (1 - x);
    case 'constant':
      return rising ? x / w : 1;
  }
}
