import { posix } from 'node:path';
import type { Digest } from '../domain/artifact.ts';
import { type Listing, listingText, parseListing } from '../store/listing.ts';
import { Refused } from './fault.ts';

/**
 * A folder's listing that came from elsewhere: written as this program writes them, nothing in it outside the folder or below what is no
 * folder, links that stay inside, sizes that add up to what the entry says. Throws `Refused`.
 */
export function checkListing(text: string, { size }: Digest): Listing {
  const listing = parseListing(text);
  if (listing === undefined || !listing.every(isPlain) || listingText(listing) !== text)
    throw new Refused('a folder’s listing is not of its form');
  const folders = new Set(['.']);
  const seen = new Set<string>();
  let sum = 0;
  for (const entry of listing) {
    // Sorted by path, so a folder comes before what is in it.
    if (seen.has(entry.path) || !folders.has(posix.dirname(entry.path)))
      throw new Refused(`a folder’s listing has ${JSON.stringify(entry.path)} where it cannot be`);
    seen.add(entry.path);
    if (entry.type === 'folder') folders.add(entry.path);
    else if (entry.type === 'file') sum += entry.size;
    else if (leaves(entry.path, entry.target))
      throw new Refused(`a folder’s listing has a link that leaves it, ${JSON.stringify(entry.path)}`);
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
    : entry.type === 'folder' || !entry.target.includes('\0'));

function leaves(path: string, target: string): boolean {
  // Plain, so that no `..` comes after a link that leads upwards.
  if (target === '' || posix.isAbsolute(target) || posix.normalize(target) !== target) return true;
  const to = posix.join(posix.dirname(path), target);
  return to === '..' || to.startsWith('../');
}
