import type { LoadWarning } from '../../domain/load-failure.ts';
import type { Locate } from '../../domain/place.ts';
import { printable } from '../printable.ts';
import { excerpt, positionOf } from './excerpt.ts';
import { inputAdvice, quote } from './quote.ts';

/** `file:line:col warning: message` and the line with carets below the place. */
export function describeLoadWarning(warning: LoadWarning, locate: Locate): string {
  const at = locate(warning.at);
  return [`${positionOf(at)} warning: ${loadWarningWords(warning)}`, ...excerpt(at)].join('\n');
}

/** A likely mistake and what to do, in one line without its place. */
export const loadWarningWords = (warning: LoadWarning): string => printable(wordsOf(warning));

function wordsOf(warning: LoadWarning): string {
  if (warning.code === 'shell-only')
    return `${quote(warning.text)} means something to a shell only, and is passed as it is; add "shell: ${warning.shell}", or put single quotes around it`;
  if (warning.code === 'relative-file')
    return `${quote(warning.written)} is beside the pipeline file, and the stage runs in a folder of its own; ${inputAdvice(warning.written)}`;
  return `${warning.written ?? ''} becomes ${warning.value} in ${warning.use}; put quotes around it to keep it as it is written`;
}
