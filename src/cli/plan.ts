import { type Forecast, planDecisions } from '../execute/plan-decisions.ts';
import { padEnd, width } from '../report/columns.ts';
import { count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import type { TextCapabilities } from '../report/summary-words.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven } from './command.ts';
import { jsonLine } from './json.ts';
import { loadFile } from './load.ts';
import { readManifest } from './manifest.ts';
import { artifactsOf } from './places.ts';
import { oneLiners } from './reporter.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const plan = loadFile(call, world);
  if (plan === undefined) return 2;
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  const forecasts = planDecisions({ plan, store, manifest: readManifest(world) });
  world.out(
    isGiven(call, 'json')
      ? jsonLine({ version: 1, pipeline: plan.name, stages: Object.fromEntries(forecasts.map(entryOf)) })
      : `${forecastLines(forecasts, capabilities(world)).join('\n')}\n`,
  );
  return forecasts.some((forecast) => 'failure' in forecast) ? 1 : 0;
}

const entryOf = ({ stage, ...rest }: Forecast): [string, object] => [
  stage,
  'failure' in rest ? rest : rest.decision,
];

const styles = { run: 'yellow', restore: 'dim', undecided: 'cyan', fail: 'red' } as const;
type Verdict = keyof typeof styles;

/** A line a stage: what would become of it, its name and why; then the counts. */
export function forecastLines(forecasts: readonly Forecast[], can: TextCapabilities): string[] {
  const words = oneLiners(can.unicode);
  const names = Math.max(0, ...forecasts.map(({ stage }) => width(printable(stage))));
  const lines = forecasts.map((forecast) => {
    const verdict = verdictOf(forecast);
    const why =
      'failure' in forecast ? words.failure(forecast.failure) : words.reasons(forecast.decision.reasons);
    return `${can.paint(styles[verdict], padEnd(verdict, 9))}  ${padEnd(printable(forecast.stage), names)}  ${can.paint('dim', why)}`.trimEnd();
  });
  return [...lines, '', sentence(forecasts.map(verdictOf))];
}

const verdictOf = (forecast: Forecast): Verdict =>
  'failure' in forecast ? 'fail' : forecast.decision.decision;

function sentence(verdicts: readonly Verdict[]): string {
  if (verdicts.every((verdict) => verdict === 'restore'))
    return `${count(verdicts.length, 'stage')}, all restored: nothing would run.`;
  const parts = (Object.keys(styles) as Verdict[]).flatMap((verdict) => {
    const n = verdicts.filter((other) => other === verdict).length;
    return n === 0 ? [] : [`${n} ${verdict}`];
  });
  return `${count(verdicts.length, 'stage')}: ${parts.join(', ')}.`;
}
