import { canonical, isObject, type Json, type JsonObject } from '../../base/json.ts';
import type { FingerprintRecord } from '../../domain/fingerprint.ts';
import { wordText } from '../../domain/plan.ts';
import type { RunReport, StageReport } from '../../domain/report.ts';

/** A field in which sides differ. Of each side every value that occurs among what it folds, in order; none where it has no such field. */
export interface FactRow {
  /** `with.steps`, `inputs.tokens`, `code.<module>`, `packages.<name>`, `outputs.model`. */
  readonly field: string;
  readonly values: readonly (readonly Json[])[];
}

/** Flat: field → value. */
export type Facts = ReadonlyMap<string, Json>;

/** The rows in which sides differ; a side is the facts of all that it folds. */
export function differingFacts(sides: readonly (readonly Facts[])[]): readonly FactRow[] {
  const fields = new Set(sides.flatMap((members) => members.flatMap((facts) => [...facts.keys()])));
  const [some] = sides.flat();
  const isOne = (field: string) =>
    sides.every((members) => members.every((facts) => facts.get(field) === some?.get(field)));
  return [...fields].flatMap((field) => {
    if (isOne(field)) return []; // as most are
    const values = sides.map((members) => distinct(members.map((facts) => facts.get(field))));
    const [first, ...others] = values.map((list) => list.map(canonical).sort().join('\n'));
    return others.every((other) => other === first) ? [] : [{ field, values }];
  });
}

function distinct(values: readonly (Json | undefined)[]): Json[] {
  const found = new Map<string, Json>();
  for (const value of values) if (value !== undefined) found.set(canonical(value), value);
  return [...found.values()];
}

/** Of a whole run: `pipeline`, `outcome`, `params.lambda`, and what it says of metrics. */
export const runFacts = ({ pipeline, outcome, params, metrics }: RunReport): Facts =>
  new Map<string, Json>([
    ['pipeline', pipeline],
    ['outcome', outcome],
    ...flat('params', params),
    ...flat('metrics', (metrics ?? {}) as JsonObject),
  ]);

/** Of a stage: what became of it, its record, and its outputs by content. A restored stage stands for the one that succeeded. */
export const stageFacts = (stage: StageReport): Facts =>
  new Map<string, Json>([
    ['status', stage.status === 'restored' ? 'succeeded' : stage.status],
    ...(stage.failure === undefined ? [] : [['failure', stage.failure.code] as const]),
    ...(stage.record === undefined ? [] : recordFacts(stage.record)),
    ...Object.entries(stage.outputs).map(
      ([name, { digest, executable }]) =>
        [`outputs.${name}`, executable === undefined ? digest : `${digest} executable`] as const,
    ),
  ]);

/** The fields of a fingerprint record, under the names that also say why a stage runs again. */
function recordFacts({ format, action, engine, ...rest }: FingerprintRecord): (readonly [string, Json])[] {
  return [
    ['format', format],
    ...('uses' in action
      ? ([['uses', action.uses]] as const)
      : ([
          ['command', action.run.map(wordText)],
          ['shell', action.shell],
        ] as const)),
    ...flat('with', rest.with),
    ...flat('inputs', rest.inputs),
    ...flat('names', rest.names ?? {}),
    ...flat('paths', rest.outputs),
    ...flat('code', rest.code),
    ...flat('packages', rest.packages),
    ...flat('versions', rest.versions ?? {}),
    ...flat('env', rest.env),
    ['engine', engine ?? 'auto'],
  ];
}

/** Fields inside objects by their path; lists and everything else as a whole. */
function flat(name: string, value: Json): (readonly [string, Json])[] {
  if (!isObject(value)) return [[name, value]];
  return Object.entries(value as JsonObject).flatMap(([key, inner]) => flat(`${name}.${key}`, inner));
}
