import type { LoadFailure } from '../domain/load-failure.ts';
import type { StageDeclaration } from '../domain/pipeline.ts';
import { valueAt } from '../domain/place.ts';
import type { PlannedOutput } from '../domain/plan.ts';
import { hasExpression, unescaped } from './expression.ts';

/** The outputs that a command declares, each at its own path inside the stage's folder; the bad ones are reported and left out. */
export function declaredOutputs(
  stage: string,
  declared: StageDeclaration['outputs'],
  report: (failure: LoadFailure) => void,
): ReadonlyMap<string, PlannedOutput> {
  const outputs = new Map<string, PlannedOutput>();
  for (const [name, declaration] of Object.entries(declared ?? {})) {
    const { path: written, type = 'any' } =
      typeof declaration === 'string' ? { path: declaration } : declaration;
    const keys = ['stages', stage, 'outputs', name];
    const at = typeof declaration === 'string' ? valueAt(...keys) : valueAt(...keys, 'path');
    const path = inside(unescaped(written));
    if (hasExpression(written)) report({ code: 'expression-not-here', at, subject: "an output's path" });
    else if (typeof path !== 'string')
      report({ code: 'output-path', at, path: written, problem: path.problem });
    else {
      const clash = [...outputs].find(([, other]) => overlap(path, other.path));
      if (clash !== undefined)
        report({
          code: 'output-clash',
          at,
          output: name,
          path: written,
          other: clash[0],
          otherPath: clash[1].path,
        });
      outputs.set(name, { path, type });
    }
  }
  return outputs;
}

const MAX_NAME_BYTES = 255; // of common file systems
const MAX_PATH_BYTES = 1_000; // Linux takes 4,095 with the folders above

type PathProblem = Extract<LoadFailure, { code: 'output-path' }>['problem'];

/** A path without `.`, `..` and doubled slashes, or why it is not one inside the folder. */
function inside(written: string): string | { readonly problem: PathProblem } {
  if (written === '') return { problem: 'empty' };
  if (written.startsWith('/')) return { problem: 'absolute' };
  const parts: string[] = [];
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { problem: 'leaves' };
  }
  const path = parts.join('/');
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  if (bytes(path) > MAX_PATH_BYTES || parts.some((part) => bytes(part) > MAX_NAME_BYTES))
    return { problem: 'long' };
  return path === '' ? { problem: 'folder' } : path;
}

const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
