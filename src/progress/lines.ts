import type { Event, Progress } from '../domain/event.ts';
import { padEnd, width } from '../report/columns.ts';
import { bytes, count, duration } from '../report/numbers.ts';
import { brief, printable } from '../report/printable.ts';
import { type Pace, paced } from './pace.ts';
import type { Reporter, Write } from './reporter.ts';
import { secondsOf } from './state.ts';
import { type OneLiners, progressWords } from './words.ts';

/**
 * One plain line an event, for pipes, logs and terminals that cannot move the cursor: when a stage starts and why, when and
 * how it ends, and in between a line for each twentieth of its steps or each minute, whichever comes first.
 */
export function lineReporter(write: Write, words: OneLiners): Reporter {
  let names = 0;
  const reasons = new Map<string, string>();
  const progress = new Map<string, (progress: Progress, at: number) => string | undefined>();
  const notes = new Map<string, number>();
  const say = (stage: string, text: string) => write(`${padEnd(printable(stage), names)}  ${text}\n`);

  const event = (event: Event): void => {
    switch (event.event) {
      case 'run-started':
        names = Math.min(40, Math.max(0, ...event.stages.map(({ id }) => width(printable(id)))));
        write(`run ${event.run}: ${printable(event.pipeline)}, ${count(event.stages.length, 'stage')}\n`);
        return;
      case 'stage-decided':
        reasons.set(event.stage, words.reasons(event.reasons));
        return;
      case 'stage-waits':
        say(event.stage, `waits for run ${printable(event.run)}, which computes the same`);
        return;
      case 'stage-fetched':
        say(event.stage, `fetched ${bytes(event.bytes)} from ${printable(event.remote)}`);
        return;
      case 'remote-notice':
        write(`note: ${printable(event.remote)}: ${printable(event.text)}\n`);
        return;
      case 'stage-retried':
        say(event.stage, `attempt ${event.attempt} failed: ${words.failure(event.failure)}; once more`);
        return;
      case 'stage-started':
        progress.set(event.stage, seldom(secondsOf(event)));
        say(event.stage, `started  ${reasons.get(event.stage) ?? ''}`.trimEnd());
        return;
      case 'stage-progress': {
        const text = progress.get(event.stage)?.(event.progress, secondsOf(event));
        if (text !== undefined) say(event.stage, text);
        return;
      }
      case 'stage-notice': {
        const said = (notes.get(event.stage) ?? 0) + 1;
        notes.set(event.stage, said);
        if (said <= mostNotes) say(event.stage, `note: ${brief(printable(event.text))}`);
        else if (said === mostNotes + 1) say(event.stage, 'note: further notes are in the report');
        return;
      }
      case 'stage-succeeded':
        say(event.stage, `done in ${duration(event.seconds)}`);
        return;
      case 'stage-restored':
        say(event.stage, `restored from run ${printable(event.from)}`);
        return;
      case 'stage-failed':
        say(event.stage, `failed after ${duration(event.seconds)}: ${words.failure(event.failure)}`);
        return;
      case 'stage-skipped':
        say(event.stage, `skipped  ${words.reasons(event.reasons)}`.trimEnd());
        return;
      case 'stage-interrupted':
        say(event.stage, `interrupted after ${duration(event.seconds)}`);
        return;
      case 'stage-point':
      case 'stage-metric':
      case 'stage-circumstance':
      case 'remotes-used':
      case 'run-ended':
        return;
    }
  };
  return { event, end: async () => {}, say: write };
}

/** Of one stage. */
const mostNotes = 20;
const parts = 20;
const longestSilence = 60;
/** Seconds between two lines of a stage: however it counts, a log does not flood. */
const shortestSilence = 0.2;

/** Turns progress messages into words, but only where enough has happened since the last. */
function seldom(startedAt: number): (progress: Progress, at: number) => string | undefined {
  let pace: Pace | undefined;
  let saidAt = startedAt;
  let toldAt = Number.NEGATIVE_INFINITY;
  /** How many parts of each kind of work were told: a validation that comes round again is not told again. */
  const told = new Map<string, number>();
  return (progress, at) => {
    pace = paced(pace, progress, at);
    const work = `${progress.unit ?? 'steps'}/${progress.steps}`;
    const part = progress.steps > 0 ? Math.floor((progress.step / progress.steps) * parts) : 0;
    const more = part > (told.get(work) ?? 0);
    const ended = progress.steps > 0 && progress.step >= progress.steps;
    if (more ? at - toldAt < shortestSilence : at - saidAt < longestSilence) return undefined;
    if (more) told.set(work, part);
    saidAt = at;
    toldAt = at;
    const { percent, steps, loss, validation, learningRate, rate, left } = progressWords(progress, pace, at);
    return [percent, steps, loss, validation, learningRate, rate, ended ? undefined : left]
      .filter((word) => word !== undefined)
      .join('  ');
  };
}
