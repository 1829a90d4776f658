import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import type { FileModes } from '../domain/entry.ts';
import { blobDamage, flushBlob, putBytes, putFile } from './blobs.ts';
import { layout } from './layout.ts';
import { folderDigest, type Listing, type ListingEntry, listingText, parseListing } from './listing.ts';
import { type Found, type PathProblem, scanFolder, specialWords } from './scan.ts';
import { statOf } from './stamp.ts';
import type { Store } from './store.ts';
import type { Workspace } from './workspace.ts';

interface Stored {
  readonly digest: Digest;
  readonly modes: FileModes;
}

/** Stores the file or folder at `path`. With `move` its files may be taken rather than copied. */
export function putArtifact(
  store: Store,
  workspace: Workspace,
  path: string,
  move: boolean,
): Result<Stored, PathProblem> {
  const stat = statOf(path);
  if (stat?.form === 'file') {
    const { hex, size } = putFile(store, workspace, path, move && isOurs(path));
    const digest: Digest = { digest: `sha256:${hex}`, size, form: 'file' };
    return ok({
      digest: stat.executable ? { ...digest, executable: true } : digest,
      modes: unusualModes([{ path: '', stat }]),
    });
  }
  if (stat?.form !== 'folder') return fail({ path, detail: `${specialWords(path)}, which cannot be stored` });
  const found = scanFolder(path, 'moves');
  if (!found.ok) return found;
  const listing = found.value.map((entry) => putFound(store, workspace, path, entry, move));
  putBytes(store, workspace, listingText(listing));
  return ok({ digest: folderDigest(listing), modes: unusualModes(found.value) });
}

/** Permissions of a file that nobody chose. */
export const plainMode = (executable: boolean): number => (executable ? 0o777 : 0o666) & ~process.umask();

const unusualModes = (found: readonly Found[]): FileModes =>
  Object.fromEntries(
    found.flatMap(({ path, stat: { form, mode, executable } }) =>
      form === 'file' && mode !== plainMode(executable) ? [[path, mode] as const] : [],
    ),
  );

function putFound(
  store: Store,
  workspace: Workspace,
  root: string,
  { path, stat, target }: Found,
  move: boolean,
): ListingEntry {
  if (stat.form === 'folder') return { type: 'folder', path };
  if (target !== undefined) return { type: 'link', path, target };
  const at = join(root, path);
  const { hex, size } = putFile(store, workspace, at, move && isOurs(at));
  return { type: 'file', path, hex, size, executable: stat.executable };
}

/** A file with a second name elsewhere could be edited there. */
const isOurs = (path: string): boolean => statSync(path).nlink === 1;

export const hexOf = (digest: Digest): string => digest.digest.slice('sha256:'.length);

/** What an artifact consists of: a listing, or one file. Its blobs are not looked at. */
export type Content =
  | {
      readonly form: 'file';
      readonly hex: string;
      readonly executable: boolean;
    }
  | { readonly form: 'folder'; readonly listing: Listing };

/** Reads a folder's listing; a damaged one is said in words. */
export function contentOf(store: Store, digest: Digest): Result<Content, string> {
  const hex = hexOf(digest);
  if (digest.form === 'file') return ok({ form: 'file', hex, executable: digest.executable === true });
  const damage = blobDamage(store, hex);
  if (damage !== undefined) return fail(damage);
  const listing = parseListing(readFileSync(layout(store.folder).blob(hex), 'utf8'));
  return listing
    ? ok({ form: 'folder', listing })
    : fail(`blob ${hex.slice(0, 12)} is no listing of a folder`);
}

/** Every blob (hex) that an artifact of this content consists of. */
export const blobsOf = (digest: Digest, content: Content): readonly string[] =>
  content.form === 'file'
    ? [content.hex]
    : [hexOf(digest), ...content.listing.flatMap((entry) => (entry.type === 'file' ? [entry.hex] : []))];

/** Why the files of what was read are no longer whole, or `undefined` if they are; those in `extra` are not in the store. */
export function contentDamage(
  store: Store,
  content: Content,
  extra: ReadonlyMap<string, string>,
): string | undefined {
  if (content.form === 'file') return blobDamage(store, content.hex);
  for (const entry of content.listing) {
    const damage = entry.type === 'file' && !extra.has(entry.path) ? blobDamage(store, entry.hex) : undefined;
    if (damage !== undefined) return damage;
  }
  return undefined;
}

/** Waits until the disk has all of a stored artifact. */
export function flushArtifact(store: Store, digest: Digest): void {
  const content = contentOf(store, digest);
  if (content.ok) for (const hex of blobsOf(digest, content.value)) flushBlob(store, hex);
}

/** Why an artifact cannot be restored, or `undefined` if every blob of it is whole. */
export function artifactDamage(store: Store, digest: Digest): string | undefined {
  const content = contentOf(store, digest);
  if (!content.ok) return content.failures[0];
  for (const hex of blobsOf(digest, content.value)) {
    const damage = blobDamage(store, hex);
    if (damage !== undefined) return damage;
  }
  return undefined;
}
