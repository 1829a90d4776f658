import { truncate } from '../report/columns.ts';
import { printable } from '../report/printable.ts';
import type { FrameCapabilities } from './stage-line.ts';
import type { RunState } from './state.ts';

const mostStages = 3;

/** The ends of the logs of stages that run, below the list: together at most half the screen. */
export function logLines(
  { stages }: RunState,
  can: FrameCapabilities,
  tail: (log: string, lines: number) => readonly string[],
): readonly string[] {
  const running = stages.filter(({ status, log }) => status === 'running' && log !== undefined);
  const shown = running.slice(0, mostStages);
  const room = Math.floor(can.rows / 2 / Math.max(1, shown.length)) - 1;
  if (room < 1) return [];
  const mark = can.unicode ? '…' : '~';
  return shown.flatMap(({ id, log }) => {
    const lines = tail(log!, room);
    return [
      can.paint('bold', truncate(`log of ${printable(id)}`, can.columns, mark)),
      ...(lines.length === 0 ? [can.paint('dim', 'nothing yet')] : lines).map((line) =>
        can.paint('dim', truncate(`${can.unicode ? '│' : '|'} ${printable(line)}`, can.columns, mark)),
      ),
    ];
  });
}
