import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import { errnoWords, isErrno } from './errno.ts';
import { storeNames } from './layout.ts';
import { statOf, statThrough } from './stamp.ts';

/** Folders that a destination neither replaces nor contains. */
export interface Protected {
  /** Absolute path of `artifacts/`. */
  readonly store: string;
  readonly others: readonly { readonly path: string; readonly name: string }[];
}

/** Why nothing may be written at a path that a user named. */
export type DestinationFailure =
  | { readonly code: 'destination-exists'; readonly path: string }
  /** A folder, or a link to one, where a file is to be made; a link to a folder where a folder is. */
  | { readonly code: 'destination-is-folder'; readonly path: string; readonly isLink: boolean }
  | { readonly code: 'destination-is-device'; readonly path: string }
  /** The system refuses even to look there; `detail` says why. */
  | { readonly code: 'destination-unreachable'; readonly path: string; readonly detail: string }
  /** It is, or contains, the folder of this name (`the current folder`). */
  | { readonly code: 'destination-protected'; readonly path: string; readonly name: string }
  | { readonly code: 'destination-in-store'; readonly path: string; readonly store: string };

export interface Destination {
  /** As the user wrote it. A `/` at its end means: into this folder, as `name`. */
  readonly written: string;
  readonly name?: string;
  /** Folder that a relative path begins in. */
  readonly from: string;
  /** A copy of an artifact, or a text, which may also go into a pipe or a device. */
  readonly form: 'file' | 'folder' | 'text';
  /** Whether what is there may be replaced. */
  readonly replace: boolean;
  readonly protect: Protected;
}

/** The absolute path to write to, if that destroys nothing but what the user named and allowed to replace. */
export function destinationOf(destination: Destination): Result<string, DestinationFailure> {
  const { written, name, from, form, replace, protect } = destination;
  const isInto = name !== undefined && written.endsWith('/') && !/^\/+$/.test(written);
  const path = isInto ? join(resolve(from, written), name) : resolve(from, written);
  const held = [...protect.others, { path: protect.store, name: 'the artifacts folder' }].find((one) =>
    isSameOrBelow(one.path, path),
  );
  if (held !== undefined) return fail({ code: 'destination-protected', path, name: held.name });
  // A copy replaces a link, a text what the link leads to.
  if (isStores(form === 'text' ? realOf(path) : path, protect.store, form))
    return fail({ code: 'destination-in-store', path, store: protect.store });
  // Node's mkdir never ends below /proc.
  if (form !== 'text' && isSystems(path)) return fail({ code: 'destination-is-device', path });
  const detail = obstacleTo(path);
  if (detail !== undefined) return fail({ code: 'destination-unreachable', path, detail });
  const there = statOf(path);
  if (there === undefined) return ok(path);
  const behind = there.form === 'link' ? statThrough(path)?.form : there.form;
  const isLink = there.form === 'link';
  if (behind === 'folder' && (form !== 'folder' || isLink))
    return fail({ code: 'destination-is-folder', path, isLink });
  if (form === 'text' && behind === 'other') return ok(path);
  if (behind === 'other' || /^\/(dev|proc|sys)\//.test(path))
    return fail({ code: 'destination-is-device', path });
  return replace ? ok(path) : fail({ code: 'destination-exists', path });
}

/** Whether `path` is `folder` or below it, by what is there: through links, other spellings and mounts. */
function isSameOrBelow(path: string, folder: string): boolean {
  const identity = identityOf(folder);
  if (identity === undefined) return false; // nothing is there to destroy
  const root = parse(path).root;
  for (let at = realOf(path); ; at = dirname(at)) {
    if (identityOf(at) === identity) return true;
    if (at === root || dirname(at) === at) return false;
  }
}

const isSystems = (path: string): boolean => /^\/(dev|proc|sys)\//.test(path);

/** Whether a path is one of the store's own: a folder of its layout, or below one. A further text beside a run's report is not. */
function isStores(path: string, store: string, form: Destination['form']): boolean {
  const identity = identityOf(store);
  const real = realParent(path);
  for (let at = real; dirname(at) !== at; at = dirname(at))
    if (at === store || (identity !== undefined && identityOf(at) === identity))
      return isKept(relative(at, real).split(sep), form);
  return false;
}

function isKept([first = '', ...rest]: readonly string[], form: Destination['form']): boolean {
  if (form === 'text' && first === 'runs' && rest.length === 2)
    return ['report.json', 'events.jsonl'].includes(rest[1]!);
  return storeNames.has(first);
}

/** Why the system cannot say what is at a path (below a file, in a loop of links, too long a name), in words. */
function obstacleTo(path: string): string | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink() === true) statSync(path, { throwIfNoEntry: false });
    return undefined;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return errnoWords(error);
  }
}

/** Device and inode of what is at a path; undefined if nothing can be reached there, also below a file or in a loop of links. */
function identityOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true });
    return `${stats.dev} ${stats.ino}`;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return undefined;
  }
}

/** The path without links, as far as it exists. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return dirname(path) === path ? path : join(realOf(dirname(path)), path.slice(dirname(path).length));
  }
}

/** The path with the links of its folder followed, but not its own. */
const realParent = (path: string): string => join(realOf(dirname(path)), relative(dirname(path), path));

/**
 * Puts what `make` writes at a path beside it to `path`, by renaming: a failure or a kill before that leaves what was there. Where a folder is
 * part of it, what was there lies beside under a hidden name in between, and returns if the new one cannot be renamed.
 */
export function replaceBy(path: string, make: (beside: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const hidden = join(dirname(path), `.pipeline-${randomBytes(6).toString('hex')}`);
  const beside = `${hidden}-new`;
  try {
    make(beside);
    const old = statOf(path)?.form;
    if (old === 'folder' || (old !== undefined && statOf(beside)?.form === 'folder')) {
      renameSync(path, `${hidden}-old`);
      try {
        renameSync(beside, path);
      } catch (error) {
        renameSync(`${hidden}-old`, path);
        throw error;
      }
    } else renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
  rmSync(`${hidden}-old`, { recursive: true, force: true });
}

/**
 * Writes a text file whole or not at all, with the mode of the file that it replaces. A link to a file stays a link. Pipes and devices
 * (`/dev/stdout`), and files in a folder that takes no new file, are written directly.
 */
export function writeText(path: string, text: string, mode?: number): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (isSystems(path) || (old !== undefined && !old.isFile())) {
    writeFileSync(path, text);
    return;
  }
  const target = old === undefined ? path : realpathSync(path);
  try {
    replaceBy(target, (beside) => {
      writeFileSync(beside, text, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
      if (old === undefined) return;
      if (old.uid !== statSync(beside).uid) chownSync(beside, old.uid, old.gid);
      chmodSync(beside, old.mode & 0o7777);
    });
  } catch (error) {
    const isNoFolder = isErrno(error) && ['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(error.code ?? '');
    if (old === undefined || !isNoFolder) throw error;
    writeFileSync(target, text);
  }
}
