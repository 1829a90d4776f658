export const scheduleNames = ['cosine', 'linear', 'constant'] as const;
export type ScheduleName = (typeof scheduleNames)[number];

/** How the learning rate changes over a training. */
export interface Schedule {
  readonly schedule: ScheduleName;
  /** The highest rate. */
  readonly learning_rate: number;
  /** Updates during which it rises; 0 for none. */
  readonly warmup_steps: number;
  /** Updates in all. */
  readonly steps: number;
}

/**
 * The rate of update s, which counts from 1. Over the W warm-up updates it rises as s/W, so that the first update already
 * moves (in OpenAI's released code its rate is 0) and update W has the full rate. Then, with p = (s − 1 − W) / (steps − W)
 * going from 0 towards 1: cosine ½(1 + cos πp), linear 1 − p, or constant; the rate would be 0 at the update after the last.
 */
export function rateAt({ schedule, learning_rate, warmup_steps, steps }: Schedule, s: number): number {
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
