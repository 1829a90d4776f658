import { isObject, type Json, type JsonObject } from '../base/json.ts';
import type { ArtifactType } from '../domain/artifact.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import { keyAt, keysOf, type Place, pointer, valueAt } from '../domain/place.ts';
import type { SourceFile } from '../domain/source.ts';
import { declaredOutputs } from '../plan/output-paths.ts';
import type { Validator } from '../plan/validator.ts';
import { violationsOf } from '../plan/violations.ts';
import { splitCommand } from '../plan/words.ts';
import type { InputPort, OutputPort, StageKind } from '../stage/kind.ts';
import { inFileOrder } from './file-order.ts';
import { locator } from './locate.ts';
import { readText } from './text.ts';

/** A `stage.yaml` whose shape is right; what it names is not yet looked for. Paths are as written. */
export interface KindDeclaration {
  readonly kind: Omit<StageKind, 'load'>;
  readonly start: { readonly main: string } | { readonly words: readonly string[] };
  readonly code: readonly string[];
  readonly packages: readonly string[];
}

/** What a `stage.yaml` says, and where each part of it stands; or everything that is wrong with it. */
export type ReadKind =
  | { readonly ok: true; readonly declaration: KindDeclaration; readonly at: At }
  | { readonly ok: false; readonly failures: readonly LoadFailure[] };

/** Places a failure in the `stage.yaml`. */
export type At = (failure: Extract<LoadFailure, { at: unknown }>) => LoadFailure;

interface Written {
  readonly summary: string;
  readonly inputs?: { readonly [port: string]: Partial<InputPort> & { readonly description: string } };
  readonly outputs: {
    readonly [port: string]: {
      readonly path: string;
      readonly type?: ArtifactType;
      readonly description: string;
    };
  };
  readonly params?: { readonly [name: string]: JsonObject };
  readonly main?: string;
  readonly run?: string;
  readonly code?: readonly string[];
  readonly packages?: readonly string[];
  readonly resumes?: boolean;
}

/**
 * Text → what a stage kind is.
 *
 * @param name what messages call it: as `uses` has it
 * @param schema `schemas/stage-kind.schema.json`, compiled
 */
export function readStageKind(source: SourceFile, name: string, schema: Validator): ReadKind {
  const read = readText(source);
  const top = { source, range: { start: 0, end: 0 } };
  if (read.text === undefined || read.failures.length > 0) return { ok: false, failures: read.failures };
  const { data } = read.text;
  if (data === null) return { ok: false, failures: [{ code: 'empty-file', at: top }] };
  if (!isObject(data)) return { ok: false, failures: [{ code: 'root-not-mapping', at: top, found: data }] };
  const locate = locator(read.text, []);
  const at: At = (failure) => ({ ...failure, at: locate(failure.at) }) as LoadFailure;
  const bad = (failures: readonly LoadFailure[]): ReadKind => ({
    ok: false,
    failures: inFileOrder(
      failures.map((failure) => ('at' in failure ? at(failure) : failure)),
      source,
      locate,
    ),
  });

  const broken = violationsOf(schema, data as Json).filter(({ implied }) => !implied);
  if (broken.length > 0)
    return bad(
      broken.map(({ keys, on, violation }) => ({
        code: 'violation',
        at: on === 'key' ? keyAt(...keys) : valueAt(...keys),
        subject: keys.length === 0 ? 'a stage kind' : keys.join('.'),
        violation,
      })),
    );
  const written = data as unknown as Written;
  const failures: LoadFailure[] = [];
  const start = startOf(written, (failure) => void failures.push(failure));
  const outputs = outputsOf(written, (failure) => void failures.push(failure));
  if (failures.length > 0 || start === undefined) return bad(failures);
  const { summary, code = [], packages = [], resumes = false } = written;
  const inputs = Object.fromEntries(
    Object.entries(written.inputs ?? {}).map(([port, input]) => [port, { type: 'any' as const, ...input }]),
  );
  const kind = {
    kind: name,
    summary,
    inputs,
    outputs,
    params: paramsSchema(written),
    computes: false,
    resumes,
  };
  return { ok: true, declaration: { kind, start, code, packages }, at };
}

/** Each param under its own schema; one without a default has to be given. */
function paramsSchema({ params = {} }: Written): JsonObject {
  const required = Object.keys(params).filter((name) => params[name]!['default'] === undefined);
  return { type: 'object', additionalProperties: false, properties: params, required };
}

function startOf(
  { main, run }: Written,
  report: (failure: LoadFailure) => void,
): KindDeclaration['start'] | undefined {
  if ((main === undefined) === (run === undefined)) {
    report({ code: 'kind-start', at: keyAt(...(run === undefined ? [] : ['run'])) });
    return undefined;
  }
  if (main !== undefined) return { main };
  const { words, problems } = splitCommand(run!);
  for (const { within, ...problem } of problems) {
    const at: Place = { ...valueAt('run'), within };
    if (problem.code === 'expression-syntax') report({ code: 'expression-not-here', at, subject: 'run' });
    else report({ ...problem, at });
  }
  const texts = words.map((word) => word.map((part) => (typeof part === 'string' ? part : undefined)));
  if (texts.flat().includes(undefined)) {
    report({ code: 'expression-not-here', at: valueAt('run'), subject: "a stage kind's run" });
    return undefined;
  }
  return { words: texts.map((parts) => parts.join('')) };
}

/** Held to the same rules as those of a command. */
function outputsOf(
  { outputs }: Written,
  report: (failure: LoadFailure) => void,
): { readonly [port: string]: OutputPort } {
  const stage = 'kind';
  const declared = declaredOutputs(stage, outputs, (failure) => {
    if (!('at' in failure) || !('pointer' in failure.at)) return report(failure);
    const keys = keysOf(failure.at.pointer).slice(2);
    report({ ...failure, at: { ...failure.at, pointer: pointer(...keys) } } as LoadFailure);
  });
  return Object.fromEntries(
    [...declared].map(([port, output]) => [port, { ...output, description: outputs[port]!.description }]),
  );
}
