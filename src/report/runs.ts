import type { Outcome } from '../domain/event.ts';
import type { RunReport, Status } from '../domain/report.ts';
import { padEnd, padStart, width } from './columns.ts';
import { duration } from './numbers.ts';
import type { Style } from './paint.ts';
import { printable } from './printable.ts';
import type { TextCapabilities } from './summary-words.ts';

/** A run in short, for a list of them. */
export interface RunInShort {
  readonly run: string;
  readonly pipeline: string;
  readonly file: string;
  readonly outcome: Outcome | 'running';
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Of the whole run; absent where it has not ended in order. */
  readonly seconds?: number;
  /** How many stages ended so; of a run under way, those that have. */
  readonly stages: { readonly [status in Status]: number } & { readonly all: number };
}

/** `isLive`: whether the run goes on. */
export function inShort(report: RunReport, isLive: boolean): RunInShort {
  const { run, pipeline, file, outcome, circumstances } = report;
  const { started, seconds } = circumstances;
  const statuses = Object.values(report.stages).map(({ status }) => status);
  const counted = (wanted: Status) => statuses.filter((status) => status === wanted).length;
  return {
    run,
    pipeline,
    file,
    outcome: isLive ? 'running' : outcome,
    started: typeof started === 'string' ? started : '',
    ...(typeof seconds === 'number' ? { seconds } : {}),
    stages: {
      succeeded: counted('succeeded'),
      restored: counted('restored'),
      failed: counted('failed'),
      interrupted: counted('interrupted'),
      skipped: counted('skipped'),
      all: statuses.length,
    },
  };
}

const styles: { readonly [outcome in RunInShort['outcome']]: Style } = {
  succeeded: 'green',
  failed: 'red',
  interrupted: 'yellow',
  running: 'cyan',
};

const headers = ['run', 'when', 'pipeline', 'outcome', 'ran', 'restored', 'failed', 'time'] as const;
const numbers = new Set<string>(['ran', 'restored', 'failed', 'time']);

/** A line a run under a line of headers; `when` puts an ISO time in the user's words. */
export function runsTable(
  runs: readonly RunInShort[],
  when: (iso: string) => string,
  can: TextCapabilities,
): string[] {
  const rows = runs.map(({ run, started, pipeline, outcome, stages, seconds }) => [
    run,
    when(started),
    pipeline,
    outcome,
    String(stages.succeeded),
    String(stages.restored),
    String(stages.failed),
    seconds === undefined ? '' : duration(seconds),
  ]);
  const cells = [headers, ...rows].map((row) => row.map(printable));
  const widths = headers.map((_, at) => Math.max(...cells.map((row) => width(row[at]!))));
  const lines = cells.map((row) =>
    row.map((cell, at) => (numbers.has(headers[at]!) ? padStart : padEnd)(cell, widths[at]!)),
  );
  return lines.map((row, line) => {
    if (line === 0) return can.paint('bold', row.join('  ').trimEnd());
    const outcome = runs[line - 1]!.outcome;
    return row
      .map((cell, at) => (at === 3 ? can.paint(styles[outcome], cell) : cell))
      .join('  ')
      .trimEnd();
  });
}
