import { posix } from 'node:path';
import { keyPath, valueUnder } from '../base/dotted.ts';
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { sha256 } from '../base/sha256.ts';
import { isOwnCredential } from '../domain/credentials.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import { keyAt, type Located, pointer, valueAt } from '../domain/place.ts';
import { hasExpression, unescaped } from '../plan/expression.ts';
import type { Around, Whole } from './around.ts';
import { locator } from './locate.ts';
import { readText } from './text.ts';

/** Whether a param's value is said elsewhere. */
export const isOutside = (value: Json): value is JsonObject =>
  isObject(value) && (Object.hasOwn(value, 'from-env') || Object.hasOwn(value, 'from-file'));

/** The file's params with the values that the environment and other files give. */
export function withOutsideParams(whole: Whole, around: Around): Whole {
  const { pipeline, damaged } = whole.shaped;
  const failures: LoadFailure[] = [];
  const bad = new Set<string>();
  const params: Record<string, Json> = { ...pipeline.params };
  const sources: Record<string, string> = {};
  const variables: Record<string, string | null> = {};
  const madeFrom = [...(whole.madeFrom ?? [])];
  const plain = new Map<string, Located>();
  /** Notes where the numbers and booleans of a value stand, so that it can be said of one how it is written. */
  const notePlaces = (value: Json, at: string, located: (keys: readonly string[]) => Located): void => {
    const walk = (part: Json, keys: readonly string[]): void => {
      if (typeof part === 'number' || typeof part === 'boolean')
        plain.set(at + pointer(...keys), located(keys));
      else if (typeof part === 'object' && part !== null)
        for (const [key, item] of Object.entries(part)) walk(item, [...keys, key]);
    };
    walk(value, []);
  };

  for (const [param, said] of Object.entries(pipeline.params)) {
    if (!isOutside(said)) continue;
    const wrong = (failure: LoadFailure): undefined => {
      failures.push(failure);
      bad.add(pointer('params', param));
      delete params[param];
    };
    const key = Object.hasOwn(said, 'from-env') ? 'from-env' : 'from-file';
    const known = key === 'from-env' ? [key, 'default'] : [key, 'key'];
    const name = said[key];
    const unknown = Object.keys(said).filter((one) => !known.includes(one));
    for (const one of unknown)
      wrong({ code: 'param-source-key', at: keyAt('params', param, one), key: one, known });
    if (typeof name !== 'string' || name === '' || hasExpression(name)) {
      wrong({ code: 'param-source-name', at: valueAt('params', param, key), key });
    } else if (unknown.length === 0) {
      const value =
        key === 'from-env' ? fromVariable(param, name, said) : fromFile(param, unescaped(name), said['key']);
      if (value !== undefined) params[param] = value;
    }

    function fromVariable(of: string, variable: string, said: JsonObject): Json | undefined {
      const { default: fallback } = said;
      const at = valueAt('params', of, 'from-env');
      if (isOwnCredential(variable)) return wrong({ code: 'own-credential', at, variable });
      const found = around.variable(variable);
      const written = found || undefined; // an empty one says nothing
      variables[variable] = written ?? null;
      sources[of] = written === undefined ? `default of the variable ${variable}` : `variable ${variable}`;
      if (written === undefined && Object.hasOwn(said, 'default')) {
        notePlaces(fallback!, pointer('params', of), (keys) =>
          whole.locate(valueAt('params', of, 'default', ...keys)),
        );
        return fallback;
      }
      if (written === undefined) return wrong({ code: 'param-unset', at, variable, isEmpty: found === '' });
      if (typeof fallback === 'string') return written;
      const read = readText({ name: variable, text: written });
      if (read.failures.length > 0 || !read.text?.root)
        return wrong({ code: 'param-unreadable', at, variable, problem: read.failures[0] });
      const { source, data } = read.text;
      const locate = locator(read.text, []);
      const all = { source, range: { start: 0, end: written.length } };
      notePlaces(data, pointer('params', of), (keys) => (keys.length === 0 ? all : locate(valueAt(...keys))));
      return data;
    }

    function fromFile(of: string, file: string, under: Json | undefined): Json | undefined {
      const at = valueAt('params', of, 'from-file');
      const absolute = posix.resolve(posix.dirname(around.path), file);
      const found = around.read(absolute);
      if (!found.ok) return wrong({ code: 'param-file', at, path: file, detail: found.failures[0]! });
      madeFrom.push({ path: absolute, digest: sha256(found.value.text) });
      sources[of] = under === undefined ? file : `${file}: ${String(under)}`;
      const read = readText(found.value);
      if (read.failures.length > 0 || read.text === undefined) {
        bad.add(pointer('params', of));
        delete params[of];
        failures.push(...read.failures); // they have places of their own
        return undefined;
      }
      const { data } = read.text;
      const parts = under === undefined ? [] : String(under).split('.');
      const path = keyPath(data, parts);
      if (path === undefined) {
        const where = { at: valueAt('params', of, 'key'), key: String(under), file: found.value.name };
        return wrong({ code: 'param-key', ...where, ...unknownPart(data, parts) });
      }
      const value = valueUnder(data, path);
      const locate = locator(read.text, []);
      notePlaces(value, pointer('params', of), (keys) => locate(valueAt(...path, ...keys)));
      const formula = formulaIn(value, []);
      if (formula === undefined) return value;
      const place = locate(valueAt(...path, ...formula));
      return wrong({ code: 'expression-not-here', at: place, subject: 'params' });
    }
  }
  return {
    ...whole,
    failures: [...whole.failures, ...failures],
    shaped: {
      ...whole.shaped,
      pipeline: { ...pipeline, params, sources: { ...pipeline.sources, ...sources } },
      damaged: (at) => [...bad].some((one) => at === one || at.startsWith(`${one}/`)) || damaged(at),
    },
    madeFrom,
    plain: new Map([...(whole.plain ?? []), ...plain]),
    variables: { ...whole.variables, ...variables },
  };
}

/** The first part of a name that is no key where it is sought, and what is. */
function unknownPart(
  data: Json,
  parts: readonly string[],
): { readonly part: string; readonly known: readonly string[] } {
  let value = data;
  for (const part of parts) {
    const known = isObject(value) ? Object.keys(value) : [];
    if (!known.includes(part)) return { part, known };
    value = (value as JsonObject)[part]!;
  }
  return { part: parts.join('.'), known: [] };
}

/** Where in a value an expression stands: params are values. */
function formulaIn(value: Json, keys: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return hasExpression(value) ? keys : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = formulaIn(item, [...keys, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
