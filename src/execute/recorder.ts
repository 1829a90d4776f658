import type { Event, EventBody } from '../domain/event.ts';
import type { RunFolder } from '../store/runs.ts';
import type { Host } from './host.ts';

const interval = 1_000; // milliseconds between the progress events of a stage that are kept

/** Every event passes here: to the reporters, to `events.jsonl`, and into the fold at the end. */
export interface Recorder {
  readonly record: (body: EventBody) => void;
  /** All but progress, which is no part of the report. */
  readonly events: () => readonly Event[];
  /** Throws what kept an event from being written, if anything did. */
  readonly check: () => void;
}

/** Of a stage's progress the log keeps the first, the last and one a second; the reporters hear all. */
export function makeRecorder(folder: RunFolder, host: Host, emit: (event: Event) => void): Recorder {
  const kept: Event[] = [];
  const progress = new Map<string, { written: number; held: Event | undefined }>();
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
  const flush = (stage: string) => {
    const state = progress.get(stage);
    if (state?.held) write(state.held);
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
        if (state && now - state.written < interval) state.held = event;
        else {
          write(event);
          progress.set(event.stage, { written: now, held: undefined });
        }
      } else {
        if (isEnd(event)) flush(event.stage);
        write(event);
        kept.push(event);
      }
      emit(event);
    },
  };
}

const isEnd = (event: Event) =>
  event.event === 'stage-succeeded' || event.event === 'stage-failed' || event.event === 'stage-interrupted';
