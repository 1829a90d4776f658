import type { Event } from '../domain/event.ts';
import { frame } from './frame.ts';
import type { StageList } from './listr.ts';
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
  readonly write: Write;
  readonly capabilities: () => FrameCapabilities;
  readonly now: () => number;
  readonly words: OneLiners;
}): Reporter {
  const block = screen(options.write);
  let state: RunState = noRun;
  let list: Promise<StageList> | undefined;

  const draw = () => {
    const can = options.capabilities();
    const rows = state.outcome === undefined ? can.rows : Math.max(can.rows, listedAtTheEnd);
    const lines = frame(state, options.now(), { ...can, rows }, options.words);
    block.draw(state.outcome === undefined ? lines : [...lines, ...notices(state, can.columns)], can.columns);
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
    event(event: Event) {
      state = advance(state, event);
      if (event.event === 'stage-started') list ??= open();
      if (list !== undefined && endings.has(event.event) && 'stage' in event)
        void list.then((opened) => opened.settle(event.stage));
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
