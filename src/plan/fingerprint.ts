import { canonical, type Json, type JsonObject } from '../base/json.ts';
import { sha256 } from '../base/sha256.ts';
import type { Digest } from '../domain/artifact.ts';
import type { CodeRecord, FingerprintRecord, InputDigest } from '../domain/fingerprint.ts';
import type { Action, CommandWord, PlannedStage } from '../domain/plan.ts';

/** Changed when the same record would stand for other outputs than before. */
const format = 2;

/** What a stage can see of its inputs. */
export interface RecordedInputs {
  readonly digests: { readonly [name: string]: Digest };
  /** Base names, of the inputs whose name is not that of the place where the project lies. */
  readonly names: { readonly [name: string]: string };
}

/** A built-in kind reads what its params say, whatever the file is called. */
const seesNames = (action: Action): boolean => 'run' in action || action.own !== undefined;

/** A command's code is among its inputs. */
const noCode: CodeRecord = { code: {}, packages: {} };

/** All that may change the stage's outputs, once its inputs are known. `code` is the manifest's record of its kind. */
export function fingerprintRecord(
  stage: PlannedStage,
  { digests, names }: RecordedInputs,
  code: CodeRecord = noCode,
): FingerprintRecord {
  const { action } = stage;
  const record = {
    format,
    action: actionRecord(action),
    with: 'uses' in action ? countedParams(action) : {},
    inputs: mapValues(digests, inputDigest),
    names: seesNames(action) ? names : {},
    outputs: mapValues(stage.outputs, ({ path }) => path),
    code: code.code,
    packages: code.packages,
    ...(code.versions === undefined ? {} : { versions: code.versions }),
    env: stage.env,
  };
  return 'uses' in action && action.engine !== 'auto' ? { ...record, engine: action.engine } : record;
}

const countedParams = ({ params, uncounted = [] }: Extract<Action, { uses: string }>): JsonObject =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !uncounted.includes(name)));

/** sha256 of the record's canonical JSON, in hex: the key of the stage's entry. */
export const fingerprintOf = (record: FingerprintRecord): string => sha256(canonical(recordJson(record)));

/** The record as plain JSON: its interfaces have no index signature, its values are JSON. */
export const recordJson = (record: FingerprintRecord): JsonObject => ({
  ...record,
  action: 'uses' in record.action ? { uses: record.action.uses } : commandJson(record.action),
});

const commandJson = (action: Extract<FingerprintRecord['action'], { run: unknown }>): Json => ({
  run: action.run.map((word) => word.map((part) => (typeof part === 'string' ? part : { ...part }))),
  shell: action.shell,
});

const actionRecord = (action: Action): FingerprintRecord['action'] =>
  'uses' in action
    ? { uses: action.own?.name ?? action.uses }
    : { run: action.run.map(joinText), shell: action.shell };

/** Neighbouring pieces of text are one piece: how an expression cut the word up is no difference. */
function joinText(word: CommandWord): CommandWord {
  const joined: CommandWord[number][] = [];
  for (const part of word) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  return joined;
}

const inputDigest = ({ digest, form, executable }: Digest): InputDigest =>
  form === 'folder' ? `${digest} folder` : executable ? `${digest} executable` : digest;

const mapValues = <A, B>(
  object: { readonly [key: string]: A },
  map: (value: A) => B,
): { readonly [key: string]: B } =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
