import type { LoadFailure } from '../domain/load-failure.ts';
import type { SummaryDeclaration } from '../domain/pipeline.ts';
import { type Place, pointer, valueAt } from '../domain/place.ts';
import type { Stage } from './stage.ts';

/** Checks that the table at the end names stages that are there. Metrics are not declared, so they are not checked. */
export function checkSummary(
  summary: SummaryDeclaration,
  stages: ReadonlyMap<string, Stage>,
  damaged: (pointer: string) => boolean,
  report: (failure: LoadFailure) => void,
): void {
  const known = [...stages.keys()];
  const checkStage = (stage: string, at: Place) => {
    if (!stages.has(stage) && !damaged(pointer('stages', stage)))
      report({ code: 'unknown-stage', at, stage, known });
  };
  for (const [stage, at] of listed(summary.rows, ['summary', 'rows'])) checkStage(stage, at);
  for (const [header, metrics] of Object.entries(summary.columns ?? {}))
    for (const [written, at] of listed(metrics, ['summary', 'columns', header])) {
      const dot = written.indexOf('.');
      if (dot < 1 || dot === written.length - 1) report({ code: 'summary-metric', at, written });
      else checkStage(written.slice(0, dot), at);
    }
}

const listed = (
  value: string | readonly string[] | undefined,
  keys: readonly string[],
): (readonly [string, Place])[] => {
  if (value === undefined) return [];
  if (typeof value === 'string') return [[value, valueAt(...keys)]];
  return value.map((item, i) => [item, valueAt(...keys, i)] as const);
};
