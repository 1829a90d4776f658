import { ownValue } from '../base/json.ts';
import type { Plan } from '../domain/plan.ts';
import { type Forecast, forecastsOf } from '../library/forecast.ts';
import { changesBetween } from '../report/changes.ts';
import { padEnd, width } from '../report/columns.ts';
import { didOf } from '../report/moment.ts';
import { printable } from '../report/printable.ts';
import type { TextCapabilities } from '../report/summary-words.ts';
import { localTime } from '../report/when.ts';
import { changeText } from '../report/words/change.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven } from './command.ts';
import { fileOrNewest } from './default-file.ts';
import { forecastSentence, forecastStyles, verdictOf } from './forecast-words.ts';
import { jsonLine } from './json.ts';
import { loadFile } from './load.ts';
import { type ReportedRun, runsOf } from './pipeline-runs.ts';
import { artifactsOf } from './places.ts';
import { oneLiners } from './reporter.ts';
import { openArtifacts, sayWhichArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const file = fileOrNewest(call, world);
  const plan = file === undefined ? undefined : await loadFile(call, world, file);
  const store = plan && openArtifacts(artifactsOf(call, world), world);
  if (plan === undefined || store === undefined) return 2;
  sayWhichArtifacts(call, world);
  const forecasts = forecastsOf(plan, store, world);
  const last = runsOf(store, plan.name).next().value ?? undefined;
  world.out(
    isGiven(call, 'json')
      ? jsonLine(facts(forecasts, plan, last))
      : `${lines(forecasts, plan, last, capabilities(world)).join('\n')}\n`,
  );
  return forecasts.some((forecast) => 'failure' in forecast) ? 1 : 0;
}

const outcomeOf = ({ report, isLive }: ReportedRun): string => (isLive ? 'running' : report.outcome);

const facts = (forecasts: readonly Forecast[], plan: Plan, last: ReportedRun | undefined) => ({
  version: 1,
  pipeline: plan.name,
  file: plan.file,
  run: last === undefined ? null : { run: last.report.run, outcome: outcomeOf(last) },
  stages: Object.fromEntries(
    forecasts.map(({ stage, ...forecast }) => {
      const past = ownValue(last?.report.stages, stage);
      const { failure } = past ?? {};
      return [
        stage,
        {
          ...('decision' in forecast ? forecast.decision : forecast),
          last: past === undefined ? null : { status: didOf(past, last?.isLive === true), failure },
        },
      ];
    }),
  ),
});

/** A line a stage: what a run would do with it, what the last one did, its name and why. */
function lines(
  forecasts: readonly Forecast[],
  plan: Plan,
  last: ReportedRun | undefined,
  can: TextCapabilities,
): string[] {
  const words = oneLiners(can.unicode);
  const rows = forecasts.map((forecast) => {
    const past = ownValue(last?.report.stages, forecast.stage);
    const why =
      'failure' in forecast ? words.failure(forecast.failure) : words.reasons(forecast.decision.reasons);
    const failed = past?.failure === undefined ? [] : [`last time ${words.failure(past.failure)}`];
    return {
      verdict: verdictOf(forecast),
      past: past === undefined ? '' : didOf(past, last?.isLive === true),
      stage: printable(forecast.stage),
      why: [why, ...failed].join('; '),
    };
  });
  const column = (of: (row: (typeof rows)[number]) => string, header: string) =>
    Math.max(width(header), ...rows.map((row) => width(of(row))));
  const [pasts, names] = [column(({ past }) => past, 'last'), column(({ stage }) => stage, 'stage')];
  return [
    can.paint('bold', `${padEnd('now', 9)}  ${padEnd('last', pasts)}  ${padEnd('stage', names)}  why now`),
    ...rows.map(({ verdict, past, stage, why }) =>
      `${can.paint(forecastStyles[verdict], padEnd(verdict, 9))}  ${padEnd(past, pasts)}  ${padEnd(stage, names)}  ${can.paint('dim', why)}`.trimEnd(),
    ),
    '',
    forecastSentence(rows.map(({ verdict }) => verdict)),
    ...(last === undefined ? ['Never run.'] : lastLines(last, plan, can)),
  ];
}

/** The last run, and where its params were others. */
function lastLines(last: ReportedRun, plan: Plan, can: TextCapabilities): string[] {
  const { run, circumstances, params } = last.report;
  const changes = changesBetween('params', params, plan.params);
  const started = localTime(String(circumstances['started'] ?? ''));
  return [
    `Last run: ${printable(run)}, ${started}: ${outcomeOf(last)}.`,
    ...(changes.length === 0 ? [] : ['Params of the last run differ:']),
    ...changes.map((change) => `  ${printable(change.field)}  ${changeText(change, can)}`),
  ];
}
