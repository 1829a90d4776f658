import { type Json, ownValue } from '../base/json.ts';
import type { Glob } from '../domain/glob.ts';
import type { LoadFailure, LoadWarning } from '../domain/load-failure.ts';
import type { Home, Pipeline } from '../domain/pipeline.ts';
import { keyAt, valueAt } from '../domain/place.ts';
import type { Plan } from '../domain/plan.ts';
import { expandStage } from './expand.ts';
import { hasExpression } from './expression.ts';
import { orderStages } from './graph.ts';
import { variantsOf } from './matrix.ts';
import { checkMetrics } from './metrics.ts';
import { checkInputs } from './ports.ts';
import { readStage, type Stage } from './stage.ts';
import { checkSummary } from './summary.ts';
import type { Kinds } from './validator.ts';

/** The disk as a plan sees it. Nothing is read. */
export interface Files {
  /** A path as the pipeline file has it → absolute. */
  readonly resolve: (written: string) => string;
  /** Whether a file or folder is at an absolute path. */
  readonly exists: (path: string) => boolean;
  /** A pattern as the pipeline file has it → what it names. */
  readonly glob: (pattern: string) => Glob;
  /** Whether it names any file. */
  readonly matches: (glob: Glob) => boolean;
}

export interface PlanRequest {
  readonly pipeline: Pipeline;
  /** Whether something was left out of the pipeline at or above a pointer; below it where the pointer ends in a star. */
  readonly damaged: (pointer: string) => boolean;
  /** The pipeline file's name, for the plan. */
  readonly file: string;
  readonly kinds: Kinds;
  /** What `uses` calls kinds that cannot be used, which was reported. */
  readonly unusable?: ReadonlySet<string>;
  readonly files: Files;
  /** An engine that goes before those named in the file. */
  readonly engine: string | undefined;
}

export interface Planned {
  /** Whole only where nothing failed. */
  readonly plan: Plan | undefined;
  readonly failures: readonly LoadFailure[];
  readonly warnings: readonly LoadWarning[];
}

/** A pipeline → a plan, or everything that is wrong with its names, types, circles, matrices, expressions and params. */
export function planPipeline(request: PlanRequest): Planned {
  const { pipeline, damaged, file, kinds, unusable = new Set(), files, engine } = request;
  const failures: LoadFailure[] = [];
  const report = (failure: LoadFailure) => void failures.push(failure);
  const warnings: LoadWarning[] = [];
  checkPlainParams(pipeline.params, ['params'], report);

  const { engine: usual, defaults, sources } = pipeline;
  const home: Home = { params: pipeline.params, sources, engine: usual, defaults, root: '', folder: '' };
  const stages = new Map<string, Stage>();
  for (const [name, declaration] of Object.entries(pipeline.stages))
    stages.set(
      name,
      readStage(name, declaration, ownValue(pipeline.homes, name) ?? home, {
        kinds,
        unusable,
        damaged,
        report,
      }),
    );
  checkCase([...stages.keys()], report);

  const scope = { damaged, report, warn: (warning: LoadWarning) => void warnings.push(warning) };
  const variants = variantsOf(stages, scope);
  const isThere = (written: string) => files.exists(files.resolve(written));
  for (const stage of stages.values()) checkInputs(stage, { stages, variants, damaged, report, isThere });
  if (pipeline.summary !== undefined) checkSummary(pipeline.summary, stages, damaged, report);
  checkMetrics(pipeline.metrics, stages, damaged, report);
  const { order } = orderStages(stages, report);
  const context = { stages, variants, files, override: engine, shared: pipeline, scope };
  const planned = order.flatMap((stage) => expandStage(stage, context));
  if (failures.length > 0) return { plan: undefined, failures, warnings };
  const { name, params, summary, metrics } = pipeline;
  const named = pipeline.cache?.remote ?? [];
  const remotes = typeof named === 'string' ? [named] : named;
  return { plan: { name, file, stages: planned, params, summary, metrics, remotes }, failures, warnings };
}

/** Stages are folders, and some file systems do not tell capitals from small letters. */
function checkCase(names: readonly string[], report: (failure: LoadFailure) => void): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const other = seen.get(name.toLowerCase());
    if (other !== undefined) report({ code: 'case-clash', at: keyAt('stages', name), name, other });
    else seen.set(name.toLowerCase(), name);
  }
}

/** Params are values, not formulas. */
export function checkPlainParams(
  value: Json,
  keys: readonly string[],
  report: (failure: LoadFailure) => void,
): void {
  if (typeof value === 'string') {
    if (hasExpression(value))
      report({ code: 'expression-not-here', at: valueAt(...keys), subject: 'params' });
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) checkPlainParams(item, [...keys, key], report);
}
