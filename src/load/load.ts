import { isObject, type JsonObject } from '../base/json.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import type { Locate } from '../domain/place.ts';
import type { Plan } from '../domain/plan.ts';
import type { SourceFile } from '../domain/source.ts';
import { type Files, planPipeline } from '../plan/plan.ts';
import type { Kinds, Validator } from '../plan/validator.ts';
import { inFileOrder } from './file-order.ts';
import { locator } from './locate.ts';
import { applySets, type Setting } from './sets.ts';
import { shape } from './shape.ts';
import { readText } from './text.ts';

/** What loading needs to know of the world. */
export interface LoadOptions {
  /** `schemas/pipeline.schema.json`, compiled; it fills in no defaults. */
  readonly schema: Validator;
  readonly kinds: Kinds;
  readonly files: Files;
  /** An engine named on the command line: it goes before those named in the file. */
  readonly engine?: string;
}

/** A plan, or all that is wrong, in file order. `locate` finds the places that either names. */
export type Loaded =
  | { readonly ok: true; readonly plan: Plan; readonly locate: Locate }
  | { readonly ok: false; readonly failures: readonly LoadFailure[]; readonly locate: Locate };

/**
 * Text → plan: YAML, `--set`s, the schema, then names, types, cycles, matrices, expressions and params. All of it is checked
 * at once; what depends on something that is already known to be wrong is passed over.
 */
export function loadPipeline(
  source: SourceFile,
  settings: readonly Setting[],
  { schema, kinds, files, engine }: LoadOptions,
): Loaded {
  const read = readText(source);
  const unlocated: Locate = (at) => ('source' in at ? at : { source, range: { start: 0, end: 0 } });
  const bad = (failures: readonly LoadFailure[], locate: Locate): Loaded => ({
    ok: false,
    failures: inFileOrder(failures, source, locate),
    locate,
  });
  if (read.text === undefined) return bad(read.failures, unlocated);
  const top = { source, range: { start: 0, end: 0 } };
  if (read.text.root === null) return bad([...read.failures, { code: 'empty-file', at: top }], unlocated);
  const found = read.text.data;
  if (!isObject(found))
    return bad(
      [
        ...read.failures,
        found === null ? { code: 'empty-file', at: top } : { code: 'root-not-mapping', at: top, found },
      ],
      unlocated,
    );

  const set = applySets(found as JsonObject, settings);
  const locate = locator(read.text, set.sets);
  const shaped = shape(set.data as JsonObject, schema);
  const planned = planPipeline({
    pipeline: shaped.pipeline,
    damaged: shaped.damaged,
    file: source.name,
    kinds,
    files,
    engine,
  });
  const failures = [...read.failures, ...set.failures, ...shaped.failures, ...planned.failures];
  if (planned.plan === undefined || failures.length > 0) return bad(failures, locate);
  return { ok: true, plan: planned.plan, locate };
}
