import { ownValue, sameJson } from '../base/json.ts';
import type { RunReport, StageReport } from '../domain/report.ts';

/** The table that a pipeline declares under `summary`, filled from a run. */
export interface SummaryTable {
  readonly headers: readonly string[];
  readonly rows: readonly SummaryRow[];
}
export interface SummaryRow {
  /** Id of the row's stage: `finetune[lambda=0.5]`. */
  readonly id: string;
  /** One a header; `undefined` where the run has no such value. */
  readonly cells: readonly (SummaryCell | undefined)[];
}
/** A value, with its interval where the stage published `<metric>.low` and `<metric>.high`. */
export interface SummaryCell {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** Rows in the order of `rows`, then of the report; nothing where none is declared or no stage is a row. */
export function summaryTable(report: Pick<RunReport, 'summary' | 'stages'>): SummaryTable | undefined {
  if (report.summary === null) return undefined;
  const { rows, columns } = report.summary;
  const stages = Object.entries(report.stages);
  const filled = list(rows).flatMap((name) =>
    stages
      .filter(([, stage]) => stage.stage === name)
      .map(([id, stage]) => ({
        id,
        cells: Object.values(columns).map((metrics) => cellOf(list(metrics), id, stage, stages)),
      })),
  );
  return filled.length === 0 ? undefined : { headers: Object.keys(columns), rows: filled };
}

/** The first of the metrics that the row's own stage published, or a stage that takes one of its outputs. */
function cellOf(
  metrics: readonly string[],
  id: string,
  row: StageReport,
  stages: readonly (readonly [string, StageReport])[],
): SummaryCell | undefined {
  for (const reference of metrics) {
    const dot = reference.indexOf('.');
    const [name, metric] = [reference.slice(0, dot), reference.slice(dot + 1)];
    for (const [other, stage] of stages) {
      if (stage.stage !== name || !(other === id || follows(stage, id, row))) continue;
      const value = ownValue(stage.metrics, metric);
      if (value !== undefined) return withInterval(value, metric, stage);
    }
  }
  return undefined;
}

const follows = (stage: StageReport, id: string, row: StageReport): boolean =>
  stage.needs.includes(id) &&
  (Object.keys(stage.variant).length === 0 || sameJson(stage.variant, row.variant));

function withInterval(value: number, metric: string, stage: StageReport): SummaryCell {
  const low = stage.metrics[`${metric}.low`];
  const high = stage.metrics[`${metric}.high`];
  return low === undefined || high === undefined ? { value } : { value, low, high };
}

const list = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);
