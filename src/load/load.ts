import { isObject, type JsonObject } from '../base/json.ts';
import type { LoadFailure, LoadWarning } from '../domain/load-failure.ts';
import type { Locate, Located } from '../domain/place.ts';
import type { MadeFrom, Plan } from '../domain/plan.ts';
import type { SourceFile } from '../domain/source.ts';
import { type Files, planPipeline } from '../plan/plan.ts';
import type { Kinds, Validator } from '../plan/validator.ts';
import { inFileOrder } from './file-order.ts';
import { locator } from './locate.ts';
import { applySets, type Setting } from './sets.ts';
import { type Shaped, shape } from './shape.ts';
import { readText } from './text.ts';

/** What loading needs to know of the world. */
export interface LoadOptions {
  /** The built-in ones. */
  readonly kinds: Kinds;
  readonly own?: OwnKinds;
  readonly files: Files;
  /** An engine named on the command line: it goes before those named in the file. */
  readonly engine?: string;
}

/** The stage kinds that a pipeline names by a path or a package. */
export interface OwnKinds {
  readonly kinds: Kinds;
  /** What `uses` calls those that cannot be used; `failures` say why. */
  readonly unusable: ReadonlySet<string>;
  readonly failures: readonly LoadFailure[];
}

/** A plan, or all that is wrong, in file order. `locate` finds the places that either names. */
export type Loaded =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly locate: Locate;
      readonly warnings: readonly LoadWarning[];
    }
  | { readonly ok: false; readonly failures: readonly LoadFailure[]; readonly locate: Locate };

/** A pipeline's text as far as it can be read without knowing stage kinds; or all that is wrong with it. */
export type Read =
  | {
      readonly ok: true;
      readonly source: SourceFile;
      readonly shaped: Shaped;
      /** Of the text and the `--set`s; those of the shape are with it. */
      readonly failures: readonly LoadFailure[];
      readonly locate: Locate;
      /** Other files that it was read from. */
      readonly madeFrom?: readonly MadeFrom[];
      /** Variables of the environment that params come from; null where there is none. */
      readonly variables?: Plan['variables'];
      /** Where numbers and booleans stand that params take from elsewhere, by the pointer of the param. */
      readonly plain?: ReadonlyMap<string, Located>;
    }
  | { readonly ok: false; readonly loaded: Loaded };

/**
 * Text → plan: YAML, `--set`s, the schema, then names, types, cycles, matrices, expressions and params. All of it is checked
 * at once; what depends on something that is already known to be wrong is passed over.
 */
export function loadPipeline(
  source: SourceFile,
  settings: readonly Setting[],
  { schema, ...options }: LoadOptions & { /** See `readPipeline`. */ readonly schema: Validator },
): Loaded {
  const read = readPipeline(source, settings, schema);
  return read.ok ? planRead(read, options) : read.loaded;
}

/** @param schema `schemas/pipeline.schema.json`, compiled; it fills in no defaults. */
export function readPipeline(source: SourceFile, settings: readonly Setting[], schema: Validator): Read {
  const read = readText(source);
  const unlocated: Locate = (at) => ('source' in at ? at : { source, range: { start: 0, end: 0 } });
  const bad = (failures: readonly LoadFailure[]): Read => ({
    ok: false,
    loaded: { ok: false, failures: inFileOrder(failures, source, unlocated), locate: unlocated },
  });
  if (read.text === undefined) return bad(read.failures);
  const top = { source, range: { start: 0, end: 0 } };
  if (read.text.root === null) return bad([...read.failures, { code: 'empty-file', at: top }]);
  const found = read.text.data;
  if (!isObject(found))
    return bad([
      ...read.failures,
      found === null ? { code: 'empty-file', at: top } : { code: 'root-not-mapping', at: top, found },
    ]);
  const set = applySets(found as JsonObject, settings);
  return {
    ok: true,
    source,
    shaped: shape(set.data as JsonObject, schema),
    failures: [...read.failures, ...set.failures],
    locate: locator(read.text, set.sets),
  };
}

/** The plan of what was read. */
export function planRead(read: Extract<Read, { ok: true }>, options: LoadOptions): Loaded {
  const { source, shaped, locate } = read;
  const { kinds, own, files, engine } = options;
  const planned = planPipeline({
    pipeline: shaped.pipeline,
    damaged: shaped.damaged,
    file: source.name,
    kinds: new Map([...kinds, ...(own?.kinds ?? [])]),
    unusable: own?.unusable ?? new Set(),
    files,
    engine,
  });
  const failures = [...read.failures, ...shaped.failures, ...(own?.failures ?? []), ...planned.failures];
  if (planned.plan === undefined || failures.length > 0)
    return { ok: false, failures: inFileOrder(failures, source, locate), locate };
  const { madeFrom, variables } = read;
  const from = { ...(madeFrom ? { madeFrom } : {}), ...(variables ? { variables } : {}) };
  const values = new Set<string>();
  const warnings = planned.warnings
    .flatMap((warning) => placedWarning(warning, read))
    // Once per value, however often it is used.
    .filter(({ code, at }) => {
      const { source: file, range } = locate(at);
      return code !== 'value-text' || values.size < values.add(`${file.name} ${range.start}`).size;
    });
  const ordered = inFileOrder(warnings, source, locate);
  return { ok: true, plan: { ...planned.plan, ...from }, locate, warnings: ordered };
}

/** A warning at its place; nothing where a value is written as it is read. */
function placedWarning(warning: LoadWarning, { locate, plain }: Extract<Read, { ok: true }>): LoadWarning[] {
  if (warning.code !== 'value-text') return [warning];
  const { at, value, use } = warning;
  const place = ('pointer' in at && plain?.get(at.pointer)) || locate(at);
  const written = place.source.text.slice(place.range.start, place.range.end);
  const isPlain = /^(?:[-+]?\.?\d[\w.+-]*|true|false)$/i.test(written);
  return isPlain && written !== String(value) ? [{ code: 'value-text', at: place, value, use, written }] : [];
}
