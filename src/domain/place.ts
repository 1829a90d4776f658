import type { SourceFile, TextRange } from './source.ts';

/**
 * Where in the pipeline's text something stands: a JSON pointer (RFC 6901) to a node, and whether its key or its value is
 * meant. The loader turns it into a range, because only it knows the text.
 */
export interface Place {
  readonly pointer: string;
  readonly on: 'key' | 'value';
  /** A part of a text value, in UTF-16 offsets of the value (not of the file): one expression of a command. */
  readonly within?: TextRange;
}

/** A place found in its text: what a message prints as `file:line:col` with an excerpt. */
export interface Located {
  readonly source: SourceFile;
  readonly range: TextRange;
}

/** Finds a place in the text; where nothing stands there, the nearest thing around it. */
export type Locate = (at: Place | Located) => Located;

/** `pointer('stages', 'a/b')` is `/stages/a~1b`. */
export const pointer = (...keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The keys of a pointer: the inverse of `pointer`. */
export const keysOf = (text: string): string[] =>
  text
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

export const keyAt = (...keys: readonly (string | number)[]): Place => ({
  pointer: pointer(...keys),
  on: 'key',
});
export const valueAt = (...keys: readonly (string | number)[]): Place => ({
  pointer: pointer(...keys),
  on: 'value',
});
