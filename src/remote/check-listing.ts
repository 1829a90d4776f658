import { existsSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import type { Digest } from '../domain/artifact.ts';
import { type Listing, listingText, parseListing } from '../store/listing.ts';
import type { Store } from '../store/store.ts';
import { Refused } from './fault.ts';

/** What the file system can hold to which a folder is restored. */
export interface Place {
  /** Bytes of a path within the folder. */
  readonly longestPath: number;
  /** `A` and `a` are one file there. */
  readonly ignoresCase: boolean;
}

const LONGEST_NAME = 255; // bytes, of every common file system
const LONGEST_PATH = 4095; // bytes, of Linux
const ABOVE_BYTES = 1024; // for the folders between a store and what a stage made

/** The place where a store is. */
export function placeOf({ folder }: Store): Place {
  return {
    longestPath: LONGEST_PATH - ABOVE_BYTES - Buffer.byteLength(resolve(folder)),
    ignoresCase: existsSync(join(folder, 'store.json')) && existsSync(join(folder, 'STORE.JSON')),
  };
}

/**
 * A folder's listing that came from elsewhere: written as this program writes them, nothing in it outside the folder or below what is no
 * folder, links that stay inside, sizes that add up to what the entry says. Throws `Refused`.
 */
export function checkListing(text: string, { size }: Digest, place: Place): Listing {
  const listing = parseListing(text);
  if (listing === undefined || !listing.every(isPlain) || listingText(listing) !== text)
    throw new Refused('a folder’s listing is not of its form');
  const folders = new Set(['.']);
  const seen = new Set<string>();
  let sum = 0;
  const onDisk = new Set<string>();
  for (const entry of listing) {
    const problem = nameProblem(entry.path, place);
    if (problem !== undefined)
      throw new Refused(`a folder’s listing has a path that ${problem}, ${shortened(entry.path)}`);
    const key = place.ignoresCase ? entry.path.normalize('NFC').toLowerCase() : entry.path;
    if (place.ignoresCase && onDisk.has(key))
      throw new Refused(`a folder’s listing has ${shortened(entry.path)} twice, but for case`);
    onDisk.add(key);
    // Sorted by path, so a folder comes before what is in it.
    if (seen.has(entry.path) || !folders.has(posix.dirname(entry.path)))
      throw new Refused(`a folder’s listing has ${shortened(entry.path)} where it cannot be`);
    seen.add(entry.path);
    if (entry.type === 'folder') folders.add(entry.path);
    else if (entry.type === 'file') sum += entry.size;
    else if (leaves(entry.path, entry.target))
      throw new Refused(`a folder’s listing has a link that leaves it, ${shortened(entry.path)}`);
  }
  if (sum !== size) throw new Refused('a folder’s files are not as large together as the entry says');
  return listing;
}

const isPlain = (entry: Listing[number]): boolean =>
  !entry.path.includes('\0') &&
  (entry.type === 'file'
    ? /^[0-9a-f]{64}$/.test(entry.hex) &&
      Number.isSafeInteger(entry.size) &&
      entry.size >= 0 &&
      typeof entry.executable === 'boolean'
    : entry.type === 'folder' ||
      (!entry.target.includes('\0') && Buffer.byteLength(entry.target) <= LONGEST_PATH));

function leaves(path: string, target: string): boolean {
  // Plain, so that no `..` comes after a link that leads upwards.
  if (target === '' || posix.isAbsolute(target) || posix.normalize(target) !== target) return true;
  const to = posix.join(posix.dirname(path), target);
  return to === '..' || to.startsWith('../');
}

function nameProblem(path: string, { longestPath }: Place): string | undefined {
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..')) return 'does not name one file';
  if (/\p{Surrogate}/u.test(path)) return 'is no text';
  if (names.some((name) => Buffer.byteLength(name) > LONGEST_NAME))
    return `has a name of more than ${LONGEST_NAME} bytes`;
  return Buffer.byteLength(path) > longestPath ? `has more than ${longestPath} bytes` : undefined;
}

const shortened = (path: string): string =>
  JSON.stringify(path.length > 80 ? `${path.slice(0, 77)}...` : path);
