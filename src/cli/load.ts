import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LoadFailure } from '../domain/load-failure.ts';
import type { Plan } from '../domain/plan.ts';
import { type Loaded, loadPipeline } from '../load/load.ts';
import { parseSetting, type Setting } from '../load/sets.ts';
import { describeLoadFailures } from '../report/words/load-failure.ts';
import { type Call, lastValue } from './command.ts';
import { describeFileNotFound, findFile } from './find-file.ts';
import { knownKinds, pipelineSchema } from './kinds.ts';
import { shown } from './places.ts';
import type { World } from './world.ts';

/** The plan of the pipeline at `name`, with the command line's `--set`s; or nothing, after printing every problem. */
export function loadFile(call: Call, world: World, name = call.arguments['FILE']!): Plan | undefined {
  const found = findFile(name, world.folder);
  if (!found.ok) {
    for (const failure of found.failures) world.err(`${describeFileNotFound(failure)}\n`);
    return undefined;
  }
  const path = resolve(world.folder, found.value);
  const text = readPipeline(path);
  if (typeof text !== 'string') {
    world.err(`${shown(path, world)} cannot be read: ${text.message}\n`);
    return undefined;
  }
  const { settings, failures } = settingsOf(call);
  const loaded = load(path, text, settings, lastValue(call, 'engine'), world);
  if (loaded.ok && failures.length === 0) return loaded.plan;
  const all = [...failures, ...(loaded.ok ? [] : loaded.failures)];
  world.err(describeLoadFailures(all, loaded.locate));
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

/** Only what the file system says is a failure; anything else thrown is a bug. */
function readPipeline(path: string): string | Error {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return error;
    throw error;
  }
}
