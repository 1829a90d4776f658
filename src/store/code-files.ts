import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import { attempt, type PathProblem } from './scan.ts';
import { statThrough } from './stamp.ts';

/** What lies among code and is none: installed packages, what tools leave behind, tests, and the page that describes it all. */
const noCode =
  /^(?:node_modules|__pycache__|\.(?:git|venv|idea|vscode|DS_Store|pytest_cache|mypy_cache|ruff_cache)|README\.md|\..+\.sw[a-p]|.+\.pyc|.+~|.+\.test\.[a-z]+)$/;

/** The files below a folder that are code, or the file at `root` itself: absolute paths, sorted. */
export function codeFiles(root: string): Result<readonly string[], PathProblem> {
  const stat = attempt(root, statThrough);
  if (!stat.ok) return stat;
  if (stat.value === undefined) return fail({ path: root, detail: 'not found' });
  if (stat.value.form === 'file') return ok([root]);
  const files: string[] = [];
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = attempt(folder, (path) => readdirSync(path, { withFileTypes: true }));
    if (!entries.ok) return entries;
    for (const entry of entries.value) {
      if (noCode.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) pending.push(path);
      else if (isFile(path)) files.push(path);
      else return fail({ path, detail: 'is neither a file, a folder nor a link to a file' });
    }
  }
  return ok(files.sort());
}

const isFile = (path: string): boolean => {
  const stat = attempt(path, statThrough);
  return stat.ok && stat.value?.form === 'file';
};

/** Whether a file below `root` counts as code there. */
export const isCode = (root: string, path: string): boolean =>
  path === root ||
  (path.startsWith(`${root}/`) &&
    !path
      .slice(root.length + 1)
      .split('/')
      .some((name) => noCode.test(name)));

/** The folder of an installed package, as Node looks for it from `base`. */
export function findPackage(name: string, base: string): string | undefined {
  for (let folder = base; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** A package's version; or, where it is linked in from a place where it is edited, that place. */
export function packageIdentity(
  home: string,
): Result<{ readonly version: string } | { readonly folder: string }, PathProblem> {
  return attempt(join(home, 'package.json'), (path) => {
    const folder = realpathSync(home);
    if (!folder.includes('/node_modules/')) return { folder };
    return { version: String(JSON.parse(readFileSync(path, 'utf8')).version) };
  });
}
