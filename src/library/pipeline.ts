import type { JsonObject } from '../base/json.ts';
import { sha256 } from '../base/sha256.ts';
import type { Plan } from '../domain/plan.ts';
import type { Here } from '../machine/here.ts';
import { shown } from '../machine/shown.ts';
import { type PipelineText, pipelineText } from './pipeline-text.ts';
import { plainly, type Tried } from './problem.ts';

/** A pipeline with everything about it checked. */
export interface LoadedPipeline {
  readonly plan: Plan;
  /** Absolute: where paths begin. */
  readonly folder: string;
  /** What a run records of what it was made from: digests of its files, and values that were set. */
  readonly origin?: JsonObject;
}

/** Which pipeline, and what to replace in it. */
export interface LoadRequest {
  /** See `findFile`. */
  readonly name: string;
  /** As `--set` takes them: `params.seed=2`. */
  readonly set: readonly string[];
  readonly engine: string | undefined;
}

/** The pipeline that is asked for, read and checked. */
export async function loadNamed(
  request: LoadRequest,
  here: Pick<Here, 'folder' | 'environment'>,
): Promise<Tried<LoadedPipeline>> {
  const source = pipelineText(request.name, here);
  if (!source.ok) return { ok: false, wrong: plainly('file-unreadable', source.failures) };
  return loadSource(source.value, request, here);
}

/** The same of a file that was read. */
export async function loadSource(
  source: PipelineText,
  request: LoadRequest,
  here: Pick<Here, 'folder' | 'environment'>,
): Promise<Tried<LoadedPipeline>> {
  const { planText } = await import('./load.ts');
  const planned = await planText(source, request, here);
  return planned.ok ? { ok: true, value: loaded(planned.value, source, request, here) } : planned;
}

export const loaded = (
  plan: Plan,
  { text }: PipelineText,
  { set }: LoadRequest,
  here: Pick<Here, 'folder'>,
): LoadedPipeline => ({
  plan,
  folder: here.folder,
  // By which a later look can tell whether the run was of what is committed.
  origin: {
    file_digest: `sha256:${sha256(text)}`,
    ...(plan.madeFrom === undefined
      ? {}
      : {
          files: Object.fromEntries(
            plan.madeFrom.map((one) => [shown(one.path, here), `sha256:${one.digest}`]),
          ),
        }),
    ...(set.length === 0 ? {} : { set }),
  },
});
