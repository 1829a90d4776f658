import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownValue } from '../base/json.ts';
import { sha256 } from '../base/sha256.ts';
import type { Plan } from '../domain/plan.ts';
import type { Here } from '../machine/here.ts';
import { kindsAsPlanned } from '../machine/kind-folders.ts';
import { shown } from '../machine/shown.ts';
import { globFiles } from '../store/glob-files.ts';
import { keepPlan, keptPlan } from '../store/plans.ts';
import type { StandingName } from '../store/standing.ts';
import type { Store } from '../store/store.ts';
import { readWhole } from '../store/whole-file.ts';
import { type LoadedPipeline, type LoadRequest, loaded, loadSource } from './pipeline.ts';
import { type PipelineText, pipelineText } from './pipeline-text.ts';
import { plainly, type Tried } from './problem.ts';

/** A plan, and how to keep it for the next time. */
export interface KeptPipeline extends LoadedPipeline {
  /** By which a later run of this very plan may find that nothing has moved. */
  readonly standing: StandingName;
  readonly keep: () => void;
}

/**
 * The pipeline that is asked for: as it was kept where nothing that it is made from has changed, so that neither YAML nor schemas are
 * loaded.
 */
export async function keptOrLoaded(
  request: LoadRequest,
  store: Store,
  here: Here,
): Promise<Tried<KeptPipeline>> {
  const source = pipelineText(request.name, here);
  if (!source.ok) return { ok: false, wrong: plainly('file-unreadable', source.failures) };
  const { path } = source.value;
  const key = keyOf(request, source.value, here);
  const kept = keptPlan(store, path, key);
  const standing = (plan: string): StandingName => ({ file: path, key: sha256(`${key} ${plan}`) });
  if (
    kept !== undefined &&
    isMadeFromSame(kept.plan, here.environment) &&
    pathsAreThere(kept.plan) &&
    kindsAsPlanned(kept.plan, dirname(path))
  ) {
    const pipeline = loaded(kept.plan, source.value, request, here);
    return { ok: true, value: { ...pipeline, standing: standing(kept.digest), keep: () => {} } };
  }
  const made = await loadSource(source.value, request, here);
  if (!made.ok) return made;
  const body = JSON.stringify(made.value.plan);
  const keep = () => keepPlan(store, path, key, body);
  return { ok: true, value: { ...made.value, standing: standing(sha256(body)), keep } };
}

/**
 * All that a plan is made from but which of its paths are there and what the user's own stage kinds say. The build is told by its manifest,
 * which each writes anew.
 */
function keyOf({ set, engine }: LoadRequest, { path, text }: PipelineText, here: Here): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(join(here.home, 'manifest.json'), { bigint: true });
  const build = [here.version, here.home, ino, size, mtimeNs, ctimeNs].map(String);
  return sha256(JSON.stringify([build, path, shown(path, here), text, set, engine ?? null]));
}

/** Whether the other files and the variables that it was made from say what they said. */
const isMadeFromSame = ({ madeFrom = [], variables = {} }: Plan, environment: Here['environment']): boolean =>
  Object.entries(variables).every(([name, value]) => (ownValue(environment, name) || null) === value) &&
  madeFrom.every(({ path, digest }) => {
    const bytes = readWhole(path);
    return bytes.ok && sha256(bytes.value.toString('utf8')) === digest; // where it cannot be read, loading it again says why
  });

const pathsAreThere = ({ stages }: Plan): boolean =>
  stages.every(({ inputs }) =>
    Object.values(inputs).every((input) => {
      if (input.from === 'path') return existsSync(input.path);
      const files = input.from === 'glob' ? globFiles(input.glob) : undefined;
      return files?.ok !== true || files.value.length > 0;
    }),
  );
