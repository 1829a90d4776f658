import { posix } from 'node:path';
import { isObject, type Json, type JsonObject, ownValue } from '../base/json.ts';
import { sha256 } from '../base/sha256.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import { isOwnKind } from '../domain/own-kind.ts';
import { type Home, type Pipeline, type StageDeclaration, writtenFrom } from '../domain/pipeline.ts';
import { keyAt, keysOf, type Locate, type Place, pointer, valueAt } from '../domain/place.ts';
import type { MadeFrom } from '../domain/plan.ts';
import { evaluate } from '../plan/evaluate.ts';
import { escaped, hasExpression, unescaped } from '../plan/expression.ts';
import { checkPlainParams } from '../plan/plan.ts';
import { parseReference } from '../plan/references.ts';
import { plainVariant } from '../plan/scope.ts';
import type { Validator } from '../plan/validator.ts';
import type { Around, Whole } from './around.ts';
import { readPipeline } from './load.ts';
import { withOutsideParams } from './outside-params.ts';

/** Files inside one another. */
export const includeLimit = 10;

/** A file that includes others, with their stages among its own; places in them are found in them. */
export function withIncluded(
  read: Whole,
  around: Around,
  schema: Validator,
  /** The files that lead here, the pipeline file first, this one last. */
  chain: readonly string[],
): Whole {
  const { include = {} } = read.shaped.pipeline;
  let whole = read;
  for (const [prefix, said] of Object.entries(include)) {
    const request = { prefix, ...(typeof said === 'string' ? { file: said } : said) };
    const at = valueAt('include', prefix, ...(typeof said === 'string' ? [] : ['file']));
    whole = withOne(whole, request, at, { around, schema, chain });
  }
  return whole;
}

interface Request {
  readonly prefix: string;
  readonly file: string;
  readonly params?: JsonObject;
}

interface Context {
  readonly around: Around;
  readonly schema: Validator;
  readonly chain: readonly string[];
}

function withOne(whole: Whole, request: Request, at: Place, { around, schema, chain }: Context): Whole {
  const { prefix } = request;
  const bad = (...failures: readonly LoadFailure[]): Whole => ({
    ...whole,
    failures: [...whole.failures, ...failures],
    // What takes from its stages has nothing wrong with it.
    shaped: { ...whole.shaped, damaged: (one) => isBelow(one, prefix) || whole.shaped.damaged(one) },
  });
  if (hasExpression(request.file)) return bad({ code: 'expression-not-here', at, subject: 'include' });
  const file = unescaped(request.file);
  if (chain.length > includeLimit) return bad({ code: 'include-deep', at, limit: includeLimit });
  const path = posix.resolve(posix.dirname(around.path), file);
  const text = around.read(path);
  if (!text.ok) return bad({ code: 'include-unreadable', at, path: file, detail: text.failures[0]! });
  const source = text.value;
  if (chain.includes(source.name))
    return bad({ code: 'include-cycle', at, files: chain.slice(chain.indexOf(source.name)) });
  const read = readPipeline(source, [], schema);
  if (!read.ok) return bad(...placed(read.loaded.ok ? [] : read.loaded.failures, read.loaded.locate));
  const child = withOutsideParams(without(read, Object.keys(request.params ?? {})), { ...around, path });

  const given = givenParams(whole, request, child);
  const pipeline = { ...child.shaped.pipeline, params: given.params };
  const own: LoadFailure[] = [];
  checkPlainParams(child.shaped.pipeline.params, ['params'], (failure) => own.push(failure));
  const inner = withIncluded(
    {
      ...child,
      shaped: { ...child.shaped, pipeline },
      failures: [...child.failures, ...child.shaped.failures, ...own],
    },
    { ...around, path },
    schema,
    [...chain, source.name],
  );
  const joined = join(whole, inner, prefix, posix.relative(posix.dirname(around.path), posix.dirname(path)));
  return {
    ...whole,
    shaped: { ...whole.shaped, pipeline: joined.pipeline, damaged: damagedIn(whole, inner, prefix) },
    failures: [
      ...whole.failures,
      ...given.failures,
      ...joined.clashes.map((stage) => ({
        code: 'include-clash' as const,
        at: keyAt('include', prefix),
        stage,
        file: source.name,
      })),
      ...placed(inner.failures, inner.locate),
    ],
    locate: locateIn(whole, inner, prefix),
    madeFrom: [
      ...(whole.madeFrom ?? []),
      { path, digest: sha256(source.text) } satisfies MadeFrom,
      ...(inner.madeFrom ?? []),
    ],
    variables: { ...whole.variables, ...inner.variables },
    plain: new Map([
      ...(whole.plain ?? []),
      ...[...(inner.plain ?? [])].map(([at, place]) => [pointer('include', prefix) + at, place] as const),
    ]),
  };
}

/** What is given need not be found: such params stand for themselves until then. */
function without(read: Whole, given: readonly string[]): Whole {
  const params = Object.fromEntries(
    Object.entries(read.shaped.pipeline.params).map(([param, value]) => [
      param,
      given.includes(param) ? null : value,
    ]),
  );
  return { ...read, shaped: { ...read.shaped, pipeline: { ...read.shaped.pipeline, params } } };
}

/** Failures with their places found: nobody else can. */
const placed = (failures: readonly LoadFailure[], locate: Locate): LoadFailure[] =>
  failures.map((failure) =>
    'at' in failure ? ({ ...failure, at: locate(failure.at) } as LoadFailure) : failure,
  );

/** The file's params with those that are given in their place. */
function givenParams(
  { shaped: { pipeline, damaged } }: Whole,
  { prefix, params = {} }: Request,
  child: Whole,
): { readonly params: JsonObject; readonly failures: readonly LoadFailure[] } {
  const failures: LoadFailure[] = [];
  const own = child.shaped.pipeline.params;
  const result: Record<string, Json> = { ...own };
  const scope = {
    params: pipeline.params,
    root: '',
    variant: plainVariant,
    damaged,
    report: (failure: LoadFailure) => void failures.push(failure),
  };
  for (const [param, written] of Object.entries(params)) {
    const keys = ['include', prefix, 'params', param];
    if (!Object.hasOwn(own, param) && !child.shaped.damaged(pointer('params', param)))
      failures.push({
        code: 'include-param',
        at: keyAt(...keys),
        param,
        file: child.source.name,
        known: Object.keys(own),
      });
    result[param] = escaped(evaluate(written, keys, scope) ?? null);
  }
  return { params: result, failures };
}

/** Both files' stages as one pipeline's. */
function join(
  { shaped: { pipeline } }: Whole,
  { shaped: { pipeline: inner } }: Whole,
  prefix: string,
  folder: string,
): { readonly pipeline: Pipeline; readonly clashes: readonly string[] } {
  const { params, defaults } = inner;
  const engine = inner.engine === 'auto' ? pipeline.engine : inner.engine;
  const stages: Record<string, StageDeclaration> = { ...pipeline.stages };
  const homes: Record<string, Home> = { ...pipeline.homes };
  const clashes: string[] = [];
  const root = pointer('include', prefix);
  const { sources } = inner;
  const home: Home = { params, sources, engine, defaults, root, folder };
  for (const [name, declaration] of Object.entries(inner.stages)) {
    const known = `${prefix}-${name}`;
    if (Object.hasOwn(stages, known)) {
      clashes.push(known);
      continue;
    }
    stages[known] = renamed(declaration, prefix, home);
    const deeper = ownValue(inner.homes, name);
    homes[known] =
      deeper === undefined
        ? home
        : { ...deeper, root: root + deeper.root, folder: posix.join(folder, deeper.folder) };
  }
  return { pipeline: { ...pipeline, stages, homes }, clashes };
}

/** What a stage names of its own file, as the pipeline file would. */
function renamed(declaration: StageDeclaration, prefix: string, home: Home): StageDeclaration {
  const { inputs, uses, 'for-each': each } = declaration;
  const input = (written: string): string =>
    parseReference(written).form === 'output' ? `${prefix}-${written}` : written;
  return {
    ...declaration,
    ...(inputs === undefined
      ? {}
      : { inputs: Object.fromEntries(Object.entries(inputs).map(([port, one]) => [port, input(one)])) }),
    ...(uses === undefined || !isOwnKind(uses) || !uses.startsWith('.')
      ? {}
      : { uses: writtenFrom(home, uses) }),
    ...(each === undefined ? {} : { 'for-each': each.includes('${{') ? each : `${prefix}-${each}` }),
  };
}

/** A pointer of the joined pipeline as one of the included file, where it is one. */
function inside(at: string, prefix: string, { shaped }: Whole): string | undefined {
  const [first, second = '', ...rest] = keysOf(at);
  if (first === 'include' && second === prefix && ['params', 'defaults', 'include'].includes(rest[0] ?? ''))
    return pointer(...rest);
  if (first !== 'stages' || !second.startsWith(`${prefix}-`)) return undefined;
  const name = second.slice(prefix.length + 1);
  const isIts = Object.hasOwn(shaped.pipeline.stages, name) || shaped.damaged(pointer('stages', name));
  return isIts ? pointer('stages', name, ...rest) : undefined;
}

const isBelow = (at: string, prefix: string): boolean => {
  const [first, second = ''] = keysOf(at);
  return first === 'stages' && second.startsWith(`${prefix}-`);
};

function damagedIn(whole: Whole, inner: Whole, prefix: string): (at: string) => boolean {
  return (at) => {
    const own = inside(at.endsWith('/*') ? at.slice(0, -2) : at, prefix, inner);
    if (own === undefined) return whole.shaped.damaged(at);
    return inner.shaped.damaged(at.endsWith('/*') ? `${own}/*` : own);
  };
}

/** A param that is given stands where it is given; all else of the included file in it. */
function locateIn(whole: Whole, inner: Whole, prefix: string): Locate {
  return (at) => {
    if ('source' in at) return at;
    const own = inside(at.pointer, prefix, inner);
    const [, , under, param] = keysOf(at.pointer);
    const include = ownValue(whole.shaped.pipeline.include, prefix);
    const given = isObject(include) && isObject(include['params']) ? include['params'] : {};
    const isGiven =
      at.pointer.startsWith('/include/') && under === 'params' && Object.hasOwn(given, param ?? '');
    return own === undefined || isGiven ? whole.locate(at) : inner.locate({ ...at, pointer: own });
  };
}
