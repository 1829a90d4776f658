import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ifThere, isErrno } from './errno.ts';

/** A file or a folder that may be edited; it need not be there yet. */
export interface Watched {
  /** Absolute. */
  readonly path: string;
  /** Of a folder: how many levels of folders below it count, too. */
  readonly depth: number;
  /** Whether something below it, a folder or a file, is of no interest. */
  readonly skip: (path: string) => boolean;
}

/**
 * Hears of edits to files and folders: one watch a folder, never one a file. So it sees an editor that writes another file and renames it to
 * the old name, a link that leads elsewhere, and what is not there yet; and 100,000 files in a folder are one watch. It says that something
 * may have changed: what did is for the listener to look at.
 */
export class Edits {
  readonly #heard: (path: string) => void;
  readonly #failed: (path: string, error: NodeJS.ErrnoException) => void;
  readonly #watches = new Map<string, Watch>();

  /** @param failed a folder cannot be watched; said once of each */
  constructor(heard: (path: string) => void, failed: (path: string, error: NodeJS.ErrnoException) => void) {
    this.#heard = heard;
    this.#failed = failed;
  }

  /** Watches these and nothing else; also to be called when folders came or went. Gives whether something is watched that was not. */
  aim(targets: readonly Watched[]): boolean {
    const wanted = new Map<string, Interest>();
    for (const target of targets) wants(wanted, target);
    for (const [folder, { close, inode }] of this.#watches) {
      if (wanted.has(folder) && inode === inodeOf(folder)) continue;
      close();
      this.#watches.delete(folder);
    }
    let isNew = false;
    for (const [folder, interest] of wanted) {
      const known = this.#watches.get(folder);
      if (known === undefined) isNew = this.#open(folder, interest) || isNew;
      else known.interest = interest;
    }
    return isNew;
  }

  /** How many folders are watched. */
  get folders(): number {
    return this.#watches.size;
  }

  close(): void {
    for (const { close } of this.#watches.values()) close();
    this.#watches.clear();
  }

  #open(folder: string, interest: Interest): boolean {
    const inode = inodeOf(folder);
    if (inode === undefined) return false; // it went a moment ago; who looks next finds that
    const opened: Watch = { interest, inode, close: () => {} };
    this.#watches.set(folder, opened);
    try {
      const watcher: FSWatcher = watch(folder, (_, name) => {
        // Without a name it is about the folder itself.
        const path = name === null ? folder : join(folder, name);
        if (name === null || opened.interest.names.has(name) || opened.interest.below(path))
          this.#heard(path);
      });
      watcher.on('error', (error) => this.#failed(folder, error));
      opened.close = () => watcher.close();
    } catch (error) {
      this.#failed(folder, error as NodeJS.ErrnoException);
    }
    return true;
  }
}

interface Watch {
  interest: Interest;
  readonly inode: string;
  close: () => void;
}

/** What of a folder is of interest: some names in it, and whatever `below` says. */
interface Interest {
  readonly names: Set<string>;
  readonly below: (path: string) => boolean;
}

function wants(wanted: Map<string, Interest>, { path, depth, skip }: Watched): void {
  const name = (folder: string, child: string) =>
    void (wanted.get(folder) ?? add(wanted, folder, nothing)).names.add(child);
  const within = (folder: string, left: number): void => {
    const before = wanted.get(folder);
    const below = before === undefined ? nothing : before.below;
    add(wanted, folder, (child) => below(child) || !skip(child), before?.names);
    if (left === 0) return;
    for (const child of foldersIn(folder)) if (!skip(child)) within(child, left - 1);
  };
  const real = realPath(path);
  for (const one of new Set([path, ...(real === undefined ? [] : [real])])) {
    // By its name in the folder that it is in; where that is not there yet, the first of them that is to come.
    let child = one;
    while (dirname(child) !== child && inodeOf(dirname(child)) === undefined) child = dirname(child);
    if (dirname(child) !== child) name(dirname(child), basename(child));
  }
  if (real !== undefined && isFolder(real)) within(real, depth);
}

const nothing = (): boolean => false;

function add(
  wanted: Map<string, Interest>,
  folder: string,
  below: Interest['below'],
  names: Set<string> = new Set(),
): Interest {
  const interest = { names, below };
  wanted.set(folder, interest);
  return interest;
}

// What went, or cannot be read, is not watched: the run that needs it says why.

const foldersIn = (folder: string): readonly string[] =>
  (ifThere(() => readdirSync(folder, { withFileTypes: true }), isErrno) ?? []).flatMap((entry) =>
    entry.isDirectory() ? [join(folder, entry.name)] : [],
  );

/** Where a path leads; `undefined` where nothing is there, or it cannot be told. */
export const realPath = (path: string): string | undefined => ifThere(() => realpathSync(path), isErrno);

const statHere = (path: string) =>
  ifThere(() => statSync(path, { throwIfNoEntry: false, bigint: true }), isErrno);
const isFolder = (path: string): boolean => statHere(path)?.isDirectory() === true;
const inodeOf = (path: string): string | undefined => {
  const stat = statHere(path);
  return stat?.isDirectory() ? `${stat.dev} ${stat.ino}` : undefined;
};
