import type { JsonObject } from '../base/json.ts';
import type { FingerprintRecord } from '../domain/fingerprint.ts';
import type { Change } from '../domain/reason.ts';
import type { RunReport, StageReport } from '../domain/report.ts';
import { changeOf, changesBetween } from './changes.ts';

/** What differs between two runs: facts alone. Times, hosts, paths and whether a stage was restored are circumstances. */
export interface ReportDiff {
  readonly version: 1;
  readonly a: RunName;
  readonly b: RunName;
  readonly same: boolean;
  /** Of the whole run: `pipeline`, `outcome`, `params.lambda`. */
  readonly changes: readonly Change[];
  /** Only the stages that differ: in b's order, then those that only a has. */
  readonly stages: readonly StageDiff[];
  /** How many stages are the same in both. */
  readonly unchanged: number;
}
export interface RunName {
  readonly run: string;
  readonly pipeline: string;
}
export interface StageDiff {
  readonly stage: string;
  readonly in: 'both' | 'a' | 'b';
  /** `status`, `with.steps`, `inputs.tokens`, `code.<module>`, `packages.<name>`, `engine`, `outputs.model.digest`. */
  readonly changes: readonly Change[];
  readonly metrics: readonly MetricChange[];
}
/** A side that did not publish the metric is absent; `change` is after − before. */
export interface MetricChange {
  readonly name: string;
  readonly before?: number;
  readonly after?: number;
  readonly change?: number;
}

/** Every field in which two fingerprint records differ: the rule that also says why a stage runs again. */
export type CompareRecords = (before: FingerprintRecord, after: FingerprintRecord) => readonly Change[];

export function diffReports(a: RunReport, b: RunReport, compare: CompareRecords): ReportDiff {
  const changes = [
    ...changeOf('pipeline', a.pipeline, b.pipeline),
    ...changeOf('outcome', a.outcome, b.outcome),
    ...changesBetween('params', a.params, b.params),
  ];
  const ids = [...new Set([...Object.keys(b.stages), ...Object.keys(a.stages)])];
  const all = ids.map((id) => stageDiff(id, a.stages[id], b.stages[id], compare));
  const stages = all.filter(differs);
  return {
    version: 1,
    a: { run: a.run, pipeline: a.pipeline },
    b: { run: b.run, pipeline: b.pipeline },
    same: changes.length === 0 && stages.length === 0,
    changes,
    stages,
    unchanged: all.length - stages.length,
  };
}

const differs = (stage: StageDiff): boolean =>
  stage.in !== 'both' || stage.changes.length > 0 || stage.metrics.length > 0;

function stageDiff(
  stage: string,
  a: StageReport | undefined,
  b: StageReport | undefined,
  compare: CompareRecords,
): StageDiff {
  if (a === undefined || b === undefined)
    return { stage, in: a === undefined ? 'b' : 'a', changes: [], metrics: [] };
  return {
    stage,
    in: 'both',
    changes: [
      ...changeOf('status', state(a), state(b)),
      ...changeOf('failure', a.failure?.code, b.failure?.code),
      ...recordChanges(a, b, compare),
      ...changesBetween('outputs', outputFacts(a), outputFacts(b)),
    ],
    metrics: metricChanges(a, b),
  };
}

/** A restored stage stands for the one that succeeded. */
const state = (stage: StageReport): string => (stage.status === 'restored' ? 'succeeded' : stage.status);

/** Where a stage was not reached on one side there is nothing to compare: its status says so. */
const recordChanges = (a: StageReport, b: StageReport, compare: CompareRecords): readonly Change[] =>
  a.record === undefined || b.record === undefined ? [] : compare(a.record, b.record);

/** By name: digest, and whether the file may be executed. */
const outputFacts = ({ outputs }: StageReport): JsonObject =>
  Object.fromEntries(
    Object.entries(outputs).map(([name, { digest, executable }]) => [
      name,
      { digest, ...(executable === undefined ? {} : { executable }) },
    ]),
  );

function metricChanges(a: StageReport, b: StageReport): MetricChange[] {
  const names = [...new Set([...Object.keys(b.metrics), ...Object.keys(a.metrics)])];
  return names.flatMap((name): MetricChange[] => {
    const [before, after] = [a.metrics[name], b.metrics[name]];
    if (before === after) return [];
    if (before === undefined) return after === undefined ? [] : [{ name, after }];
    return after === undefined ? [{ name, before }] : [{ name, before, after, change: after - before }];
  });
}
