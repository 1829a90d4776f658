import { isObject } from '../base/json.ts';

/** What a JSON value has to look like, as far as its readers rely on it; further fields may be there. */
export type Shape =
  | 'text'
  | 'number'
  | 'any'
  | 'null'
  /** An object with anything in it. */
  | 'object'
  | { readonly one: readonly string[] }
  | { readonly list: Shape }
  | { readonly map: Shape }
  | {
      readonly fields: { readonly [name: string]: Shape };
      readonly optional?: { readonly [name: string]: Shape };
    }
  /** Objects told apart by the text in a field. */
  | { readonly by: string; readonly forms: { readonly [form: string]: Shape } }
  | { readonly either: readonly Shape[] };

/** The first place where a value is not as it has to be, in words: `stages.train.needs is a number, not a list`; nothing if it is. */
export function misshapen(value: unknown, shape: Shape, path = ''): string | undefined {
  const wrong = (wanted: string) => `${path === '' ? 'it' : path} is ${nameOf(value)}, not ${wanted}`;
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (shape === 'any') return undefined;
  if (shape === 'null') return value === null ? undefined : wrong('null');
  if (shape === 'text') return typeof value === 'string' ? undefined : wrong('a text');
  if (shape === 'number') return typeof value === 'number' ? undefined : wrong('a number');
  if (shape === 'object') return isObject(value) ? undefined : wrong('an object');
  if ('one' in shape)
    return typeof value === 'string' && shape.one.includes(value)
      ? undefined
      : wrong(`one of ${shape.one.join(', ')}`);
  if ('either' in shape) {
    const wrongs = shape.either.map((one) => misshapen(value, one, path));
    return wrongs.includes(undefined) ? undefined : wrongs.at(-1);
  }
  if ('list' in shape)
    return Array.isArray(value)
      ? firstOf(value.map((one, at) => () => misshapen(one, shape.list, `${path}[${at}]`)))
      : wrong('a list');
  if (!isObject(value)) return wrong('an object');
  if ('map' in shape)
    return firstOf(
      Object.entries(value).map(
        ([name, one]) =>
          () =>
            misshapen(one, shape.map, below(name)),
      ),
    );
  if ('by' in shape) {
    const form = value[shape.by];
    if (typeof form === 'string' && Object.hasOwn(shape.forms, form))
      return misshapen(value, shape.forms[form]!, path);
    return misshapen(form, { one: Object.keys(shape.forms) }, below(shape.by));
  }
  const { fields, optional = {} } = shape;
  const all = [
    ...Object.entries(fields),
    ...Object.entries(optional).filter(([name]) => Object.hasOwn(value, name)),
  ];
  return firstOf(
    all.map(
      ([name, one]) =>
        () =>
          Object.hasOwn(value, name) ? misshapen(value[name], one, below(name)) : `${below(name)} is missing`,
    ),
  );
}

function firstOf(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const found = check();
    if (found !== undefined) return found;
  }
  return undefined;
}

const nameOf = (value: unknown): string => {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return value.length <= 40 ? JSON.stringify(value) : 'a text';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

/** Levels of lists and objects in a text of JSON beyond which it is not looked at: nothing of ours is a tenth as deep. */
const MAX_DEPTH = 500;

/** Whether a text of JSON is nested too deeply to be walked. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (isText) {
      if (character === 0x5c) at++;
      else if (character === 0x22) isText = false;
    } else if (character === 0x22) isText = true;
    else if (character === 0x7b || character === 0x5b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (character === 0x7d || character === 0x5d) depth--;
  }
  return false;
}
