/**
 * The files that an input's pattern names: those below `base` whose path fits the segments, one folder deeper each. A part of the
 * plan; which files these are is looked up when they are needed.
 */
export interface Glob {
  /** Absolute: the folder that the part without wildcards names. */
  readonly base: string;
  readonly segments: readonly GlobSegment[];
}

/** A name; a regular expression for names; or `**`, any number of folders. */
export type GlobSegment = { readonly name: string } | { readonly names: string } | 'folders';

/** Whether a path has `*`, `?` or `[` without a backslash before it. */
export const isGlob = (path: string): boolean => /[*?[]/.test(path.replace(/\\[*?[\]\\]/g, ''));

/** A text that stands for itself in a pattern. */
export const escapeGlob = (text: string): string => text.replace(/[*?[\]\\]/g, '\\$&');

/** A path without wildcards, as it is on disk. */
export const unescapeGlob = (text: string): string => text.replace(/\\([*?[\]\\])/g, '$1');

/** A pattern's leading part without wildcards, as it is on disk, and the rest, segment by segment. */
export function splitGlob(pattern: string): { readonly base: string; readonly rest: readonly string[] } {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  const rest = parts.slice(first).filter((part) => part !== '' && part !== '.');
  return { base: unescapeGlob(parts.slice(0, first).join('/')) || '/', rest };
}
