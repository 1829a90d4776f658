import { type Forecast, forecastsOf } from '../library/forecast.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven } from './command.ts';
import { forecastLines } from './forecast-words.ts';
import { jsonLine } from './json.ts';
import { loadFile, sayWarnings } from './load.ts';
import { artifactsOf } from './places.ts';
import { openArtifacts, sayWhichArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const plan = await loadFile(call, world);
  if (plan === undefined) return 2;
  sayWarnings(plan, world);
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  if (isGiven(call, 'rehash')) store.index.distrust();
  sayWhichArtifacts(call, world);
  const forecasts = forecastsOf(plan, store, world);
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
