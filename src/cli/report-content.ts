import { join } from 'node:path';
import { ownValue } from '../base/json.ts';
import { plainText } from '../base/plain.ts';
import type { CurvePoint, Event } from '../domain/event.ts';
import type { RunReport, StageReport } from '../domain/report.ts';
import { contentOf, type StageViews } from '../report/content/build.ts';
import type { ReportContent } from '../report/content/content.ts';
import { pieceOf } from '../store/if-there.ts';
import { folderName, layout } from '../store/layout.ts';
import { listRuns, type PastRun, readEvents } from '../store/past-runs.ts';
import type { Store } from '../store/store.ts';
import { pointViews } from '../views/curve.ts';
import { failurePlace } from './failure-place.ts';
import { kindDefaults, outputType } from './kind-facts.ts';
import { runsOf } from './pipeline-runs.ts';
import { shown } from './places.ts';
import { stageViews } from './stage-views.ts';
import type { World } from './world.ts';

/** What the report of a run says: of the run, its events and logs, what it stored, and the pipeline file as it is now. */
export function contentOfRun(
  run: PastRun,
  report: RunReport,
  isLive: boolean,
  store: Store,
  world: World,
  views: (stage: StageReport, store: Store) => StageViews = stageViews,
): ReportContent {
  const events = readEvents(run);
  const grown = growingViews(events, report);
  return contentOf({
    report,
    events,
    earlier: madeEarlier(report, store),
    isLive,
    views: (id, stage) => grown.get(id) ?? views(stage, store),
    previous: previousOf(report, store),
    place: failurePlace(report, world),
    log: (id) => logEnd(join(run.folder, 'logs', `${folderName(id)}.log`), world),
    defaults: kindDefaults,
    output: (stage, output) => shown(layout(store.folder).out(report.pipeline, stage, output), world),
    type: outputType,
  });
}

/** The curves of stages that have not come to their end: as far as they were told. */
function growingViews(events: readonly Event[], { stages }: RunReport): ReadonlyMap<string, StageViews> {
  const told = new Map<string, CurvePoint[]>();
  for (const event of events) {
    // An attempt that failed has no part in the next one's curve.
    if (event.event === 'stage-retried') told.delete(event.stage);
    if (event.event !== 'stage-point') continue;
    const points = told.get(event.stage) ?? [];
    told.set(event.stage, points);
    points.push(event.point);
  }
  return new Map(
    [...told]
      .filter(
        ([id, points]) => points.length > 1 && Object.keys(ownValue(stages, id)?.outputs ?? {}).length === 0,
      )
      .map(([id, points]) => [id, { views: pointViews(points, {}), problems: [] }]),
  );
}

/** What the makers of restored stages said of their progress. */
function madeEarlier({ stages }: RunReport, store: Store): readonly Event[] {
  const makers = new Map<string, Set<string>>();
  for (const [id, { circumstances }] of Object.entries(stages)) {
    const { from } = circumstances;
    if (typeof from === 'string') makers.set(from, (makers.get(from) ?? new Set()).add(id));
  }
  const runs = makers.size === 0 ? [] : listRuns(store.folder).filter(({ id }) => makers.has(id));
  return runs.flatMap((run) =>
    readEvents(run).filter(
      (event) => event.event === 'stage-progress' && makers.get(run.id)!.has(event.stage),
    ),
  );
}

/** The last run of the pipeline that began earlier and came to an end. */
function previousOf({ run, pipeline, circumstances }: RunReport, store: Store): RunReport | undefined {
  const began = String(circumstances['started'] ?? '');
  for (const { report, isLive } of runsOf(store, pipeline, 50))
    if (report.run !== run && !isLive && String(report.circumstances['started'] ?? '') < began) return report;
  return undefined;
}

const tailLines = 20;
const tailLimit = 64 * 1024; // bytes

function logEnd(
  path: string,
  world: World,
): { readonly lines: readonly string[]; readonly path: string } | undefined {
  const end = pieceOf(path, 'last', tailLimit);
  if (end === undefined) return undefined;
  const lines = plainText(end.replaceAll('\r', '\n'))
    .split('\n')
    .filter((line) => line.trim() !== '');
  return { lines: lines.slice(-tailLines), path: shown(path, world) };
}
