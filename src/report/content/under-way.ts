import type { Event, Progress } from '../../domain/event.ts';

/** How far a stage under way is. */
export interface UnderWay {
  readonly step: number;
  readonly steps: number;
  readonly unit: string;
  readonly phase: string | null;
  readonly loss: number | null;
  /** Of the last validation. */
  readonly validationLoss: number | null;
  readonly tokensPerSecond: number | null;
  /** At the rate of this attempt, its first step left out; of the last time it said something. */
  readonly secondsLeft: number | null;
}

interface Heard {
  readonly progress: Progress;
  readonly at: number;
}

/** By stage, of those that have said how far they are and have not ended. */
export function underWay(events: readonly Event[]): ReadonlyMap<string, UnderWay> {
  const heard = new Map<string, { first: Heard; last: Heard }>();
  for (const event of events) {
    if (event.event === 'stage-progress') {
      const now = { progress: event.progress, at: Date.parse(event.time) / 1000 };
      const known = heard.get(event.stage);
      const goesOn =
        known !== undefined &&
        known.last.progress.unit === event.progress.unit &&
        known.last.progress.steps === event.progress.steps &&
        known.last.progress.step <= event.progress.step;
      heard.set(event.stage, { first: goesOn ? known.first : now, last: now });
    } else if ('stage' in event && isEnd.has(event.event)) heard.delete(event.stage);
  }
  return new Map([...heard].map(([stage, { first, last }]) => [stage, told(first, last)]));
}

const isEnd: ReadonlySet<string> = new Set([
  'stage-succeeded',
  'stage-failed',
  'stage-retried',
  'stage-interrupted',
]);

function told(first: Heard, { progress, at }: Heard): UnderWay {
  const { step, steps, unit = 'steps', phase, loss, validation_loss, tokens_per_second } = progress;
  const done = step - first.progress.step;
  const isPaced = done > 0 && at > first.at;
  return {
    step,
    steps,
    unit,
    phase: phase ?? null,
    loss: loss ?? null,
    validationLoss: validation_loss ?? null,
    tokensPerSecond: tokens_per_second ?? null,
    secondsLeft: isPaced ? ((steps - step) * (at - first.at)) / done : null,
  };
}
