import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isObject } from '../base/json.ts';
import { isGlob } from '../domain/glob.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import { isOwnKind } from '../domain/own-kind.ts';
import type { Pipeline } from '../domain/pipeline.ts';
import type { Plan } from '../domain/plan.ts';
import { type Loaded, planRead, type Read, readPipeline } from '../load/load.ts';
import { parseSetting, type Setting } from '../load/sets.ts';
import type { Files } from '../plan/plan.ts';
import { describeLoadFailures, loadFailureWords } from '../report/words/load-failure.ts';
import { annotateProblems } from './annotations.ts';
import { type Call, lastValue } from './command.ts';
import { knownKinds, pipelineSchema } from './kinds.ts';
import { pipelineText } from './pipeline-text.ts';
import { shown } from './places.ts';
import type { World } from './world.ts';

/** The plan of the pipeline at `name`, with the command line's `--set`s; or nothing, after printing every problem. */
export async function loadFile(
  call: Call,
  world: World,
  name = call.arguments['FILE']!,
): Promise<Plan | undefined> {
  const source = pipelineText(name, world);
  return source && planOf(call, world, source.path, source.text);
}

/** The plan of a pipeline file's text; or nothing, after printing every problem. */
export async function planOf(
  call: Call,
  world: World,
  path: string,
  text: string,
): Promise<Plan | undefined> {
  const { settings, failures } = settingsOf(call);
  const loaded = await loadText(path, text, settings, lastValue(call, 'engine'), world);
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

/** The plan of a pipeline file's text, or all that is wrong with it. */
export async function loadText(
  path: string,
  text: string,
  settings: readonly Setting[],
  engine: string | undefined,
  world: Pick<World, 'folder' | 'environment'>,
): Promise<Loaded> {
  const read = readPipeline({ name: shown(path, world), text }, settings, pipelineSchema());
  if (!read.ok) return read.loaded;
  const whole = takesFromOutside(read.shaped.pipeline)
    ? (await import('./included.ts')).withOutside(read, path, world)
    : read;
  return planWhole(whole, path, engine, world);
}

const takesFromOutside = ({ include, params }: Pipeline): boolean =>
  include !== undefined || Object.values(params).some((value) => isObject(value));

async function planWhole(
  read: Extract<Read, { ok: true }>,
  path: string,
  engine: string | undefined,
  world: Pick<World, 'folder'>,
): Promise<Loaded> {
  const folder = dirname(path);
  const named = ownKindsIn(read.shaped.pipeline);
  // Most pipelines have none, and need no compiler of schemas.
  const own =
    named.length === 0 ? undefined : (await import('./own-kinds.ts')).readOwnKinds(named, folder, world);
  return planRead(read, {
    kinds: knownKinds(),
    files: {
      resolve: (written) => resolve(folder, written),
      exists: existsSync,
      ...(hasGlobs(read.shaped.pipeline) ? (await import('./globs.ts')).globsBelow(folder) : noGlobs),
    },
    ...(own === undefined ? {} : { own }),
    ...(engine === undefined ? {} : { engine }),
  });
}

const hasGlobs = ({ stages }: Pipeline): boolean =>
  Object.values(stages).some(({ inputs = {} }) => Object.values(inputs).some(isGlob));

/** Most pipelines name none, and need no library for it. */
const noGlobs: Pick<Files, 'glob' | 'matches'> = {
  glob: (pattern) => {
    throw new Error(`a glob that was not seen: ${pattern}`);
  },
  matches: () => false,
};

/** Each once, where it is named first. */
function ownKindsIn({ stages }: Pipeline): readonly { readonly uses: string; readonly stage: string }[] {
  const named = new Map<string, string>();
  for (const [stage, { uses }] of Object.entries(stages))
    if (uses !== undefined && isOwnKind(uses) && !named.has(uses)) named.set(uses, stage);
  return [...named].map(([uses, stage]) => ({ uses, stage }));
}

function settingsOf(call: Call): { settings: readonly Setting[]; failures: readonly LoadFailure[] } {
  const parsed = (call.options['set'] ?? []).map(parseSetting);
  return {
    settings: parsed.flatMap((setting) => (setting.ok ? [setting.value] : [])),
    failures: parsed.flatMap((setting) => (setting.ok ? [] : setting.failures)),
  };
}
