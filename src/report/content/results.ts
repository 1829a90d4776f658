import type { Json, JsonObject } from '../../base/json.ts';
import { declarationOf } from '../../domain/metric.ts';
import type { RunReport } from '../../domain/report.ts';
import { type SummaryCell, summaryTable } from '../summary.ts';

export type Better = 'higher' | 'lower';

/** The table that the pipeline declares, with the best of each column where it says what is better. */
export interface Results {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
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
}

export function resultsOf(report: RunReport): Results | undefined {
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
    return { id, stage, variant, cells: cells.map((cell) => cell ?? null) };
  });
  return rows.some(({ cells }) => cells.some((cell) => cell !== null)) ? { columns, rows } : undefined;
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

/** How the results go with a number that the variants of a stage differ in. */
export interface Sweep {
  readonly stage: string;
  readonly axis: string;
  readonly charts: readonly SweepChart[];
}
export interface SweepChart {
  readonly column: string;
  readonly better?: Better;
  /** By what else tells the variants apart; in the order of x. */
  readonly series: readonly { readonly name: string; readonly points: readonly SweepPoint[] }[];
  /** What has the value and no such number: before, and what is to be beaten. */
  readonly references: readonly { readonly name: string; readonly value: number }[];
}
export interface SweepPoint extends SummaryCell {
  readonly id: string;
  readonly x: number;
}

export function sweepsOf({ columns, rows }: Results): readonly Sweep[] {
  const stages = [...new Set(rows.map(({ stage }) => stage))];
  return stages.flatMap((stage) => {
    const own = rows.filter((row) => row.stage === stage);
    return numericAxes(own).map((axis) => ({
      stage,
      axis,
      charts: columns.flatMap((column, at) => sweepChart(column, at, axis, own, rows)),
    }));
  });
}

function sweepChart(
  { name, better }: ResultColumn,
  at: number,
  axis: string,
  own: readonly ResultRow[],
  rows: readonly ResultRow[],
): readonly SweepChart[] {
  const points = own.flatMap(({ id, variant, cells }) => {
    const cell = cells[at];
    return cell == null
      ? []
      : [{ series: restOf(variant, axis), point: { id, x: Number(variant[axis]), ...cell } }];
  });
  if (points.length < 2) return [];
  const series = [...new Set(points.map((one) => one.series))].map((series) => ({
    name: series,
    points: points
      .filter((one) => one.series === series)
      .map(({ point }) => point)
      .sort((a, b) => a.x - b.x),
  }));
  const references = rows
    .filter((row) => !own.includes(row) && row.cells[at] != null)
    .map((row) => ({ name: row.id, value: row.cells[at]!.value }));
  return [{ column: name, ...(better === undefined ? {} : { better }), series, references }];
}

const numericAxes = (rows: readonly ResultRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ variant }) => Object.keys(variant)))].filter((axis) => {
    const values = rows.map(({ variant }) => variant[axis]);
    return values.every((value) => typeof value === 'number') && new Set(values).size > 1;
  });

const restOf = (variant: JsonObject, axis: string): string =>
  Object.entries(variant)
    .filter(([name]) => name !== axis)
    .map(([name, value]) => `${name}=${text(value)}`)
    .join(', ');

const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Two results against each other, a point a variant: what is won and what it costs. */
export interface TradeOff {
  readonly stage: string;
  readonly x: { readonly column: string; readonly better?: Better };
  readonly y: { readonly column: string; readonly better?: Better };
  readonly points: readonly {
    readonly id: string;
    readonly name: string;
    readonly x: SummaryCell;
    readonly y: SummaryCell;
  }[];
  /** What has the horizontal value alone: what was there before. */
  readonly references: readonly { readonly name: string; readonly value: number }[];
}

/** Of the first and the last column that all variants of a stage have, measured by different stages: else they tell the same. */
export function tradeOffsOf(report: RunReport, { columns, rows }: Results): readonly TradeOff[] {
  const metrics = Object.values(report.summary?.columns ?? {}).map(stagesIn);
  return [...new Set(rows.map(({ stage }) => stage))].flatMap((stage) => {
    const own = rows.filter((row) => row.stage === stage);
    const whole = columns.flatMap((_, at) => (own.every(({ cells }) => cells[at] != null) ? [at] : []));
    const [first, last] = [whole[0], whole.at(-1)];
    if (
      own.length < 3 ||
      first === undefined ||
      last === undefined ||
      overlap(metrics[first]!, metrics[last]!)
    )
      return [];
    const side = (at: number) => {
      const { name, better } = columns[at]!;
      return { column: name, ...(better === undefined ? {} : { better }) };
    };
    const references = rows
      .filter((row) => !own.includes(row))
      .flatMap(({ id, cells }) => (cells[last] == null ? [] : [{ name: id, value: cells[last].value }]));
    const points = own.map(({ id, variant, cells }) => ({
      id,
      name: restOf(variant, '') || id,
      x: cells[last]!,
      y: cells[first]!,
    }));
    return [{ stage, x: side(last), y: side(first), points, references }];
  });
}

const stagesIn = (metrics: string | readonly string[]): readonly string[] =>
  (typeof metrics === 'string' ? [metrics] : metrics).map((reference) =>
    reference.slice(0, reference.indexOf('.')),
  );

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((stage) => b.includes(stage));
