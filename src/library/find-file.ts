import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nearest } from '../base/nearest.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { isErrno } from '../store/errno.ts';
import { namesIn } from '../store/if-there.ts';

/** No pipeline file under the name; `looked` are the paths tried, as the user would type them. */
export interface FileNotFound {
  readonly name: string;
  readonly looked: readonly string[];
  readonly meant: string | undefined;
}

const endings = ['', '.yaml', '.yml'];
const shelf = 'pipelines';

/** A pipeline file by its path; a bare name is looked for in `folder`, then in its `pipelines/`. Gives the path as found. */
export function findFile(name: string, folder: string): Result<string, FileNotFound> {
  const bare = !/[\\/]/.test(name);
  const places = bare ? [name, join(shelf, name)] : [name];
  const tried = places.flatMap((place) => endings.map((ending) => `${place}${ending}`));
  const looked = /\.ya?ml$/.test(name) ? places : tried;
  const found = looked.find((path) => isFile(resolve(folder, path)));
  if (found !== undefined) return ok(found);
  const known = bare ? [...filesIn(folder, ''), ...filesIn(folder, shelf)] : [];
  return fail({ name, looked, meant: nearestFile(name, known) });
}

/** One line. */
export const describeFileNotFound = ({ name, looked, meant }: FileNotFound): string =>
  `there is no pipeline file ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}\nLooked for: ${looked.join(', ')}`;

function nearestFile(name: string, known: readonly string[]): string | undefined {
  const stem = (path: string) => path.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  const meant = nearest(stem(name), known.map(stem));
  return known.find((path) => stem(path) === meant);
}

/** Pipes and devices are among them: reading one says what it is. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;

/** From a folder that cannot be read there is nothing to suggest. */
const filesIn = (folder: string, below: string): string[] =>
  namesIn(join(folder, below), isErrno)
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => join(below, file));
