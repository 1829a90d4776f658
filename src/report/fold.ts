import type { JsonObject } from '../base/json.ts';
import type { Event, StageOutline } from '../domain/event.ts';
import type { RunReport, StageReport } from '../domain/report.ts';

/** The report of a run: nothing but its events, folded. A log that breaks off (a killed runner) gives an interrupted run. */
export function foldReport(events: readonly Event[]): RunReport {
  const [first] = events;
  if (first?.event !== 'run-started') throw new Error('a log of events begins with run-started');
  const stages = new Map(first.stages.map((outline) => [outline.id, unreached(outline)]));
  const notices = events.flatMap((event) =>
    event.event === 'remote-notice' ? [`${event.remote}: ${event.text}`] : [],
  );
  const used = events.find((event) => event.event === 'remotes-used');
  const last = events.at(-1);
  const ended = last?.event === 'run-ended' ? last : undefined;
  for (const event of events)
    if ('stage' in event) {
      const before = stages.get(event.stage);
      if (before) stages.set(event.stage, step(before, event));
    }
  return {
    version: 1,
    run: first.run,
    pipeline: first.pipeline,
    file: first.file,
    outcome: ended?.outcome ?? 'interrupted',
    params: first.params,
    summary: first.summary ?? null,
    ...(first.metrics === undefined ? {} : { metrics: first.metrics }),
    stages: Object.fromEntries(stages),
    circumstances: {
      ...first.circumstances,
      started: first.time,
      ...(used ? { remotes: used.remotes.map((remote) => ({ ...remote })) } : {}),
      ...(notices.length > 0 ? { remote_notices: notices } : {}),
      ...(ended ? { ended: ended.time, seconds: ended.seconds } : {}),
    },
  };
}

const unreached = ({ stage, variant, kind, needs, sources, types }: StageOutline): StageReport => ({
  status: 'skipped',
  stage,
  variant,
  kind,
  needs,
  ...(sources === undefined ? {} : { sources }),
  ...(types === undefined ? {} : { types }),
  reasons: [{ reason: 'not-reached' }],
  outputs: {},
  metrics: {},
  notices: [],
  circumstances: {},
});

type StageEvent = Extract<Event, { readonly stage: string }>;

function step(report: StageReport, event: StageEvent): StageReport {
  switch (event.event) {
    case 'stage-decided': {
      const { fingerprint, record, reasons } = event;
      // Interrupted until it has ended: a log may break off here.
      return { ...report, status: 'interrupted', fingerprint, record, reasons };
    }
    case 'stage-waits':
      return withCircumstances(report, { waited_for: event.run });
    case 'stage-fetched':
      return withCircumstances(report, { fetched_from: event.remote, fetched_bytes: event.bytes });
    case 'stage-started':
      return withCircumstances(report, { log: event.log });
    case 'stage-progress':
    case 'stage-point':
      return report;
    case 'stage-metric':
      return { ...report, metrics: { ...report.metrics, [event.name]: event.value } };
    case 'stage-notice':
      return { ...report, notices: [...report.notices, event.text] };
    case 'stage-circumstance':
      return withCircumstances(report, { [event.name]: event.value });
    case 'stage-succeeded': {
      const { outputs, metrics, seconds } = event;
      return withCircumstances({ ...report, status: 'succeeded', outputs, metrics }, { seconds });
    }
    case 'stage-restored': {
      const { outputs, metrics, notices, circumstances, from, seconds } = event;
      const restored: StageReport = { ...report, status: 'restored', outputs, metrics, notices };
      return withCircumstances(restored, { seconds, from, made: circumstances });
    }
    case 'stage-retried':
      return withCircumstances({ ...report, metrics: {}, notices: [] }, { retries: event.attempt });
    case 'stage-failed': {
      const { failure, seconds, tolerated } = event;
      const failed: StageReport = { ...report, status: 'failed', failure };
      return withCircumstances(tolerated ? { ...failed, tolerated } : failed, { seconds });
    }
    case 'stage-skipped':
      return { ...report, status: 'skipped', reasons: event.reasons };
    case 'stage-interrupted':
      return withCircumstances({ ...report, status: 'interrupted' }, { seconds: event.seconds });
  }
}

const withCircumstances = (report: StageReport, more: JsonObject): StageReport => ({
  ...report,
  circumstances: { ...report.circumstances, ...more },
});
