import { keyPath } from '../base/dotted.ts';
import { isObject, type Json } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import type { SourceFile, TextRange } from '../domain/source.ts';
import { readText, type Text } from './text.ts';

/** A `--set PATH=YAML`: `params.lambda` and `[0, 0.1]`. */
export interface Setting {
  readonly path: string;
  readonly text: string;
}

/** A setting that is part of the document now. Its text is the whole argument, so that both of its sides can be shown. */
export interface AppliedSet {
  readonly path: readonly string[];
  readonly text: Text;
  readonly valueRange: TextRange;
}

/** Splits an argument of `--set` at its first `=`. */
export function parseSetting(argument: string): Result<Setting, LoadFailure> {
  const at = argument.indexOf('=');
  const path = argument.slice(0, at).trim();
  if (at === -1 || path.split('.').includes('')) return fail({ code: 'set-syntax', argument });
  return ok({ path, text: argument.slice(at + 1) });
}

/** Replaces one value after another. A path must lead somewhere: only a stage's own keys, and those at the root, may be new. */
export function applySets(
  data: Json,
  settings: readonly Setting[],
): { readonly data: Json; readonly sets: readonly AppliedSet[]; readonly failures: readonly LoadFailure[] } {
  let result = data;
  const sets: AppliedSet[] = [];
  const failures: LoadFailure[] = [];
  for (const setting of settings) {
    const source: SourceFile = {
      name: `--set ${setting.path}`,
      text: `${setting.path}=${setting.text}`,
    };
    const read = readText(source, setting.path.length + 1);
    failures.push(...read.failures);
    const parts = setting.path.split('.');
    const path = keyPath(result, parts) ?? parts;
    const problem = unknownPart(result, path);
    if (problem !== undefined) {
      const range = partRange(path, problem.index);
      failures.push({ code: 'set-unknown', at: { source, range }, path: setting.path, ...problem.unknown });
    } else if (read.text !== undefined) {
      result = replaced(result, path, read.text.data);
      const end = setting.path.length;
      sets.push({
        path,
        text: read.text,
        valueRange: { start: end + 1, end: source.text.length },
      });
    }
  }
  return { data: result, sets, failures };
}

interface UnknownPart {
  readonly index: number;
  readonly unknown: { readonly key: string; readonly known: readonly string[] };
}

function unknownPart(data: Json, path: readonly string[]): UnknownPart | undefined {
  let value: Json | undefined = data;
  for (const [index, key] of path.entries()) {
    const known = keys(value);
    if (!known.includes(key))
      return mayBeNew(value, path, index) ? undefined : { index, unknown: { key, known } };
    value = (value as { readonly [key: string]: Json })[key];
  }
  return undefined;
}

const keys = (value: Json | undefined): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

/** `engine`, `stages.x.cpus`, `stages.x.with.steps`: what has a meaning without being in the file. */
function mayBeNew(parent: Json | undefined, path: readonly string[], index: number): boolean {
  if (parent !== null && !isObject(parent)) return false;
  if (index === 0) return path.length === 1;
  if (path[0] === 'defaults') return true;
  return (path[0] === 'stages' || (path[0] === 'include' && path[2] === 'params')) && index >= 2;
}

/** Where a part of a dotted path stands in it. */
export function partRange(path: readonly string[], index: number): TextRange {
  const start = path.slice(0, index).join('.').length + (index > 0 ? 1 : 0);
  return { start, end: start + path[index]!.length };
}

function replaced(data: Json | undefined, path: readonly string[], value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data))
    return data.map((item, i) => (String(i) === key ? replaced(item, rest, value) : item));
  const object = isObject(data) ? (data as { readonly [key: string]: Json }) : {};
  return { ...object, [key]: replaced(object[key], rest, value) };
}
