/** Any JSON value. Numbers are finite. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** An object of JSON values. */
export type JsonObject = { readonly [key: string]: Json };

/**
 * Canonical JSON in the manner of RFC 8785: object keys sorted by UTF-16 code unit, no spaces, numbers as ECMAScript
 * prints them. Equal values give equal text. Throws on a number that is not finite: such a value has no JSON form.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`no JSON form for ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as JsonObject;
  const fields = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(object[key]!)}`);
  return `{${fields.join(',')}}`;
}

/**
 * The value of a JSON text; `undefined` if the text is not JSON. `revive` is that of `JSON.parse`.
 */
export function parseJson(text: string, revive?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, revive);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** The object of a JSON text; `undefined` if the text is not JSON, or any other value. */
export function parseObject(text: string): JsonObject | undefined {
  const value = parseJson(text);
  return isObject(value) ? (value as JsonObject) : undefined;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deep equality of JSON values; key order does not count. */
export const sameJson = (a: Json, b: Json): boolean => canonical(a) === canonical(b);

/**
 * What a record has of its own under a name. Names come from users, so `record[name]` would find `constructor` and `toString` where
 * there is nothing.
 */
export const ownValue = <Value>(
  record: { readonly [name: string]: Value } | undefined,
  name: string,
): Value | undefined => (record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined);
