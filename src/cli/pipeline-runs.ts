import type { RunReport } from '../domain/report.ts';
import { liveRuns } from '../execute/live.ts';
import type { Store } from '../store/store.ts';
import { newestFirst } from './run-names.ts';
import { reportOf } from './run-reports.ts';

export interface ReportedRun {
  readonly report: RunReport;
  /** It goes on: the report is as far as it has come. */
  readonly isLive: boolean;
}

/** The runs of a pipeline, at most `limit`, the one that began last first; read as they are asked for. */
export function* runsOf(store: Store, pipeline: string, limit = Infinity): Generator<ReportedRun> {
  const live = liveRuns(store, new Date());
  let left = limit;
  for (const run of newestFirst(store.folder)) {
    const report = reportOf(run);
    if (report?.pipeline !== pipeline) continue;
    if (left-- <= 0) return;
    yield { report, isLive: live.has(run.id) };
  }
}
