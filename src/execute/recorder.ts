import type { CurvePoint, Event, EventBody } from '../domain/event.ts';
import type { RunFolder } from '../store/runs.ts';
import type { Host } from './host.ts';

const interval = 1_000; // milliseconds between the progress events of a stage that are kept

/** Every event passes here: to the reporters, to `events.jsonl`, and into the fold at the end. */
export interface Recorder {
  readonly record: (body: EventBody) => void;
  /** All but progress and points, which are no part of the report. */
  readonly events: () => readonly Event[];
  /** Throws what kept an event from being written, if anything did. */
  readonly check: () => void;
}

const wholePoints = 10_000; // points of a stage's curve that are all kept

/**
 * Of a stage's progress the log keeps the first, the last and one a second, at most a second late; of a curve with very many points those
 * that have a number whose last is a second old. The reporters hear all.
 */
export function makeRecorder(folder: RunFolder, host: Host, emit: (event: Event) => void): Recorder {
  const kept: Event[] = [];
  const progress = new Map<string, Progress>();
  const points = new Map<string, Points>();
  let problem: unknown;
  let lines: string[] = [];
  const writeAll = () => {
    if (lines.length === 0) return;
    const text = lines.join('');
    lines = [];
    try {
      folder.append(text);
    } catch (error) {
      problem ??= error; // an event may come at any moment; the run says it at its end
    }
  };
  // What happens in one turn of the event loop is written at its end, in one go.
  const write = (event: Event) => {
    if (lines.push(`${JSON.stringify(event)}\n`) === 1) queueMicrotask(writeAll);
  };
  const writeHeld = (state: Progress | undefined) => {
    if (state?.held === undefined) return;
    clearTimeout(state.timer);
    write(state.held);
    state.written = host.elapsed();
    state.held = undefined;
  };
  const flush = (stage: string) => {
    const state = progress.get(stage);
    writeHeld(state);
    progress.delete(stage);
  };
  return {
    events: () => kept,
    check: () => {
      writeAll();
      if (problem !== undefined) throw problem;
    },
    record: (body) => {
      const event: Event = { time: host.now().toISOString(), ...body };
      if (event.event === 'stage-progress') {
        const state = progress.get(event.stage);
        const now = host.elapsed();
        if (state && now - state.written < interval) {
          // Nothing more may come for long: whoever reads along is to know how far it is.
          if (state.held === undefined) {
            state.timer = setTimeout(() => writeHeld(state), interval - (now - state.written));
            state.timer.unref();
          }
          state.held = event;
        } else {
          writeHeld(state);
          write(event);
          progress.set(event.stage, { written: now, held: undefined, timer: undefined });
        }
      } else if (event.event === 'stage-point') {
        const state = points.get(event.stage) ?? { count: 0, written: new Map() };
        points.set(event.stage, state);
        if (isKept(event.point, state, host.elapsed())) write(event);
      } else {
        if (isEnd(event)) flush(event.stage);
        write(event);
        kept.push(event);
      }
      emit(event);
    },
  };
}

interface Progress {
  written: number;
  held: Event | undefined;
  timer: NodeJS.Timeout | undefined;
}

interface Points {
  count: number;
  /** When the last number of a name was written, once points are too many to keep them all. */
  readonly written: Map<string, number>;
}

function isKept(point: CurvePoint, state: Points, now: number): boolean {
  state.count += 1;
  if (state.count <= wholePoints) return true;
  const names = Object.keys(point);
  const isDue = names.some((name) => now - (state.written.get(name) ?? Number.NEGATIVE_INFINITY) >= interval);
  if (isDue) for (const name of names) state.written.set(name, now);
  return isDue;
}

const isEnd = (event: Event) =>
  event.event === 'stage-succeeded' || event.event === 'stage-failed' || event.event === 'stage-interrupted';
