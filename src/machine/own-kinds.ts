import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '../base/json.ts';
import { sha256 } from '../base/sha256.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import { isOwnKind, kindFile, type OwnKind } from '../domain/own-kind.ts';
import { valueAt } from '../domain/place.ts';
import type { OwnKinds } from '../load/load.ts';
import { type At, type KindDeclaration, readStageKind } from '../load/stage-kind.ts';
import type { KnownKind, Validator } from '../plan/validator.ts';
import { findPackage } from '../store/code-files.ts';
import { readWhole } from '../store/whole-file.ts';
import { boundedPattern, withSlowPatterns } from './bounded-pattern.ts';
import type { Here } from './here.ts';
import { findKind, kindsIn } from './kind-folders.ts';
import { stageKindSchema } from './kinds.ts';
import { shown } from './shown.ts';

/**
 * The stage kinds that a pipeline names by a path or a package.
 *
 * @param named what `uses` calls each, and a stage that does
 * @param base the pipeline file's folder
 */
export function readOwnKinds(
  named: readonly { readonly uses: string; readonly stage: string }[],
  base: string,
  here: Pick<Here, 'folder'>,
): OwnKinds {
  const kinds = new Map<string, KnownKind>();
  const failures: LoadFailure[] = [];
  for (const { uses, stage } of named) {
    const kind = readOwnKind(uses, base, here, (failure) => failures.push(failure), stage);
    if (kind !== undefined) kinds.set(uses, kind);
  }
  const unusable = new Set(named.flatMap(({ uses }) => (kinds.has(uses) ? [] : [uses])));
  return { kinds, unusable, failures };
}

function readOwnKind(
  uses: string,
  base: string,
  here: Pick<Here, 'folder'>,
  report: (failure: LoadFailure) => void,
  stage: string,
): KnownKind | undefined {
  const at = valueAt('stages', stage, 'uses');
  const { folder, looked, name } = findKind(uses, base);
  if (folder === undefined) {
    report({
      code: 'kind-not-found',
      at,
      kind: uses,
      looked: shown(looked, here),
      known: beside(uses, base),
    });
    return undefined;
  }
  const path = join(folder, kindFile);
  const bytes = readWhole(path);
  if (!bytes.ok) {
    report({ code: 'kind-unreadable', at, path: shown(path, here), detail: bytes.failures[0]! });
    return undefined;
  }
  const text = bytes.value.toString('utf8');
  const read = readStageKind({ name: shown(path, here), text }, uses, stageKindSchema());
  if (!read.ok) {
    for (const failure of read.failures) report(failure);
    return undefined;
  }
  return linked(read.declaration, { folder, name, declared: sha256(text) }, (failure) =>
    report(read.at(failure)),
  );
}

/** The declaration with what it names found; or nothing, after reporting what is not there. */
function linked(
  { kind, start, code, packages }: KindDeclaration,
  own: Pick<OwnKind, 'folder' | 'name' | 'declared'>,
  report: (failure: Parameters<At>[0]) => void,
): KnownKind | undefined {
  let whole = true;
  const bad = (failure: Parameters<At>[0]): void => {
    whole = false;
    report(failure);
  };
  const inside = (written: string, ...keys: (string | number)[]): string => {
    const path = resolve(own.folder, written);
    if (!existsSync(path)) bad({ code: 'kind-file', at: valueAt(...keys), path });
    return path;
  };
  const started: OwnKind['start'] =
    'main' in start
      ? { main: inside(start.main, 'main') }
      : { command: start.words.map((word) => (word.startsWith('./') ? inside(word, 'run') : word)) };
  const more = code.map((written, i) => inside(written, 'code', i));
  for (const [i, name] of packages.entries())
    if (findPackage(name, own.folder) === undefined)
      bad({ code: 'kind-package', at: valueAt('packages', i), package: name });
  const validate = compiled(kind.params, bad);
  if (validate === undefined || !whole) return undefined;
  const load = () => Promise.reject(new Error('a kind of the user’s own runs in a process of its own'));
  return { kind: { ...kind, load }, validate, own: { ...own, start: started, code: more, packages } };
}

/** The params' schema as a function, with defaults filled in, as those of built-in kinds are compiled. */
function compiled(schema: JsonObject, report: (failure: Parameters<At>[0]) => void): Validator | undefined {
  const ajv = new Ajv2020({
    allErrors: true,
    useDefaults: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    logger: false,
    code: { regExp: boundedPattern },
  });
  let whole = true;
  for (const [param, one] of Object.entries(schema['properties'] as JsonObject)) {
    const detail = schemaProblem(ajv, param, one as JsonObject);
    if (detail === undefined) continue;
    whole = false;
    report({ code: 'kind-param', at: valueAt('params', param), param, detail });
  }
  return whole ? withSlowPatterns(ajv.compile(schema)) : undefined;
}

/** What Ajv says of a schema that is none; of a default that does not fit it, too: it would only show where it is used. */
function schemaProblem(ajv: Ajv2020, param: string, schema: JsonObject): string | undefined {
  try {
    const validate = ajv.compile({ type: 'object', properties: { [param]: schema } });
    if (validate({})) return undefined;
    return `its default does not fit it: ${ajv.errorsText(validate.errors, { dataVar: '' }).replaceAll('/', '')}`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What `uses` could say of the stage kinds beside the one that is not there. */
function beside(uses: string, base: string): readonly string[] {
  if (!isOwnKind(uses) || !/^\.{1,2}\//.test(uses)) return [];
  const written = dirname(uses);
  return kindsIn(resolve(base, written)).map((name) => `${written}/${name}`);
}
