import type { Json } from '../base/json.ts';
import type { Outcome } from '../domain/event.ts';
import type { RunReport, Status } from '../domain/report.ts';
import { duration, measured } from './numbers.ts';
import type { Style } from './paint.ts';
import { printable } from './printable.ts';
import { cellOf, type ListedRun, type RunColumn, textOf } from './run-columns.ts';
import type { TextCapabilities } from './summary-words.ts';
import { type Cell, textTable } from './text-table.ts';

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

/** The columns of a list where none are chosen, and those before the chosen ones. */
export const usualColumns = ['run', 'when', 'pipeline', 'outcome', 'ran', 'restored', 'failed', 'time'];
export const firstColumns = ['run', 'when', 'pipeline', 'outcome'];

/** A line a run under a line of headers; `when` puts an ISO time in the user's words. */
export function runsTable(
  runs: readonly ListedRun[],
  columns: readonly RunColumn[],
  when: (iso: string) => string,
  can: TextCapabilities,
): string[] {
  const rows = runs.map((run) =>
    columns.map((column): Cell => {
      const value = cellOf(run, column);
      const text = cellText(column.name, value, when);
      const style = column.name === 'outcome' ? styles[run.short.outcome] : undefined;
      return {
        text: printable(text),
        right: typeof value === 'number',
        ...(style === undefined ? {} : { style }),
      };
    }),
  );
  const head = columns.map(
    ({ title }, at): Cell => ({
      text: printable(title),
      style: 'bold',
      right: rows.some((row) => row[at]!.right === true),
    }),
  );
  return textTable([head, ...rows], can);
}

function cellText(name: string, value: Json | undefined, when: (iso: string) => string): string {
  if (value === undefined) return '';
  if (name === 'when') return when(textOf(value));
  if (typeof value !== 'number') return textOf(value);
  if (name === 'time') return duration(value);
  return Number.isInteger(value) || name.startsWith('params.') ? String(value) : measured(value);
}
