import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LoadFailure } from '../domain/load-failure.ts';
import type { Plan } from '../domain/plan.ts';
import { type Loaded, loadPipeline } from '../load/load.ts';
import { parseSetting, type Setting } from '../load/sets.ts';
import { describeLoadFailures, loadFailureWords } from '../report/words/load-failure.ts';
import { annotateProblems } from './annotations.ts';
import { type Call, lastValue } from './command.ts';
import { knownKinds, pipelineSchema } from './kinds.ts';
import { pipelineText } from './pipeline-text.ts';
import { shown } from './places.ts';
import type { World } from './world.ts';

/** The plan of the pipeline at `name`, with the command line's `--set`s; or nothing, after printing every problem. */
export function loadFile(call: Call, world: World, name = call.arguments['FILE']!): Plan | undefined {
  const source = pipelineText(name, world);
  return source && planOf(call, world, source.path, source.text);
}

/** The plan of a pipeline file's text; or nothing, after printing every problem. */
export function planOf(call: Call, world: World, path: string, text: string): Plan | undefined {
  const { settings, failures } = settingsOf(call);
  const loaded = load(path, text, settings, lastValue(call, 'engine'), world);
  if (loaded.ok && failures.length === 0) return loaded.plan;
  const all = [...failures, ...(loaded.ok ? [] : loaded.failures)];
  world.err(describeLoadFailures(all, loaded.locate));
  const placed = all.flatMap((failure) =>
    'at' in failure ? [{ at: loaded.locate(failure.at), message: loadFailureWords(failure) }] : [],
  );
  annotateProblems(
    placed.filter(({ at }) => at.source.name === shown(path, world)),
    world,
  );
  return undefined;
}

const load = (
  path: string,
  text: string,
  settings: readonly Setting[],
  engine: string | undefined,
  world: World,
): Loaded =>
  loadPipeline({ name: shown(path, world), text }, settings, {
    schema: pipelineSchema(),
    kinds: knownKinds(),
    files: { resolve: (written) => resolve(dirname(path), written), exists: existsSync },
    ...(engine === undefined ? {} : { engine }),
  });

function settingsOf(call: Call): { settings: readonly Setting[]; failures: readonly LoadFailure[] } {
  const parsed = (call.options['set'] ?? []).map(parseSetting);
  return {
    settings: parsed.flatMap((setting) => (setting.ok ? [setting.value] : [])),
    failures: parsed.flatMap((setting) => (setting.ok ? [] : setting.failures)),
  };
}
