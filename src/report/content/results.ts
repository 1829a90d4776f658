import { type JsonObject, ownValue } from '../../base/json.ts';
import { declarationOf } from '../../domain/metric.ts';
import type { RunReport } from '../../domain/report.ts';
import type { Baseline } from '../../domain/view.ts';
import { type SummaryCell, summaryTable } from '../summary.ts';

export type Better = 'higher' | 'lower';

/** The table that the pipeline declares, with the best of each column where it says what is better. */
export interface Results {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
  /** What would be scored without learning; never the best of a column. */
  readonly naive: readonly NaiveRow[];
}
export interface NaiveRow {
  readonly name: string;
  readonly cells: readonly (SummaryCell | null)[];
}
export interface ResultColumn {
  readonly name: string;
  readonly better?: Better;
  /** Indices of rows, more than one where they are equal. */
  readonly best: readonly number[];
}
export interface ResultRow {
  readonly id: string;
  readonly stage: string;
  readonly variant: JsonObject;
  readonly cells: readonly (SummaryCell | null)[];
  /** Rows that it was made from, directly or through others, the nearest first. */
  readonly madeFrom: readonly string[];
}

/** A naive baseline that a stage (its name, without a variant) knows of. */
export interface KnownBaseline extends Baseline {
  readonly stage: string;
}

export function resultsOf(report: RunReport, baselines: readonly KnownBaseline[] = []): Results | undefined {
  const table = summaryTable(report);
  if (table === undefined || report.summary === null) return undefined;
  const metrics = Object.values(report.summary.columns);
  const columns = table.headers.map((name, at): ResultColumn => {
    const better = directionOf(report, metrics[at]!);
    const values = table.rows.map(({ cells }) => cells[at]?.value);
    return { name, ...(better === undefined ? {} : { better }), best: bestOf(values, better) };
  });
  const rows = table.rows.map(({ id, cells }) => {
    const { stage, variant } = report.stages[id]!;
    const madeFrom = ancestors(report, id).filter((other) => table.rows.some((row) => row.id === other));
    return { id, stage, variant, cells: cells.map((cell) => cell ?? null), madeFrom };
  });
  return rows.some(({ cells }) => cells.some((cell) => cell !== null))
    ? { columns, rows, naive: naiveRows(metrics, baselines) }
    : undefined;
}

/** All that a stage takes from, directly or through others, the nearest first. */
function ancestors({ stages }: RunReport, id: string): readonly string[] {
  const found = new Set([id]);
  for (const one of found) for (const need of ownValue(stages, one)?.needs ?? []) found.add(need);
  return [...found].slice(1);
}

/** Those that have a value in any column; what several stages say alike is one. */
function naiveRows(
  columns: readonly (string | readonly string[])[],
  baselines: readonly KnownBaseline[],
): readonly NaiveRow[] {
  const rows = baselines.map(({ stage, name, metrics }): NaiveRow & { stage: string } => ({
    stage,
    name,
    cells: columns.map((references) => {
      const shown = (typeof references === 'string' ? [references] : references).find(
        (reference) =>
          reference.startsWith(`${stage}.`) && Object.hasOwn(metrics, reference.slice(stage.length + 1)),
      );
      return shown === undefined ? null : { value: metrics[shown.slice(stage.length + 1)]! };
    }),
  }));
  const told = new Map(
    rows
      .filter(({ cells }) => cells.some((cell) => cell !== null))
      .map((row) => [JSON.stringify([row.name, row.cells]), row]),
  );
  const names = [...told.values()].map(({ name }) => name);
  return [...told.values()].map(({ stage, name, cells }) => ({
    name: names.filter((other) => other === name).length > 1 ? `${name} (${stage})` : name,
    cells,
  }));
}

/** Of a column's metrics the first that says it. */
function directionOf(report: RunReport, metrics: string | readonly string[]): Better | undefined {
  for (const reference of typeof metrics === 'string' ? [metrics] : metrics) {
    const dot = reference.indexOf('.');
    const declared = declarationOf(report.metrics, reference.slice(0, dot), reference.slice(dot + 1));
    if (declared?.better !== undefined) return declared.better;
  }
  return undefined;
}

function bestOf(values: readonly (number | undefined)[], better: Better | undefined): readonly number[] {
  const known = values.filter((value) => value !== undefined);
  if (better === undefined || known.length < 2) return [];
  const best = better === 'higher' ? Math.max(...known) : Math.min(...known);
  return values.flatMap((value, at) => (value === best ? [at] : []));
}
