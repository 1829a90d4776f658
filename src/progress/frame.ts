import { truncate, width } from '../report/columns.ts';
import { printable } from '../report/printable.ts';
import { type FrameCapabilities, signOf, stageLine } from './stage-line.ts';
import type { RunState, StageState } from './state.ts';
import type { OneLiners } from './words.ts';

/**
 * What the terminal shows of a run: a line a stage, in plan order, and while it goes on how many are how far. Where there are more stages
 * than rows, restored, waiting and finished ones are folded into counts, running and failed ones last of all. Pure: the same state, time and
 * capabilities give the same lines, none wider than the terminal. `now` is in seconds since the epoch.
 */
export function frame(state: RunState, now: number, can: FrameCapabilities, words: OneLiners): string[] {
  const isLive = state.outcome === undefined;
  const lines = Math.max(3, can.rows - 1);
  const room = isLive || state.stages.length > lines ? lines - 1 : lines;
  const { shown, hidden } = fold(state.stages, room);
  // A name is cut only where the time beside it would not fit, or how far it is and the time left.
  const isTold = shown.some(({ status, progress }) => status === 'running' && progress !== undefined);
  const names = Math.min(
    Math.max(0, ...shown.map(({ id }) => width(printable(id)))),
    Math.max(8, can.columns - (isTold ? 22 : 12)),
  );
  const summed = isLive ? state.stages : hidden;
  const left = isLive && hidden.length > 0 ? `; ${hidden.length} not shown` : '';
  const inWords = `  ${isLive ? '' : 'and '}${counts(summed)}${left}`;
  const last = truncate(
    width(inWords) <= can.columns ? inWords : `  ${signs(summed, can)}${left}`,
    can.columns,
    can.unicode ? '…' : '~',
  );
  return [
    ...shown.map((stage) => stageLine(stage, names, now, can, words)),
    ...(isLive || hidden.length > 0 ? [can.paint('dim', last)] : []),
  ];
}

/** In which order stages lose their line; failed ones only where nothing else is left. */
const first: readonly StageState['status'][] = [
  'restored',
  'skipped',
  'waiting',
  'succeeded',
  'running',
  'interrupted',
  'failed',
];

function fold(
  stages: readonly StageState[],
  lines: number,
): { shown: readonly StageState[]; hidden: readonly StageState[] } {
  if (stages.length <= lines) return { shown: stages, hidden: [] };
  const tooMany = stages.length - lines;
  const order = first.flatMap((status) => {
    const same = stages.filter((stage) => stage.status === status);
    // The next to run and the last to have ended say most.
    return status === 'waiting' || status === 'running' ? same.reverse() : same;
  });
  const hidden = new Set(order.slice(0, tooMany));
  return { shown: stages.filter((stage) => !hidden.has(stage)), hidden: [...hidden] };
}

const nouns: { readonly [status in StageState['status']]?: string } = { succeeded: 'done' };

const counts = (stages: readonly StageState[]): string =>
  counted(stages)
    .map(([status, number]) => `${number} ${nouns[status] ?? status}`)
    .join(', ');

/** Where there is no room for words: `✔ 56  ⠋ 2  ◌ 942`. */
const signs = (stages: readonly StageState[], can: FrameCapabilities): string =>
  counted(stages)
    .map(([status, number]) => `${signOf(status, can)} ${number}`)
    .join('  ');

const counted = (stages: readonly StageState[]): readonly (readonly [StageState['status'], number])[] =>
  [...new Set(stages.map(({ status }) => status))].map((status) => [
    status,
    stages.filter((stage) => stage.status === status).length,
  ]);
