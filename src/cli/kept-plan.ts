import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../base/sha256.ts';
import type { Plan } from '../domain/plan.ts';
import { globFiles } from '../store/glob-files.ts';
import { keepPlan, keptPlan } from '../store/plans.ts';
import type { StandingName } from '../store/standing.ts';
import type { Store } from '../store/store.ts';
import type { Call } from './command.ts';
import { kindsAsPlanned } from './kind-folders.ts';
import { pipelineText } from './pipeline-text.ts';
import { shown } from './places.ts';
import type { World } from './world.ts';

/** A plan, and how to keep it for the next time. */
export interface LoadedPlan {
  readonly plan: Plan;
  /** sha256 of the pipeline file. */
  readonly digest: string;
  /** By which a later run of this very plan may find that nothing has moved. */
  readonly standing: StandingName;
  readonly keep: () => void;
}

/**
 * The plan of the pipeline that the command line names, with its `--set`s: as it was kept where nothing that it is made from has
 * changed, so that neither YAML nor schemas are loaded. Or nothing, after printing every problem.
 */
export async function planFor(call: Call, world: World, store: Store): Promise<LoadedPlan | undefined> {
  const source = pipelineText(call.arguments['FILE']!, world);
  if (source === undefined) return undefined;
  const { path, text } = source;
  const key = keyOf(call, world, path, text);
  const digest = `sha256:${sha256(text)}`;
  const kept = keptPlan(store, path, key);
  const standing = (plan: string): StandingName => ({ file: path, key: sha256(`${key} ${plan}`) });
  if (
    kept !== undefined &&
    isMadeFromSame(kept.plan, world.environment) &&
    pathsAreThere(kept.plan) &&
    kindsAsPlanned(kept.plan, dirname(path))
  )
    return { plan: kept.plan, digest, standing: standing(kept.digest), keep: () => {} };
  const { planOf } = await import('./load.ts');
  const plan = await planOf(call, world, path, text);
  if (plan === undefined) return undefined;
  const body = JSON.stringify(plan);
  const keep = () => keepPlan(store, path, key, body);
  return { plan, digest, standing: standing(sha256(body)), keep };
}

/**
 * All that a plan is made from but which of its paths are there and what the user's own stage kinds say. The build is told by its manifest,
 * which each writes anew.
 */
function keyOf(call: Call, world: World, path: string, text: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(join(world.home, 'manifest.json'), { bigint: true });
  const build = [world.version, world.home, ino, size, mtimeNs, ctimeNs].map(String);
  const { set = [], engine = [] } = call.options;
  return sha256(JSON.stringify([build, path, shown(path, world), text, set, engine]));
}

/** Whether the other files and the variables that it was made from say what they said. */
const isMadeFromSame = (
  { madeFrom = [], variables = {} }: Plan,
  environment: World['environment'],
): boolean =>
  Object.entries(variables).every(([name, value]) => (environment[name] || null) === value) &&
  madeFrom.every(({ path, digest }) => {
    try {
      return sha256(readFileSync(path, 'utf8')) === digest;
    } catch {
      return false; // loading it again says why
    }
  });

const pathsAreThere = ({ stages }: Plan): boolean =>
  stages.every(({ inputs }) =>
    Object.values(inputs).every((input) => {
      if (input.from === 'path') return existsSync(input.path);
      const files = input.from === 'glob' ? globFiles(input.glob) : undefined;
      return files?.ok !== true || files.value.length > 0;
    }),
  );
