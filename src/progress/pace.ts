import type { Progress } from '../domain/event.ts';

/** One stretch of work by what it counts: where it began in this session and where it is. Times are in seconds. */
export interface Pace {
  readonly first: Mark;
  readonly last: Mark;
  readonly steps: number;
  readonly unit: string;
}
interface Mark {
  readonly step: number;
  readonly at: number;
}

/** The pace after another progress message; a new one where something else is counted, or counting began again. */
export function paced(before: Pace | undefined, progress: Progress, at: number): Pace {
  const last = { step: progress.step, at };
  const unit = progress.unit ?? 'steps';
  const goesOn =
    before !== undefined &&
    before.unit === unit &&
    before.steps === progress.steps &&
    before.last.step <= progress.step;
  // The first mark stands after the first step: loading and compiling are not part of the rate.
  return { first: goesOn ? before.first : last, last, steps: progress.steps, unit };
}

/** Seconds until the last step at the rate of this session, without its first step; unknown until a second mark. */
export function timeLeft(pace: Pace | undefined, now: number): number | undefined {
  if (pace === undefined) return undefined;
  const { first, last, steps } = pace;
  const done = last.step - first.step;
  if (done <= 0 || last.at <= first.at) return undefined;
  const perStep = (last.at - first.at) / done;
  return Math.max(0, (steps - last.step) * perStep - Math.max(0, now - last.at));
}
