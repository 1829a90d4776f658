import type { Progress } from '../domain/event.ts';
import type { Reason } from '../domain/reason.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { clock, measured, short } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import { type Pace, timeLeft } from './pace.ts';

/** How reasons and failures are put, each on one line. */
export interface OneLiners {
  readonly reasons: (reasons: readonly Reason[]) => string;
  readonly failure: (failure: RunFailure) => string;
}

/** What is known of a stage's progress, in words; absent where it has no meaning. */
export interface ProgressWords {
  /** Of the steps, between 0 and 1. */
  readonly part: number | undefined;
  readonly percent: string | undefined;
  readonly steps: string | undefined;
  readonly loss: string | undefined;
  readonly validation: string | undefined;
  readonly rate: string | undefined;
  readonly learningRate: string | undefined;
  /** `--` until the rate is known. */
  readonly left: string;
}

/** `now` in seconds since the epoch. */
export function progressWords(progress: Progress, pace: Pace | undefined, now: number): ProgressWords {
  const { step, steps, loss, validation_loss, learning_rate, tokens_per_second } = progress;
  const left = timeLeft(pace, now);
  const part = steps > 0 ? Math.min(1, Math.max(0, step / steps)) : undefined;
  const counted = [
    printable(progress.phase ?? ''),
    `${step}/${steps}`,
    printable(progress.unit === undefined || progress.unit === 'steps' ? '' : progress.unit),
  ];
  return {
    part,
    percent: part === undefined ? undefined : `${String(Math.floor(part * 100)).padStart(3)} %`,
    steps:
      part === undefined ? undefined : counted.filter((word) => word !== '' && word !== 'training').join(' '),
    loss: loss === undefined ? undefined : `loss ${measured(loss)}`,
    validation: validation_loss === undefined ? undefined : `validation ${measured(validation_loss)}`,
    rate: tokens_per_second === undefined ? undefined : `${short(tokens_per_second)} tokens/s`,
    learningRate: learning_rate === undefined ? undefined : `lr ${learning_rate.toExponential(1)}`,
    left: left === undefined ? '-- left' : `${clock(Math.ceil(left))} left`,
  };
}
