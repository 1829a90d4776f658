import { isObject, parseJson } from '../base/json.ts';
import { sha256 } from '../base/sha256.ts';
import type { Digest } from '../domain/artifact.ts';

/**
 * A folder as data. Its text, one canonical JSON object a line, sorted by path, is a blob, and that blob's digest is the folder's.
 * Folders are listed too, so that empty ones are kept. A link stays inside the folder.
 */
export type Listing = readonly ListingEntry[];
export type ListingEntry =
  | {
      readonly type: 'file';
      /** Relative, with `/`. */
      readonly path: string;
      readonly hex: string;
      readonly size: number;
      readonly executable: boolean;
    }
  | { readonly type: 'folder'; readonly path: string }
  | { readonly type: 'link'; readonly path: string; readonly target: string };

export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

export function listingText(listing: Listing): string {
  let text = '';
  for (const entry of sorted(listing)) text += `${entryText(entry)}\n`;
  return text;
}

/** Canonical JSON, written out: folders of a hundred thousand files are digested at every look. */
function entryText(entry: ListingEntry): string {
  const path = JSON.stringify(entry.path);
  if (entry.type === 'file')
    return `{"executable":${entry.executable},"hex":"${entry.hex}","path":${path},"size":${entry.size},"type":"file"}`;
  if (entry.type === 'folder') return `{"path":${path},"type":"folder"}`;
  return `{"path":${path},"target":${JSON.stringify(entry.target)},"type":"link"}`;
}

const sorted = (listing: Listing): Listing =>
  listing.every((entry, i) => i === 0 || byPath(listing[i - 1]!, entry) <= 0)
    ? listing
    : [...listing].sort(byPath);

export const folderDigest = (listing: Listing): Digest => ({
  digest: `sha256:${sha256(listingText(listing))}`,
  size: listing.reduce((sum, entry) => sum + (entry.type === 'file' ? entry.size : 0), 0),
  form: 'folder',
});

/** `undefined` where the text is no listing, or one that would leave its folder. */
export function parseListing(text: string): Listing | undefined {
  const entries = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseJson(line));
  return entries.every(isEntry) ? entries : undefined;
}

function isEntry(value: unknown): value is ListingEntry {
  if (!isObject(value) || typeof value['path'] !== 'string' || !staysInside(value['path'])) return false;
  if (value['type'] === 'file')
    return /^[0-9a-f]{64}$/.test(String(value['hex'])) && typeof value['size'] === 'number';
  return value['type'] === 'folder' || (value['type'] === 'link' && typeof value['target'] === 'string');
}

const staysInside = (path: string): boolean =>
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
