import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { hashFile } from '../store/hash.ts';
import { attempt } from '../store/scan.ts';
import { statThrough } from '../store/stamp.ts';
import { git, gitText } from './git.ts';

/** A path of a commit's tree. */
interface Entry {
  /** `100644`, `100755`, `120000` a symbolic link, `160000` a submodule. */
  readonly mode: string;
  readonly id: string;
}

/** A commit of one repository: the root of its working tree, and everything below it by path. */
interface Tree {
  readonly root: string;
  readonly commit: string;
  readonly entries: ReadonlyMap<string, Entry>;
}

interface File extends Entry {
  readonly tree: Tree;
  /** From the root of the tree. */
  readonly path: string;
}

const MAX_LINKS = 40;

/** The files of a commit as git would check them out: through symbolic links, submodules, line endings and filters. */
export class GitFiles {
  private readonly folder: string;
  private readonly tree: Tree | undefined;
  private readonly trees = new Map<string, Tree | undefined>();
  private readonly known = new Map<string, Forms>();

  /** @param folder where paths begin that are not absolute; inside the working tree */
  constructor(folder: string, commit: string) {
    this.folder = realpathSync(folder);
    const root = gitText(folder, 'rev-parse', '--show-toplevel');
    this.tree = root === undefined || root === '' ? undefined : this.treeAt(realpathSync(root), commit);
  }

  /**
   * Whether a file with this sha256 is what the commit has at a path; `absent` if the commit has no such file.
   *
   * @param executable where that counts
   */
  compare(path: string, sha256: string, executable?: boolean): 'same' | 'other' | 'absent' {
    const { tree } = this;
    if (tree === undefined) return 'absent';
    const found = this.find(tree, posixPath(relative(tree.root, resolve(this.folder, path))));
    if (found === undefined) return 'absent';
    if (executable !== undefined && executable !== (found.mode === '100755') && hasModes(found.tree))
      return 'other';
    return this.isSame(found, sha256) ? 'same' : 'other';
  }

  private treeAt(root: string, commit: string): Tree | undefined {
    const key = `${root}\0${commit}`;
    if (!this.trees.has(key)) this.trees.set(key, readTree(root, commit));
    return this.trees.get(key);
  }

  private find(tree: Tree, path: string, links = 0): File | undefined {
    const segments = path.split('/');
    for (let count = 1; count <= segments.length; count++) {
      const at = segments.slice(0, count).join('/');
      const rest = segments.slice(count).join('/');
      const entry = tree.entries.get(at);
      if (entry === undefined) continue; // a folder, or nothing
      if (entry.mode === '160000') {
        const root = join(tree.root, at);
        // Without its working tree, git would answer for the repository around it.
        const sub = existsSync(join(root, '.git')) ? this.treeAt(root, entry.id) : undefined;
        return sub && rest !== '' ? this.find(sub, rest, links) : undefined;
      }
      if (entry.mode === '120000') {
        const target = git(tree.root, ['cat-file', 'blob', entry.id])?.toString('utf8');
        if (target === undefined || target.startsWith('/') || links >= MAX_LINKS) return undefined;
        const next = posix.normalize(posix.join(posix.dirname(at), target, rest));
        return next.startsWith('..') ? undefined : this.find(tree, next.replace(/\/$/, ''), links + 1);
      }
      return rest === '' ? { ...entry, tree, path: at } : undefined;
    }
    return undefined;
  }

  private isSame(file: File, sha256: string): boolean {
    const { tree, path, id } = file;
    const key = `${tree.root}\0${path}\0${id}`;
    const known = this.known.get(key) ?? storedAs(file);
    this.known.set(key, known);
    if (known.stored === sha256) return true;
    // Of a file in Git LFS the commit has a pointer, which names the content.
    if (known.pointer !== undefined) return known.pointer === sha256;
    known.checkedOut ??= checkedOutAs(file);
    if (known.checkedOut.includes(sha256)) return true;
    // After a filter that cannot be undone: the file as it lies here, if it is that file, is what git would commit.
    const at = join(tree.root, path);
    const here = statThrough(at)?.form === 'file' ? attempt(at, hashFile) : undefined;
    return (
      here?.ok === true && here.value.hex === sha256 && gitText(tree.root, 'hash-object', '--', path) === id
    );
  }
}

/** The sha256 of what a file of a commit may be on disk. */
interface Forms {
  readonly stored: string | undefined;
  readonly pointer: string | undefined;
  checkedOut?: readonly string[];
}

function storedAs({ tree, id }: File): Forms {
  const bytes = git(tree.root, ['cat-file', 'blob', id]);
  return { stored: bytes && hexOf(bytes), pointer: bytes && lfsContent(bytes) };
}

/** By the attributes as they are now, and as the commit has them, which git before 2.41 cannot say. */
function checkedOutAs({ tree, path, id }: File): readonly string[] {
  const words = ['cat-file', '--filters', `--path=${path}`, id];
  return [{}, { GIT_ATTR_SOURCE: tree.commit }].flatMap((environment) => {
    const bytes = git(tree.root, words, environment);
    return bytes === undefined ? [] : [hexOf(bytes)];
  });
}

function readTree(root: string, commit: string): Tree | undefined {
  const listed = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit])?.toString('utf8');
  if (listed === undefined) return undefined;
  const entries = new Map<string, Entry>();
  for (const line of listed.split('\0')) {
    const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (path !== undefined) entries.set(path, { mode: mode!, id: id! });
  }
  return { root, commit, entries };
}

/** Tells if git compares executable bits there: not on file systems where every file has one. */
const hasModes = ({ root }: Tree): boolean => gitText(root, 'config', 'core.fileMode') !== 'false';

const posixPath = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
const hexOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The sha256 that a Git LFS pointer names. */
function lfsContent(bytes: Buffer): string | undefined {
  if (bytes.length > 1024) return undefined;
  const text = bytes.toString('utf8');
  return /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/.exec(
    text,
  )?.[1];
}
