import type { Event } from '../domain/event.ts';
import { frame } from './frame.ts';
import type { StageList } from './listr.ts';
import { logLines } from './log-view.ts';
import { notices } from './notices.ts';
import type { Reporter, Write } from './reporter.ts';
import { screen } from './screen.ts';
import type { FrameCapabilities } from './stage-line.ts';
import { advance, noRun, type RunState, type StageState } from './state.ts';
import type { OneLiners } from './words.ts';

/** Stages, most of them restored, that the last frame still lists one by one. */
const listedAtTheEnd = 48;

/**
 * A line a stage, drawn again as the run goes on. listr2 is loaded when the first stage starts: a run that only restores
 * never needs it. `capabilities` is asked for each frame, since a window changes its size; `now` gives seconds since the epoch.
 */
export function terminalReporter(options: {
  /** Moves the cursor, too. */
  readonly draw: Write;
  /** Plain lines above the frame. */
  readonly write: Write;
  readonly capabilities: () => FrameCapabilities;
  readonly now: () => number;
  readonly words: OneLiners;
  /** The last lines of a stage's log, at most so many. */
  readonly tail: (log: string, lines: number) => readonly string[];
}): Reporter & { readonly toggleLogs: () => void } {
  const block = screen(options.draw);
  let state: RunState = noRun;
  let list: Promise<StageList> | undefined;
  let withLogs = false;

  const draw = () => {
    const can = options.capabilities();
    const isLive = state.outcome === undefined;
    const rows = isLive ? can.rows : Math.max(can.rows, listedAtTheEnd);
    const below = isLive ? (withLogs ? logLines(state, can, options.tail) : []) : notices(state, can.columns);
    const room = isLive ? rows - below.length : rows;
    const lines = frame(state, options.now(), { ...can, rows: room }, options.words);
    block.draw([...lines, ...below], can.columns);
  };
  const open = async (): Promise<StageList> => {
    const { stageList } = await import('./listr.ts');
    const opened = stageList(
      state.stages.map(({ id }) => id),
      draw,
    );
    for (const stage of state.stages) if (hasEnded(stage)) opened.settle(stage.id);
    return opened;
  };

  return {
    toggleLogs() {
      withLogs = !withLogs;
      if (list !== undefined) draw();
    },
    event(event: Event) {
      state = advance(state, event);
      if (event.event === 'stage-started') list ??= open();
      if (list !== undefined && endings.has(event.event) && 'stage' in event)
        void list.then((opened) => opened.settle(event.stage));
    },
    say(lines) {
      block.draw([], options.capabilities().columns);
      options.write(lines);
      draw();
    },
    async end() {
      if (list !== undefined) await (await list).end();
      draw();
    },
  };
}

const endings: ReadonlySet<Event['event']> = new Set([
  'stage-succeeded',
  'stage-restored',
  'stage-failed',
  'stage-skipped',
  'stage-interrupted',
]);

const hasEnded = (stage: StageState): boolean => stage.status !== 'waiting' && stage.status !== 'running';
