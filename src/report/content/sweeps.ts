import { type Json, type JsonObject, ownValue } from '../../base/json.ts';
import type { RunReport } from '../../domain/report.ts';
import type { SummaryCell } from '../summary.ts';
import type { Better, ResultColumn, ResultRow, Results } from './results.ts';

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
  readonly references: readonly Reference[];
}
export interface Reference extends SummaryCell {
  readonly name: string;
}
export interface SweepPoint extends SummaryCell {
  readonly id: string;
  readonly x: number;
  /** Of the row that it was made from: what it was before. */
  readonly before?: Before;
}
export interface Before extends SummaryCell {
  readonly id: string;
}

/** Of the nearest row that it was made from and that has a value in the column. */
function beforeOf({ madeFrom }: ResultRow, at: number, rows: readonly ResultRow[]): { before?: Before } {
  for (const id of madeFrom) {
    const cell = rows.find((row) => row.id === id)?.cells[at];
    if (cell != null) return { before: { id, ...cell } };
  }
  return {};
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
  const points = own.flatMap((row) => {
    const cell = row.cells[at];
    if (cell == null) return [];
    const point = { id: row.id, x: Number(ownValue(row.variant, axis)), ...cell, ...beforeOf(row, at, rows) };
    return [{ series: restOf(row.variant, axis), point }];
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
    .map((row) => ({ name: row.id, ...row.cells[at]! }));
  return [{ column: name, ...(better === undefined ? {} : { better }), series, references }];
}

const numericAxes = (rows: readonly ResultRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ variant }) => Object.keys(variant)))].filter((axis) => {
    const values = rows.map(({ variant }) => ownValue(variant, axis));
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
    /** The horizontal value of what it was made from. */
    readonly before?: Before;
  }[];
  /** What has the horizontal value alone: what was there before. */
  readonly references: readonly Reference[];
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
      .flatMap(({ id, cells }) => (cells[last] == null ? [] : [{ name: id, ...cells[last] }]));
    const points = own.map((row) => ({
      id: row.id,
      name: restOf(row.variant, '') || row.id,
      x: row.cells[last]!,
      y: row.cells[first]!,
      ...beforeOf(row, last, rows),
    }));
    return [{ stage, x: side(last), y: side(first), points, references }];
  });
}

const stagesIn = (metrics: string | readonly string[]): readonly string[] =>
  (typeof metrics === 'string' ? [metrics] : metrics).map((reference) =>
    reference.slice(0, reference.indexOf('.')),
  );

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((stage) => b.includes(stage));
