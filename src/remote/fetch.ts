import { unlinkSync } from 'node:fs';
import type { Digest } from '../domain/artifact.ts';
import type { Entry } from '../domain/entry.ts';
import { hexOf } from '../store/artifacts.ts';
import { adoptBlob, adoptBytes, blobDamage, makeFolders } from '../store/blobs.ts';
import { isErrno } from '../store/errno.ts';
import { readListing } from '../store/listing-blob.ts';
import type { RemoteUser } from '../store/remote.ts';
import { atMost } from './at-most.ts';
import type { RemoteCache } from './cache.ts';
import { checkListing, placeOf } from './check-listing.ts';
import type { NeededBlob } from './entry-document.ts';
import { Refused } from './fault.ts';

/** Bytes that are held in memory at once, at most, for a blob. */
const small = 256 * 1024;
export const mostListing = 256 * 2 ** 20; // bytes; an entry does not say how long a listing is

export const atOnce = 16;

type Here = Pick<RemoteUser, 'store' | 'workspace'>;

/** Brings every blob of an entry that was checked into the store. Gives the bytes that came. Throws `RemoteFault`s. */
export async function fetchBlobs(remote: RemoteCache, here: Here, { outputs }: Entry): Promise<number> {
  const wanted = new Map<string, number>();
  let bytes = 0;
  const want = (hex: string, size: number) => {
    if ((wanted.get(hex) ?? size) !== size)
      throw new Refused(`blob ${hex.slice(0, 12)} is said to have two sizes`);
    wanted.set(hex, size);
  };
  for (const digest of Object.values(outputs))
    if (digest.form === 'file') want(hexOf(digest), digest.size);
    else bytes += await fetchListing(remote, here, digest, want);
  const missing = [...wanted].filter(([hex]) => blobDamage(here.store, hex) !== undefined);
  makeFolders(
    here.store,
    missing.map(([hex]) => hex),
  );
  await atMost(atOnce, missing, async ([hex, size]) => {
    await fetchBlob(remote, here, { hex, size });
    bytes += size;
  });
  return bytes;
}

async function fetchListing(
  remote: RemoteCache,
  { store, workspace }: Here,
  digest: Digest,
  want: (hex: string, size: number) => void,
): Promise<number> {
  const hex = hexOf(digest);
  let text = readListing(store, hex);
  const isHere = text !== undefined;
  text ??= await remote.listing(hex, mostListing);
  if (text === undefined) throw absent(hex);
  for (const entry of checkListing(text, digest, placeOf(store)))
    if (entry.type === 'file') want(entry.hex, entry.size);
  if (!isHere) adoptBytes(store, workspace(), text, hex);
  return isHere ? 0 : Buffer.byteLength(text);
}

async function fetchBlob(remote: RemoteCache, { store, workspace }: Here, blob: NeededBlob): Promise<void> {
  if (blob.size <= small) {
    const bytes = await remote.blobBytes(blob);
    if (bytes === undefined) throw absent(blob.hex);
    adoptBytes(store, workspace(), bytes, blob.hex);
    return;
  }
  const path = workspace().temporary();
  try {
    if (!(await remote.blobFile(blob, path))) throw absent(blob.hex);
    adoptBlob(store, path, blob.hex);
  } catch (error) {
    unlink(path);
    throw error;
  }
}

const absent = (hex: string) => new Refused(`blob ${hex.slice(0, 12)}, which its entry needs, is not there`);

function unlink(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    // It goes with the workspace.
  }
}
