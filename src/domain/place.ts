import type { SourceFile, TextRange } from './source.ts';

/**
 * Where in the pipeline's text something stands: a JSON pointer (RFC 6901) to a node, and whether its key or its value is
 * meant. The loader turns it into a range, because only it knows the text.
 */
export interface Place {
  readonly pointer: string;
  readonly on: 'key' | 'value';
}

/** A place found in its text: what a message prints as `file:line:col` with an excerpt. */
export interface Located {
  readonly source: SourceFile;
  readonly range: TextRange;
}

/** `pointer('stages', 'a/b')` is `/stages/a~1b`. */
export const pointer = (...keys: (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const keyAt = (...keys: (string | number)[]): Place => ({ pointer: pointer(...keys), on: 'key' });
export const valueAt = (...keys: (string | number)[]): Place => ({ pointer: pointer(...keys), on: 'value' });
