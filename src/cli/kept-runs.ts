import type { RunReport } from '../domain/report.ts';
import { listRuns, type PastRun } from '../store/past-runs.ts';
import type { Store } from '../store/store.ts';
import { latestRun, newestFirst } from './run-names.ts';
import { reportOf } from './run-reports.ts';

/** Runs, parted into those that are kept and the others. */
export interface KeptRuns {
  readonly kept: readonly PastRun[];
  readonly others: readonly PastRun[];
  /** Fingerprints of all stages of the kept runs. */
  readonly fingerprints: ReadonlySet<string>;
  /** Fingerprint → the stage that had it last, as `pipeline/stage`. */
  readonly stageOf: ReadonlyMap<string, string>;
  /** Fingerprint → when the last run that used it began, in milliseconds since the epoch. */
  readonly usedAt: ReadonlyMap<string, number>;
}

/** Of each pipeline the newest `count` runs are kept, and the newest `count` that succeeded; and the latest of all. */
export function keptRuns(store: Store, count: number): KeptRuns {
  const latest = latestRun(store.folder, listRuns(store.folder))?.id;
  const seen = new Map<string, { all: number; succeeded: number }>();
  const stageOf = new Map<string, string>();
  const usedAt = new Map<string, number>();
  const fingerprints = new Set<string>();
  const kept: PastRun[] = [];
  const others: PastRun[] = [];
  for (const run of newestFirst(store.folder)) {
    const report = reportOf(run);
    if (report === undefined) {
      others.push(run);
      continue;
    }
    const { pipeline, outcome } = report;
    const counted = seen.get(pipeline) ?? { all: 0, succeeded: 0 };
    const isKept =
      run.id === latest || counted.all < count || (outcome === 'succeeded' && counted.succeeded < count);
    seen.set(pipeline, {
      all: counted.all + 1,
      succeeded: counted.succeeded + (outcome === 'succeeded' ? 1 : 0),
    });
    (isKept ? kept : others).push(run);
    const began = Date.parse(String(report.circumstances['started'])) || 0;
    for (const [fingerprint, stage] of stagesOf(report)) {
      if (isKept) fingerprints.add(fingerprint);
      if (!stageOf.has(fingerprint)) stageOf.set(fingerprint, stage);
      usedAt.set(fingerprint, Math.max(began, usedAt.get(fingerprint) ?? 0));
    }
  }
  return { kept, others, fingerprints, stageOf, usedAt };
}

const stagesOf = ({ pipeline, stages }: RunReport): readonly (readonly [string, string])[] =>
  Object.entries(stages).flatMap(([id, { fingerprint }]) =>
    fingerprint === undefined ? [] : [[fingerprint, `${pipeline}/${id}`] as const],
  );
