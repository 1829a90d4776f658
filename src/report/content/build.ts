import { type JsonObject, ownValue } from '../../base/json.ts';
import type { Event } from '../../domain/event.ts';
import type { RunReport, StageReport } from '../../domain/report.ts';
import type { View } from '../../domain/view.ts';
import { timeUses } from '../time-words.ts';
import { describeRunFailure } from '../words/run-failure.ts';
import type { FailureContent, ReportContent, ShownStage } from './content.ts';
import { curveCharts, progressViews } from './curves.ts';
import { type Results, resultsOf } from './results.ts';
import { sentencesOf, tilesOf, timeTile } from './sentences.ts';
import { spansOf } from './spans.ts';
import { graphContent, type StageSurroundings, stageContent } from './stages.ts';
import { sweepsOf, tradeOffsOf } from './sweeps.ts';
import { underWay } from './under-way.ts';

/** What the content of a report is made of. */
export interface Sources extends Omit<StageSurroundings, 'underWay' | 'elapsed' | 'open'> {
  readonly report: RunReport;
  /** All of them, progress too; none where only the report is at hand. */
  readonly events: readonly Event[];
  /** What the makers of restored stages said of their progress. */
  readonly earlier: readonly Event[];
  /** What there is to see in a stage's outputs. */
  readonly views: (id: string, stage: StageReport) => StageViews;
  /** The run of the pipeline before. */
  readonly previous: RunReport | undefined;
  /** Where in the pipeline file a failed stage, or what it says is wrong, stands. */
  readonly place: (stage: StageReport) => FailureContent['place'];
  /** The last lines of a stage's log, and where that is. */
  readonly log: (id: string) => { readonly lines: readonly string[]; readonly path: string } | undefined;
}

export interface StageViews {
  readonly views: readonly View[];
  readonly problems: readonly string[];
}

export function contentOf(sources: Sources): ReportContent {
  const { report, events, isLive, previous } = sources;
  const ids = Object.entries(report.stages);
  const views = new Map(ids.map(([id, stage]) => [id, sources.views(id, stage)]));
  const told = progressViews([...events, ...sources.earlier], (id) =>
    views.get(id)!.views.some(({ view }) => view === 'curve'),
  );
  const running = underWay(events);
  const spans = spansOf(report, events, isLive);
  const isOpen = ({ status }: StageReport) => status !== 'succeeded' && status !== 'restored';
  const around: StageSurroundings = {
    ...sources,
    underWay: (id) => running.get(id),
    elapsed: (id) => spans.find(({ stage }) => stage === id)?.seconds,
    open: (needs) =>
      needs.filter((need) => {
        const stage = ownValue(report.stages, need);
        return stage !== undefined && isOpen(stage);
      }),
  };
  const stages = ids.map(([id, stage]) => stageContent(id, stage, around));
  const failures = ids.flatMap(([id, stage]) => failureOf(id, stage, sources));
  const baselines = ids.flatMap(([id, { stage }]) =>
    views
      .get(id)!
      .views.flatMap((view) => (view.view === 'baselines' ? view.baselines : []))
      .map((baseline) => ({ stage, ...baseline })),
  );
  const results = resultsOf(report, baselines);
  // Shares of what has ended would say nothing of what goes on.
  const time = isLive ? [] : timeUses(report);
  const outcome = isLive ? 'running' : report.outcome;
  const seconds = secondsOf(report, events);
  const { started, ended: _, seconds: __, ...environment } = report.circumstances;
  const before = previous && { run: previous.run, results: resultsOf(previous) };
  return {
    version: 1,
    run: report.run,
    pipeline: report.pipeline,
    file: report.file,
    outcome,
    started: typeof started === 'string' ? started : '',
    seconds,
    sentences: sentencesOf({ outcome, seconds, stages, failures, time, results, report }),
    failures,
    tiles: [...tilesOf(results, before), ...(isLive ? [] : timeTile(seconds, stages))],
    stages,
    time,
    results: results ?? null,
    sweeps: results === undefined ? [] : sweepsOf(results),
    tradeOffs: results === undefined ? [] : tradeOffsOf(report, results),
    curves: curveCharts(report, (id) => [...views.get(id)!.views, ...(told.get(id) ?? [])]),
    shown: shownStages(report, views, results),
    graph: graphContent(report, stages, spans),
    spans,
    params: report.params,
    environment: environment satisfies JsonObject,
  };
}

function failureOf(id: string, stage: StageReport, { place, log }: Sources): readonly FailureContent[] {
  if (stage.failure === undefined) return [];
  const { message, hint, lines } = describeRunFailure(stage.failure);
  const at = place(stage);
  const written = log(id);
  return [
    {
      stage: id,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(at === undefined ? {} : { place: at }),
      lines: lines.length > 0 ? lines : (written?.lines ?? []),
      ...(written === undefined ? {} : { log: written.path }),
      tolerated: stage.tolerated === true,
    },
  ];
}

function secondsOf({ circumstances }: RunReport, events: readonly Event[]): number | null {
  if (typeof circumstances['seconds'] === 'number') return circumstances['seconds'];
  const [first, last] = [events[0], events.at(-1)];
  return first === undefined ? null : (Date.parse(last!.time) - Date.parse(first.time)) / 1000;
}

function shownStages(
  report: RunReport,
  views: ReadonlyMap<string, StageViews>,
  results: Results | undefined,
): readonly ShownStage[] {
  const best = bestIds(report, results);
  return [...views].flatMap(([id, { views: own, problems }]) => {
    const shown = own.filter((view) => view.view !== 'curve' && view.view !== 'baselines');
    return shown.length === 0 && problems.length === 0
      ? []
      : [{ id, best: best.has(id), views: shown, problems }];
  });
}

/** The best row of the first column that has one, and what takes from it. */
function bestIds({ stages }: RunReport, results: Results | undefined): ReadonlySet<string> {
  const column = results?.columns.find(({ best }) => best.length > 0);
  const row = results?.rows[column?.best[0] ?? -1]?.id;
  if (row === undefined) return new Set();
  const following = Object.entries(stages).filter(([, { needs }]) => needs.includes(row));
  return new Set([row, ...following.map(([id]) => id)]);
}
