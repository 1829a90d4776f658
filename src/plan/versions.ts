import { writtenFrom } from '../domain/pipeline.ts';
import { keysOf, type Place, valueAt } from '../domain/place.ts';
import type { VersionCommand } from '../domain/plan.ts';
import type { Files } from './plan.ts';
import type { Scope } from './scope.ts';
import type { Stage } from './stage.ts';
import { splitCommand } from './words.ts';

/** The commands whose output is part of a stage's key. They are run in the folder of the file that names them, without a shell. */
export function planVersions(
  { name, declaration, written, home }: Stage,
  { resolve }: Pick<Files, 'resolve'>,
  scope: Scope,
): readonly VersionCommand[] {
  const { versions = [] } = declaration;
  const keys = written.versions === undefined ? [...keysOf(home.root), 'defaults'] : ['stages', name];
  const folder = resolve(writtenFrom(home, './'));
  return versions.map((text, i) => {
    const at = valueAt(...keys, 'versions', i);
    const { words, problems, shellOnly } = splitCommand(text);
    for (const { within, ...problem } of problems) {
      const place: Place = { ...at, within };
      if (problem.code === 'expression-syntax')
        scope.report({ code: 'expression-not-here', at: place, subject: 'versions' });
      else scope.report({ ...problem, at: place });
    }
    for (const { within, ...rest } of shellOnly)
      scope.warn?.({ code: 'shell-only', at: { ...at, within }, ...rest });
    if (words.flat().some((part) => typeof part === 'object'))
      scope.report({ code: 'expression-not-here', at, subject: 'versions' });
    return { text: text.trim(), words: words.map((word) => word.join('')), folder };
  });
}
