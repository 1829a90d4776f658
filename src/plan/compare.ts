import { isObject, type Json, type JsonObject, ownValue, sameJson } from '../base/json.ts';
import type { FingerprintRecord } from '../domain/fingerprint.ts';
import { wordText } from '../domain/plan.ts';
import type { Change } from '../domain/reason.ts';

/** Every field in which two records differ, in the order of the record: `with.steps`, `inputs.tokens`, `code.gpt.ts`. */
export function compareRecords(before: FingerprintRecord, after: FingerprintRecord): readonly Change[] {
  return [
    ...field('format', before.format, after.format),
    ...field('uses', usesOf(before), usesOf(after)),
    ...field('command', commandOf(before), commandOf(after)),
    ...field('shell', shellOf(before), shellOf(after)),
    ...fields('with', before.with, after.with),
    ...fields('inputs', before.inputs, after.inputs),
    ...(before.names && after.names ? fields('names', before.names, after.names) : []),
    ...fields('outputs', before.outputs, after.outputs),
    ...fields('code', before.code, after.code),
    ...fields('packages', before.packages, after.packages),
    ...fields('versions', before.versions ?? {}, after.versions ?? {}),
    ...fields('env', before.env, after.env),
    ...field('engine', before.engine ?? 'auto', after.engine ?? 'auto'),
  ];
}

const usesOf = ({ action }: FingerprintRecord): Json | undefined =>
  'uses' in action ? action.uses : undefined;
const commandOf = ({ action }: FingerprintRecord): Json | undefined =>
  'run' in action ? action.run.map(wordText) : undefined;
const shellOf = ({ action }: FingerprintRecord): Json | undefined =>
  'run' in action ? action.shell : undefined;

function field(name: string, before: Json | undefined, after: Json | undefined): readonly Change[] {
  if (before === undefined && after === undefined) return [];
  if (isObject(before) && isObject(after)) return fields(name, before as JsonObject, after as JsonObject);
  if (before !== undefined && after !== undefined && sameJson(before, after)) return [];
  return [{ field: name, before, after }];
}

/** Keys of both sides, those of `after` first. */
function fields(name: string, before: JsonObject, after: JsonObject): readonly Change[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) => field(`${name}.${key}`, ownValue(before, key), ownValue(after, key)));
}
