import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isObject } from '../base/json.ts';
import { isGlob } from '../domain/glob.ts';
import { isOwnKind } from '../domain/own-kind.ts';
import type { Pipeline } from '../domain/pipeline.ts';
import type { Located } from '../domain/place.ts';
import type { Plan } from '../domain/plan.ts';
import { type Loaded, planRead, type Read, readPipeline } from '../load/load.ts';
import { parseSetting, type Setting } from '../load/sets.ts';
import type { Here } from '../machine/here.ts';
import { knownKinds, pipelineSchema } from '../machine/kinds.ts';
import { shown } from '../machine/shown.ts';
import type { Files } from '../plan/plan.ts';
import { lineAt } from '../report/words/excerpt.ts';
import { describeLoadFailures, loadFailureWords } from '../report/words/load-failure.ts';
import { describeLoadWarning, loadWarningWords } from '../report/words/load-warning.ts';
import type { LoadRequest } from './pipeline.ts';
import type { PipelineText } from './pipeline-text.ts';
import type { Problem, Tried } from './problem.ts';

/** The plan of a pipeline file's text, or all that is wrong with it. Apart, so that a plan that was kept needs neither YAML nor schemas. */
export async function planText(
  { path, text }: PipelineText,
  { set, engine }: Pick<LoadRequest, 'set' | 'engine'>,
  here: Pick<Here, 'folder' | 'environment'>,
): Promise<Tried<Plan>> {
  const parsed = set.map(parseSetting);
  const settings = parsed.flatMap((setting) => (setting.ok ? [setting.value] : []));
  const loaded = await load(path, text, settings, engine, here);
  const failures = [
    ...parsed.flatMap((setting) => (setting.ok ? [] : setting.failures)),
    ...(loaded.ok ? [] : loaded.failures),
  ];
  if (loaded.ok && failures.length === 0) {
    const warnings = loaded.warnings.map((warning) => ({
      message: loadWarningWords(warning),
      place: placeOf(loaded.locate(warning.at)),
      text: describeLoadWarning(warning, loaded.locate),
    }));
    return { ok: true, value: warnings.length === 0 ? loaded.plan : { ...loaded.plan, warnings } };
  }
  const problems = failures.map((failure) => ({
    code: failure.code,
    message: loadFailureWords(failure),
    ...('at' in failure ? { place: placeOf(loaded.locate(failure.at)) } : {}),
  }));
  const words = describeLoadFailures(failures, loaded.locate).replace(/\n$/, '');
  return { ok: false, wrong: { problems, text: words, file: shown(path, here) } };
}

/** The name that a pipeline file's text gives its pipeline; `undefined` if it cannot be read. */
export function pipelineName({ path, text }: PipelineText): string | undefined {
  const read = readPipeline({ name: path, text }, [], pipelineSchema());
  return read.ok ? read.shaped.pipeline.name : undefined;
}

function placeOf({ source, range }: Located): Problem['place'] & {} {
  const { line, column } = lineAt(source.text, range.start);
  return { file: source.name, line, column };
}

async function load(
  path: string,
  text: string,
  settings: readonly Setting[],
  engine: string | undefined,
  here: Pick<Here, 'folder' | 'environment'>,
): Promise<Loaded> {
  const read = readPipeline({ name: shown(path, here), text }, settings, pipelineSchema());
  if (!read.ok) return read.loaded;
  const whole = takesFromOutside(read.shaped.pipeline)
    ? (await import('../machine/included.ts')).withOutside(read, path, here)
    : read;
  return planWhole(whole, path, engine, here);
}

const takesFromOutside = ({ include, params }: Pipeline): boolean =>
  include !== undefined || Object.values(params).some((value) => isObject(value));

async function planWhole(
  read: Extract<Read, { ok: true }>,
  path: string,
  engine: string | undefined,
  here: Pick<Here, 'folder'>,
): Promise<Loaded> {
  const folder = dirname(path);
  const named = ownKindsIn(read.shaped.pipeline);
  // Most pipelines have none, and need no compiler of schemas.
  const own =
    named.length === 0
      ? undefined
      : (await import('../machine/own-kinds.ts')).readOwnKinds(named, folder, here);
  return planRead(read, {
    kinds: knownKinds(),
    files: {
      resolve: (written) => resolve(folder, written),
      exists: existsSync,
      ...(hasGlobs(read.shaped.pipeline)
        ? (await import('../machine/globs.ts')).globsBelow(folder)
        : noGlobs),
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
